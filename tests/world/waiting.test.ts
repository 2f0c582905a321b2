// Waiting ends with the fact, with the bound, or with what broke; and says what was found last.
import assert from 'node:assert/strict';
import test from 'node:test';
import { FactError, Facts } from '../../support/world/facts.ts';
import { boundOf, type Look, within } from '../../support/world/waiting.ts';

const asserted: string[] = [];
const facts = new Facts({
  fact: (what, expected, found, holds) => asserted.push([what, expected, found, String(holds)].join(' | ')),
});
const bound = { said: '1 second', ms: 1_000 };

function looks(...all: Look[]): { look: () => Promise<Look>; made: () => number } {
  let made = 0;
  const look = async (): Promise<Look> => {
    made += 1;
    return all[Math.min(made, all.length) - 1] ?? { holds: false, found: '' };
  };
  return { look, made: () => made };
}

test('a bound is read as it is said', () => {
  assert.deepEqual(boundOf('30 seconds'), { said: '30 seconds', ms: 30_000 });
  assert.deepEqual(boundOf('1 minute'), { said: '1 minute', ms: 60_000 });
});

test('the wait ends as soon as the fact holds, and it is one fact', async () => {
  const { look, made } = looks({ holds: false, found: 'RFQ' }, { holds: true, found: 'Done' });
  asserted.length = 0;
  await within(facts, bound, { what: 'the stage', expected: 'Done', look });
  assert.equal(made(), 2);
  assert.deepEqual(asserted, ['the stage, within 1 second | Done | Done | true']);
});

test('a bound that is missed says what was awaited and what was found last', async () => {
  const { look } = looks({ holds: false, found: 'nothing' }, { holds: false, found: 'RFQ' });
  const began = performance.now();
  await assert.rejects(
    within(facts, bound, { what: 'the stage', expected: 'Done', look }),
    (error: unknown) =>
      error instanceof FactError && error.message === 'the stage, within 1 second: expected Done, found RFQ.',
  );
  assert.ok(performance.now() - began >= 990);
});

test('what breaks meanwhile ends the wait as it is', async () => {
  const broken = new Error('Nobody answers');
  const look = async (): Promise<Look> => {
    throw broken;
  };
  await assert.rejects(within(facts, bound, { what: 'the stage', expected: 'Done', look }), broken);
});
