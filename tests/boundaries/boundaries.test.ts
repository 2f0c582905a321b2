// The rooms keep to what they may import, and the check that says so sees each kind of breach.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { forbiddenImports } from './imports.ts';
import { ROOMS } from './rooms.ts';

const ROOT = path.join(import.meta.dirname, '../..');

test('no import of the project crosses a boundary', () => {
  assert.deepEqual(forbiddenImports(ROOT, ROOMS), []);
});

const breaches: readonly (readonly [string, string, RegExp])[] = [
  [
    'support/channels/ui/a.ts',
    "import { x } from '../rpc/b.ts'",
    /channels\/ui may not import support\/channels\/rpc\/b.ts/,
  ],
  [
    'support/channels/rpc/a.ts',
    "import type { X } from '../ui/b.ts'",
    /rpc may not import support\/channels\/ui\/b.ts/,
  ],
  [
    'support/odoo/form/a.ts',
    "export * from '../../data/b.ts'",
    /support\/odoo may not import support\/data\/b.ts/,
  ],
  [
    'support/verify/a.ts',
    "import '../evidence/journal.ts'",
    /verify may not import support\/evidence\/journal.ts/,
  ],
  ['support/verify/a.ts', "import yaml from 'yaml'", /may not use the package yaml; it may use zod/],
  ['support/world/a.ts', "const x = await import('../run/b.ts')", /world may not import support\/run\/b.ts/],
  [
    'support/world/a.ts',
    "import '../channels/ui/channel.ts'",
    /may not import support\/channels\/ui\/channel.ts/,
  ],
  ['support/run/a.ts', "import '../cli/io.ts'", /run may not import support\/cli\/io.ts/],
  ['steps/a.ts', "import '../support/world/tasks/b.ts'", /it may import support\/world\/world.ts/],
  ['steps/a.ts', "import '@playwright/test/x'", /may not use the package @playwright\/test/],
  ['support/elsewhere/a.ts', "import '../cli/io.ts'", /support may not import support\/cli\/io.ts/],
];

for (const [file, line, expected] of breaches) {
  test(`seen: ${line} in ${file}`, (t) => {
    const root = mkdtempSync(path.join(tmpdir(), 'vouch-rooms-'));
    t.after(() => rmSync(root, { recursive: true }));
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), `${line};\n`);
    const found = forbiddenImports(root, ROOMS);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', expected);
  });
}
