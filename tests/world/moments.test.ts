// Days and moments are those of the hospital's own clocks, over changes of the clocks as well.
import assert from 'node:assert/strict';
import test from 'node:test';
import { FigureError, momentOf, todayIn } from '../../support/world/figures.ts';

const LATE = new Date('2026-03-28T23:30:00Z');

test('today is the day that it is in the hospital', () => {
  assert.equal(todayIn('UTC', LATE), '2026-03-28');
  assert.equal(todayIn('Europe/Berlin', LATE), '2026-03-29');
  assert.equal(todayIn('America/New_York', LATE), '2026-03-28');
});

const moments: readonly (readonly [string, string, string])[] = [
  ['tomorrow 09:00', 'UTC', '2026-03-29T09:00:00Z'],
  ['tomorrow at 09:00', 'America/New_York', '2026-03-29T13:00:00Z'],
  // The clocks go forward at two in the night of that day.
  ['today 01:30', 'Europe/Berlin', '2026-03-29T00:30:00Z'],
  ['today 09:00', 'Europe/Berlin', '2026-03-29T07:00:00Z'],
  ['yesterday 09:00', 'Europe/Berlin', '2026-03-28T08:00:00Z'],
  ['2026-12-01 14:30', 'Asia/Kathmandu', '2026-12-01T08:45:00Z'],
  ['2026-12-01T14:30:00Z', 'Asia/Kathmandu', '2026-12-01T14:30:00Z'],
];

for (const [said, zone, expected] of moments) {
  test(`${said} in ${zone}`, () => assert.equal(momentOf(said, zone, LATE), expected));
}

test('a day alone is no moment', () => {
  assert.throws(() => momentOf('tomorrow', 'UTC', LATE), FigureError);
});

test('an hour that the clocks skip is no moment, and one that comes twice is one of the two', () => {
  const before = new Date('2026-01-10T12:00:00Z');
  assert.throws(() => momentOf('2026-03-29 02:30', 'Europe/Berlin', before), /clocks .* skip/);
  const twice = momentOf('2026-10-25 02:30', 'Europe/Berlin', before);
  assert.ok(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].includes(twice), twice);
  assert.equal(momentOf('2026-03-29 03:00', 'Europe/Berlin', before), '2026-03-29T01:00:00Z');
  assert.equal(momentOf('2026-10-25 03:00', 'Europe/Berlin', before), '2026-10-25T02:00:00Z');
});
