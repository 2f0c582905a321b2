// The lock between processes: one at a time, and a killed owner's place is taken over.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { isLocked, withLock } from '../../support/sandbox/lock.ts';
import { start } from './children/child.ts';

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-lock-'));
  return { folder, lock: join(folder, 'a.lock'), log: join(folder, 'log') };
}

/** Fails where somebody entered before the one before had left. */
function assertOneAtATime(log: string, entries: number): void {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  assert.equal(lines.length, entries * 2, lines.join(', '));
  for (let at = 0; at < lines.length; at += 2) {
    assert.equal(lines[at + 1], lines[at]?.replace('in', 'out'), lines.join(', '));
  }
}

test('three processes hold the lock one after the other', async () => {
  const { folder, lock, log } = place();
  const children = [1, 2, 3].map(() => start('hold-lock.ts', lock, log, '150'));
  assert.deepEqual(await Promise.all(children.map((child) => child.ended())), [0, 0, 0]);
  assertOneAtATime(log, 3);
  assert.deepEqual(readdirSync(folder), ['log'], 'no lock and no draft is left');
});

test('who waits is told whom it waits for', async () => {
  const { lock, log } = place();
  const owner = start('hold-lock.ts', lock, log, '600');
  await owner.said('held');
  assert.equal(await isLocked(lock), true);
  const waitedFor = new Set<number>();
  await withLock(
    lock,
    async () => undefined,
    (who) => waitedFor.add(who.pid),
  );
  assert.deepEqual([...waitedFor], [owner.process.pid]);
  assert.equal(await isLocked(lock), false);
});

test('a killed owner leaves a lock that several waiting processes take over without meeting', async () => {
  const { folder, lock, log } = place();
  const owner = start('hold-lock.ts', lock, join(folder, 'of-the-killed'), '60000');
  await owner.said('held');
  const waiting = [1, 2, 3].map(() => start('hold-lock.ts', lock, log, '100'));
  owner.process.kill('SIGKILL');
  assert.equal(await owner.ended(), 'SIGKILL');
  assert.deepEqual(await Promise.all(waiting.map((child) => child.ended())), [0, 0, 0]);
  assertOneAtATime(log, 3);
  assert.equal(existsSync(lock), false);
});

test('three that see the same dead lock at once still enter one at a time', async () => {
  const { lock } = place();
  writeFileSync(lock, JSON.stringify({ pid: process.pid, started: '1@another-boot', token: 'x', at: '' }));
  let inside = 0;
  const enter = () =>
    withLock(lock, async () => {
      assert.equal(++inside, 1, 'two hold the lock');
      // Long enough that the second and third are done with the dead lock meanwhile.
      await delay(500);
      inside -= 1;
    });
  await Promise.all([enter(), enter(), enter()]);
});

test('a lock of a process number that now belongs to another process counts as dead', async () => {
  const { lock } = place();
  const stranger = { pid: process.pid, started: '1@another-boot', token: 'x', at: '' };
  writeFileSync(lock, JSON.stringify(stranger));
  assert.equal(await isLocked(lock), false);
  assert.equal(await withLock(lock, async () => 'mine'), 'mine');
});

test('the lock is released when the work fails', async () => {
  const { lock } = place();
  await assert.rejects(
    withLock(lock, () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(existsSync(lock), false);
});
