// The sign of life of a stack, and the small process that stops its servers when there has been none for long.

import { existsSync } from 'node:fs';
import { stat, utimes, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { systemCode } from './errors.ts';
import { type Environment, plainEnvironment, readJson, writeJson } from './paths.ts';
import { isOurs, type ProcessMark, startDetached, stopProcess } from './process.ts';

const DEFAULT_MINUTES = 30;

/** Tells the stack that somebody still uses it. */
export async function touchSandbox(folder: string): Promise<void> {
  const now = new Date();
  try {
    await utimes(heartbeat(folder), now, now);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    await writeFile(heartbeat(folder), '');
  }
}

/** Milliseconds since the last sign of life. */
export async function idleFor(folder: string): Promise<number> {
  try {
    return Date.now() - (await stat(heartbeat(folder))).mtimeMs;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** Starts the watcher where none runs. `VOUCH_SANDBOX_IDLE_MINUTES` says how long is too long; 0 means never. */
export async function ensureWatcher(folder: string, env: Environment): Promise<void> {
  const minutes = Number(env.VOUCH_SANDBOX_IDLE_MINUTES || DEFAULT_MINUTES);
  if (!(minutes > 0) || (await runningWatcher(folder))) return;
  const script = join(dirname(fileURLToPath(import.meta.url)), 'watcher.ts');
  const mark = await startDetached({
    command: process.execPath,
    args: [
      '--import',
      pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
      script,
      folder,
      String(minutes),
    ],
    cwd: folder,
    env: plainEnvironment(env),
    log: join(folder, 'watcher.log'),
  });
  await writeJson(processFile(folder), mark);
}

export async function stopWatcher(folder: string): Promise<void> {
  const running = await runningWatcher(folder);
  if (running !== undefined && running.pid !== process.pid) await stopProcess(running, 'SIGTERM', 3000);
}

export async function runningWatcher(folder: string): Promise<ProcessMark | undefined> {
  const mark = await readJson<ProcessMark>(processFile(folder));
  return mark !== undefined && isOurs(mark, 'watcher.ts') ? mark : undefined;
}

/** Whether the stack is still there; a removed one needs no watcher. */
export function stackExists(folder: string): boolean {
  return existsSync(join(folder, 'stack.json'));
}

function heartbeat(folder: string): string {
  return join(folder, 'heartbeat');
}

function processFile(folder: string): string {
  return join(folder, 'watcher.json');
}
