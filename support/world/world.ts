// The world of one scenario: who acts, on which channel, which record is meant, what was found.

import { World } from '@cucumber/cucumber';
import type { Channel, Person, RecordRef, Seat } from '../channels/channel.ts';
import type { ScenarioClock } from '../channels/clock.ts';
import type { Say } from '../odoo/client-words.ts';
import { odooMoment } from '../odoo/moment.ts';
import type { Transport } from '../odoo/transport.ts';
import { Administration } from './administration.ts';
import { bound } from './bound.ts';
import * as checks from './checks/index.ts';
import type { Cast, Prepare, PreparedDatabase } from './context.ts';
import { EarlierStock } from './earlier-stock.ts';
import { Facts } from './facts.ts';
import { amountOf, dateOf, momentOf, todayIn } from './figures.ts';
import * as givens from './givens/index.ts';
import type { House } from './house.ts';
import { Observer } from './observer.ts';
import { Offered } from './offered.ts';
import { People } from './people.ts';
import { plainWords } from './phrases.ts';
import { Refusals } from './refusals.ts';
import { Remembered } from './remembered.ts';
import * as screen from './screen/index.ts';
import type { Scribe } from './scribe.ts';
import { SystemActor } from './system-actor.ts';
import * as tasks from './tasks/index.ts';
import { Watch } from './watch.ts';

/** Everything that hooks make for a scenario before its first step. */
export interface Stage {
  readonly cast: Cast;
  readonly house: House;
  readonly channel: Channel;
  readonly database: PreparedDatabase;
  readonly clock: ScenarioClock;
  /** Puts the database ahead of the machine's time, by so many milliseconds in all. */
  readonly setAhead: (ms: number) => Promise<void>;
  readonly setup: Transport;
  /** For Given-steps only. */
  readonly prepare: Prepare;
  readonly observer: Transport;
  /** Signed in when first needed. */
  readonly reference: () => Promise<Transport | undefined>;
  /** The web client's own words in a language. */
  readonly words: (lang: string) => Promise<Say>;
  readonly scribe: Scribe;
  /** Odoo's own calls for another system, which holds a key and has no screen. */
  readonly otherSystem: (login: string, apiKey: string) => Promise<Transport>;
  /** Suffix of this attempt's names in a database that others use as well; '' where the scenario has a fresh one. */
  readonly suffix: string;
  /** Highest id of a model before the scenario began. */
  readonly before: (model: string) => number;
}

export class VouchWorld extends World {
  readonly remembered = new Remembered();
  readonly earlierStock = new EarlierStock(this);
  /** The menu that each person opened last, by the person's key. */
  readonly menusOpened = new Map<string, string>();
  /** When the scenario began, as Odoo writes moments: UTC, to the second. */
  beganAt = '';
  /** Its database goes when the scenario is over: the name is not left to the next one, which Odoo would mix up with it. */
  givesUpDatabase = false;
  #stage: Stage | undefined;
  #people: People | undefined;
  #facts: Facts | undefined;
  #refusals: Refusals | undefined;
  #observer: Observer | undefined;
  #watch: Watch | undefined;
  #system: SystemActor | undefined;
  #administration: Administration | undefined;
  #offered: Offered | undefined;

  /** Called by the hooks, once. */
  enter(stage: Stage): void {
    this.#stage = stage;
    this.beganAt = odooMoment(new Date());
    const observer = new Observer(stage.observer);
    const administration = new Administration(stage.setup, stage.reference, observer);
    this.#observer = observer;
    this.#administration = administration;
    this.#offered = new Offered(stage.setup, stage.reference);
    this.#people = new People(stage.cast.people, stage.channel);
    this.#facts = new Facts(stage.scribe);
    this.#refusals = new Refusals(stage.scribe, administration);
    this.#watch = new Watch(observer, stage.scribe, this.remembered);
  }

  /** Called by the hooks after the last step, where the database lives on. */
  async leave(): Promise<void> {
    await this.#system?.leave();
    await this.#administration?.close();
  }

  get stage(): Stage {
    if (!this.#stage)
      throw new Error('The scenario has not been set up: the hooks of support/world/hooks.ts did not run.');
    return this.#stage;
  }

  get people(): People {
    return present(this.#people);
  }
  get facts(): Facts {
    return present(this.#facts);
  }
  get refusals(): Refusals {
    return present(this.#refusals);
  }
  get observer(): Observer {
    return present(this.#observer);
  }
  get watch(): Watch {
    return present(this.#watch);
  }
  get administration(): Administration {
    return present(this.#administration);
  }
  /** What an app offers to anybody, in English as the set-up account reads it. */
  get offered(): Offered {
    return present(this.#offered);
  }
  /** The same in the words of this person's screen. */
  async offeredTo({ login }: Person): Promise<Offered> {
    const lang = await this.administration.languageOf(login);
    if (lang === 'en_US') return this.offered;
    const { setup, reference, words } = this.stage;
    return new Offered(setup, reference, { lang, say: await words(lang) });
  }
  /** The set-up account; for Given-steps only. */
  get setup(): Transport {
    return this.stage.setup;
  }
  /** "The system", for its closed list of acts. */
  get system(): SystemActor {
    const { clock, setAhead, scribe } = this.stage;
    this.#system ??= new SystemActor(this.setup, { clock, setAhead, scribe });
    return this.#system;
  }

  get house(): House {
    return this.stage.house;
  }
  /** Path of a menu by what it leads to. */
  menu(of: string): string {
    const path = this.house.menus[of];
    if (path) return path;
    throw new Error(
      `The app map has no menu "${of}". Known are: ${Object.keys(this.house.menus).join(', ')}.`,
    );
  }
  /** The model of Odoo that a business word is in this edition: `model('ticket')`. */
  model(of: string): string {
    const word = this.house.words[of];
    if (word) return word.model;
    throw new Error(
      `The app map has no word "${of}". Known are: ${Object.keys(this.house.words).join(', ')}.`,
    );
  }
  /** What people do, step by step on the screen. */
  readonly tasks = bound(this, tasks);
  /** What is there before the story begins. */
  readonly givens = bound(this, givens);
  /** What general sentences do and look at on any screen. */
  readonly screen = bound(this, screen);
  /** What an assertion looks at. */
  readonly checks = bound(this, checks);

  person(said: string): Person {
    return this.people.person(said);
  }
  seat(said: string): Promise<Seat> {
    return this.people.seat(said);
  }
  keep(word: string, record: RecordRef): RecordRef {
    return this.remembered.keep(word, record);
  }
  the(word: string): RecordRef {
    return this.remembered.get(word);
  }
  /** A name that the scenario gives: in a database that keeps what scenarios leave, each attempt has its own. */
  named(said: string): string {
    return this.stage.suffix ? `${said} ${this.stage.suffix}` : said;
  }
  /** Whether earlier scenarios, or people, may have left something in the database. */
  get lasting(): boolean {
    return this.stage.suffix !== '';
  }
  /** As part of a domain: only what was made since the scenario began. */
  madeHere(model: string): [string, string, number] {
    return ['id', '>', this.stage.before(model)];
  }
  amount(said: string): number {
    return amountOf(said, this.stage.cast.figures);
  }
  /** YYYY-MM-DD, counted from the day that it is in the time zone: the hospital's where no other is said. */
  date(said: string, timeZone = this.stage.cast.timeZone): string {
    return dateOf(this.plain(said), todayIn(timeZone, this.stage.clock.now()));
  }
  /** The day of a moment. */
  dayOf(moment: string, timeZone = this.stage.cast.timeZone): string {
    return todayIn(timeZone, new Date(moment));
  }
  /** In the words that values are read by, whatever language they were said in. */
  plain(said: string): string {
    return plainWords(said, this.stage.cast.phrases);
  }
  /** RFC 3339 in UTC, from a day and a time on the clocks of the time zone: "tomorrow 09:00". */
  moment(said: string, timeZone = this.stage.cast.timeZone): string {
    return momentOf(this.plain(said), timeZone, this.stage.clock.now());
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined)
    throw new Error('The scenario has not been set up: the hooks of support/world/hooks.ts did not run.');
  return value;
}
