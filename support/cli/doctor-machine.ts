// What a run needs on this machine: by the same functions that the set-up itself asks.
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readFile, statfs } from 'node:fs/promises';
import path from 'node:path';
import { PACKAGE_DIR } from '../run/versions.ts';
import { machineMirrors } from '../sandbox/apt.ts';
import { presentBrowser } from '../sandbox/browser.ts';
import { browserInstallers } from '../sandbox/browser-install.ts';
import { reasonOf, SandboxError, systemCode } from '../sandbox/errors.ts';
import { cacheFolder } from '../sandbox/paths.ts';
import { choosePostgresIdentity } from '../sandbox/pg-identity.ts';
import { postgresPackage } from '../sandbox/postgres.ts';
import { run } from '../sandbox/process.ts';
import { findPython } from '../sandbox/python.ts';
import { findSource } from '../sandbox/source.ts';
import type { Finding } from './doctor.ts';

export interface MachineInspection {
  readonly env: NodeJS.ProcessEnv;
  /** Whether the sandbox will be used; an Odoo of the user's own needs less. */
  readonly sandbox: boolean;
  readonly tell: (finding: Finding) => void;
}

const GIB = 1024 ** 3;
/** A whole set-up takes about 2.5 GiB; the rest is for databases of scenarios and for packs. */
const DISK_FIRST = 5 * GIB;
const DISK_LATER = 1 * GIB;
/** Odoo, Postgres, Node and one browser together. */
const MEMORY = 2 * GIB;

export async function inspectMachine({ env, sandbox, tell }: MachineInspection): Promise<void> {
  tell(await nodeVersion());
  tell(await browser(env));
  if (!sandbox) return;
  const source = await odooSource(env);
  tell(source);
  tell(await python(env));
  tell(await postgres());
  tell(await postgresUser(env));
  tell(await cache(env));
  tell(await disk(env, source.state === 'ok'));
  tell(memory());
  tell(await java(env));
}

async function nodeVersion(): Promise<Finding> {
  const { engines } = JSON.parse(await readFile(path.join(PACKAGE_DIR, 'package.json'), 'utf8')) as {
    engines: { node: string };
  };
  const ok = fitsRange(process.versions.node, engines.node);
  const found = `${process.versions.node} (needed: ${engines.node})`;
  return ok ? { name: 'Node', state: 'ok', found } : missing('Node', found, 'Install a newer Node.');
}

/** Ranges as package.json has them: alternatives of `^a.b.c` and `>=a`. */
function fitsRange(version: string, range: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return range.split('||').some((part) => {
    const [wantMajor = 0, wantMinor = 0] = part
      .replaceAll(/[^\d.]/g, '')
      .split('.')
      .map(Number);
    const newer = major > wantMajor && part.includes('>=');
    return newer || (major === wantMajor && minor >= wantMinor);
  });
}

async function browser(env: NodeJS.ProcessEnv): Promise<Finding> {
  return guarded('Browser', async () => {
    const there = await presentBrowser(env);
    if (there) return { state: 'ok', found: `${there.version} (${there.source})` };
    const all = await browserInstallers(cacheFolder(env), env);
    const ways = all.filter((each) => each.unfit() === undefined);
    const cure = `The first run on the screen installs one (${ways.map(({ name }) => name).join(', or ')}), or name one: VOUCH_BROWSER=/path/to/chromium`;
    return { state: 'note', found: 'none yet', cure };
  });
}

async function odooSource(env: NodeJS.ProcessEnv): Promise<Finding> {
  return guarded("Odoo's source", async () => {
    const source = await findSource({ cache: cacheFolder(env), env });
    if (source) return { state: 'ok', found: `${source.version} (${source.kind})` };
    const ways = [...(await debianWays()), ...((await works('git', env)) ? ['a shallow clone by git'] : [])];
    if (ways.length > 0)
      return { state: 'note', found: 'none yet', cure: `The first run fetches it: ${ways.join(', else ')}.` };
    const cure =
      "Install git, or get a copy of Odoo 19 Community and name its folder: ODOO_SOURCE=/path/to/odoo. On Debian and Ubuntu, Debian's package is unpacked where apt-get and dpkg-deb are there.";
    return { state: 'missing', found: 'none, and no way to fetch it', cure };
  });
}

async function debianWays(): Promise<string[]> {
  const tools = (await works('apt-get', process.env)) && (await works('dpkg-deb', process.env));
  return tools && (await machineMirrors()).length > 0 ? ["Debian's package, unpacked and not installed"] : [];
}

function python(env: NodeJS.ProcessEnv): Promise<Finding> {
  return guarded('Python', async () => {
    const { version, path: program } = await findPython(env);
    return { state: 'ok', found: `${version} (${program})` };
  });
}

function postgres(): Promise<Finding> {
  return guarded('Postgres', async () => ({
    state: 'ok',
    found: `${(await postgresPackage()).version}, from npm`,
  }));
}

/** Postgres refuses to be root. */
function postgresUser(env: NodeJS.ProcessEnv): Promise<Finding> {
  return guarded("Postgres' user", async () => {
    const identity = await choosePostgresIdentity(process.execPath, env);
    const how = {
      self: 'you',
      namespace: 'another number in a user namespace',
      user: 'the least privileged user of this machine',
    };
    return { state: 'ok', found: how[identity.kind] };
  });
}

async function cache(env: NodeJS.ProcessEnv): Promise<Finding> {
  const folder = cacheFolder(env);
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
    return { name: 'Cache folder', state: 'ok', found: folder };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return missing(
      'Cache folder',
      `${folder} cannot be written: ${why}`,
      'Name another one: XDG_CACHE_HOME=/path',
    );
  }
}

/** Level by level: where a file system takes no folders (/proc), Node's own recursive way never comes to an end. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'EEXIST') throw error;
  });
}

async function disk(env: NodeJS.ProcessEnv, isSetUp: boolean): Promise<Finding> {
  const folder = cacheFolder(env);
  const needed = isSetUp ? DISK_LATER : DISK_FIRST;
  try {
    const { bavail, bsize } = await statfs(folder);
    const found = `${gib(bavail * bsize)} free for ${folder} (needed: ${gib(needed)})`;
    if (bavail * bsize >= needed) return { name: 'Disk', state: 'ok', found };
    return missing('Disk', found, 'Free some space, or keep the cache elsewhere: XDG_CACHE_HOME=/path');
  } catch (error) {
    return missing('Disk', error instanceof Error ? error.message : String(error), 'See the cache folder.');
  }
}

function memory(): Finding {
  const free = process.availableMemory();
  const found = `${gib(free)} free (needed: ${gib(MEMORY)})`;
  if (free >= MEMORY) return { name: 'Memory', state: 'ok', found };
  return missing('Memory', found, 'Close something, or use a larger machine.');
}

async function java(env: NodeJS.ProcessEnv): Promise<Finding> {
  if (await works('java', env, '-version')) return { name: 'Java', state: 'ok', found: 'there' };
  const cure = 'Not needed: only a test of our own opens the results with Allure 2.';
  return { name: 'Java', state: 'note', found: 'none', cure };
}

async function works(command: string, env: NodeJS.ProcessEnv, option = '--version'): Promise<boolean> {
  return (await run({ command, args: [option], env, timeoutMs: 20_000 })).code === 0;
}

/** A look whose own error says what is expected, what was found and the cure. */
async function guarded(name: string, look: () => Promise<Omit<Finding, 'name'>>): Promise<Finding> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    // The machine's own no (a folder that is none, a program that may not be started) is a finding as well.
    if (!(error instanceof SandboxError) && systemCode(error) === undefined) throw error;
    return { name, state: 'missing', found: reasonOf(error) };
  }
}

function missing(name: string, found: string, cure: string): Finding {
  return { name, state: 'missing', found, cure };
}

function gib(bytes: number): string {
  return `${(bytes / GIB).toFixed(1)} GiB`;
}
