// A lock between processes: one file, made whole, whose dead owner's place is taken over.
import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { systemCode } from './errors.ts';
import { isAlive, markOf, type ProcessMark } from './process.ts';

interface Owner extends ProcessMark {
  readonly token: string;
  readonly at: string;
}

const LOOK_AGAIN_MS = 150;

/** Runs `work` while this process alone holds `path`. `onWait` is told whom it waits for, at every look. */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  onWait?: (owner: ProcessMark) => void,
): Promise<T> {
  const token = await acquire(path, onWait);
  try {
    return await work();
  } finally {
    await release(path, token);
  }
}

/** Whether a living process holds the lock now. */
export async function isLocked(path: string): Promise<boolean> {
  const held = await read(path);
  return held !== undefined && isAlive(held.owner);
}

async function acquire(path: string, onWait?: (owner: ProcessMark) => void): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  const token = randomUUID();
  const mine: Owner = { ...markOf(process.pid), token, at: new Date().toISOString() };
  for (;;) {
    if (await place(path, mine)) return token;
    const held = await read(path);
    if (held === undefined) continue;
    if (isAlive(held.owner)) {
      onWait?.(held.owner);
      await delay(LOOK_AGAIN_MS);
    } else {
      await clearDead(path, held.text);
    }
  }
}

/** Links a finished file into place: unlike creating and then writing, nobody can see it half written. */
async function place(path: string, owner: Owner): Promise<boolean> {
  const draft = `${path}.${owner.token}`;
  await writeFile(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Removes a dead owner's lock. Two who see the same dead lock must not each remove it, or the second would remove
 * the first one's new lock: so removal has a lock of its own, named after exactly this dead one.
 */
async function clearDead(path: string, text: string): Promise<void> {
  const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
  await withLock(`${path}.dead-${name}`, async () => {
    const now = await read(path);
    if (now?.text === text) await rm(path, { force: true });
  });
}

async function release(path: string, token: string): Promise<void> {
  const held = await read(path);
  if (held?.owner.token === token) await rm(path, { force: true });
}

async function read(path: string): Promise<{ owner: Owner; text: string } | undefined> {
  try {
    const text = await readFile(path, 'utf8');
    return { text, owner: JSON.parse(text) as Owner };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
