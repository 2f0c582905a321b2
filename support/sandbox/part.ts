// A part of the set-up: built beside its place, put there when whole, so that a broken-off build is never taken for one.
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.ts';
import { namesIn, readJson, writeJson } from './paths.ts';
import type { Say } from './progress.ts';

export interface PartPlan<Info> {
  /** The part's final folder. */
  readonly place: string;
  /** What it is, for people: "Odoo's source". */
  readonly name: string;
  readonly say: Say;
  /** Fills the folder and returns what is worth knowing about it; kept in `done.json`. */
  readonly build: (folder: string) => Promise<Info>;
  /** A finished part that is no longer usable is built anew: for example a Python that was removed. */
  readonly usable?: (info: Info, folder: string) => boolean | Promise<boolean>;
}

const MARK = 'done.json';

/** The finished part's info, or undefined where it is not there whole. */
export function readPart<Info>(place: string): Promise<Info | undefined> {
  return readJson<Info>(join(place, MARK));
}

/** Makes sure that the part is there, building it when it is not; only one process builds at a time. */
export async function ensurePart<Info>(plan: PartPlan<Info>): Promise<Info> {
  const ready = await usable(plan);
  if (ready !== undefined) return ready;
  return withLock(
    `${plan.place}.lock`,
    async () => {
      const made = await usable(plan);
      if (made !== undefined) return made;
      await sweepBrokenBuilds(plan.place);
      const folder = `${plan.place}.building-${randomUUID().slice(0, 8)}`;
      await mkdir(folder, { recursive: true });
      const info = await built(plan, folder);
      await writeJson(join(folder, MARK), info);
      await rm(plan.place, { recursive: true, force: true });
      await rename(folder, plan.place);
      return info;
    },
    (owner) => plan.say(`${plan.name}: waiting for process ${owner.pid}, which is building it`),
  );
}

async function built<Info>(plan: PartPlan<Info>, folder: string): Promise<Info> {
  try {
    return await plan.build(folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function usable<Info>(plan: PartPlan<Info>): Promise<Info | undefined> {
  const info = await readPart<Info>(plan.place);
  if (info === undefined || plan.usable === undefined) return info;
  return (await plan.usable(info, plan.place)) ? info : undefined;
}

/** Under the lock nobody else builds here: whatever lies about was left by a build that broke off. */
async function sweepBrokenBuilds(place: string): Promise<void> {
  const prefix = `${basename(place)}.building-`;
  for (const name of await namesIn(dirname(place))) {
    if (name.startsWith(prefix)) {
      // A tool of the broken-off build may still be writing.
      await rm(join(dirname(place), name), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
}
