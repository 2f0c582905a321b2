// Where scenarios get their databases from: fresh clones of the sandbox, or the one database of an Odoo of the user's own.
import { attachSandbox, type Sandbox } from '../sandbox/sandbox.ts';
import { ClockError, type Databases, type PreparedDatabase } from '../world/context.ts';
import type { RunFile } from './run-file.ts';

interface Shared {
  readonly key: string;
  readonly database: PreparedDatabase;
  /** Whoever used it last is done with it. */
  inOrder: boolean;
}

export async function openDatabases(run: RunFile, worker: string): Promise<Databases> {
  if (run.environment.kind === 'own') return ownDatabase(run.environment.database);
  const sandbox = await attachSandbox(run.environment.stackDir, run.environment.template);
  const prefix = `vouch_${run.runId.replace(/[^a-z0-9]/gi, '').toLowerCase()}`;
  const names = { prefix: `${prefix}_${process.pid}`, first: run.environment.warm };
  return sandboxDatabases(sandbox, names, { keep: run.keepDatabases, warm: worker === '0' });
}

/**
 * One database is held for a feature at a time: when a scenario of another feature comes, it is given up, and should its
 * feature come again, that gets a new copy. So a long run keeps few in Odoo's memory, whatever the order.
 */
export function sandboxDatabases(
  sandbox: Pick<Sandbox, 'clone' | 'renew' | 'drop' | 'setClockAhead'>,
  { prefix, first }: { readonly prefix: string; readonly first: string },
  { keep, warm: isWarm }: { readonly keep: boolean; readonly warm: boolean },
): Databases {
  let made = 0;
  /** A name that Odoo has loaded its code for and that nobody uses now. */
  let warm = keep || !isWarm ? undefined : first;
  let ofRun: Shared | undefined;
  let ofFeature: Shared | undefined;

  const fresh = async (shared: boolean): Promise<PreparedDatabase> => {
    if (warm !== undefined) {
      const name = warm;
      warm = undefined;
      const { nonce, ms } = await sandbox.renew(name);
      return { database: name, nonce, ms, shared };
    }
    made += 1;
    const { name, nonce, ms } = await sandbox.clone(`${prefix}_${made}`);
    return { database: name, nonce, ms, shared };
  };
  const share = async (key: string): Promise<Shared> => ({
    key,
    database: await fresh(true),
    inOrder: true,
  });
  const giveUp = async (database: string, inOrder: boolean): Promise<void> => {
    if (keep) return;
    if (inOrder && warm === undefined) warm = database;
    else await sandbox.drop(database);
  };
  return {
    acquire: async ({ share: scope, key }) => {
      if (scope === 'scenario') return fresh(false);
      if (scope === 'run') {
        ofRun ??= await share(key);
        return ofRun.database;
      }
      if (ofFeature?.key !== key) {
        const done = ofFeature;
        ofFeature = undefined;
        if (done) await giveUp(done.database.database, done.inOrder);
        ofFeature = await share(key);
      }
      return ofFeature.database;
    },
    release: async ({ database }, inOrder) => {
      if (ofRun?.database.database === database) return;
      if (ofFeature?.database.database === database) ofFeature.inOrder = inOrder;
      else await giveUp(database, inOrder);
    },
    setAhead: async ({ database, shared }, ms) => {
      if (shared) {
        throw new ClockError(
          'Time can pass only in a database that no other scenario uses: it does not go back. ' +
            'Take the tag @database:feature from the feature, and leave --share out.',
        );
      }
      await sandbox.setClockAhead(database, ms / 1000);
    },
    close: async () => {
      if (keep) return;
      const left = [ofRun?.database.database, ofFeature?.database.database, warm];
      // The one that the run began with serves the next leg too.
      for (const name of left) if (name !== undefined && name !== first) await sandbox.drop(name);
    },
  };
}

function ownDatabase(database: string): Databases {
  return {
    acquire: () => Promise.resolve({ database, ms: 0, shared: true }),
    release: () => Promise.resolve(),
    setAhead: () =>
      Promise.reject(
        new ClockError(
          'Time can pass only in the sandbox: the clock of an Odoo of your own is not for Vouch to move. ' +
            'Run the scenario in the sandbox, or make what it needs with an earlier date.',
        ),
      ),
    close: () => Promise.resolve(),
  };
}
