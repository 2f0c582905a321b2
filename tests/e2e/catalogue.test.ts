// The catalogue beyond the main job, in an order drawn by lot: what npm start does not run is run here.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ROOT, vouch } from './support.ts';

test('the scenarios of the catalogue are accepted in any order', async () => {
  const ran = await vouch(['run', '--tags', 'not @smoke', '--order', 'random', '--quiet'], { cwd: ROOT });
  assert.equal(ran.code, 0, ran.out + ran.err);
  assert.match(ran.out, /not accepted +0\n +not tested +0\n/, ran.out);
});
