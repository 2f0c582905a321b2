// A project of the user's own, from an empty folder outside the repository.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { sha256Of } from '../../support/evidence/canonical.ts';
import { journal, newestRun, OWN_STEP, project, SHORT, vouch } from './support.ts';

test('features in a folder of their own run, and leave report, pack, summary and JUnit', async () => {
  const dir = project({ 'vouch.yaml': 'project: A clinic of our own\n', 'features/shortage.feature': SHORT });
  const ran = await vouch(['run'], { cwd: dir });
  assert.equal(ran.code, 0, ran.out + ran.err);
  const run = newestRun(dir);
  for (const file of [
    'pack/manifest.json',
    'allure/index.html',
    'traceability.html',
    'summary.json',
    'junit.xml',
  ]) {
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

test('own sentences run like ours: facts are kept, and the plan and the pack hold what they mean', async () => {
  const feature = `${SHORT}    And our shelf holds the rest\n`;
  const dir = project({ ...OWN_STEP, 'features/shortage.feature': feature });
  const ran = await vouch(['run'], { cwd: dir });
  assert.equal(ran.code, 0, ran.out + ran.err);
  const pack = path.join(newestRun(dir), 'pack');
  const facts = journal(newestRun(dir)).filter(({ type }) => type === 'fact.asserted');
  assert.ok(facts.some(({ data }) => data['what'] === 'who looks' && data['holds'] === true));
  const { steps } = JSON.parse(readFileSync(path.join(pack, 'run/plan.json'), 'utf8')) as {
    steps: Array<{ uri: string; sha256: string }>;
  };
  const sha256 = sha256Of(OWN_STEP['steps/shelf.ts']);
  assert.ok(steps.some((step) => step.uri === 'steps/shelf.ts' && step.sha256 === sha256));
  assert.ok(steps.some((step) => step.uri === 'vouch/steps/stores.ts'));
  assert.equal(readFileSync(path.join(pack, 'steps/own/shelf.ts'), 'utf8'), OWN_STEP['steps/shelf.ts']);
  const verified = await vouch(['verify', pack], { cwd: dir });
  assert.equal(verified.code, 0, verified.out + verified.err);
});

test('an own sentence whose fact does not hold is red, with its line', async () => {
  const step = OWN_STEP['steps/shelf.ts'].replace(', 2, ', ', 3, ');
  const feature = `${SHORT}    And our shelf holds the rest\n`;
  const dir = project({ 'steps/shelf.ts': step, 'features/shortage.feature': feature });
  const ran = await vouch(['run', '--quiet'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  assert.match(ran.out, /features\/shortage\.feature:9/);
  assert.match(ran.out, /expected 3/);
});
