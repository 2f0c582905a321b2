// Every example of every sentence, executed: the features of tests/contract on both channels, each scenario accepted or an open risk.
// tests/vocabulary/sentences.test.ts holds that no example is missing in them.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { journal, project, runOf, vouch } from './support.ts';

const DIR = path.join(import.meta.dirname, '../contract/features');

test('the features of the sentences hold on both channels and leave the same records', async () => {
  const files = readdirSync(DIR).filter((name) => name.endsWith('.feature'));
  const features = files.map((name) => [`features/${name}`, readFileSync(path.join(DIR, name), 'utf8')]);
  const dir = project(Object.fromEntries(features));
  const ran = await vouch(['run', '--channel', 'both', '--share', 'feature', '--quiet'], { cwd: dir });
  assert.equal(ran.code, 0, ran.out + ran.err);
  // An example may name what only the screen refuses: that is an open risk, and the run says so.
  assert.match(ran.out, /not accepted +0\n +not tested +0\n/, ran.out);
  assert.match(ran.out, /Wordings on their way out[^\n]*\n +features\/any-app\.feature:\d+ +the procurement/);
  const compared = journal(runOf(ran, dir)).filter(({ type }) => type === 'channels.compared');
  assert.deepEqual(
    compared.flatMap(({ data }) => data['differences']),
    [],
  );
});
