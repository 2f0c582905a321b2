// The Odoo server: its configuration, starting it detached, waiting until it answers, stopping it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Login } from './database.ts';
import { reasonOf, SandboxError, systemCode } from './errors.ts';
import { type Environment, plainEnvironment, readJson, writeJson, writeWhole } from './paths.ts';
import { freePort } from './ports.ts';
import {
  isAlive,
  isOurs,
  type ProcessMark,
  processesWith,
  type Ran,
  run,
  startDetached,
  stopProcess,
  tail,
} from './process.ts';
import type { Say } from './progress.ts';

/** What one Odoo is made of; two with different addons are two servers on the same databases. */
export interface OdooPlan {
  /** Folder of this server: configuration, log, process file. */
  readonly folder: string;
  readonly dataDir: string;
  readonly python: string;
  readonly pythonPath: string;
  readonly addonsPaths: readonly string[];
  readonly login: Login;
  /** Master password for dropping databases through Odoo. */
  readonly masterPassword: string;
  /** Folder put first on the server's PATH: holds the stand-in for wkhtmltopdf. */
  readonly bin: string;
  /** Folder with the clocks of databases that are ahead. */
  readonly clocks: string;
  /** Folder for compiled Python, so that a source folder of the user's stays as it is. */
  readonly pycache: string;
  readonly env: Environment;
}

export interface RunningOdoo extends ProcessMark {
  readonly port: number;
  readonly url: string;
}

/** Odoo's own command line, with the number of registries set: the option for it is not read from a file. */
const LAUNCHER = join(dirname(fileURLToPath(import.meta.url)), 'launcher', 'serve.py');

const CONFIG = 'odoo.conf';

const START_MS = 120_000;
const STOP_MS = 5_000;
const TRIES = 3;

/** Registries kept in memory, some 20 MB each: enough for the clones in use, little enough for a laptop. */
const REGISTRIES = 12;

/** Starts Odoo where it does not answer already. Call it under the stack's lock. */
export async function startOdoo(plan: OdooPlan, say: Say): Promise<RunningOdoo> {
  const running = await runningOdoo(plan.folder);
  if (running !== undefined) {
    // Patient, since others may be at work on it: a busy server is not a broken one.
    if (await answers(running.url, 30_000)) return running;
    say('Odoo runs but does not answer: starting it again');
    await stopProcess(running, 'SIGTERM', STOP_MS);
  }
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch(plan, say);
    } catch (error) {
      // The port was free when it was chosen; another process was quicker.
      const taken = error instanceof SandboxError && error.detail.includes('Address already in use');
      if (!taken || attempt === TRIES) throw error;
      await rm(processFile(plan.folder), { force: true });
    }
  }
}

/** The server of this folder if it runs. */
export async function runningOdoo(folder: string): Promise<RunningOdoo | undefined> {
  const running = await readJson<RunningOdoo>(processFile(folder));
  return running !== undefined && isOurs(running, folder) ? running : undefined;
}

export async function stopOdoo(folder: string): Promise<void> {
  const running = await runningOdoo(folder);
  if (running !== undefined) await stopProcess(running, 'SIGTERM', STOP_MS);
}

/** Runs one Odoo command to its end, which comes at once should this process be killed. */
export async function runOdoo(
  plan: OdooPlan,
  args: readonly string[],
  onLine?: (line: string) => void,
): Promise<Ran> {
  const command = await odooCommand(plan, args);
  return run({ ...command, env: { ...command.env, VOUCH_ENDS_WITH: String(process.pid) }, onLine });
}

/** Command line and environment for one Odoo command on this configuration. */
async function odooCommand(
  plan: OdooPlan,
  args: readonly string[],
  port?: number,
): Promise<{ command: string; args: string[]; cwd: string; env: Record<string, string | undefined> }> {
  await mkdir(plan.folder, { recursive: true });
  const config = join(plan.folder, CONFIG);
  await writeWhole(config, renderConfig(plan, port), 0o600);
  const [name = 'server', ...rest] = args;
  return {
    command: plan.python,
    args: [LAUNCHER, name, '-c', config, ...rest],
    cwd: plan.folder,
    env: {
      ...plainEnvironment(plan.env),
      PATH: `${plan.bin}:${plan.env.PATH ?? '/usr/bin:/bin'}`,
      PYTHONPATH: plan.pythonPath,
      PYTHONPYCACHEPREFIX: plan.pycache,
      PYTHONUNBUFFERED: '1',
      LC_ALL: 'C.UTF-8',
      VOUCH_REGISTRIES: String(REGISTRIES),
      VOUCH_CLOCKS: plan.clocks,
    },
  };
}

function renderConfig(plan: OdooPlan, port?: number): string {
  const { login } = plan;
  const options: Record<string, string | number> = {
    addons_path: plan.addonsPaths.join(','),
    data_dir: plan.dataDir,
    db_host: login.host,
    db_port: login.port,
    db_user: login.user,
    db_password: login.password,
    admin_passwd: plan.masterPassword,
    list_db: 'True',
    http_interface: '127.0.0.1',
    ...(port === undefined ? {} : { http_port: port }),
    // Threads in one process; scheduled actions run when a scenario says so, never by themselves.
    workers: 0,
    max_cron_threads: 0,
    // The browser that prints reports needs more address space than Odoo's limit for itself allows.
    limit_memory_hard: 0,
    limit_memory_soft: 0,
    limit_time_cpu: 6000,
    limit_time_real: 6000,
    without_demo: 'True',
  };
  const lines = Object.entries(options).map(([name, value]) => `${name} = ${value}`);
  return `[options]\n${lines.join('\n')}\n`;
}

async function launch(plan: OdooPlan, say: Say): Promise<RunningOdoo> {
  say('starting Odoo');
  // One that runs without our note of it would keep its databases open for ever.
  for (const orphan of processesWith(join(plan.folder, CONFIG)))
    await stopProcess(orphan, 'SIGTERM', STOP_MS);
  const port = await freePort((await readJson<RunningOdoo>(processFile(plan.folder)))?.port);
  const log = join(plan.folder, 'odoo.log');
  await rm(log, { force: true });
  const mark = await startDetached({ ...(await odooCommand(plan, ['server'], port)), log });
  const running = { ...mark, port, url: `http://127.0.0.1:${port}` };
  await writeJson(processFile(plan.folder), running);
  await untilAnswers(running, log);
  return running;
}

async function untilAnswers(running: RunningOdoo, log: string): Promise<void> {
  const until = Date.now() + START_MS;
  while (!(await answers(running.url, 2000))) {
    const ended = !isAlive(running);
    if (ended || Date.now() > until) {
      const words = tail(existsSync(log) ? await readFile(log, 'utf8') : '', 15);
      const what = ended ? 'it ended' : `does not after ${START_MS / 1000} s`;
      throw new SandboxError(
        ended ? 'odoo-died' : 'odoo-slow',
        `Odoo should answer at ${running.url}, but ${what}. Its log, ${log}, says last:\n${words}`,
        words,
      );
    }
    await delay(100);
  }
}

/** Whether Odoo answers its own health check. */
export async function answers(url: string, timeoutMs: number): Promise<boolean> {
  try {
    const response = await fetch(`${url}/web/health`, { signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
    return response.ok;
  } catch (error) {
    if (isNoAnswer(error)) return false;
    throw new SandboxError('odoo-died', `${url} could not be asked: ${reasonOf(error)}`, '', {
      cause: error,
    });
  }
}

function isNoAnswer(error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError';
  // fetch hides the system's error in `cause`; a cut connection has none worth telling apart.
  return error instanceof TypeError || systemCode(error) !== undefined;
}

function processFile(folder: string): string {
  return join(folder, 'odoo.json');
}
