// Short commands: what is left of one that does not exist, and of one that does not end.
import assert from 'node:assert/strict';
import test from 'node:test';
import { run } from '../../support/sandbox/process.ts';

const timers = () => process.getActiveResourcesInfo().filter((each) => each === 'Timeout').length;

test('a program that is not there leaves no timer that would hold its caller', async () => {
  const before = timers();
  const ran = await run({ command: '/nowhere/at-all', args: [], timeoutMs: 20_000 });
  assert.equal(ran.code, -1);
  assert.match(ran.err, /ENOENT/);
  assert.equal(timers(), before);
});

test('a command that ended by itself leaves none either, and keeps its code', async () => {
  const before = timers();
  const ran = await run({ command: process.execPath, args: ['-e', 'process.exit(3)'], timeoutMs: 60_000 });
  assert.equal(ran.code, 3);
  assert.equal(timers(), before);
});

test('a command that does not end is ended', async () => {
  const ran = await run({
    command: process.execPath,
    args: ['-e', 'setInterval(() => 0, 1000)'],
    timeoutMs: 200,
  });
  assert.equal(ran.code, -1);
});
