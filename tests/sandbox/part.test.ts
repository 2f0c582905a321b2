// Parts of the set-up: whole or not there, built once, resumed after a kill.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { ensurePart, readPart } from '../../support/sandbox/part.ts';
import { start } from './children/child.ts';

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-part-'));
  return { folder, place: join(folder, 'tiny'), log: join(folder, 'log') };
}

const builds = (log: string) => readFileSync(log, 'utf8').trim().split('\n').length;

test('a build that is killed half way is not taken for whole, and the next one makes it whole', async () => {
  const at = place();
  const broken = start('build-part.ts', at.place, at.log, '60000');
  await broken.said('half');
  broken.process.kill('SIGKILL');
  await broken.ended();
  assert.equal(existsSync(at.place), false, 'nothing at its place');
  assert.equal(await readPart(at.place), undefined);
  const halves = readdirSync(at.folder).filter((name) => name.includes('building'));
  assert.equal(halves.length, 1, 'the half is beside it');

  const again = start('build-part.ts', at.place, at.log, '0');
  assert.equal(await again.ended(), 0);
  assert.deepEqual(readdirSync(at.place).sort(), ['done.json', 'first', 'second']);
  assert.deepEqual(await readPart(at.place), { by: again.process.pid });
  assert.deepEqual(readdirSync(at.folder).sort(), ['log', 'tiny'], 'the half, the lock are gone');
});

test('two processes that want the same part at once build it once', async () => {
  const at = place();
  const both = [1, 2].map(() => start('build-part.ts', at.place, at.log, '300'));
  assert.deepEqual(await Promise.all(both.map((child) => child.ended())), [0, 0]);
  assert.equal(builds(at.log), 1);
});

test('a build that fails leaves nothing at its place and throws its reason', async () => {
  const at = place();
  const plan = { place: at.place, name: 'the tiny part', say: () => undefined };
  await assert.rejects(
    ensurePart({ ...plan, build: () => Promise.reject(new Error('disk full')) }),
    /disk full/,
  );
  assert.equal(existsSync(at.place), false);
  assert.deepEqual(await ensurePart({ ...plan, build: async () => ({ ok: true }) }), { ok: true });
});

test('a finished part that is no longer usable is built anew', async () => {
  const at = place();
  let count = 0;
  const plan = {
    place: at.place,
    name: 'the tiny part',
    say: () => undefined,
    build: async () => ({ count: ++count }),
    usable: (info: { count: number }) => info.count >= 2,
  };
  assert.deepEqual(await ensurePart(plan), { count: 1 });
  assert.deepEqual(await ensurePart(plan), { count: 2 });
  assert.deepEqual(await ensurePart(plan), { count: 2 });
  rmSync(join(at.place, 'done.json'));
  assert.deepEqual(await ensurePart(plan), { count: 3 }, 'without its mark it is not there');
});
