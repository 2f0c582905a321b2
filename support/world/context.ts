// What one process that runs scenarios knows of its run: files, leg, hospital, accounts, journal.

import type { Person, Seat } from '../channels/channel.ts';
import type { Say } from '../odoo/client-words.ts';
import type { Dict, Transport } from '../odoo/transport.ts';
import type { Figures } from './figures.ts';
import type { Phrase } from './phrases.ts';

export interface AccountSecret {
  readonly login: string;
  readonly password: string;
}

/** A database ready for a scenario. */
export interface PreparedDatabase {
  readonly database: string;
  readonly nonce?: string;
  readonly ms: number;
  /** Earlier scenarios may have left something in it. */
  readonly shared: boolean;
}

/** Who shares a database with a scenario. */
export type Share = 'scenario' | 'feature' | 'run';

/** Where scenarios get their databases from; a sandbox clones, an own Odoo has only the one. */
export interface Databases {
  acquire(scope: { readonly share: Share; readonly key: string }): Promise<PreparedDatabase>;
  /** `inOrder`: whoever used it is done with it, so that a fresh copy may take its place under the same name. */
  release(database: PreparedDatabase, inOrder: boolean): Promise<void>;
  /** Puts a database that nobody shares ahead of the machine's time, by so many milliseconds in all. */
  setAhead(database: PreparedDatabase, ms: number): Promise<void>;
  close(): Promise<void>;
}

/** A database whose clock stays as it is; the message says why and what to do. */
export class ClockError extends Error {
  readonly code = 'clock-stays';
}

/** The people of the hospital and its figures, as the sentences name them. */
export interface Cast {
  /** Role words ("ward nurse") to person. */
  readonly people: ReadonlyMap<string, Person>;
  readonly figures: Figures;
  /** What is said in values in other languages. */
  readonly phrases: readonly Phrase[];
  /** Folders with files that people attach, the project's own first. */
  readonly files: readonly string[];
  /** Of the hospital's clocks, such as `Europe/Berlin`. */
  readonly timeZone: string;
}

/** A new form of a model before the set-up account, filled in by labels like any other. */
export type Prepare = (model: string, context: Dict) => Promise<Seat>;

/** Accounts that are nobody's seat: they prepare, observe and show what an app offers. */
export interface Services {
  setup(): Promise<Transport>;
  observer(): Promise<Transport>;
  reference(): Promise<Transport | undefined>;
  /** The web client's own words in a language. */
  words(lang: string): Promise<Say>;
}
