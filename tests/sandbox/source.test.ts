// Where Odoo's source comes from, tried with tiny copies that are laid out as the real ones.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { SandboxError } from '../../support/sandbox/errors.ts';
import { ensureSource, findSource } from '../../support/sandbox/source.ts';
import { describeSource, layoutOf } from '../../support/sandbox/source-folder.ts';

const RELEASE = 'version_info = (19, 0, 0, FINAL, 0, "")\n';

/** A checkout in small: `odoo/` with `base`, `addons/` with `web`. */
function checkout(release = RELEASE): string {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-source-'));
  for (const path of ['odoo/addons/base', 'addons/web']) mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'odoo', 'release.py'), release);
  return folder;
}

function committed(folder: string): string {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t.example', ...args], {
      encoding: 'utf8',
    }).trim();
  writeFileSync(join(folder, 'addons', 'web', 'file'), 'x');
  writeFileSync(join(folder, 'odoo', 'addons', 'base', 'file'), 'x');
  git('init', '--quiet', '--initial-branch', '19.0');
  git('add', '.');
  git('commit', '--quiet', '-m', 'all');
  return git('rev-parse', 'HEAD');
}

const code = (expected: string) => (error: unknown) =>
  error instanceof SandboxError && error.code === expected;

test('a checkout has two folders of addons, an unpacked package one', async () => {
  const folder = checkout();
  assert.deepEqual(await layoutOf(folder), {
    pythonPath: folder,
    addonsPaths: [join(folder, 'odoo', 'addons'), join(folder, 'addons')],
  });
  const unpacked = mkdtempSync(join(tmpdir(), 'vouch-source-'));
  const root = join(unpacked, 'root/usr/lib/python3/dist-packages');
  mkdirSync(join(root, 'odoo/addons/base'), { recursive: true });
  writeFileSync(join(root, 'odoo/release.py'), RELEASE);
  assert.deepEqual(await layoutOf(unpacked), { pythonPath: root, addonsPaths: [join(root, 'odoo/addons')] });
});

test('the named folder comes first; what is none, or another version, is refused by name', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'vouch-cache-'));
  const folder = checkout();
  const source = await findSource({ cache, env: { ODOO_SOURCE: folder } });
  assert.equal(source?.kind, 'folder');
  assert.equal(source?.version, '19.0');
  await assert.rejects(
    findSource({ cache, env: { ODOO_SOURCE: join(folder, 'nowhere') } }),
    code('wrong-source'),
  );
  await assert.rejects(
    findSource({ cache, env: { ODOO_SOURCE: join(folder, 'addons') } }),
    code('wrong-source'),
  );
  const older = checkout('version_info = (18, 0, 0, FINAL, 0, "")\n');
  await assert.rejects(
    findSource({ cache, env: { ODOO_SOURCE: older } }),
    /Expected Odoo 19.0 in .*, found 18.0/,
  );
  assert.equal(await findSource({ cache, env: {} }), undefined, 'an empty cache has none');
});

test('a clean checkout is known by its commit, a changed one by its content', async () => {
  const folder = checkout();
  const commit = committed(folder);
  assert.equal((await describeSource(folder)).digest, commit);
  writeFileSync(join(folder, 'addons', 'web', 'file'), 'changed');
  const changed = await describeSource(folder);
  assert.notEqual(changed.digest, commit);
  writeFileSync(join(folder, 'addons', 'web', 'file'), 'changed again');
  assert.notEqual((await describeSource(folder)).digest, changed.digest);
});

test('a commit that is asked for is cloned, kept in the cache, and found there without the repository', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'vouch-cache-'));
  const repository = checkout();
  const commit = committed(repository);
  const env = { ...process.env, ODOO_SOURCE: '', ODOO_REPOSITORY: repository, ODOO_COMMIT: commit };
  const said: string[] = [];
  const source = await ensureSource({ cache, env, say: (text) => said.push(text) });
  assert.equal(source.kind, 'git');
  assert.equal(source.digest, commit);
  assert.ok(said.includes('trying a shallow clone of the 19.0 branch'), said.join('\n'));
  const again = await findSource({ cache, env: { ODOO_COMMIT: commit } });
  assert.deepEqual(again, source);
  assert.equal(await findSource({ cache, env: {} }), undefined, 'another wish, another place');
});

test('when every way fails, each says why, and the cure is named', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'vouch-cache-'));
  const env = {
    ...process.env,
    ODOO_SOURCE: '',
    ODOO_REPOSITORY: join(cache, 'no-repository'),
    ODOO_COMMIT: 'f'.repeat(40),
  };
  await assert.rejects(ensureSource({ cache, env, say: () => undefined }), (error: unknown) => {
    assert.ok(code('no-source')(error) && error instanceof Error);
    assert.match(error.message, /- a shallow clone of the 19.0 branch: .*no-repository/s);
    assert.match(error.message, /ODOO_SOURCE=/);
    return true;
  });
});
