// Seats the hospital's people before the `ui` channel, in the database of a live test.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import type { ActEvent, Channel, Seat } from '../../support/channels/channel.ts';
import { RefusedError, ScreenError, type ScreenErrorCode } from '../../support/channels/errors.ts';
import { createUiChannel } from '../../support/channels/ui/channel.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { quiet } from '../../support/sandbox/progress.ts';
import { People } from './people.ts';
import { type LiveHospital, liveHospital } from './support.ts';

export interface Ward {
  readonly hospital: LiveHospital;
  /** The same people without a browser, to prepare and to look after. */
  readonly people: People;
  readonly channel: Channel;
  /** What the acts so far reported. */
  readonly events: ActEvent[];
  /** One seat a person; the second call gives the same. */
  seat(key: string): Promise<Seat>;
}

/** One a test file; the browser ends with its tests. */
export async function openWard(timeoutMs = 60_000): Promise<Ward> {
  const hospital = await liveHospital();
  const events: ActEvent[] = [];
  const browser = (await findBrowser(quiet)).path;
  const { url, database } = hospital;
  const onAct = (event: ActEvent) => events.push(event);
  const channel = createUiChannel({ url, database, timeoutMs, browser, onAct });
  after(() => channel.close());
  const seats = new Map<string, Promise<Seat>>();
  const seat = (key: string): Promise<Seat> => {
    const known = seats.get(key) ?? channel.signIn(personOf(hospital, key));
    seats.set(key, known);
    return known;
  };
  return { hospital, people: new People(hospital), channel, events, seat };
}

export function personOf(hospital: LiveHospital, key: string) {
  const account = key === 'setup' ? hospital.setup : hospital.people[key];
  assert.ok(account, `no account for ${key}`);
  return { key, name: key, login: account.login, password: () => account.password };
}

/** There must be no way on the screen, for this reason. */
export async function noWay(
  act: Promise<unknown>,
  code: ScreenErrorCode,
  words: RegExp,
): Promise<ScreenError> {
  const error = await act.then(
    () => assert.fail('it was done'),
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof ScreenError, String(error));
  assert.equal(error.code, code, error.message);
  assert.match(error.message, words);
  return error;
}

/** Odoo must say no, of this kind. */
export async function refused(act: Promise<unknown>, kind: string, words: RegExp): Promise<RefusedError> {
  const error = await act.then(
    () => assert.fail('it was done'),
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof RefusedError, String(error));
  assert.equal(error.kind, kind, error.message);
  assert.match(error.message, words);
  return error;
}
