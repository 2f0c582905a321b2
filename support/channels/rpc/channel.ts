// The channel without a browser: a form client upon the web client's own calls, with each person's own session.

import { clientWords } from '../../odoo/client-words.ts';
import type { Dict, WebSession } from '../../odoo/transport.ts';
import { ViewCache } from '../../odoo/view/load.ts';
import { openWebSession } from '../../odoo/web-session.ts';
import type { Channel, ChannelOptions, Person, Seat } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import type { LazyBrowser } from '../pages/lazy.ts';
import { Acts } from './acts.ts';
import { Desk } from './desk.ts';
import { formScreen } from './follow.ts';
import { RpcPages } from './pages.ts';
import { recorded } from './recorder.ts';
import { RpcSeat } from './seat.ts';

export function createRpcChannel(options: ChannelOptions): Channel {
  const closing = new AbortController();
  let browser: Promise<LazyBrowser> | undefined;
  const openBrowser = (): Promise<LazyBrowser> => {
    browser ??= import('../pages/lazy.ts').then(
      ({ LazyBrowser }) => new LazyBrowser(async () => options.browser ?? options.findBrowser?.()),
    );
    return browser;
  };
  return {
    kind: 'rpc',
    signIn: async (person: Person): Promise<Seat> =>
      (await seatOf(options, person, { closed: closing.signal, browser: openBrowser })).seat,
    // Sessions end on the server by themselves; signing out would end those that a browser took over.
    close: async () => {
      closing.abort();
      await (await browser)?.close();
    },
  };
}

/**
 * A new form of any model before an account that prepares what is there, without the way to it: its onchanges and rules
 * are those of the screen.
 */
export async function newFormFor(
  options: ChannelOptions,
  person: Person,
  { model, context, closed }: { model: string; context: Dict; closed: AbortSignal },
): Promise<Seat> {
  const { seat, desk } = await seatOf(options, person, { closed, browser: noBrowser });
  desk.push(await formScreen(desk, { model, id: false, viewId: false, context, dialog: false }));
  return seat;
}

async function seatOf(
  options: ChannelOptions,
  person: Person,
  { closed, browser }: { closed: AbortSignal; browser: () => Promise<LazyBrowser> },
): Promise<{ seat: Seat; desk: Desk }> {
  if (closed.aborted) throw new Error('The channel is closed.');
  const target = { url: options.url, database: options.database };
  const signIn = options.signIn ?? openWebSession;
  const account = { login: person.login, password: person.password() };
  const session = await signIn(target, account, { timeoutMs: Math.max(options.timeoutMs, 60_000) });
  const recorder = recorded(session, new Set(options.payloadFields ?? []));
  const views = options.viewsMayChange ? new ViewCache() : await sharedViews(options.url, session);
  const desk = new Desk(recorder.session, views, options.url, {
    say: await clientWords(options.url, session),
    ...(options.clock ? { now: options.clock.now } : {}),
  });
  const acts = new Acts({ person, desk, recorder, channel: options, closed });
  const pages = new RpcPages({
    person,
    channel: options,
    session,
    browser,
    tell: (notice) => desk.tell(notice),
  });
  return { seat: new RpcSeat(person, desk, acts, pages), desk };
}

async function noBrowser(): Promise<LazyBrowser> {
  throw new ScreenError('wrong-screen', 'What is prepared on a form opens no pages.');
}

const SHARED = new Map<string, ViewCache>();

/**
 * Views are the same for equal groups and language in databases of the same make: Odoo says which make it is (the
 * web client keeps its own views by the same hash), so clones of one template share them over the scenarios of a run.
 */
async function sharedViews(url: string, session: WebSession): Promise<ViewCache> {
  const { registry_hash: make, is_internal_user: internal } = session.info;
  // Somebody outside sees no views, and may not even read the own groups.
  if (internal === false) return new ViewCache();
  const [user] = (await session.call('res.users', 'read', [[session.uid], ['all_group_ids']])) as Dict[];
  const groups = user?.all_group_ids;
  if (typeof make !== 'string' || !Array.isArray(groups)) return new ViewCache();
  const key = JSON.stringify([url, make, groups.map(Number).toSorted((a, b) => a - b), session.context.lang]);
  const views = SHARED.get(key) ?? new ViewCache();
  SHARED.set(key, views);
  return views;
}
