// Fresh databases for scenarios: copies of a template, each with its owner's name on it, dropped when done or orphaned.
import { randomInt, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OdooError } from '../odoo/errors.ts';
import { exchange } from '../odoo/http.ts';
import { forgetClock } from './clock.ts';
import { copyDatabase, dropDatabase, type Login, listDatabases, quoted, withDatabase } from './database.ts';
import { SandboxError } from './errors.ts';
import { copyFilestore, removeFilestore } from './filestore.ts';
import { isLocked, withLock } from './lock.ts';
import { namesIn, readJson, writeJson } from './paths.ts';
import { isAlive, markOf, type ProcessMark } from './process.ts';
import { templateFolder, templateInBuild } from './template.ts';

export interface ClonedDatabase {
  readonly name: string;
  /** Random; written into the clone, since all clones of a template share Odoo's own identifiers. */
  readonly nonce: string;
  /** How long it took to make, in milliseconds; 0 where it was there already. */
  readonly ms: number;
}

export interface CloneRecord {
  readonly name: string;
  readonly template: string;
  readonly nonce: string;
  readonly owner: ProcessMark;
  /** Outlives its owner until it is dropped by hand. */
  readonly keep: boolean;
  readonly at: string;
}

export interface CloneYard {
  /** The stack's folder. */
  readonly folder: string;
  readonly dataDir: string;
  readonly login: Login;
}

export const NONCE_KEY = 'vouch.nonce';

/** Names of clones: of a run and a number, or of what is shared. */
export function cloneName(run: string, part: string | number): string {
  const name = `vouch_${run}_${part}`.toLowerCase().replaceAll(/[^a-z0-9_]/g, '_');
  return name.length <= 63 ? name : `${name.slice(0, 50)}_${randomUUID().slice(0, 8)}`;
}

/** Copies the template. Throws `clone-failed` where a database of that name is there already. */
export async function makeClone(
  yard: CloneYard,
  from: { readonly template: string; readonly url: string },
  name: string,
  keep: boolean,
): Promise<ClonedDatabase> {
  checkName(name);
  const began = performance.now();
  const nonce = randomUUID();
  const record: CloneRecord = {
    name,
    template: from.template,
    nonce,
    owner: markOf(process.pid),
    keep,
    at: new Date().toISOString(),
  };
  await writeJson(recordPath(yard.folder, name), record);
  await forgetClock(yard.folder, name);
  try {
    await Promise.all([
      copyDatabase(yard.login, from.template, name),
      copyFilestore(yard.dataDir, from.template, name),
    ]);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === '42P04';
    if (!taken) throw error;
    throw new SandboxError(
      'clone-failed',
      `Expected no database ${name}, found one. Choose another name or drop it first.`,
    );
  }
  await stamp(yard.login, name, nonce, from.url);
  return { name, nonce, ms: Math.round(performance.now() - began) };
}

/**
 * Puts a fresh copy of the template in the place of the clone of that name, or makes it. Odoo goes on with the code
 * that it loaded for this name, which is the same in every copy; what it kept of the old copy's records is void.
 */
export async function renewClone(
  yard: CloneYard,
  from: { readonly template: string; readonly url: string },
  name: string,
): Promise<ClonedDatabase> {
  checkName(name);
  const began = performance.now();
  await dropDatabase(yard.login, name);
  const { nonce } = await makeClone(yard, from, name, false);
  await voidKept(yard.login, name);
  return { name, nonce, ms: Math.round(performance.now() - began) };
}

/** The clone of that name, made by whoever comes first. */
export function shareClone(
  yard: CloneYard,
  from: { readonly template: string; readonly url: string },
  name: string,
): Promise<ClonedDatabase> {
  checkName(name);
  return withLock(`${recordPath(yard.folder, name)}.lock`, async () => {
    const known = await readJson<CloneRecord>(recordPath(yard.folder, name));
    const there = known && (await listDatabases(yard.login)).some((entry) => entry.name === name);
    return known && there ? { name, nonce: known.nonce, ms: 0 } : makeClone(yard, from, name, false);
  });
}

/** Drops a clone, through Odoo where it answers, so that it frees what it holds in memory. */
export async function dropClone(
  yard: CloneYard,
  name: string,
  odoo?: { readonly url: string; readonly masterPassword: string },
): Promise<void> {
  checkName(name);
  if (odoo !== undefined) await dropThroughOdoo(odoo, name);
  await dropDatabase(yard.login, name);
  await removeFilestore(yard.dataDir, name);
  await forgetClock(yard.folder, name);
  await rm(recordPath(yard.folder, name), { force: true });
}

export async function listClones(folder: string): Promise<CloneRecord[]> {
  const names = await namesIn(join(folder, 'clones'));
  const records = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map((name) => readJson<CloneRecord>(join(folder, 'clones', name))),
  );
  return records.filter((record) => record !== undefined);
}

/**
 * Drops databases whose owner died, and unfinished templates that nobody works on; with `all`, kept clones too.
 * Returns their names. Throws `in-use`, having dropped nothing, where `all` meets a clone of a living process.
 */
export async function sweepClones(yard: CloneYard, all = false): Promise<string[]> {
  const records = new Map((await listClones(yard.folder)).map((record) => [record.name, record]));
  const used = [...records.values()].filter(
    (record) => isAlive(record.owner) && record.owner.pid !== process.pid,
  );
  if (all && used.length > 0) {
    const whose = used.map((record) => `${record.name} of process ${record.owner.pid}`).join(', ');
    throw new SandboxError(
      'in-use',
      `Expected that nobody uses the sandbox, found ${whose}. Wait for it to end, or end it.`,
    );
  }
  const databases = await listDatabases(yard.login);
  const swept: string[] = [];
  for (const { name, frozen } of databases) {
    const isClone = name.startsWith('vouch_');
    if (frozen || !((all && isClone) || (await isOrphan(yard, name, records.get(name))))) continue;
    await dropDatabase(yard.login, name);
    await removeFilestore(yard.dataDir, name);
    await forgetClock(yard.folder, name);
    swept.push(name);
  }
  const left = new Set(databases.map((entry) => entry.name).filter((name) => !swept.includes(name)));
  for (const record of records.values()) {
    if (!left.has(record.name) && !isAlive(record.owner)) {
      await removeFilestore(yard.dataDir, record.name);
      await rm(recordPath(yard.folder, record.name), { force: true });
    }
  }
  return swept;
}

async function isOrphan(yard: CloneYard, name: string, record: CloneRecord | undefined): Promise<boolean> {
  const template = templateInBuild(name);
  if (template !== undefined) return !(await isLocked(`${templateFolder(yard.folder, template)}.lock`));
  if (!name.startsWith('vouch_')) return false;
  return record === undefined || !(record.keep || isAlive(record.owner));
}

/** One write into the clone, before anybody has opened it: who it is, and the address that it is reached at now. */
async function stamp(login: Login, database: string, nonce: string, url: string): Promise<void> {
  await withDatabase(login, database, (client) =>
    client.query(
      `insert into ir_config_parameter (key, value) values ($1, $2), ('web.base.url', $3)
         on conflict (key) do update set value = excluded.value`,
      [NONCE_KEY, nonce, url],
    ),
  );
}

/**
 * Odoo compares the number in each of these tables with the last that it saw, and drops what it keeps where they
 * differ. A number by chance differs from any that the old copy can have had. The one for the code itself stays: it
 * differs by itself where a scenario changed models or fields.
 */
async function voidKept(login: Login, database: string): Promise<void> {
  const number = randomInt(1_000_000, 2_000_000_000);
  await withDatabase(login, database, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = current_schema and table_name like 'orm\\_signaling\\_%'
          and table_name <> 'orm_signaling_registry'`,
    );
    if (rows.length === 0) {
      throw new SandboxError(
        'clone-failed',
        `Expected tables orm_signaling_* in ${database}, found none: this Odoo would keep what it knows of an earlier copy.`,
      );
    }
    for (const { name } of rows) {
      await client.query(`select setval(pg_get_serial_sequence($1, 'id'), $2)`, [name, number]);
      await client.query(`insert into ${quoted(name)} default values`);
    }
  });
}

/** Lets Odoo forget the database. An Odoo that does not answer has nothing to forget that matters: the drop goes on. */
async function dropThroughOdoo(
  odoo: { url: string; masterPassword: string },
  name: string,
): Promise<boolean> {
  const params = { service: 'db', method: 'drop', args: [odoo.masterPassword, name] };
  try {
    const answer = await exchange(`${odoo.url}/jsonrpc`, {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', method: 'call', params }),
      call: 'db.drop',
      timeoutMs: 30_000,
    });
    return answer.status === 200;
  } catch (error) {
    if (error instanceof OdooError) return false;
    throw error;
  }
}

function checkName(name: string): void {
  if (/^vouch_[a-z0-9_]{1,57}$/.test(name)) return;
  throw new SandboxError(
    'bad-option',
    `Expected a clone's name (vouch_ and then small letters, digits, underscores; 63 characters at most), found ${name}.`,
  );
}

function recordPath(folder: string, name: string): string {
  return join(folder, 'clones', `${name}.json`);
}
