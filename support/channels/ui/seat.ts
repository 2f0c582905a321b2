// One signed-in person before a browser: every verb has a deadline, ends at rest, says what Odoo said, and is reported.
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import type {
  ActEvent,
  Cell,
  ChannelOptions,
  FieldReading,
  Line,
  Notice,
  Person,
  Picture,
  Place,
  RecordRef,
  ScreenReading,
  Seat,
  Value,
} from '../channel.ts';
import { RefusedError, ScreenError } from '../errors.ts';
import { addFollowers, logNote } from './act/chatter.ts';
import { discard, save } from './act/keep.ts';
import { chooseAction, chooseStage, press } from './act/press.ts';
import { Desk, isTimeout } from './desk.ts';
import { fillTarget } from './fill/fill.ts';
import { findField } from './fill/target.ts';
import { addLine, changeLine, openLine, pressInLine, removeLine } from './lines/lines.ts';
import { readField, readRecord, readScreen, refOf } from './read.ts';
import { type Outcome, takeStock } from './refusal.ts';
import { said } from './said.ts';
import { openContext } from './sign-in.ts';
import { go } from './way/menus.ts';
import { back, create, openRecord, pathOf } from './way/open.ts';
import { openRow, select } from './way/rows.ts';

/** Reading verbs change nothing: Odoo cannot refuse them, and they are no acts to report. */
const READING = new Set(['screen', 'read', 'record', 'picture']);

export async function openSeat(
  browser: Promise<Browser>,
  options: ChannelOptions,
  person: Person,
): Promise<UiSeat> {
  return new UiSeat(person, options, await openContext(browser, options, person));
}

export class UiSeat implements Seat {
  readonly person: Person;
  private readonly options: ChannelOptions;
  private readonly context: BrowserContext;
  private readonly desk: Desk;
  private told: Notice[] = [];
  /** The record that the last act ended on. */
  private before: RecordRef | undefined;

  constructor(person: Person, options: ChannelOptions, context: BrowserContext) {
    this.person = person;
    this.options = options;
    this.context = context;
    this.desk = new Desk({
      url: options.url,
      timeoutMs: options.timeoutMs,
      openPage: (path) => this.firstPage(path),
    });
  }

  go(path: string): Promise<void> {
    return this.act('go', { path }, () => go(this.desk, path));
  }
  openRow(row: string | RecordRef): Promise<void> {
    return this.act('openRow', { row }, () => openRow(this.desk, row));
  }
  open(record: RecordRef): Promise<void> {
    return this.act('open', { record }, () => openRecord(this.desk, record), pathOf(record));
  }
  select(rows: readonly (string | RecordRef)[]): Promise<void> {
    return this.act('select', { rows }, () => select(this.desk, rows));
  }
  create(): Promise<void> {
    return this.act('create', {}, () => create(this.desk));
  }
  back(): Promise<void> {
    return this.act('back', {}, () => back(this.desk));
  }

  screen(): Promise<ScreenReading> {
    return this.act('screen', {}, () => readScreen(this.desk));
  }
  read(place: Place): Promise<FieldReading> {
    return this.act('read', { ...place }, () => readField(this.desk, place));
  }
  record(): Promise<RecordRef | undefined> {
    return this.act('record', {}, () => readRecord(this.desk));
  }
  notices(): readonly Notice[] {
    const { told } = this;
    this.told = [];
    return told;
  }

  fill(place: Place, value: Value): Promise<void> {
    return this.act('fill', { ...place, value: said(value) }, async () =>
      fillTarget(this.desk, await findField(this.desk, place, 'plain'), value),
    );
  }
  addLine(list: Place, cells: readonly Cell[]): Promise<void> {
    return this.act('addLine', { list: list.label, cells: cells.map(said) }, () =>
      addLine(this.desk, list, cells),
    );
  }
  changeLine(list: Place, line: Line, cells: readonly Cell[]): Promise<void> {
    const words = { list: list.label, line: said(line), cells: cells.map(said) };
    return this.act('changeLine', words, () => changeLine(this.desk, list, line, cells));
  }
  removeLine(list: Place, line: Line): Promise<void> {
    return this.act('removeLine', { list: list.label, line: said(line) }, () =>
      removeLine(this.desk, list, line),
    );
  }
  openLine(list: Place, line: Line): Promise<void> {
    return this.act('openLine', { list: list.label, line: said(line) }, () =>
      openLine(this.desk, list, line),
    );
  }

  press(button: Place): Promise<void> {
    return this.act('press', { ...button }, () => press(this.desk, button));
  }
  pressInLine(list: Place, line: Line, button: string): Promise<void> {
    const words = { list: list.label, line: said(line), button };
    return this.act('pressInLine', words, () => pressInLine(this.desk, list, line, button));
  }
  chooseAction(name: string): Promise<void> {
    return this.act('chooseAction', { name }, () => chooseAction(this.desk, name));
  }
  /** After a refusal the bar goes on showing the refused stage, and what is typed then is lost: discard first. */
  chooseStage(stage: string): Promise<void> {
    return this.act('chooseStage', { stage }, () => chooseStage(this.desk, stage));
  }
  save(): Promise<void> {
    return this.act('save', {}, () => save(this.desk));
  }
  discard(): Promise<void> {
    return this.act('discard', {}, () => discard(this.desk));
  }
  logNote(text: string): Promise<void> {
    return this.act('logNote', { text }, () => logNote(this.desk, text));
  }
  addFollowers(names: readonly string[]): Promise<void> {
    return this.act('addFollowers', { names }, () => addFollowers(this.desk, names));
  }

  /** The window as JPEG: a third faster and smaller than PNG. */
  picture(): Promise<Picture | undefined> {
    return this.act('picture', {}, async () => {
      const timeout = this.desk.left('the picture');
      const bytes = await this.desk.page.screenshot({
        type: 'jpeg',
        quality: 70,
        timeout,
        animations: 'allow',
        caret: 'initial',
      });
      return { bytes, mediaType: 'image/jpeg' };
    });
  }

  /** Ends the person's session in the browser; an act under way fails. */
  async leave(): Promise<void> {
    const { traceDir } = this.options;
    if (traceDir) await this.context.tracing.stop({ path: join(traceDir, `${this.person.key}.zip`) });
    await this.context.close({ reason: 'the channel was closed' });
  }

  private async firstPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    const timeout = this.desk.left('the first page');
    await page.goto(this.options.url + path, { waitUntil: 'commit', timeout });
    await page.locator('.o_main_navbar').waitFor({ timeout: this.desk.left('the web client to start') });
    return page;
  }

  private async act<T>(
    verb: string,
    words: Record<string, unknown>,
    body: () => Promise<T>,
    firstPath = '/odoo',
  ): Promise<T> {
    const start = performance.now();
    const reading = READING.has(verb);
    let outcome: Outcome | undefined;
    let failure: unknown;
    try {
      return await this.inTime(async () => {
        // On the first page the messages load for a second more; nobody waits for them to click a menu.
        if (!(await this.desk.ensureOpen(firstPath)))
          await this.desk.idle('the screen to come to rest', reading ? 0 : undefined);
        const result = await body().catch((error) => {
          failure = error;
          return undefined as T;
        });
        if (reading && failure) throw failure;
        if (reading) return result;
        outcome = await takeStock(this.desk);
        this.told.push(...outcome.notices);
        // What Odoo said explains better than where the act got stuck on it.
        failure = outcome.refusal ?? failure;
        if (failure) throw failure;
        return result;
      });
    } catch (error) {
      failure = isTimeout(error) ? this.desk.late(error) : error;
      throw failure;
    } finally {
      if (!reading) this.report(verb, words, start, outcome, failure);
    }
  }

  /** Playwright's own waits end by the same clock; this holds where the page itself hangs. */
  private async inTime<T>(body: () => Promise<T>): Promise<T> {
    const ms = this.desk.begin();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(this.desk.late()), ms + 500);
    });
    try {
      return await Promise.race([body(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private report(
    verb: string,
    words: Record<string, unknown>,
    start: number,
    outcome: Outcome | undefined,
    failure: unknown,
  ): void {
    const now = refOf(outcome?.record ?? null);
    const record = now ?? this.before;
    this.before = now;
    const event: ActEvent = {
      person: this.person.key,
      verb,
      said: words,
      record,
      outcome: failure === undefined ? 'done' : isRefusal(failure) ? 'refused' : 'failed',
      message: failure instanceof Error ? failure.message : undefined,
      ms: Math.round(performance.now() - start),
      calls: outcome?.calls.map(({ model, method, ids }) => ({ model, method, ids })),
    };
    this.options.onAct?.(event);
  }
}

/** The act came to nothing for a reason that a person sees, as against a browser that broke. */
function isRefusal(failure: unknown): boolean {
  return failure instanceof RefusedError || (failure instanceof ScreenError && failure.code !== 'timeout');
}
