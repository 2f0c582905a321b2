// A user's own modules: looked at before anything is fetched or built for them.

import { existsSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SandboxError, systemCode } from './errors.ts';
import { namesIn } from './paths.ts';

export interface OwnAddons {
  /** Folders that hold modules, each in a folder of its own. */
  readonly paths: readonly string[];
  /** Names of the modules to install. */
  readonly install: readonly string[];
  /** Groups of those modules by the key of the person who gets them. */
  readonly groups?: Readonly<Record<string, readonly string[]>>;
}

/** The same with real paths. Throws `bad-option` for a folder or a module that is not there. */
export async function checkedAddons(addons: OwnAddons): Promise<OwnAddons> {
  const { paths, install } = addons;
  if (paths.length === 0 || install.length === 0) {
    throw new SandboxError(
      'bad-option',
      'Own modules need both a folder (--addons PATH) and their names (--install a,b).',
    );
  }
  const found = await Promise.all(paths.map(existingFolder));
  const there = (await Promise.all(found.map(modulesIn))).flat();
  const absent = install.filter((name) => !there.includes(name));
  if (absent.length === 0) return { ...addons, paths: found };
  const known = there.length > 0 ? `There are: ${there.join(', ')}.` : 'There is no module at all.';
  throw new SandboxError(
    'bad-option',
    `Expected a module ${absent.join(', ')} (a folder with __manifest__.py) in ${found.join(', ')}, found none. ${known} ` +
      'The folder to name is the one that the folders of the modules lie in.',
  );
}

async function modulesIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => existsSync(join(folder, name, '__manifest__.py')));
}

async function existingFolder(path: string): Promise<string> {
  const full = resolve(path);
  try {
    if ((await stat(full)).isDirectory()) return await realpath(full);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT' && systemCode(error) !== 'ENOTDIR') throw error;
    throw new SandboxError(
      'bad-option',
      `Expected a folder with Odoo modules at ${full}, found nothing there.`,
    );
  }
  throw new SandboxError('bad-option', `Expected a folder with Odoo modules at ${full}, found a file.`);
}
