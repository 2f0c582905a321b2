// Every example of every sentence on both channels: each scenario accepted or an open risk.
import test from 'node:test';
import { holds } from '../e2e/sentences.ts';

test('the features of the sentences hold on both channels and leave the same records', async () => {
  await holds('both', ['features']);
});
