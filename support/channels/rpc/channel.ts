// The channel without a browser: a form client upon the web client's own calls, with each person's own session.
import { ViewCache } from '../../odoo/view/load.ts';
import { openWebSession } from '../../odoo/web-session.ts';
import type { Channel, ChannelOptions, Person, Seat } from '../channel.ts';
import { Desk } from './desk.ts';
import { recorded } from './recorder.ts';
import { RpcSeat } from './seat.ts';

export function createRpcChannel(options: ChannelOptions): Channel {
  const target = { url: options.url, database: options.database };
  const kept = new Set(options.payloadFields ?? []);
  return {
    kind: 'rpc',
    signIn: async (person: Person): Promise<Seat> => {
      const account = { login: person.login, password: person.password() };
      const session = await openWebSession(target, account, {
        timeoutMs: Math.max(options.timeoutMs, 60_000),
      });
      const recorder = recorded(session, kept);
      return new RpcSeat(person, new Desk(recorder.session, new ViewCache()), recorder, options);
    },
    // Sessions end on the server by themselves; signing out would end those that a browser took over.
    close: async () => undefined,
  };
}
