// Databases as whole things: made from a template, renamed, frozen, dropped, listed. Speaks to Postgres directly.
import pg from 'pg';

export interface Login {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export interface DatabaseEntry {
  readonly name: string;
  /** Frozen: nobody may connect, and it serves as a template. */
  readonly frozen: boolean;
  readonly connections: number;
}

export async function connectTo(login: Login, database: string): Promise<pg.Client> {
  const client = new pg.Client({
    ...login,
    database,
    connectionTimeoutMillis: 10_000,
    application_name: 'vouch',
  });
  // A connection that the server cuts (at its stop) reports here as well as in the pending call.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Runs `work` on a connection of its own. */
export async function withDatabase<T>(
  login: Login,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = await connectTo(login, database);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function listDatabases(login: Login): Promise<DatabaseEntry[]> {
  return withDatabase(login, 'postgres', async (client) => {
    const { rows } = await client.query<{ name: string; frozen: boolean; connections: number }>(
      `select d.datname as name, d.datistemplate as frozen,
              (select count(*)::int from pg_stat_activity a where a.datid = d.oid) as connections
         from pg_database d where d.datname not in ('postgres', 'template0', 'template1') order by 1`,
    );
    return rows;
  });
}

/** Copies a database file by file: with nothing synced to disk this beats copying block by block through the log. */
export function copyDatabase(login: Login, from: string, to: string): Promise<void> {
  return withDatabase(login, 'postgres', async (client) => {
    await client.query(`create database ${quoted(to)} template ${quoted(from)} strategy file_copy`);
  });
}

/** Gives a database its final name and shuts it: from then on it can only be copied. */
export function freezeDatabase(login: Login, from: string, to: string): Promise<void> {
  return withDatabase(login, 'postgres', async (client) => {
    await disconnect(client, from);
    await client.query('begin');
    if (from !== to) await client.query(`alter database ${quoted(from)} rename to ${quoted(to)}`);
    await client.query(`alter database ${quoted(to)} with allow_connections false is_template true`);
    await client.query('commit');
  });
}

/** Drops a database, frozen or not, cutting its connections; none of that name is fine. */
export function dropDatabase(login: Login, name: string): Promise<void> {
  return withDatabase(login, 'postgres', async (client) => {
    const { rows } = await client.query('select datistemplate from pg_database where datname = $1', [name]);
    const [found] = rows as Array<{ datistemplate: boolean }>;
    if (!found) return;
    // One whose drop was broken off cannot be altered any more, only dropped.
    if (found.datistemplate) await client.query(`alter database ${quoted(name)} with is_template false`);
    await client.query(`drop database if exists ${quoted(name)} with (force)`);
  });
}

async function disconnect(client: pg.Client, database: string): Promise<void> {
  await client.query(`alter database ${quoted(database)} with allow_connections false`);
  await client.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
    database,
  ]);
}

/** Quotes a name for use in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
