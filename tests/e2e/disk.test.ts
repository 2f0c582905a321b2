// A disk that takes nothing: told before a run where that can be known, and in mid-run without losing what was written.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import test from 'node:test';
import { type Ended, journal, newestRun, project, ROOT, SHORT, vouch } from './support.ts';

/** The command in a shell that lets no file grow above so many blocks: what is over it fails as a full disk does. */
function limited(blocks: number, cwd: string): Promise<Ended> {
  const command = `ulimit -f ${blocks}; exec "$0" "$1" run`;
  const args = ['-c', command, process.execPath, path.join(ROOT, 'support/cli/bin.mjs')];
  // The compiler's own cache is none of a run's files.
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  return new Promise((resolve) => {
    execFile('bash', args, { cwd, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('a disk that is full in mid-run: said with the cure, sealed as broken off, never accepted', async () => {
  const cwd = project({ 'features/a.feature': SHORT });
  const ended = await limited(16, cwd);
  assert.equal(ended.code, 2, ended.out + ended.err);
  assert.match(
    ended.err,
    /The disk is full, or a limit of this account is reached: Writing \S+ was not possible/,
  );
  assert.match(ended.err, /vouch clean removes old runs/);
  assert.match(ended.err, /is sealed \(vouch verify \S+\), but its report could not be made/);
  assert.doesNotMatch(ended.out + ended.err, /\n\s+at .*:\d+:\d+/, 'a stack trace is no message');
  const pack = path.join(newestRun(cwd), 'pack');
  assert.ok(journal(newestRun(cwd)).some(({ type }) => type === 'run.aborted'));
  const [verified, decided] = await Promise.all([
    vouch(['verify', pack], { cwd }),
    vouch(['gate', 'uat-exit', '--pack', pack], { cwd }),
  ]);
  assert.equal(verified.code, 0, verified.out + verified.err);
  assert.equal(decided.code, 1, decided.out + decided.err);
});

test('reports or a key that cannot be written are told before anything is set up', async () => {
  const [reports, key] = await Promise.all([
    vouch(['run'], { cwd: project({ 'features/a.feature': SHORT, reports: 'a file' }) }),
    vouch(['run'], {
      cwd: project({ 'features/a.feature': SHORT }),
      env: { XDG_DATA_HOME: path.join(project({ data: 'a file' }), 'data') },
    }),
  ]);
  for (const [ended, where] of [
    [reports, 'reports'],
    [key, 'keys'],
  ] as const) {
    assert.equal(ended.code, 2, ended.out + ended.err);
    assert.match(ended.err, new RegExp(`\\S+/${where} failed: a file stands where a folder should be`));
    assert.doesNotMatch(ended.err, /Postgres/);
  }
});
