// The main job: chain A on both channels, the rest without the screen, report, verified pack, GO.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { journal, ROOT, runOf, vouch } from './support.ts';

test('npm start ends with exit code 0, GO, and a pack that verifies', async () => {
  const ran = await vouch(['start'], { cwd: ROOT });
  assert.equal(ran.code, 0, ran.out.slice(-6000) + ran.err.slice(-2000));
  assert.match(ran.out, /GO \(rehearsal, unsigned\)/);
  const run = runOf(ran, ROOT);
  for (const file of [
    'pack/manifest.json',
    'allure/index.html',
    'traceability.html',
    'gate.json',
    'summary.json',
  ]) {
    assert.ok(existsSync(path.join(run, file)), `${file} is missing`);
  }
  const compared = journal(run).filter(({ type }) => type === 'channels.compared');
  assert.equal(compared.length, 1, 'the long chain is compared between the channels');
  assert.deepEqual(compared[0]?.data['differences'], []);
  const gate = JSON.parse(readFileSync(path.join(run, 'gate.json'), 'utf8')) as { rehearsal: boolean };
  assert.equal(gate.rehearsal, true);
});
