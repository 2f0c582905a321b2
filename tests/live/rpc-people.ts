// Seats the hospital's people before the `rpc` channel, in the database of a live test.
import assert from 'node:assert/strict';
import type { ActEvent, Seat } from '../../support/channels/channel.ts';
import { RefusedError, ScreenError, type ScreenErrorCode } from '../../support/channels/errors.ts';
import { createRpcChannel } from '../../support/channels/rpc/channel.ts';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';
import { People } from './people.ts';
import { HOSPITAL_DIR, type LiveHospital, liveHospital } from './support.ts';

export interface Wards {
  readonly hospital: LiveHospital;
  /** The same people without a form, to prepare and to look after. */
  readonly people: People;
  /** What the acts so far reported. */
  readonly events: ActEvent[];
  /** One seat a person; the second call gives the same. */
  seat(key: string): Promise<Seat>;
}

/** One a test file. */
export async function openWards(payloadFields: readonly string[] = []): Promise<Wards> {
  const hospital = await liveHospital();
  const events: ActEvent[] = [];
  const { url, database } = hospital;
  const onAct = (event: ActEvent) => events.push(event);
  const channel = createRpcChannel({ url, database, timeoutMs: 60_000, onAct, payloadFields });
  const names = new Map(loadHospital(HOSPITAL_DIR).personas.map(({ key, name }) => [key, name]));
  const seats = new Map<string, Promise<Seat>>();
  const seat = (key: string): Promise<Seat> => {
    const account = hospital.people[key];
    assert.ok(account, `no account for ${key}`);
    const person = {
      key,
      name: names.get(key) ?? key,
      login: account.login,
      password: () => account.password,
    };
    const known = seats.get(key) ?? channel.signIn(person);
    seats.set(key, known);
    return known;
  };
  return { hospital, people: new People(hospital), events, seat };
}

/** There must be no way on the form, for this reason. */
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
