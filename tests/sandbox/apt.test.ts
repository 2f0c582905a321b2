// Which mirrors a machine uses, read from both formats of apt's configuration.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { machineMirrors, parseDeb822, parseOneLine } from '../../support/sandbox/apt.ts';

test('one-line format: options, comments, sources', () => {
  const text = `# deb http://off.example/debian stable main
deb [arch=amd64 signed-by=/usr/share/keyrings/a.gpg] http://a.example/debian bookworm main contrib
  deb http://b.example/debian/ bookworm-updates main
deb-src http://a.example/debian bookworm main
`;
  assert.deepEqual(parseOneLine(text), [
    { uri: 'http://a.example/debian', suites: ['bookworm'], signedBy: '/usr/share/keyrings/a.gpg' },
    { uri: 'http://b.example/debian/', suites: ['bookworm-updates'], signedBy: undefined },
  ]);
});

test('deb822 format: several paragraphs, continued lines, comments, disabled, embedded keys', () => {
  const text = `# the mirror
Types: deb deb-src
# a comment between fields
URIs: http://a.example/debian
 http://b.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/a.gpg

Types: deb
URIs: http://off.example/debian
Suites: bookworm
Enabled: no

Types: deb-src
URIs: http://sources.example/debian
Suites: bookworm

Types: deb
URIs: http://c.example/debian
Suites: sid
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 -----END PGP PUBLIC KEY BLOCK-----
`;
  const suites = ['bookworm', 'bookworm-updates'];
  const signedBy = '/usr/share/keyrings/a.gpg';
  assert.deepEqual(parseDeb822(text), [
    { uri: 'http://a.example/debian', suites, signedBy },
    { uri: 'http://b.example/debian', suites, signedBy },
    { uri: 'http://c.example/debian', suites: ['sid'], signedBy: undefined },
  ]);
});

test("the machine's mirrors: each once, no security updates, no other projects, no disabled files", async () => {
  const root = mkdtempSync(join(tmpdir(), 'vouch-apt-'));
  const parts = join(root, 'sources.list.d');
  mkdirSync(parts);
  writeFileSync(join(root, 'sources.list'), 'deb http://a.example/debian bookworm main\n');
  writeFileSync(
    join(parts, 'debian.sources'),
    'Types: deb\nURIs: http://a.example/debian\nSuites: bookworm-updates\n\n' +
      'Types: deb\nURIs: http://a.example/debian-security\nSuites: bookworm-security\n\n' +
      'Types: deb\nURIs: http://s.example/debian\nSuites: bookworm-security\n\n' +
      'Types: deb\nURIs: http://b.example/debian/\nSuites: bookworm\n',
  );
  writeFileSync(join(parts, 'node.list'), 'deb https://node.example/node_20.x nodistro main\n');
  writeFileSync(join(parts, 'old.list.disabled'), 'deb http://old.example/debian buster main\n');
  const mirrors = await machineMirrors(root);
  assert.deepEqual(
    mirrors.map((mirror) => mirror.uri),
    ['http://a.example/debian', 'http://b.example/debian/'],
  );
  assert.deepEqual(await machineMirrors(join(root, 'nowhere')), []);
});
