// A project of the user's own, from an empty folder outside the repository.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { journal, newestRun, project, SHORT, vouch } from './support.ts';

test('features in a folder of their own run, and leave report, pack, summary and JUnit', async () => {
  const dir = project({ 'vouch.yaml': 'project: A clinic of our own\n', 'features/shortage.feature': SHORT });
  const ran = await vouch(['run'], { cwd: dir });
  assert.equal(ran.code, 0, ran.out + ran.err);
  const run = newestRun(dir);
  for (const file of ['pack/manifest.json', 'allure/index.html', 'summary.json', 'junit.xml']) {
    assert.ok(existsSync(path.join(run, file)), `${file} is missing`);
  }
  assert.equal(
    readFileSync(path.join(dir, 'reports/latest/summary.json'), 'utf8').includes('"accepted": 1'),
    true,
  );
  const opened = journal(run).find(({ type }) => type === 'run.opened');
  assert.equal(opened?.data['project'], 'A clinic of our own');
  const verified = await vouch(['verify', 'reports/latest/pack'], { cwd: dir });
  assert.equal(verified.code, 0, verified.out + verified.err);
});

test('a fact that does not hold is red: message, place, exit code, and the pack still verifies', async () => {
  const dir = project({ 'features/shortage.feature': SHORT.replace('Then 2 "Pump', 'Then 1 "Pump') });
  const ran = await vouch(['run', '--quiet'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  assert.match(ran.out, /Pump battery pack reserved for the workshop: expected 1, found 2/);
  assert.match(ran.out, /features\/shortage\.feature:7/);
  const verified = await vouch(['verify', 'reports/latest/pack'], { cwd: dir });
  assert.equal(verified.code, 0, verified.out + verified.err);
  const decided = await vouch(['gate', 'uat-exit'], { cwd: dir });
  assert.equal(decided.code, 1, decided.out + decided.err);
  assert.match(decided.out, /NO-GO/);
  assert.match(decided.out, /rehearsal, unsigned/);
});

test('no password of the sandbox is anywhere in what a run leaves', async () => {
  const dir = project({ 'features/shortage.feature': SHORT });
  const ran = await vouch(['run', '--quiet'], { cwd: dir });
  assert.equal(ran.code, 0, ran.out + ran.err);
  const text = journal(newestRun(dir))
    .map((record) => JSON.stringify(record))
    .join('\n');
  assert.doesNotMatch(text, /session_id|"password"/);
});
