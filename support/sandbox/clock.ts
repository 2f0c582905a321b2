// The clock of one database: how far ahead of the machine's it is, for Odoo and for what Postgres calls now().
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CloneYard } from './clones.ts';
import { withDatabase } from './database.ts';
import { writeWhole } from './paths.ts';

/** Where Odoo finds how far ahead a database is: see launcher/clock.py. */
export function clocksFolder(stackFolder: string): string {
  return join(stackFolder, 'clones');
}

/**
 * Puts a clone's clock ahead, by so many seconds in all. What is measured rather than dated (sessions, time limits) goes
 * on as before, and a report that asks Postgres for CURRENT_DATE still gets the machine's day.
 */
export async function setClockAhead(yard: CloneYard, name: string, seconds: number): Promise<void> {
  const by = Math.round(seconds);
  await withDatabase(yard.login, name, (client) =>
    client.query(
      `create or replace function public.now() returns timestamptz language sql stable
         as 'select pg_catalog.now() + interval ''${by} seconds'''`,
    ),
  );
  await writeWhole(clockFile(yard.folder, name), String(by));
}

/** A copy that takes a clone's place begins at the machine's time. */
export async function forgetClock(stackFolder: string, name: string): Promise<void> {
  await rm(clockFile(stackFolder, name), { force: true });
}

function clockFile(stackFolder: string, name: string): string {
  return join(clocksFolder(stackFolder), `${name}.clock`);
}
