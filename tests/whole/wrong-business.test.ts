// Every assertion of the hospital's own sentences where it does not hold.
import test from 'node:test';
import { WRONG_BUSINESS } from '../contract/wrong-business.ts';
import { seenRed } from '../e2e/wrong-business.ts';

test('each business assertion is red where it does not hold, and names what was expected and found', async () => {
  await seenRed(WRONG_BUSINESS);
});
