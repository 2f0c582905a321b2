// What the sandbox needs of the machine: Python, processes, ports, the cache folder.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { SandboxError } from '../../support/sandbox/errors.ts';
import {
  assertInside,
  cacheFolder,
  plainEnvironment,
  readJson,
  writeJson,
} from '../../support/sandbox/paths.ts';
import { freePort } from '../../support/sandbox/ports.ts';
import { isAlive, isOurs, markOf, run, startDetached, stopProcess } from '../../support/sandbox/process.ts';
import { findPython } from '../../support/sandbox/python.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'vouch-machine-'));

test('a Python from 3.10 to 3.13 is found, by its real path', async () => {
  const python = await findPython(process.env);
  assert.match(python.version, /^3\.1[0-3]\.\d+$/);
  const asked = await run({ command: python.path, args: ['-c', 'import venv; print(1)'] });
  assert.equal(asked.out, '1');
});

test('a named Python that does not fit is told with its version and the cure', async () => {
  const fake = join(folder(), 'python3');
  writeFileSync(
    fake,
    `#!/bin/sh\necho '{"path": "/opt/new/python3.14", "version": "3.14.1", "pip": true}'\n`,
  );
  chmodSync(fake, 0o755);
  await assert.rejects(findPython({ ...process.env, VOUCH_PYTHON: fake }), (error: unknown) => {
    assert.ok(error instanceof SandboxError && error.code === 'no-python');
    assert.match(error.message, /\/opt\/new\/python3.14 is 3.14.1/);
    assert.match(error.message, /VOUCH_PYTHON=/);
    return true;
  });
});

test('every Python package is pinned to one version', () => {
  const file = join(import.meta.dirname, '../../support/sandbox/python/constraints.txt');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  assert.deepEqual(
    lines.filter((line) => !/^[\w.-]+==[\w.]+( ; python_version (<|>=) "3\.\d+")?$/.test(line)),
    [],
  );
  assert.ok(lines.some((line) => line.startsWith('odoo-addon-purchase_request==19.0.')));
});

test('a detached process writes to its file, is known by its command line, and is stopped', async () => {
  const at = folder();
  const log = join(at, 'log');
  const mark = await startDetached({
    command: 'sh',
    args: ['-c', 'echo started; exec sleep 300', 'marked-word'],
    cwd: at,
    env: { PATH: process.env.PATH },
    log,
  });
  while (readFileSync(log, 'utf8') === '') await delay(10);
  assert.equal(isAlive(mark), true);
  assert.equal(
    isAlive({ ...mark, started: '1@another-boot' }),
    false,
    'another process with that number is not ours',
  );
  assert.equal(isOurs(mark, 'no-such-word'), false);
  await stopProcess(mark, 'SIGTERM', 2000);
  assert.equal(isAlive(mark), false);
  assert.equal(readFileSync(log, 'utf8'), 'started\n');
});

test('a process that ignores the request to end is ended', async () => {
  const at = folder();
  const mark = await startDetached({
    command: 'sh',
    args: ['-c', 'trap "" TERM; echo ready; while :; do sleep 1; done'],
    cwd: at,
    env: { PATH: process.env.PATH },
    log: join(at, 'log'),
  });
  while (readFileSync(join(at, 'log'), 'utf8') === '') await delay(10);
  await stopProcess(mark, 'SIGTERM', 300);
  assert.equal(isAlive(mark), false);
});

test('a command that cannot be started is a result, not an exception', async () => {
  const ran = await run({ command: join(folder(), 'no-such-program'), args: [] });
  assert.equal(ran.code, -1);
  assert.match(ran.err, /ENOENT/);
  assert.equal(isAlive(markOf(process.pid)), true);
});

test('the preferred port is taken when it is free, else another', async () => {
  const port = await freePort();
  assert.equal(await freePort(port), port);
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  assert.notEqual(await freePort(port), port);
  server.close();
});

test('the cache folder follows XDG, and nothing outside it passes for inside', () => {
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x/cache', HOME: '/home/me' }), '/x/cache/vouch');
  assert.equal(cacheFolder({ XDG_CACHE_HOME: 'relative', HOME: '/home/me' }), '/home/me/.cache/vouch');
  const cache = '/x/cache/vouch';
  assertInside(cache, `${cache}/stacks/abc`);
  for (const path of [
    cache,
    '/',
    '/x/cache/vouch-other/a',
    `${cache}/../elsewhere`,
    `${cache}/stacks/../..`,
  ]) {
    assert.throws(() => assertInside(cache, path), /Nothing was removed/, path);
  }
});

test('servers get a plain environment: no secrets, nothing that configures an Odoo, a Postgres or a Python', () => {
  const env = plainEnvironment({
    PATH: '/bin',
    HOME: '/h',
    PGPASSWORD: 'p',
    ODOO_RC: 'r',
    PYTHONPATH: 'p',
    API_KEY: 'k',
  });
  assert.deepEqual(
    Object.entries(env).filter(([, value]) => value !== undefined),
    [
      ['PATH', '/bin'],
      ['HOME', '/h'],
      ['TZ', 'UTC'],
    ],
  );
});

test('a JSON file is read whole or not at all', async () => {
  const file = join(folder(), 'deep', 'a.json');
  assert.equal(await readJson(file), undefined);
  await writeJson(file, { a: 1 });
  assert.deepEqual(await readJson(file), { a: 1 });
  writeFileSync(file, '{ "a": ');
  assert.equal(await readJson(file), undefined);
});
