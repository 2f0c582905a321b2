// The hospital's own sentences seen red, some of them by lot; tests/whole/wrong-business.test.ts takes all.
import test from 'node:test';
import { WRONG_BUSINESS } from '../contract/wrong-business.ts';
import { drawn } from './drawn.ts';
import { seenRed } from './wrong-business.ts';

test('business assertions drawn by lot are red where they do not hold, and name what was expected and found', async () => {
  await seenRed(drawn(WRONG_BUSINESS, 60));
});
