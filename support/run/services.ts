// The accounts that are nobody's seat, signed in once a database.
import { readOnly } from '../odoo/read-only.ts';
import type { Transport } from '../odoo/transport.ts';
import { openWebSession } from '../odoo/web-session.ts';
import type { AccountSecret, Services } from '../world/context.ts';
import type { RunSecrets } from './process.ts';

export function openServices(url: string, secrets: RunSecrets): Services {
  const open = new Map<string, Promise<Transport>>();
  const session = (database: string, account: AccountSecret) => {
    const key = `${database} ${account.login}`;
    const known = open.get(key) ?? openWebSession({ url, database }, account);
    open.set(key, known);
    return known;
  };
  return {
    setup: (database) => session(database, secrets.setup),
    observer: async (database) => readOnly(await session(database, secrets.observer)),
    reference: async (database) => (secrets.reference ? session(database, secrets.reference) : undefined),
  };
}
