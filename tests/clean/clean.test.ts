// vouch clean on folders as runs leave them: what goes, what stays, and that a slip of the keyboard removes nothing.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { project, vouch } from '../e2e/support.ts';

const RUNS = [1, 2, 3, 4].map((day) => `2026-01-0${day}T080000Z-aaaa`);
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = RUNS;
const SUMMARY = JSON.stringify({
  words: { accepted: 3, 'not accepted': 0, 'not tested': 0, 'open risk': 1 },
});

/** Four runs, the newest and the second of them open; `latest` shows the third. */
function reports(): string {
  const files = RUNS.flatMap((run) => {
    const sealed = run === FIRST || run === THIRD;
    return [
      [`reports/${run}/pack/journal/0.jsonl`, '{}\n'],
      ...(sealed
        ? [
            [`reports/${run}/pack/manifest.json`, '{}'],
            [`reports/${run}/summary.json`, SUMMARY],
          ]
        : []),
    ] as Array<[string, string]>;
  });
  const dir = project({ 'reports/README.md': 'mine', ...Object.fromEntries(files) });
  symlinkSync(THIRD, path.join(dir, 'reports/latest'));
  for (const run of RUNS) age(dir, run);
  return dir;
}

/** As if nobody had written to it for hours. */
function age(dir: string, run: string): void {
  const then = new Date(Date.now() - 6 * 3600_000);
  const root = path.join(dir, 'reports', run);
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' }))
    utimesSync(path.join(root, name), then, then);
  utimesSync(root, then, then);
}

const there = (dir: string) => RUNS.filter((run) => existsSync(path.join(dir, 'reports', run)));

test('without --yes it shows what would go, with what is in it, and removes nothing', async () => {
  const dir = reports();
  const said = await vouch(['clean', '--keep', '1'], { cwd: dir });
  assert.equal(said.code, 0, said.err);
  assert.match(
    said.out,
    new RegExp(`would remove reports/${FIRST} {2}0\\.0 MB {2}3 accepted, 1 open risk\n`),
  );
  assert.match(said.out, new RegExp(`would remove reports/${SECOND} .*open, it did not come to its end\n`));
  assert.match(said.out, /2 runs, 0\.0 MB; 2 stay\. Nothing was removed\. Say --yes/);
  assert.deepEqual(there(dir), RUNS);
});

test('the newest stays, and so does the run that latest shows', async () => {
  const dir = reports();
  const said = await vouch(['clean', '--keep', '1', '--yes', '--project', dir], { cwd: '/' });
  assert.equal(said.code, 0, said.err);
  assert.deepEqual(there(dir), [THIRD, FOURTH]);
  assert.ok(existsSync(path.join(dir, 'reports/latest/summary.json')));
  assert.ok(existsSync(path.join(dir, 'reports/README.md')), 'what is no run is left alone');
});

test('an open run that somebody still writes to stays', async () => {
  const dir = reports();
  const now = new Date();
  utimesSync(path.join(dir, 'reports', SECOND, 'pack/journal/0.jsonl'), now, now);
  await vouch(['clean', '--keep', '1', '--yes'], { cwd: dir });
  assert.deepEqual(there(dir), [SECOND, THIRD, FOURTH]);
});

test('a folder without runs is no fault', async () => {
  const said = await vouch(['clean'], { cwd: project({ 'a.txt': '' }) });
  assert.equal(said.code, 0, said.err);
  assert.match(said.out, /Nothing to remove: 0 runs/);
});

for (const args of [['--kep', '2'], ['--keep'], ['--keep', 'two'], ['--keep', '0'], ['all']]) {
  test(`refused: vouch clean ${args.join(' ')} --yes`, async () => {
    const dir = reports();
    const said = await vouch(['clean', '--yes', ...args], { cwd: dir });
    assert.equal(said.code, 2, said.out);
    assert.match(said.err, /Usage: vouch clean/);
    assert.deepEqual(there(dir), RUNS);
  });
}
