// Processes that outlive us: who they are, starting them detached, stopping them, and running short commands.
import { type SpawnOptions, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf, SandboxError, systemCode } from './errors.ts';

/** A process told apart from a later one that got the same number. */
export interface ProcessMark {
  readonly pid: number;
  /** The kernel's start time of the process with the boot's id; empty where the system does not tell. */
  readonly started: string;
}

export function markOf(pid: number): ProcessMark {
  return { pid, started: startOf(pid) };
}

/** Whether this very process still runs. A zombie does not run. */
export function isAlive(mark: ProcessMark): boolean {
  if (!Number.isInteger(mark.pid) || mark.pid <= 0) return false;
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    if (systemCode(error) !== 'EPERM') return false;
  }
  return mark.started === '' || startOf(mark.pid) === mark.started;
}

/** Whether this very process runs and its command line holds `word`: never signal anything else. */
export function isOurs(mark: ProcessMark, word: string): boolean {
  if (!isAlive(mark)) return false;
  const command = readProc(mark.pid, 'cmdline');
  return command === undefined ? mark.started !== '' : command.includes(word);
}

/** Processes whose command line holds `word`; empty where the system does not tell. */
export function processesWith(word: string): ProcessMark[] {
  const numbers = existsSync('/proc/self') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return numbers
    .map(Number)
    .filter((pid) => pid !== process.pid && readProc(pid, 'cmdline')?.includes(word))
    .map(markOf);
}

export interface Detached {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: string;
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a process in its own session, output to a file, nothing inherited: a pipe would hang whoever waits for us. */
export async function startDetached(start: Detached): Promise<ProcessMark> {
  const log = openSync(start.log, 'a', 0o600);
  try {
    const options: SpawnOptions = {
      cwd: start.cwd,
      env: start.env as NodeJS.ProcessEnv,
      detached: true,
      stdio: ['ignore', log, log],
      uid: start.uid,
      gid: start.gid,
    };
    const child = spawn(start.command, [...start.args], options);
    await new Promise<void>((done, failed) => {
      child.once('spawn', done);
      child.once('error', failed);
    });
    child.unref();
    if (child.pid === undefined) throw new Error(`${start.command} has no process number`);
    return markOf(child.pid);
  } finally {
    closeSync(log);
  }
}

/** Asks a process to end, and ends it when it has not within `graceMs`. Resolves when it is gone. */
export async function stopProcess(mark: ProcessMark, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  for (const [each, waitMs] of [
    [signal, graceMs],
    ['SIGKILL', 5000],
  ] as const) {
    if (!isAlive(mark)) return;
    try {
      process.kill(mark.pid, each);
    } catch (error) {
      if (systemCode(error) === 'ESRCH') return;
      throw error;
    }
    const until = Date.now() + waitMs;
    while (Date.now() < until) {
      if (!isAlive(mark)) return;
      await delay(25);
    }
  }
}

export interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Called for every line of output and errors as it comes. */
  readonly onLine?: (line: string) => void;
  readonly timeoutMs?: number;
}

export interface Ran {
  /** Exit code; -1 where it was killed or could not be started. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command to its end. Never throws for a failure of the command itself: see `code`. */
export function run(what: Run): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(what.command, [...what.args], {
      cwd: what.cwd,
      env: (what.env ?? process.env) as NodeJS.ProcessEnv,
      stdio: ['pipe', 'pipe', 'pipe'],
      uid: what.uid,
      gid: what.gid,
    });
    // Not spawn's own timeout: its timer outlives a program that could not be started, and holds the whole process.
    const { timeoutMs } = what;
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.once('exit', () => clearTimeout(timer));
    const out: string[] = [];
    const err: string[] = [];
    for (const [stream, lines] of [
      [child.stdout, out],
      [child.stderr, err],
    ] as const) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        what.onLine?.(line);
      });
    }
    // A command that does not read its input closes the pipe early; its exit code tells the story.
    child.stdin.on('error', (error) => err.push(reasonOf(error)));
    child.stdin.end(what.input ?? '');
    child.once('error', (error) => {
      clearTimeout(timer);
      done({ code: -1, out: out.join('\n'), err: reasonOf(error) });
    });
    child.once('close', (code) => done({ code: code ?? -1, out: out.join('\n'), err: err.join('\n') }));
  });
}

/** Runs a command that must succeed; throws `command-failed` with its last words. */
export async function mustRun(what: Run, purpose: string): Promise<Ran> {
  const ran = await run(what);
  if (ran.code === 0) return ran;
  const words = tail(`${ran.out}\n${ran.err}`, 15);
  const found = ran.code === -1 ? 'it could not be run to its end' : `it ended with code ${ran.code}`;
  throw new SandboxError(
    'command-failed',
    `${purpose}: ${what.command} should have succeeded, but ${found}.\n${words}`,
    words,
  );
}

/** Last lines of a text that are not empty. */
export function tail(text: string, lines: number): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-lines)
    .join('\n');
}

function startOf(pid: number): string {
  const stat = readProc(pid, 'stat');
  if (stat === undefined) return '';
  // The second field is the command in brackets and may hold anything, so count from its end.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? 'ended' : `${fields[19] ?? ''}@${bootId()}`;
}

let boot: string | undefined;

function bootId(): string {
  boot ??= readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return boot;
}

function readProc(pid: number, name: string): string | undefined {
  return readText(`/proc/${pid}/${name}`);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    // No such process, no such file system, or one that has just ended.
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}
