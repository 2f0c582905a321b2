// The examples of the sentences, executed: each scenario accepted or an open risk. tests/vocabulary/sentences.test.ts
// holds that no example is missing in them, tests/whole/sentences.test.ts runs every one on both channels.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import test from 'node:test';
import { businessScenarios, holds } from './sentences.ts';

test('the sentences that fit any app hold on both channels and leave the same records', async () => {
  const ran = await holds('both', ['features/general']);
  assert.match(
    ran.out,
    /Wordings on their way out[^\n]*\n +features\/general\/any-app\.feature:\d+ +the procurement/,
  );
});

test('the hospital’s own sentences hold without the screen', async () => {
  await holds('rpc', businessScenarios().flat());
});

test('of each feature of the hospital’s own sentences a scenario drawn by lot holds on the screen', async () => {
  const drawn = businessScenarios().map((scenarios) => scenarios[randomInt(scenarios.length)] ?? '');
  assert.ok(drawn.length >= 10);
  await holds('ui', drawn);
});
