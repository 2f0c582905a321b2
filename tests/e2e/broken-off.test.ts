// A run that does not come to its end: what was journalled verifies up to there, and it never counts as accepted.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { journal, newestRun, project, SHORT, start, vouch } from './support.ts';

test('^C ends the run, seals it as aborted, and the pack verifies', async () => {
  const dir = project({ 'features/shortage.feature': SHORT });
  const running = start(['run'], { cwd: dir });
  await running.printed('the central store holds 2');
  process.kill(-(running.child.pid ?? 0), 'SIGINT');
  const ended = await running.ended;
  assert.equal(ended.code, 130, ended.out + ended.err);
  const run = newestRun(dir);
  assert.ok(journal(run).some(({ type }) => type === 'run.aborted'));
  const verified = await vouch(['verify', path.join(run, 'pack')], { cwd: dir });
  assert.equal(verified.code, 0, verified.out + verified.err);
  const decided = await vouch(['gate', 'uat-exit', '--pack', path.join(run, 'pack')], { cwd: dir });
  assert.equal(decided.code, 1, decided.out + decided.err);
});

test('an impatient second ^C does not keep the run from being sealed', async () => {
  const dir = project({ 'features/shortage.feature': SHORT });
  const running = start(['run'], { cwd: dir });
  await running.printed('the central store holds 2');
  process.kill(-(running.child.pid ?? 0), 'SIGINT');
  await running.printed('ending the run');
  process.kill(-(running.child.pid ?? 0), 'SIGINT');
  const ended = await running.ended;
  assert.equal(ended.code, 130, ended.out + ended.err);
  assert.match(ended.err, /the run is being sealed\. Once more leaves it open/);
  const verified = await vouch(['verify', path.join(newestRun(dir), 'pack')], { cwd: dir });
  assert.equal(verified.code, 0, verified.out + verified.err);
});

test('kill -9 in the middle of a scenario: the journal verifies up to there and the run counts as open', async () => {
  const dir = project({ 'features/shortage.feature': SHORT });
  const running = start(['run'], { cwd: dir });
  await running.printed('the central store holds 2');
  process.kill(-(running.child.pid ?? 0), 'SIGKILL');
  await running.ended;
  const run = newestRun(dir);
  const verified = await vouch(['verify', path.join(run, 'pack')], { cwd: dir });
  assert.equal(verified.code, 1, 'nothing is signed, so it is not valid');
  assert.match(verified.out, /ok\s+journal: \d+ records in \d segments chain without a gap/);
  assert.match(verified.out, /the run is open/);
  const decided = await vouch(['gate', 'uat-exit', '--pack', path.join(run, 'pack')], { cwd: dir });
  assert.notEqual(decided.code, 0, decided.out);
});
