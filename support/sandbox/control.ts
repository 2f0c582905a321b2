// Looking at a sandbox, and ending it: status, reset, down, destroy. None of these fetches anything but reset.
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CloneRecord, listClones } from './clones.ts';
import { runningLogin } from './cluster.ts';
import { SandboxError } from './errors.ts';
import { withLock } from './lock.ts';
import { runningOdoo } from './odoo-server.ts';
import { readPart } from './part.ts';
import { assertInside, cacheFolder, type Environment, namesIn } from './paths.ts';
import { isAlive } from './process.ts';
import type { Progress } from './progress.ts';
import { type Sandbox, type SandboxOptions, sandboxUp } from './sandbox.ts';
import {
  findStack,
  listStacks,
  removeStack,
  type StackInfo,
  serverFolders,
  stackLock,
  stopStack,
} from './stack.ts';
import { type TemplateInfo, templateFolder } from './template.ts';
import { idleFor, runningWatcher } from './watch.ts';

export interface SandboxStatus {
  readonly cache: string;
  /** The stack that `up` would use now; undefined before the first one. */
  readonly stack: (StackInfo & { readonly dir: string }) | undefined;
  readonly postgres: { readonly port: number } | undefined;
  readonly servers: readonly { readonly name: string; readonly url: string; readonly pid: number }[];
  readonly templates: readonly TemplateInfo[];
  readonly clones: readonly (CloneRecord & { readonly inUse: boolean })[];
  /** Since the last sign of life, in milliseconds; undefined where nothing watches. */
  readonly idleMs: number | undefined;
  /** Keys of other stacks in the cache: of other sources, Pythons or versions of this program. */
  readonly others: readonly string[];
}

export async function sandboxStatus(env: Environment = process.env): Promise<SandboxStatus> {
  const cache = cacheFolder(env);
  const stacks = await listStacks(cache);
  const key = (await findStack(env))?.key;
  const stack = stacks.find((each) => each.key === key);
  const others = stacks.map((each) => each.key).filter((each) => each !== key);
  if (stack === undefined) {
    const nothing = { postgres: undefined, servers: [], templates: [], clones: [], idleMs: undefined };
    return { cache, stack, ...nothing, others };
  }
  const dir = join(cache, 'stacks', stack.key);
  const login = await runningLogin(dir);
  const clones = await listClones(dir);
  return {
    cache,
    stack: { ...stack, dir },
    postgres: login && { port: login.port },
    servers: await runningServers(dir),
    templates: await templatesOf(dir),
    clones: clones.map((clone) => ({ ...clone, inUse: isAlive(clone.owner) })),
    idleMs: (await runningWatcher(dir)) ? Math.round(await idleFor(dir)) : undefined,
    others,
  };
}

/** Drops every clone and makes the template anew. Throws `in-use` where another process has a clone. */
export function sandboxReset(options: SandboxOptions, progress: Progress): Promise<Sandbox> {
  return sandboxUp({ ...options, rebuild: true }, progress);
}

/** Stops Odoo and Postgres; everything made stays. With `all`, those of other stacks too. Returns the stacks' keys. */
export async function sandboxDown(env: Environment = process.env, all = false): Promise<string[]> {
  const cache = cacheFolder(env);
  const keys = await stackKeys(env, all);
  for (const key of keys) {
    const folder = join(cache, 'stacks', key);
    await withLock(stackLock(folder), () => stopStack(folder));
  }
  return keys;
}

/**
 * Stops the sandbox and removes it from the cache, with the parts that no other stack needs. Returns the folders that
 * were removed. Throws `outside-cache` for any folder that is not the cache's, `in-use` where another process has a clone.
 */
export async function sandboxDestroy(env: Environment = process.env, all = false): Promise<string[]> {
  const cache = cacheFolder(env);
  const removed: string[] = [];
  for (const key of await stackKeys(env, all)) {
    const folder = join(cache, 'stacks', key);
    const used = (await listClones(folder)).filter(
      (clone) => isAlive(clone.owner) && clone.owner.pid !== process.pid,
    );
    if (used.length > 0) {
      const pids = [...new Set(used.map((clone) => clone.owner.pid))].join(', ');
      throw new SandboxError(
        'in-use',
        `The sandbox is used by process ${pids}. Wait for it to end, or end it.`,
      );
    }
    await stopStack(folder);
    await removeStack(cache, folder);
    removed.push(folder);
  }
  return [...removed, ...(await removeUnusedParts(cache))];
}

async function stackKeys(env: Environment, all: boolean): Promise<string[]> {
  const known = (await listStacks(cacheFolder(env))).map((stack) => stack.key);
  if (all) return known;
  const key = (await findStack(env))?.key;
  return known.filter((each) => each === key);
}

async function removeUnusedParts(cache: string): Promise<string[]> {
  const stacks = await listStacks(cache);
  const used = new Set(
    stacks.flatMap((stack) => [
      stack.source.folder,
      join(cache, 'python', stack.python.key),
      join(cache, 'postgres', stack.postgres),
    ]),
  );
  const removed: string[] = [];
  for (const kind of ['source', 'python', 'postgres']) {
    for (const name of await namesIn(join(cache, kind))) {
      const folder = join(cache, kind, name);
      const isBeingBuilt = /\.(lock|building)/.test(name) && stacks.length > 0;
      if (used.has(folder) || isBeingBuilt) continue;
      assertInside(cache, folder);
      await rm(folder, { recursive: true, force: true });
      removed.push(folder);
    }
  }
  return removed;
}

async function runningServers(dir: string): Promise<SandboxStatus['servers']> {
  const found = await Promise.all(
    (await serverFolders(dir)).map(async (folder) => {
      const running = await runningOdoo(folder);
      return running && { name: basename(folder), url: running.url, pid: running.pid };
    }),
  );
  return found.filter((server) => server !== undefined);
}

async function templatesOf(dir: string): Promise<TemplateInfo[]> {
  const names = (await namesIn(join(dir, 'databases'))).filter((name) => /^template_[0-9a-f]+$/.test(name));
  const infos = await Promise.all(names.map((name) => readPart<TemplateInfo>(templateFolder(dir, name))));
  return infos.filter((info) => info !== undefined);
}
