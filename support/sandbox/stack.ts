// A stack: one source, one Python environment and one Postgres that belong together, and everything made from them.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClusterPlan, removeClusterElsewhere, stopCluster } from './cluster.ts';
import { shortKey } from './digest.ts';
import { stopOdoo } from './odoo-server.ts';
import {
  assertInside,
  cacheFolder,
  type Environment,
  namesIn,
  readJson,
  writeJson,
  writeWhole,
} from './paths.ts';
import { postgresPackage } from './postgres.ts';
import { type PythonEnvironmentPlan, planPythonEnvironment } from './pyenv.ts';
import { findSource, type OdooSource } from './source.ts';
import { stopWatcher } from './watch.ts';

export interface Stack {
  readonly key: string;
  readonly folder: string;
  readonly cache: string;
  readonly source: OdooSource;
  readonly python: PythonEnvironmentPlan;
  readonly postgresVersion: string;
}

/** What a stack was made from, kept in its folder for people and for tools that only look. */
export interface StackInfo {
  readonly key: string;
  readonly odooVersion: string;
  readonly source: {
    readonly kind: string;
    readonly digest: string;
    readonly from: readonly string[];
    readonly folder: string;
  };
  readonly python: { readonly version: string; readonly key: string };
  readonly postgres: string;
}

/** Counts up when a stack's inner form changes, so that an older one is never misread. */
const FORM = 1;

const HERE = dirname(fileURLToPath(import.meta.url));

/** Names the stack of a source. */
export async function stackOf(
  cache: string,
  source: OdooSource,
  python: PythonEnvironmentPlan,
): Promise<Stack> {
  const postgres = await postgresPackage();
  const key = shortKey({ FORM, source: source.digest, python: python.key, postgres: postgres.version });
  return {
    key,
    folder: join(cache, 'stacks', key),
    cache,
    source,
    python,
    postgresVersion: postgres.version,
  };
}

/** The stack as far as this machine knows it already, or undefined where the source was never fetched. */
export async function findStack(env: Environment): Promise<Stack | undefined> {
  const cache = cacheFolder(env);
  const source = await findSource({ cache, env });
  return source && stackOf(cache, source, await planPythonEnvironment(cache, env));
}

export async function writeStackInfo(stack: Stack): Promise<void> {
  const { kind, digest, from, folder, version } = stack.source;
  const info: StackInfo = {
    key: stack.key,
    odooVersion: version,
    source: { kind, digest, from, folder },
    python: { version: stack.python.base.version, key: stack.python.key },
    postgres: stack.postgresVersion,
  };
  await writeJson(join(stack.folder, 'stack.json'), info);
}

export function readStackInfo(folder: string): Promise<StackInfo | undefined> {
  return readJson<StackInfo>(join(folder, 'stack.json'));
}

/** Lock for starting and stopping the stack's servers. */
export function stackLock(folder: string): string {
  return join(folder, 'servers.lock');
}

/** Puts the stand-in for wkhtmltopdf into the stack: it must outlive the checkout that set it up. */
export async function placePrinter(
  stack: Stack,
  python: string,
  browser: string | undefined,
): Promise<string> {
  const bin = join(stack.folder, 'bin');
  await mkdir(bin, { recursive: true });
  await copyFile(join(HERE, 'pdf', 'print.py'), join(bin, 'print.py'));
  if (browser !== undefined) await writeWhole(join(bin, 'browser.txt'), browser);
  const script = `#!/bin/sh\nexec '${python}' '${join(bin, 'print.py')}' "$@"\n`;
  await writeWhole(join(bin, 'wkhtmltopdf'), script, 0o755);
  return bin;
}

/** Stops the watcher, every Odoo of the stack, and Postgres. */
export async function stopStack(folder: string): Promise<void> {
  await stopWatcher(folder);
  await stopServers(folder);
}

export async function stopServers(folder: string): Promise<void> {
  await Promise.all((await serverFolders(folder)).map(stopOdoo));
  await stopCluster(folder);
}

export async function serverFolders(folder: string): Promise<string[]> {
  const base = join(folder, 'servers');
  return (await namesIn(base)).map((name) => join(base, name));
}

/** Removes a stopped stack with all its databases. Throws `outside-cache` for any other folder. */
export async function removeStack(cache: string, folder: string): Promise<void> {
  assertInside(join(cache, 'stacks'), folder);
  await removeClusterElsewhere(folder);
  await rm(folder, { recursive: true, force: true });
}

export async function listStacks(cache: string): Promise<StackInfo[]> {
  const base = join(cache, 'stacks');
  const infos = await Promise.all((await namesIn(base)).map((name) => readStackInfo(join(base, name))));
  return infos.filter((info) => info !== undefined);
}

export function clusterPlan(stack: Stack, programs: ClusterPlan['programs'], env: Environment): ClusterPlan {
  return { folder: stack.folder, programs, env };
}
