// A person's place before the screen: the page, the deadline of the verb under way, and how to ask the page script.
import { errors, type Locator, type Page } from 'playwright';
import { ScreenError } from '../errors.ts';
import type { PageApi } from './page/api.ts';

/** Milliseconds without an answer pending or a change on the screen that count as rest. */
const QUIET_MS = 80;

type Answer<Name extends keyof PageApi> = Awaited<ReturnType<PageApi[Name]>>;

export class Desk {
  readonly url: string;
  readonly timeoutMs: number;
  /** What is awaited now; a timeout says it. */
  awaited = '';
  private end = 0;
  private opened: Page | undefined;
  private readonly openPage: (path: string) => Promise<Page>;

  constructor(options: { url: string; timeoutMs: number; openPage: (path: string) => Promise<Page> }) {
    this.url = options.url;
    this.timeoutMs = options.timeoutMs;
    this.openPage = options.openPage;
  }

  /** Starts the clock of a verb and returns its milliseconds. */
  begin(): number {
    this.end = Date.now() + this.timeoutMs;
    this.awaited = 'the screen';
    return this.timeoutMs;
  }

  /** Milliseconds left for what is awaited now. Throws `timeout` when there are none. */
  left(awaited?: string): number {
    if (awaited !== undefined) this.awaited = awaited;
    const left = this.end - Date.now();
    if (left <= 0) throw this.late();
    return left;
  }

  late(cause?: unknown): ScreenError {
    const seconds = (this.timeoutMs / 1000).toLocaleString('en');
    return new ScreenError(
      'timeout',
      `The screen did not get there within ${seconds} s; awaited was: ${this.awaited}. Either Odoo is slow or busy, or something covers the screen.`,
      [],
      { cause },
    );
  }

  get page(): Page {
    if (!this.opened)
      throw new ScreenError('wrong-screen', 'No page is open yet: go to a menu or open a record first.');
    return this.opened;
  }

  get isOpen(): boolean {
    return this.opened !== undefined;
  }

  /** True when the page was opened just now, at this path. */
  async ensureOpen(path: string): Promise<boolean> {
    if (this.opened) return false;
    this.opened = await this.openPage(path);
    return true;
  }

  at(selector: string): Locator {
    return this.page.locator(selector);
  }

  /** Asks the page script; a page that is loading anew is waited for. */
  async ask<Name extends keyof PageApi>(
    name: Name,
    ...args: Parameters<PageApi[Name]>
  ): Promise<Answer<Name>> {
    for (;;) {
      try {
        return (await this.page.evaluate(
          ([call, values]) =>
            Reflect.apply(window.__vouch[call as 'idle'], window.__vouch, values as never) as never,
          [name, args] as const,
        )) as Answer<Name>;
      } catch (error) {
        if (!isReload(error)) throw error;
        this.left('the page to load');
        await this.page.waitForTimeout(20);
      }
    }
  }

  /** Waits until nothing is pending and the screen has come to rest. */
  async idle(awaited = 'the screen to come to rest', quietMs = QUIET_MS): Promise<void> {
    const still = await this.ask('idle', quietMs, this.left(awaited));
    if (still !== '') {
      this.awaited = `${awaited} (still open: ${still})`;
      throw this.late();
    }
  }

  async click(selector: string, awaited: string): Promise<void> {
    await this.at(selector).click({ timeout: this.left(awaited) });
  }
}

/** The page went away under the question, or is not there yet. */
function isReload(error: unknown): boolean {
  return (
    error instanceof Error &&
    /context was destroyed|navigation|reading 'idle'|__vouch/.test(error.message) &&
    !isTimeout(error)
  );
}

export function isTimeout(error: unknown): boolean {
  return error instanceof errors.TimeoutError;
}
