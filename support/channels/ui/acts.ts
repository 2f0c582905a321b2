// How every verb is carried out: opened if need be, within a deadline, ended at rest, read for Odoo's answer, reported.
import { stripVTControlCharacters } from 'node:util';
import type { BrowserContext, Page } from 'playwright';
import { sameLabel } from '../../odoo/view/labels.ts';
import type { ActEvent, ChannelOptions, Notice, Person, RecordRef } from '../channel.ts';
import { BrokenError, RefusedError, ScreenError, sessionEnded } from '../errors.ts';
import { isPressing, NOTHING_SEEN } from '../in-vain.ts';
import { wayOf } from '../links.ts';
import { noBackOffice } from '../no-way.ts';
import { brokenBelow, notReached } from '../pages/broken.ts';
import { toFront } from '../pages/front.ts';
import type { ReportReading } from '../report-reading.ts';
import { readReport } from './act/print.ts';
import { Desk, isTimeout, lateError } from './desk.ts';
import type { PageDialog } from './page/api.ts';
import { refOf } from './read.ts';
import { brokenIn, crashIn, type Outcome, takeStock } from './refusal.ts';

/** Milliseconds beyond the deadline in which an error on the screen is still read. */
const GRACE_MS = 2_000;

export interface Act<T> {
  readonly verb: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly run: (desk: Desk) => Promise<T>;
  /** Where a person who has nothing open yet begins. */
  readonly firstPath?: string;
}

export class Acts {
  private readonly person: Person;
  private readonly options: ChannelOptions;
  private readonly context: BrowserContext;
  private page: Page | undefined;
  /** What was printed last. */
  printed: ReportReading | undefined;
  /** A page of this Odoo's that the last act left the web client for. */
  leftFor: string | undefined;
  private told: Notice[] = [];
  /** A refusal that can be answered. */
  private left: PageDialog | undefined;
  private stale = false;
  /** After the last act the form shows what it showed before, and nothing was told. */
  private isAsItWas = false;
  /** The record that the last act ended on. */
  private before: RecordRef | undefined;

  constructor(person: Person, options: ChannelOptions, context: BrowserContext) {
    this.person = person;
    this.options = options;
    this.context = context;
  }

  get isOpen(): boolean {
    return this.page !== undefined;
  }

  tell(notice: Notice): void {
    this.told.push(notice);
  }

  takeNotices(): readonly Notice[] {
    const { told } = this;
    this.told = [];
    return told;
  }

  /** The next look reads the screen again. */
  lookAnew(): void {
    this.stale = true;
  }

  /** A verb that only looks: Odoo cannot refuse it, and it is no act to report. */
  async look<T>(run: (desk: Desk) => Promise<T>): Promise<T> {
    const end = Date.now() + this.options.timeoutMs;
    return this.inTime(end, async () => {
      if (!this.page)
        throw new ScreenError('wrong-screen', 'Nothing is open yet: go to a menu or open a record.');
      const desk = new Desk(this.page, this.options.timeoutMs, end);
      await toFront(this.page);
      await desk.ask('idle', 0, desk.left());
      if (this.stale) {
        await desk.ask('lookAnew');
        await desk.ask('idle', 80, desk.left('the screen to be read again'));
      }
      this.stale = false;
      const peeked = await desk.ask('peek');
      const broken = brokenIn(peeked) ?? crashIn(peeked);
      if (broken) throw broken;
      return run(desk);
    });
  }

  /** As `look`, for what does not depend on a screen: opens the first page where there is none yet. */
  async lookFromTheStart<T>(run: (desk: Desk) => Promise<T>): Promise<T> {
    const end = Date.now() + this.options.timeoutMs;
    await this.inTime(end, async () => {
      this.page ??= await this.open('/odoo', end);
    });
    return this.look(run);
  }

  /** The page as it stands, also where what it shows cannot be relied on. */
  glance<T>(run: (desk: Desk) => Promise<T>): Promise<T | undefined> {
    const end = Date.now() + this.options.timeoutMs;
    const { page } = this;
    return this.inTime(end, async () =>
      page ? run(new Desk(page, this.options.timeoutMs, end)) : undefined,
    );
  }

  async act<T>(act: Act<T>): Promise<T> {
    const start = performance.now();
    const end = Date.now() + this.options.timeoutMs;
    let outcome: Outcome | undefined;
    let failure: unknown;
    this.isAsItWas = false;
    this.leftFor = undefined;
    try {
      return await this.inTime(end, async () => {
        const page = this.page ?? (await this.open(act.firstPath ?? '/odoo', end));
        const desk = new Desk(page, this.options.timeoutMs, end);
        await toFront(page);
        // On the first page the messages load for a second more; nobody waits for them to click a menu.
        const ready = this.page ? desk.idle() : Promise.resolve();
        this.page = page;
        const result = await ready
          .then(() => this.closeTold(desk, act))
          .then(() => (isPressing(act.verb) ? this.watched(desk, act) : act.run(desk)))
          .catch((error) => {
            failure = error;
            return undefined as T;
          });
        const stock = new Desk(page, this.options.timeoutMs, end + GRACE_MS);
        outcome = await takeStock(stock).catch((error) => {
          // Where the floor broke, what is left of the screen explains nothing.
          throw failure instanceof BrokenError ? failure : error;
        });
        this.left = outcome.left;
        if (outcome.isSpent) await this.leavePage();
        const ways = outcome.links.map((link) => wayOf(link, this.options.url));
        const links = ways.flatMap((way) => (way.to === 'told' ? [way.notice] : []));
        const told = [...desk.warnings, ...outcome.notices, ...links];
        this.told.push(...told);
        // What Odoo said explains better than where the act got stuck on it.
        failure = outcome.refusal ?? failure;
        if (failure) throw failure;
        if (told.length > 0 || outcome.printed || ways.length > 0) this.isAsItWas = false;
        if (outcome.printed) this.printed = await readReport(stock, outcome.printed);
        await this.leaveFor(ways.find((way) => way.to === 'page')?.path);
        return result;
      });
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      this.report(act, start, outcome, failure);
    }
  }

  /** A page takes the place of the web client, whose own one is closed: what stands on it is over. */
  private async leaveFor(path: string | undefined): Promise<void> {
    this.leftFor = path;
    if (path !== undefined) await this.leavePage();
  }

  private async leavePage(): Promise<void> {
    await this.page?.close();
    this.page = undefined;
  }

  private async watched<T>(desk: Desk, act: Act<T>): Promise<T> {
    const before = await desk.ask('formAsText');
    const result = await act.run(desk);
    this.isAsItWas = before !== '' && before === (await desk.ask('formAsText'));
    return result;
  }

  /** Whoever does anything but answer a refusal that stands on the screen has read and closed it. */
  private async closeTold(desk: Desk, { verb, said }: Act<unknown>): Promise<void> {
    const { left } = this;
    this.left = undefined;
    const label = verb === 'press' ? String(said['label']) : '';
    if (!left || left.answers.some((words) => sameLabel(words, label))) return;
    await desk.dismiss(left);
    await desk.idle('the refusal to close');
  }

  private async open(path: string, end: number): Promise<Page> {
    const page = await this.context.newPage();
    const left = () => Math.max(1, end - Date.now());
    const answer = await page.goto(this.options.url + path, { waitUntil: 'commit', timeout: left() });
    if (answer && answer.status() >= 500) throw notReached(answer.status());
    const [client, login, website] = ['.o_main_navbar', '.oe_login_form', '#wrapwrap'];
    await page.locator(`${client}, ${login}, ${website}`).first().waitFor({ timeout: left() });
    if ((await page.locator(client).count()) > 0) return page;
    if ((await page.locator(login).count()) > 0) throw sessionEnded();
    await page.close();
    throw noBackOffice(this.person.name);
  }

  /** Playwright's own waits end by the same clock; this holds where the page itself hangs. */
  private async inTime<T>(end: number, body: () => Promise<T>): Promise<T> {
    const { timeoutMs } = this.options;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const ms = end + 2 * GRACE_MS - Date.now();
      timer = setTimeout(() => reject(lateError(timeoutMs, 'the browser')), ms);
    });
    try {
      return await Promise.race([body(), late]);
    } catch (error) {
      throw isTimeout(error) ? lateError(timeoutMs, awaitedIn(error as Error), error) : brokenBelow(error);
    } finally {
      clearTimeout(timer);
    }
  }

  private report(act: Act<unknown>, start: number, outcome: Outcome | undefined, failure: unknown): void {
    const now = refOf(outcome?.record ?? null);
    const event: ActEvent = {
      person: this.person.key,
      verb: act.verb,
      said: act.said,
      record: now ?? this.before,
      outcome: failure === undefined ? 'done' : isRefusal(failure) ? 'refused' : 'failed',
      message: failure instanceof Error ? failure.message : this.isAsItWas ? NOTHING_SEEN : undefined,
      ms: Math.round(performance.now() - start),
      calls: outcome?.calls.map(({ model, method, ids }) => ({ model, method, ids })),
    };
    this.before = now;
    this.options.onAct?.(event);
  }
}

/** First line of Playwright's own words, which name the element. */
function awaitedIn(error: Error): string {
  const element = /waiting for (.+)/.exec(stripVTControlCharacters(error.message))?.[1];
  return element ?? 'an element of the page';
}

/** The act came to nothing for a reason that a person sees, as against a browser that broke. */
function isRefusal(failure: unknown): boolean {
  return failure instanceof RefusedError || (failure instanceof ScreenError && failure.code !== 'timeout');
}
