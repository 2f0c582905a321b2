// Where scenarios get their databases from: fresh clones of the sandbox, or the one database of an Odoo of the user's own.
import { attachSandbox } from '../sandbox/sandbox.ts';
import type { Databases, PreparedDatabase } from '../world/context.ts';
import type { RunFile } from './run-file.ts';

export async function openDatabases(run: RunFile, worker: string): Promise<Databases> {
  if (run.environment.kind === 'own') return ownDatabase(run.environment.database);
  const sandbox = await attachSandbox(run.environment.stackDir, run.environment.template);
  const first = run.environment.warm;
  const shared = new Map<string, Promise<PreparedDatabase>>();
  const kept = new Set<string>();
  const prefix = `vouch_${run.runId.replace(/[^a-z0-9]/gi, '').toLowerCase()}`;
  let made = 0;
  /** A name that Odoo has loaded its code for and that nobody uses now. */
  let warm = run.keepDatabases || worker !== '0' ? undefined : first;

  const clone = async (isShared: boolean): Promise<PreparedDatabase> => {
    made += 1;
    const { name, nonce, ms } = await sandbox.clone(`${prefix}_${process.pid}_${made}`);
    return { database: name, nonce, ms, shared: isShared };
  };
  const renew = async (name: string): Promise<PreparedDatabase> => {
    warm = undefined;
    const { nonce, ms } = await sandbox.renew(name);
    return { database: name, nonce, ms, shared: false };
  };
  return {
    acquire: ({ share, key }) => {
      if (share === 'scenario') return warm === undefined ? clone(false) : renew(warm);
      const known = shared.get(key) ?? clone(true);
      shared.set(key, known);
      return known.then((database) => {
        kept.add(database.database);
        return database;
      });
    },
    release: async ({ database }, inOrder) => {
      if (run.keepDatabases || kept.has(database)) return;
      if (inOrder && warm === undefined) warm = database;
      else await sandbox.drop(database);
    },
    close: async () => {
      if (run.keepDatabases) return;
      for (const database of kept) await sandbox.drop(database);
      // The one that the run began with serves the next leg too.
      if (warm !== undefined && warm !== first) await sandbox.drop(warm);
    },
  };
}

function ownDatabase(database: string): Databases {
  return {
    acquire: () => Promise.resolve({ database, ms: 0, shared: true }),
    release: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
