// The examples of the sentences, executed: each scenario accepted or an open risk. tests/vocabulary/sentences.test.ts
// holds that no example is missing in them, tests/whole/sentences.test.ts runs every one on both channels.
import assert from 'node:assert/strict';
import test from 'node:test';
import { drawn } from './drawn.ts';
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

test('of some features of the hospital’s own sentences, drawn by lot, a scenario holds on the screen', async () => {
  const features = businessScenarios();
  assert.ok(features.length >= 10);
  const scenarios = drawn(features, 10).flatMap((one) => drawn(one, 1));
  await holds('ui', scenarios);
});
