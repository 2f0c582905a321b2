// Seats the hospital's people before a channel, in the database of a live test.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { ActEvent, Channel, ChannelOptions, Person, Seat } from '../../support/channels/channel.ts';
import { RefusedError, ScreenError, type ScreenErrorCode } from '../../support/channels/errors.ts';
import { createRpcChannel } from '../../support/channels/rpc/channel.ts';
import { createUiChannel } from '../../support/channels/ui/channel.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';
import type { OwnAddons } from '../../support/sandbox/own-addons.ts';
import { quiet } from '../../support/sandbox/progress.ts';
import { People } from './people.ts';
import { HOSPITAL_DIR, type LiveHospital, liveHospital } from './support.ts';

export type Kind = 'ui' | 'rpc';

export interface Ward {
  readonly kind: Kind;
  readonly hospital: LiveHospital;
  /** The same people without a channel, to prepare and to look after. */
  readonly people: People;
  /** What the acts so far reported. */
  readonly events: ActEvent[];
  /** One seat a person; the second call gives the same. */
  seat(key: string): Promise<Seat>;
  /** Somebody whom nothing is hidden from: for what no persona of the hospital has to do with. */
  everything(): Promise<Seat>;
  /** Another channel to the same hospital; whoever opens it closes it. */
  channel(options?: Partial<ChannelOptions>): Channel;
}

/** One a test file: its own hospital, and one channel that ends with its tests. */
export async function openWard(
  kind: Kind,
  options: Partial<ChannelOptions> = {},
  addons?: OwnAddons,
): Promise<Ward> {
  const hospital = await liveHospital(process.env, addons);
  const browser = kind === 'ui' ? await browserPath() : undefined;
  const create = kind === 'ui' ? createUiChannel : createRpcChannel;
  const { url, database } = hospital;
  const channel = (own: Partial<ChannelOptions> = {}) =>
    create({ url, database, timeoutMs: 60_000, browser, findBrowser: browserPath, ...own });
  const events: ActEvent[] = [];
  const main = channel({ ...options, onAct: (event) => events.push(event) });
  after(() => main.close());
  const seats = new Map<string, Promise<Seat>>();
  const seat = (key: string): Promise<Seat> => {
    const known = seats.get(key) ?? main.signIn(personOf(hospital, key));
    seats.set(key, known);
    return known;
  };
  const everything = (): Promise<Seat> => {
    const { login, password } = hospital.reference;
    const person = { key: 'everybody', name: login, login, password: () => password };
    const known = seats.get('everybody') ?? main.signIn(person);
    seats.set('everybody', known);
    return known;
  };
  return { kind, hospital, people: new People(hospital), events, seat, everything, channel };
}

async function browserPath(): Promise<string> {
  return (await findBrowser(quiet)).path;
}

export function personOf(hospital: LiveHospital, key: string): Person {
  const account = hospital.people[key];
  assert.ok(account, `no account for ${key}`);
  const name = loadHospital(HOSPITAL_DIR).personas.find((one) => one.key === key)?.name ?? key;
  return { key, name, login: account.login, password: () => account.password };
}

/** There must be no way on the screen, for this reason. */
export async function noWay(
  act: Promise<unknown>,
  code: ScreenErrorCode,
  words: RegExp,
): Promise<ScreenError> {
  const error = await failureOf(act);
  assert.ok(error instanceof ScreenError, String(error));
  assert.equal(error.code, code, error.message);
  assert.match(error.message, words);
  return error;
}

/** Odoo must say no, of this kind. */
export async function refused(act: Promise<unknown>, kind: string, words: RegExp): Promise<RefusedError> {
  const error = await failureOf(act);
  assert.ok(error instanceof RefusedError, String(error));
  assert.equal(error.kind, kind, error.message);
  assert.match(error.message, words);
  return error;
}

function failureOf(act: Promise<unknown>): Promise<unknown> {
  return act.then(
    () => assert.fail('it was done'),
    (failure: unknown) => failure,
  );
}
