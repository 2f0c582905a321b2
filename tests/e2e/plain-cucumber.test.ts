// Plain `npx cucumber-js` runs the same scenarios and leaves the same evidence.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { journal, newestRun, ROOT, start, vouch } from './support.ts';

const CUCUMBER = path.join(ROOT, 'node_modules/@cucumber/cucumber/bin/cucumber.js');

test('one scenario by plain cucumber leaves a sealed pack that verifies', async () => {
  const { ended } = start(['features/procurement/order-approval.feature:29'], {
    cwd: ROOT,
    program: CUCUMBER,
  });
  const ran = await ended;
  assert.equal(ran.code, 0, ran.out + ran.err);
  const run = newestRun(ROOT);
  const types = new Set(journal(run).map(({ type }) => type));
  for (const type of ['run.opened', 'plan.frozen', 'act', 'control.checked', 'run.sealed']) {
    assert.ok(types.has(type), `no record ${type}`);
  }
  const verified = await vouch(['verify', path.join(run, 'pack')], { cwd: ROOT });
  assert.equal(verified.code, 0, verified.out + verified.err);
});
