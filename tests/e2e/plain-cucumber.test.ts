// Plain `npx cucumber-js` runs the same scenarios and leaves the same evidence.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { journal, newestRun, OWN_STEP, project, ROOT, runOf, SHORT, start, vouch } from './support.ts';

const CUCUMBER = path.join(ROOT, 'node_modules/@cucumber/cucumber/bin/cucumber.js');

test('one scenario by plain cucumber leaves a sealed pack that verifies', async () => {
  const { ended } = start(['features/procurement/order-approval.feature:29'], {
    cwd: ROOT,
    program: CUCUMBER,
  });
  const ran = await ended;
  assert.equal(ran.code, 0, ran.out + ran.err);
  assert.match(ran.out, /▸ .* {3}\[rpc, 1 of 1\]/);
  assert.doesNotMatch(ran.err, /exit code/);
  const run = runOf(ran, ROOT);
  const types = new Set(journal(run).map(({ type }) => type));
  for (const type of ['run.opened', 'plan.frozen', 'act', 'control.checked', 'run.sealed']) {
    assert.ok(types.has(type), `no record ${type}`);
  }
  const verified = await vouch(['verify', path.join(run, 'pack')], { cwd: ROOT });
  assert.equal(verified.code, 0, verified.out + verified.err);
});

test('in a project of its own, plain cucumber knows own sentences with our settings', async () => {
  const dir = project({
    ...OWN_STEP,
    'features/shortage.feature': `${SHORT}    And our shelf holds the rest\n`,
  });
  const config = path.relative(dir, path.join(ROOT, 'cucumber.js'));
  const { ended } = start(['--config', config], { cwd: dir, program: CUCUMBER });
  const ran = await ended;
  assert.equal(ran.code, 0, ran.out + ran.err);
  const verified = await vouch(['verify', path.join(newestRun(dir), 'pack')], { cwd: dir });
  assert.equal(verified.code, 0, verified.out + verified.err);
});
