// Runs by itself beside a stack: stops Odoo and Postgres when nobody has used them for a while, then ends.
import { setTimeout as delay } from 'node:timers/promises';
import { listClones } from './clones.ts';
import { withLock } from './lock.ts';
import { isAlive } from './process.ts';
import { stackLock, stopServers } from './stack.ts';
import { idleFor, stackExists } from './watch.ts';

const [folder = '', minutes = ''] = process.argv.slice(2);
const limitMs = Number(minutes) * 60_000;
const lookMs = Math.min(30_000, Math.max(1000, limitMs / 4));

while (stackExists(folder)) {
  if ((await isIdle()) && (await stopIfIdle())) break;
  await delay(lookMs);
}

/** A scenario that pauses for a person gives no sign of life, but its process does. */
async function isIdle(): Promise<boolean> {
  if ((await idleFor(folder)) < limitMs) return false;
  const clones = await listClones(folder);
  return !clones.some((clone) => isAlive(clone.owner));
}

/** Under the lock, so that an `up` that has just begun is not cut down. */
function stopIfIdle(): Promise<boolean> {
  return withLock(stackLock(folder), async () => {
    if (!(await isIdle())) return false;
    await stopServers(folder);
    return true;
  });
}
