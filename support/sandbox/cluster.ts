// One Postgres server with the sandbox's databases: made once, started and stopped as needed, loopback only.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connectTo, type Login } from './database.ts';
import { shortKey } from './digest.ts';
import { reasonOf, SandboxError } from './errors.ts';
import { ensurePart } from './part.ts';
import { type Environment, plainEnvironment, readJson, writeJson, writeWhole } from './paths.ts';
import { choosePostgresIdentity, type PostgresIdentity } from './pg-identity.ts';
import { freePort } from './ports.ts';
import type { PostgresPrograms } from './postgres.ts';
import {
  isAlive,
  isOurs,
  markOf,
  mustRun,
  type ProcessMark,
  startDetached,
  stopProcess,
  tail,
} from './process.ts';
import type { Say } from './progress.ts';

export interface ClusterPlan {
  /** The stack's folder. */
  readonly folder: string;
  readonly programs: PostgresPrograms;
  readonly env: Environment;
}

interface ClusterInfo {
  readonly identity: PostgresIdentity;
  /** Where the programs and the data lie for this identity. */
  readonly programs: string;
  readonly data: string;
}

interface RunningCluster extends ProcessMark {
  readonly port: number;
  /** Folder of the data: stands in the process' command line. */
  readonly data: string;
}

const USER = 'odoo';
const START_MS = 60_000;

/** Throw-away data: nothing needs to survive a power cut, so nothing waits for the disk. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '300',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '1h',
  shared_buffers: '256MB',
  max_parallel_workers_per_gather: '0',
  autovacuum_naptime: '10min',
  jit: 'off',
};

/** Makes the cluster where it is not there, and starts it where it does not run. Call it under the stack's lock. */
export async function startCluster(plan: ClusterPlan, say: Say): Promise<Login> {
  const info = await ensureCluster(plan, say);
  const running = (await runningCluster(plan.folder)) ?? (await adoptCluster(plan.folder, info.data));
  if (running !== undefined) return loginOf(plan.folder, running.port);
  say('starting Postgres');
  const port = await freePort((await readJson<RunningCluster>(pidFile(plan.folder)))?.port);
  const log = join(plan.folder, 'postgres.log');
  await rm(log, { force: true });
  const mark = await startDetached({
    ...asIdentity(info.identity, join(info.programs, 'bin', 'postgres'), [
      '-D',
      info.data,
      ...Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => [
        '-c',
        `${name}=${value}`,
      ]),
    ]),
    cwd: info.data,
    env: { ...plainEnvironment(plan.env), LC_ALL: 'C' },
    log,
  });
  await writeJson(pidFile(plan.folder), { ...mark, port, data: info.data });
  const login = await loginOf(plan.folder, port);
  await untilReady(login, mark, log);
  return login;
}

/** The login of the running cluster, or undefined when it does not run. */
export async function runningLogin(folder: string): Promise<Login | undefined> {
  const running = await runningCluster(folder);
  return running && loginOf(folder, running.port);
}

/** Stops Postgres; open connections are cut. */
export async function stopCluster(folder: string): Promise<void> {
  const running = await runningCluster(folder);
  if (running !== undefined) await stopProcess(running, 'SIGINT', 15_000);
}

/** Removes files that lie outside the stack's folder (those of another user). */
export async function removeClusterElsewhere(folder: string): Promise<void> {
  const info = await readJson<ClusterInfo>(join(folder, 'cluster', 'done.json'));
  if (info?.identity.kind === 'user') await rm(join(info.data, '..'), { recursive: true, force: true });
}

async function runningCluster(folder: string): Promise<RunningCluster | undefined> {
  const running = await readJson<RunningCluster>(pidFile(folder));
  return running !== undefined && isOurs(running, running.data) ? running : undefined;
}

/**
 * Finds a server that runs on the data although our own note of it is lost: a second one would destroy them. Otherwise
 * removes what a killed server left, since Postgres would take any process with that number for itself.
 */
async function adoptCluster(folder: string, data: string): Promise<RunningCluster | undefined> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = (await readFile(file, 'utf8')).split('\n');
  const running: RunningCluster = { ...markOf(Number(lines[0])), port: Number(lines[3]), data };
  if (isOurs(running, data)) {
    await writeJson(pidFile(folder), running);
    return running;
  }
  await rm(file, { force: true });
  return undefined;
}

async function ensureCluster(plan: ClusterPlan, say: Say): Promise<ClusterInfo> {
  return ensurePart<ClusterInfo>({
    place: join(plan.folder, 'cluster'),
    name: 'Postgres',
    say,
    build: async () => {
      say('making the database cluster');
      const identity = await choosePostgresIdentity(join(plan.programs.folder, 'bin', 'postgres'), plan.env);
      const elsewhere = `/var/tmp/vouch-postgres-${shortKey(plan.folder)}`;
      const place = identity.kind === 'user' ? elsewhere : join(plan.folder, 'postgres');
      await rm(place, { recursive: true, force: true });
      await mkdir(place, { mode: 0o755 });
      let programs = plan.programs.folder;
      if (identity.kind === 'user') {
        programs = join(place, 'native');
        await cp(plan.programs.folder, programs, { recursive: true, verbatimSymlinks: true });
      }
      const data = join(place, 'data');
      await mkdir(data, { mode: 0o700 });
      const password = randomBytes(18).toString('base64url');
      const secret = join(place, 'password');
      await writeWhole(secret, password, 0o600);
      await writeWhole(passwordFile(plan.folder), password, 0o600);
      if (identity.kind === 'user')
        for (const path of [data, secret]) await chown(path, identity.uid, identity.gid);
      await initialise(identity, { programs, data, secret, env: plan.env });
      await rm(secret);
      await chmod(data, 0o700);
      return { identity, programs, data };
    },
  });
}

async function initialise(
  identity: PostgresIdentity,
  at: { programs: string; data: string; secret: string; env: Environment },
): Promise<void> {
  await mustRun(
    {
      ...asIdentity(identity, join(at.programs, 'bin', 'initdb'), [
        ...['-D', at.data, '-U', USER, '--pwfile', at.secret, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--no-sync', '--no-instructions'],
      ]),
      cwd: '/',
      env: { ...plainEnvironment(at.env), LC_ALL: 'C' },
    },
    'Making the database cluster',
  );
}

function asIdentity(
  identity: PostgresIdentity,
  program: string,
  args: readonly string[],
): { command: string; args: readonly string[]; uid?: number; gid?: number } {
  if (identity.kind === 'namespace') {
    const [command = '', ...rest] = identity.prefix;
    return { command, args: [...rest, program, ...args] };
  }
  const who = identity.kind === 'user' ? { uid: identity.uid, gid: identity.gid } : {};
  return { command: program, args, ...who };
}

async function loginOf(folder: string, port: number): Promise<Login> {
  return { host: '127.0.0.1', port, user: USER, password: await readFile(passwordFile(folder), 'utf8') };
}

async function untilReady(login: Login, mark: ProcessMark, log: string): Promise<void> {
  const until = Date.now() + START_MS;
  for (;;) {
    let reason: string;
    try {
      await (await connectTo(login, 'postgres')).end();
      return;
    } catch (error) {
      reason = reasonOf(error);
    }
    const ended = !isAlive(mark);
    if (ended || Date.now() > until) {
      const words = tail(await readFile(log, 'utf8'), 15);
      throw new SandboxError(
        'postgres-died',
        `Postgres should answer on port ${login.port}, but ${ended ? 'it ended' : `does not after ${START_MS / 1000} s (${reason})`}. ` +
          `Its log, ${log}, says last:\n${words}`,
        words,
      );
    }
    await delay(40);
  }
}

function pidFile(folder: string): string {
  return join(folder, 'postgres.json');
}

function passwordFile(folder: string): string {
  return join(folder, 'postgres.password');
}
