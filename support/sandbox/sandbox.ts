// The embedded Odoo as a whole: set it up, attach to it, look at it, stop it, remove it.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountsOf, personaPassword, readSecret, type SandboxAccounts } from './accounts.ts';
import { buildTemplates, type TemplateOptions } from './build.ts';
import { clocksFolder, setClockAhead } from './clock.ts';
import {
  type ClonedDatabase,
  type CloneRecord,
  dropClone,
  listClones,
  makeClone,
  renewClone,
  shareClone,
  sweepClones,
} from './clones.ts';
import { runningLogin, startCluster } from './cluster.ts';
import type { Login } from './database.ts';
import { reasonOf, SandboxError, systemCode } from './errors.ts';
import { withLock } from './lock.ts';
import { runningOdoo } from './odoo-server.ts';
import { checkedAddons } from './own-addons.ts';
import { readPart } from './part.ts';
import { cacheFolder, type Environment, writeWhole } from './paths.ts';
import { ensurePostgres } from './postgres.ts';
import { type Progress, type Say, stage } from './progress.ts';
import { ensurePythonEnvironment, planPythonEnvironment } from './pyenv.ts';
import { ensureSource } from './source.ts';
import { clusterPlan, placePrinter, type Stack, stackLock, stackOf, writeStackInfo } from './stack.ts';
import { type TemplateInfo, templateFolder } from './template.ts';
import { ensureWatcher, touchSandbox } from './watch.ts';

export interface SandboxOptions extends TemplateOptions {
  /** Environment to read settings from; the process' own where it is not given. */
  readonly env?: Environment;
  /** A Chromium that prints reports; without one, printing fails with a message that says so. */
  readonly browser?: string;
}

export interface Sandbox {
  readonly url: string;
  readonly template: TemplateInfo;
  readonly stackKey: string;
  /** The stack's folder. */
  readonly dir: string;
  readonly accounts: SandboxAccounts;
  personaPassword(login: string): string;
  /** Makes a fresh database; `keep` lets it outlive this process. */
  clone(name: string, options?: { readonly keep?: boolean }): Promise<ClonedDatabase>;
  /** As `clone`, but in the place of the clone of that name, which nobody may be using: Odoo need not load anew. */
  renew(name: string): Promise<ClonedDatabase>;
  /** As `clone`, but a database of that name that is there already is taken. */
  share(name: string): Promise<ClonedDatabase>;
  /** Puts the clock of that clone ahead of the machine's, by so many seconds in all. */
  setClockAhead(name: string, seconds: number): Promise<void>;
  drop(name: string): Promise<void>;
  listClones(): Promise<readonly CloneRecord[]>;
  /** Tells the idle watcher that somebody works here. */
  touch(): Promise<void>;
}

/** How many stages `sandboxUp` reports. */
const STAGES = 6;

/** Sets up whatever is missing, starts whatever does not run, and returns when clones can be made. */
export async function sandboxUp(asked: SandboxOptions, progress: Progress): Promise<Sandbox> {
  const options = { ...asked, ...(asked.addons ? { addons: await checkedAddons(asked.addons) } : {}) };
  const env = options.env ?? process.env;
  const cache = cacheFolder(env);
  const at = (step: number, text: string) => ({ step, of: STAGES, text });

  // Both wait for the network most of the time, and neither needs the other.
  const pythonPlan = await planPythonEnvironment(cache, env);
  const [source, python] = await bothOf(
    stage(progress, at(1, "Odoo's source"), (say) => ensureSource({ cache, env, say })),
    stage(progress, at(2, 'Python packages'), (say) => ensurePythonEnvironment(pythonPlan, env, say)),
  );
  const stack = await stackOf(cache, source, pythonPlan);
  await writeStackInfo(stack);
  await touchSandbox(stack.folder);
  const alive: Progress = (event) => {
    progress(event);
    touchSandbox(stack.folder).catch((error) =>
      progress({ ...event, text: `no sign of life left: ${reasonOf(error)}` }),
    );
  };
  const bin = await placePrinter(stack, python.python, options.browser);
  const login = await stage(alive, at(3, 'Postgres'), (say) => startDatabases(stack, options, say));
  const masterPassword = await masterPasswordOf(stack.folder);
  const template = await buildTemplates({
    stack,
    options,
    progress: alive,
    firstStep: 4,
    of: STAGES,
    odoo: {
      dataDir: join(stack.folder, 'odoo'),
      python: python.python,
      pythonPath: source.pythonPath,
      addonsPaths: [...source.addonsPaths, python.addonsPath],
      login,
      masterPassword,
      bin,
      clocks: clocksFolder(stack.folder),
      pycache: join(stack.folder, 'pycache'),
      env,
    },
  });
  await withLock(stackLock(stack.folder), () => ensureWatcher(stack.folder, env));
  return attachSandbox(stack.folder, template.database);
}

/** Uses a sandbox that runs already, from another process. Throws `not-running` or `no-template`. */
export async function attachSandbox(dir: string, templateDatabase: string): Promise<Sandbox> {
  const folder = templateFolder(dir, templateDatabase);
  const template = await readPart<TemplateInfo>(folder);
  if (template === undefined) {
    throw new SandboxError(
      'no-template',
      `Expected a finished template ${templateDatabase} in ${dir}, found none. Run: vouch sandbox up`,
    );
  }
  const login = await runningLogin(dir);
  const odoo = await runningOdoo(join(dir, 'servers', template.server));
  if (login === undefined || odoo === undefined) {
    throw new SandboxError(
      'not-running',
      `${login ? 'Odoo' : 'Postgres'} of the sandbox does not run. Run: vouch sandbox up`,
    );
  }
  const secret = await readSecret(folder);
  const masterPassword = await masterPasswordOf(dir);
  const yard = { folder: dir, dataDir: join(dir, 'odoo'), login };
  const from = { template: template.database, url: odoo.url };
  const touch = () => touchSandbox(dir);
  return {
    url: odoo.url,
    template,
    stackKey: dir.split('/').at(-1) ?? '',
    dir,
    accounts: accountsOf(secret),
    personaPassword: (loginName) => personaPassword(secret, loginName),
    clone: async (name, { keep = false } = {}) => {
      await touch();
      return makeClone(yard, from, name, keep);
    },
    renew: async (name) => {
      await touch();
      return renewClone(yard, from, name);
    },
    share: async (name) => {
      await touch();
      return shareClone(yard, from, name);
    },
    setClockAhead: (name, seconds) => setClockAhead(yard, name, seconds),
    drop: async (name) => {
      await touch();
      await dropClone(yard, name, { url: odoo.url, masterPassword });
    },
    listClones: () => listClones(dir),
    touch,
  };
}

/** Waits for both before it throws what went wrong in one: the other's work is kept for the next time. */
async function bothOf<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === 'rejected') throw a.reason;
  if (b.status === 'rejected') throw b.reason;
  return [a.value, b.value];
}

/** Starts Postgres and drops what dead processes left behind; for a rebuild, every clone. */
async function startDatabases(stack: Stack, options: SandboxOptions, say: Say): Promise<Login> {
  const env = options.env ?? process.env;
  const programs = await ensurePostgres(stack.cache, say);
  return withLock(
    stackLock(stack.folder),
    async () => {
      const login = await startCluster(clusterPlan(stack, programs, env), say);
      const yard = { folder: stack.folder, dataDir: join(stack.folder, 'odoo'), login };
      const swept = await sweepClones(yard, options.rebuild ?? false);
      if (swept.length > 0) say(`dropped ${swept.length} databases that nobody uses any more`);
      return login;
    },
    (owner) => say(`waiting for process ${owner.pid}, which starts or stops the servers`),
  );
}

async function masterPasswordOf(folder: string): Promise<string> {
  const path = join(folder, 'master.password');
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  await writeWhole(path, randomBytes(18).toString('base64url'), 0o600);
  return readFile(path, 'utf8');
}
