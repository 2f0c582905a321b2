// What a run shows while it goes on: retries are no new scenarios, lines of scenarios side by side say whose they are.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { progressFormatter } from '../../support/run/progress-formatter.ts';

type Output = 'progress' | 'quiet' | 'json';

/** What is printed for these messages. */
function shown(output: Output, messages: readonly unknown[]): string {
  let text = '';
  let take: (envelope: Envelope) => void = () => undefined;
  progressFormatter.formatter({
    on: (_, handler) => {
      take = handler;
    },
    options: { output },
    write: (part) => {
      text += part;
    },
  });
  for (const message of messages) take(message as Envelope);
  return text;
}

const scenario = (id: string) => [
  {
    pickle: {
      id,
      name: `Scenario ${id}`,
      uri: 'features/a.feature',
      steps: [{ id: `${id}p`, text: 'it rains' }],
    },
  },
  {
    testCase: {
      id: `${id}c`,
      pickleId: id,
      testSteps: [{ id: `${id}h` }, { id: `${id}s`, pickleStepId: `${id}p` }],
    },
  },
];
const started = (id: string, attempt = 0) => ({
  testCaseStarted: { id: `${id}${attempt}`, testCaseId: `${id}c`, attempt },
});
const step = (id: string, status: string, { attempt = 0, at = 's', message = '' } = {}) => ({
  testStepFinished: {
    testCaseStartedId: `${id}${attempt}`,
    testStepId: `${id}${at}`,
    testStepResult: { status, duration: { seconds: 1, nanos: 0 }, ...(message ? { message } : {}) },
  },
});
const finished = (id: string, attempt = 0, willBeRetried = false) => ({
  testCaseFinished: { testCaseStartedId: `${id}${attempt}`, willBeRetried },
});

const TWICE = [
  ...scenario('A'),
  started('A'),
  step('A', 'FAILED', { message: 'Error: expected 1, found 2\n    at Facts.check (facts.ts:1:1)' }),
  finished('A', 0, true),
  started('A', 1),
  step('A', 'PASSED', { attempt: 1 }),
  finished('A', 1),
];

test('a retry is the same scenario once more, and its failure comes without a stack trace', () => {
  const text = shown('progress', TWICE);
  assert.match(text, /Scenario A {3}\[1 of 1\]/);
  assert.match(text, /Scenario A {3}\[1 of 1, attempt 2\]/);
  assert.match(text, /✗ it rains[\s\S]*expected 1, found 2/);
  assert.doesNotMatch(text, /facts\.ts/);
});

test('quiet says of a failed attempt that another one follows, and nothing of what passes', () => {
  const text = shown('quiet', TWICE);
  assert.match(text, /✗ Scenario A \(features\/a\.feature, will be tried again\)/);
  assert.doesNotMatch(text, /✓/);
});

test('side by side, each line says whose it is', () => {
  const text = shown('progress', [
    ...[...scenario('A'), ...scenario('B'), started('A'), started('B')],
    ...[step('B', 'PASSED'), finished('B'), step('A', 'PASSED'), finished('A')],
  ]);
  assert.match(text, /✓ Scenario B: it rains/);
  assert.match(text, /✓ it rains/);
});

test('JSON is one object a line, faults before and after a scenario included', () => {
  const messages = [
    ...TWICE,
    ...scenario('B'),
    started('B'),
    step('B', 'FAILED', { at: 'h', message: 'no database' }),
  ];
  const lines = shown('json', [...messages, finished('B')])
    .trimEnd()
    .split('\n');
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const of = (event: string) => events.filter((found) => found['event'] === event);
  assert.deepEqual(
    of('finished').map(({ name, status, attempt, willBeRetried }) => [name, status, attempt, willBeRetried]),
    [
      ['Scenario A', 'FAILED', 1, true],
      ['Scenario A', 'PASSED', 2, false],
      ['Scenario B', 'FAILED', 1, false],
    ],
  );
  assert.deepEqual(
    of('step').map(({ scenario, status }) => [scenario, status]),
    [
      ['Scenario A', 'FAILED'],
      ['Scenario A', 'PASSED'],
      ['Scenario B', 'FAILED'],
    ],
  );
});
