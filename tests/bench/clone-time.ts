// How long a fresh hospital takes to make, and until somebody is signed in to it.
import { randomBytes } from 'node:crypto';
import { openWebSession } from '../../support/odoo/web-session.ts';
import type { Sandbox } from '../../support/sandbox/sandbox.ts';

export interface CloneTime {
  /** Milliseconds until the database is there. */
  readonly made: number;
  /** Milliseconds until the observer is signed in, which makes Odoo load the database. */
  readonly usable: number;
}

export async function cloneTime(sandbox: Sandbox): Promise<CloneTime> {
  const began = performance.now();
  const { name } = await sandbox.clone(`vouch_bench_${process.pid}_${randomBytes(3).toString('hex')}`);
  try {
    const made = performance.now() - began;
    await openWebSession({ url: sandbox.url, database: name }, sandbox.accounts.observer);
    return { made, usable: performance.now() - began };
  } finally {
    await sandbox.drop(name);
  }
}
