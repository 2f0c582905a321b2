// Where Odoo's source comes from: a folder that is named, the cache, Debian's package, a clone; each failure is told.
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SandboxError, systemCode } from './errors.ts';
import { ensurePart, readPart } from './part.ts';
import { type Environment, namesIn } from './paths.ts';
import type { Say } from './progress.ts';
import { sourceFromDebian } from './source-debian.ts';
import { describeSource, layoutOf, type SourceInfo, type SourceLayout } from './source-folder.ts';
import { sourceFromGit } from './source-git.ts';

export interface OdooSource extends SourceInfo, SourceLayout {
  /** The folder that holds it. */
  readonly folder: string;
}

export interface SourceOptions {
  readonly cache: string;
  readonly env: Environment;
  readonly say: Say;
}

interface Supplier {
  readonly name: string;
  readonly fill: (folder: string, options: SourceOptions) => Promise<SourceInfo>;
}

const SUPPLIERS: readonly Supplier[] = [
  { name: "Debian's package odoo-19", fill: sourceFromDebian },
  { name: 'a shallow clone of the 19.0 branch', fill: sourceFromGit },
];

/** Finds or fetches the source. Throws `wrong-source` for a named folder that is none, `no-source` when all ways failed. */
export async function ensureSource(options: SourceOptions): Promise<OdooSource> {
  const local = await findSource(options);
  if (local !== undefined) return local;
  const place = join(options.cache, 'source', placeName(options.env));
  const info = await ensurePart({
    place,
    name: "Odoo's source",
    say: options.say,
    build: (folder) => fetchFirst(folder, options),
  });
  return { ...info, ...(await layoutOf(place)), folder: place };
}

/** The source as far as it is on this machine already: the named folder, else the cache. Never fetches. */
export async function findSource(
  options: Pick<SourceOptions, 'cache' | 'env'>,
): Promise<OdooSource | undefined> {
  const named = options.env.ODOO_SOURCE;
  if (named) {
    const folder = await existing(named);
    return { ...(await describeSource(folder)), ...(await layoutOf(folder)), folder };
  }
  const base = join(options.cache, 'source');
  const wanted = placeName(options.env);
  const places = await namesIn(base);
  if (!places.includes(wanted)) return undefined;
  const folder = join(base, wanted);
  const info = await readPart<SourceInfo>(folder);
  return info && { ...info, ...(await layoutOf(folder)), folder };
}

/** A commit that is asked for is a source of its own; without one, whatever was fetched first is kept. */
function placeName(env: Environment): string {
  return env.ODOO_COMMIT ? `odoo-${env.ODOO_COMMIT}` : 'odoo-19.0';
}

async function fetchFirst(folder: string, options: SourceOptions): Promise<SourceInfo> {
  const suppliers = options.env.ODOO_COMMIT
    ? SUPPLIERS.filter((each) => each.fill === sourceFromGit)
    : SUPPLIERS;
  const failures: string[] = [];
  for (const supplier of suppliers) {
    try {
      options.say(`trying ${supplier.name}`);
      return await supplier.fill(folder, options);
    } catch (error) {
      const reason = `${supplier.name}: ${reasonOf(error)}`;
      failures.push(reason);
      options.say(`not from ${reason}`);
    }
  }
  throw new SandboxError(
    'no-source',
    `Odoo 19's source could not be had in any way:\n${failures.map((each) => `- ${each}`).join('\n')}\n` +
      'Get a copy of Odoo 19 Community on this machine and name its folder: ODOO_SOURCE=/path/to/odoo',
  );
}

async function existing(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    throw new SandboxError(
      'wrong-source',
      `ODOO_SOURCE names ${folder}, but there is no such folder. Correct it or unset it.`,
    );
  }
}
