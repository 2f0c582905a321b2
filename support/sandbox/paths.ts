// Where everything lives in the user's cache folder.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { SandboxError, systemCode } from './errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The folder that everything of ours is kept in: `$XDG_CACHE_HOME/vouch`, else `~/.cache/vouch`. */
export function cacheFolder(env: Environment): string {
  const named = env.XDG_CACHE_HOME;
  const base = named && isAbsolute(named) ? named : join(env.HOME || homedir(), '.cache');
  return join(base, 'vouch');
}

/** Throws `outside-cache` unless `path` lies strictly inside the cache folder. */
export function assertInside(cache: string, path: string): void {
  if (resolve(path).startsWith(resolve(cache) + sep)) return;
  throw new SandboxError(
    'outside-cache',
    `Expected a folder inside ${cache}, found ${path}. Nothing was removed: only what the sandbox made itself may be removed by it.`,
  );
}

/** Writes JSON so that a reader sees the old file or the whole new one, never a part. */
export async function writeJson(path: string, value: unknown, mode = 0o644): Promise<void> {
  await writeWhole(path, `${JSON.stringify(value, null, 2)}\n`, mode);
}

export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`;
  await writeFile(temporary, text, { mode });
  await rename(temporary, path);
}

/** The parsed file, or undefined where there is none. A file that is no JSON counts as none: ours are written whole. */
export async function readJson<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The environment for servers of ours: the little that a program needs. Whatever configures the user's own Odoo,
 * Postgres or Python, and every secret that a shell may hold, stays out.
 */
export function plainEnvironment(env: Environment): Record<string, string | undefined> {
  const kept = ['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'TMPDIR', 'LD_LIBRARY_PATH', 'XDG_CACHE_HOME'];
  return { ...Object.fromEntries(kept.map((name) => [name, env[name]])), TZ: 'UTC' };
}

/** Names in a folder, sorted; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** First of the paths that exists. */
export function firstExisting(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}
