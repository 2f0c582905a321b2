// The accounts that are nobody's seat, each signed in for a scenario when it is first needed.
import { clientWords } from '../odoo/client-words.ts';
import type { KeptSessions } from '../odoo/kept-sessions.ts';
import { readOnly } from '../odoo/read-only.ts';
import type { Target, Transport } from '../odoo/transport.ts';
import type { Services } from '../world/context.ts';
import type { RunSecrets } from './process.ts';

export function openServices(sessions: KeptSessions, target: Target, secrets: RunSecrets): Services {
  const setup = once(() => sessions.signIn(target, secrets.setup));
  return {
    setup,
    observer: once(async () => readOnly(await sessions.signIn(target, secrets.observer))),
    reference: once(async () => (secrets.reference ? sessions.signIn(target, secrets.reference) : undefined)),
    words: async (lang) => {
      const session = await setup();
      const { info } = session;
      return clientWords(target.url, { get: session.get.bind(session), info, context: { lang } });
    },
  };
}

function once<T extends Transport | undefined>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
