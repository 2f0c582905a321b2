// The accounts that are nobody's seat, each signed in for a scenario when it is first needed.
import type { KeptSessions } from '../odoo/kept-sessions.ts';
import { readOnly } from '../odoo/read-only.ts';
import type { Target, Transport } from '../odoo/transport.ts';
import type { Services } from '../world/context.ts';
import type { RunSecrets } from './process.ts';

export function openServices(sessions: KeptSessions, target: Target, secrets: RunSecrets): Services {
  return {
    setup: once(() => sessions.signIn(target, secrets.setup)),
    observer: once(async () => readOnly(await sessions.signIn(target, secrets.observer))),
    reference: once(async () => (secrets.reference ? sessions.signIn(target, secrets.reference) : undefined)),
  };
}

function once<T extends Transport | undefined>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
