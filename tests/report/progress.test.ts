// The lines that a run shows while it goes on.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Envelope } from '@cucumber/messages';
import { RUN_LEG } from '../../support/run/process.ts';
import { progressFormatter } from '../../support/run/progress-formatter.ts';

const begin = [
  { pickle: { id: 'p', name: 'A receipt is counted', uri: 'features/a.feature', steps: [] } },
  { testCase: { id: 'c', pickleId: 'p', testSteps: [] } },
  { testCaseStarted: { id: 's', testCaseId: 'c' } },
] as unknown as Envelope[];

/** What is written when the leg becomes known after the formatter was made, as in a plain run. */
function shown(leg: string | undefined, output: 'progress' | 'json'): string {
  let text = '';
  let take: (envelope: Envelope) => void = () => undefined;
  delete process.env[RUN_LEG];
  progressFormatter.formatter({
    on: (_, handler) => {
      take = handler;
    },
    options: { output },
    write: (more) => {
      text += more;
    },
  });
  if (leg !== undefined) process.env[RUN_LEG] = leg;
  for (const envelope of begin) take(envelope);
  delete process.env[RUN_LEG];
  return text;
}

test('a scenario is shown with its leg, also where that becomes known late', () => {
  assert.match(shown('rpc', 'progress'), /▸ A receipt is counted {3}\[rpc, 1 of 1\]/);
  assert.equal((JSON.parse(shown('ui', 'json')) as { leg: string }).leg, 'ui');
});

test('without a leg, as in a dry run of cucumber, there is no empty place for it', () => {
  assert.match(shown(undefined, 'progress'), /▸ A receipt is counted {3}\[1 of 1\]/);
});
