// Which Odoo servers of a stack somebody still uses: not only those with a clone, but those that are being set up.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import test from 'node:test';
import { writeJson } from '../../support/sandbox/paths.ts';
import { markOf } from '../../support/sandbox/process.ts';
import { idleAddonServers, useServer } from '../../support/sandbox/server-users.ts';

test('a server is idle where nobody has a clone on it, and nobody who set it up lives', async () => {
  const stack = mkdtempSync(join(tmpdir(), 'vouch-servers-'));
  const server = (name: string) => join(stack, 'servers', name);
  const dead = { ...markOf(process.pid), started: '1@another-boot' };
  for (const name of ['base', 'addons_cloned', 'addons_left', 'addons_old'])
    mkdirSync(server(name), { recursive: true });
  await useServer(server('addons_begun'));
  await writeJson(join(server('addons_left'), 'users', '7.json'), dead);
  await writeJson(join(stack, 'databases', 'template_1', 'done.json'), { server: 'addons_cloned' });
  const clone = { name: 'vouch_a', template: 'template_1', owner: markOf(process.pid) };
  await writeJson(join(stack, 'clones', 'vouch_a.json'), clone);

  const idle = async () => (await idleAddonServers(stack)).map((folder) => basename(folder));
  assert.deepEqual(await idle(), ['addons_left', 'addons_old']);
  assert.deepEqual(readdirSync(join(server('addons_left'), 'users')), [], 'who has ended is forgotten');
  await writeJson(join(stack, 'clones', 'vouch_a.json'), { ...clone, owner: dead });
  assert.deepEqual(await idle(), ['addons_cloned', 'addons_left', 'addons_old']);
  rmSync(stack, { recursive: true });
});
