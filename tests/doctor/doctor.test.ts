// vouch doctor as a command: exit codes, a cure for whatever is missing, and how far it looks at an Odoo that is not there.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import type { Finding } from '../../support/cli/doctor.ts';

const ROOT = path.join(import.meta.dirname, '../..');

let dir: string;
before(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'vouch-doctor-'));
});
after(() => rmSync(dir, { recursive: true }));

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function doctor(args: string[], env: Record<string, string> = {}): Promise<Said> {
  const all = { ...process.env, XDG_CACHE_HOME: path.join(dir, 'cache'), ...env };
  return new Promise((resolve) => {
    const command = [path.join(ROOT, 'support/cli/bin.mjs'), 'doctor', ...args];
    execFile(process.execPath, command, { cwd: ROOT, env: all }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function findings(args: string[], env: Record<string, string> = {}): Promise<Map<string, Finding>> {
  const { out, err } = await doctor([...args, '--json'], env);
  assert.notEqual(out, '', err);
  const { findings } = JSON.parse(out) as { findings: Finding[] };
  return new Map(findings.map((finding) => [finding.name, finding]));
}

/** An environment file with an observer, a set-up account and one nurse. */
function environment(url: string, more = ''): string {
  const file = path.join(dir, 'uat.yaml');
  writeFileSync(
    file,
    `url: ${url}
database: hospital
accounts:
  setup: { login: setup, password_from: UAT_SETUP }
  observer: { login: observer, password_from: UAT_OBSERVER }
people:
  ward-nurse: { login: nora, password_from: UAT_NURSE }
${more}`,
  );
  return file;
}

const PASSWORDS = { UAT_SETUP: 'one', UAT_OBSERVER: 'two', UAT_NURSE: 'three' };

test('this machine can make a run: exit 0, a line for each thing', async () => {
  const { code, out, err } = await doctor([]);
  assert.equal(code, 0, out + err);
  const names = [
    'Node',
    'Browser',
    "Odoo's source",
    'Python',
    'Postgres',
    "Postgres' user",
    'Cache folder',
    'Disk',
    'Memory',
    'Java',
  ];
  for (const name of names) assert.match(out, new RegExp(`^(ok|note) +${name}: `, 'm'));
  assert.match(out, /\nNothing is missing\.\n$/);
});

const broken: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  ['Python', { VOUCH_PYTHON: '/nowhere/python3' }, /Expected a Python from 3\.10 to 3\.13.*VOUCH_PYTHON/],
  ["Odoo's source", { ODOO_SOURCE: '/nowhere/odoo' }, /ODOO_SOURCE names \/nowhere\/odoo/],
  ['Browser', { VOUCH_BROWSER: '/nowhere/chromium' }, /VOUCH_BROWSER names \/nowhere\/chromium/],
  ['Cache folder', { XDG_CACHE_HOME: '/dev/null/cache' }, /cannot be written.*XDG_CACHE_HOME/s],
  ['Cache folder', { XDG_CACHE_HOME: '/proc/nowhere' }, /cannot be written.*XDG_CACHE_HOME/s],
];

for (const [name, env, words] of broken) {
  test(`${name} that is missing: exit 1 with the cure, and the other things are looked at all the same`, async () => {
    const { code, out } = await doctor([], env);
    assert.equal(code, 1, out);
    const all = await findings([], env);
    const finding = all.get(name);
    assert.equal(finding?.state, 'missing');
    assert.match(`${finding?.found} ${finding?.cure ?? ''}`, words);
    assert.equal(all.get('Postgres')?.state, 'ok');
  });
}

test('an Odoo of one’s own that nobody answers for: said once, and nothing is looked for behind it', async () => {
  const all = await findings(['--env', environment('http://127.0.0.1:9')], PASSWORDS);
  assert.match(all.get('Odoo')?.found ?? '', /No Odoo answers at http:\/\/127\.0\.0\.1:9/);
  assert.equal(all.has('Version'), false);
  assert.equal(all.has('Python'), false, 'what only the sandbox needs is left out');
});

test('an address that answers but is no Odoo is named as such', async (t) => {
  const server = createServer((_request, response) => response.end('<html>Intranet</html>'));
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const all = await findings(['--env', environment(`http://127.0.0.1:${port}`)], PASSWORDS);
  assert.equal(all.get('Odoo')?.state, 'missing');
  assert.match(all.get('Odoo')?.found ?? '', /Is the address that of an Odoo 19\?/);
});

test('a password that is not set and a key that is not known are named with file and line', async () => {
  const file = environment('http://127.0.0.1:9');
  const unset = await findings(['--env', file], { UAT_SETUP: 'one', UAT_OBSERVER: 'two' });
  assert.match(
    unset.get('Environment file')?.found ?? '',
    /uat\.yaml:\d+ people\.ward-nurse\.password_from: .*UAT_NURSE/,
  );
  const unknown = await findings(['--env', environment('http://127.0.0.1:9', 'passwrd: x\n')], PASSWORDS);
  assert.match(unknown.get('Environment file')?.found ?? '', /uat\.yaml:\d+ passwrd: expected no such key/);
  assert.equal((await doctor(['--env', file])).code, 1);
});

test('help is help, and a wrong option is exit 2', async () => {
  const help = await doctor(['--help']);
  assert.deepEqual([help.code, help.err], [0, '']);
  assert.match(help.out, /^Usage: vouch doctor \[--env FILE\] \[--json\]/);
  const wrong = await doctor(['--envv', 'x']);
  assert.deepEqual([wrong.code, wrong.out], [2, '']);
  assert.match(wrong.err, /--envv/);
});
