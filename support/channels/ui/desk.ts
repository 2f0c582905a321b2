// A person before the screen for the time of one verb: the page, the deadline, and how to ask the page script.
import { errors, type Locator, type Page } from 'playwright';
import type { Notice } from '../channel.ts';
import { ScreenError, sessionEnded } from '../errors.ts';
import type { PageApi, PageDialog } from './page/api.ts';

/** Milliseconds without an answer pending or a change on the screen that count as rest. */
const QUIET_MS = 80;

/** Milliseconds after which it is first looked again whether a dialog still stands; each time twice as long. */
const DISMISS_MS = 1_000;

type Answer<Name extends keyof PageApi> = Awaited<ReturnType<PageApi[Name]>>;

/** An error dialog stands in the way; what it says is read at the end of the verb. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A new one for each verb: what is left of an earlier verb finds its own deadline passed and does no more. */
export class Desk {
  readonly page: Page;
  readonly timeoutMs: number;
  /** Warnings that were closed on the way. */
  readonly warnings: Notice[] = [];
  private readonly end: number;
  private awaited = 'the screen';

  constructor(page: Page, timeoutMs: number, end: number) {
    this.page = page;
    this.timeoutMs = timeoutMs;
    this.end = end;
  }

  /** Milliseconds left for what is awaited now. Throws `timeout` when there are none. */
  left(awaited?: string): number {
    if (awaited !== undefined) this.awaited = awaited;
    const left = this.end - Date.now();
    if (left <= 0) throw this.late();
    return left;
  }

  late(cause?: unknown): ScreenError {
    return lateError(this.timeoutMs, this.awaited, cause);
  }

  at(selector: string): Locator {
    return this.page.locator(selector);
  }

  async click(selector: string, awaited: string): Promise<void> {
    await this.at(selector).click({ timeout: this.left(awaited) });
  }

  /** Asks the page script; a page that is loading anew is waited for. */
  async ask<Name extends keyof PageApi>(
    name: Name,
    ...args: Parameters<PageApi[Name]>
  ): Promise<Answer<Name>> {
    for (;;) {
      try {
        const answer = await this.page.evaluate(
          ([call, values]) => {
            if (!window.__vouch) throw new Error('the page script is not there yet');
            return Reflect.apply(window.__vouch[call as 'idle'], window.__vouch, values as never) as never;
          },
          [name, args] as const,
        );
        return answer as Answer<Name>;
      } catch (error) {
        if (!isReload(error)) throw error;
        this.left('the page to load');
        await this.page.waitForTimeout(20);
      }
    }
  }

  /** Waits until nothing is pending and the screen has come to rest. Throws `Interrupted` where Odoo says no. */
  async idle(awaited = 'the screen to come to rest', quietMs = QUIET_MS): Promise<void> {
    const rest = await this.ask('idle', quietMs, this.left(awaited));
    if (rest.open !== '') {
      this.awaited = `${awaited} (still open: ${rest.open})`;
      throw this.late();
    }
    if (new URL(this.page.url()).pathname === '/web/login') throw sessionEnded();
    if (rest.lost) throw new Interrupted('An answer of the server is lost.');
    if (rest.dialog === 'error') throw new Interrupted('Odoo shows an error.');
    if (rest.dialog === 'warning') await this.closeWarnings();
  }

  /** A person reads a warning, closes it and goes on. */
  private async closeWarnings(): Promise<void> {
    const { dialogs } = await this.ask('peek');
    for (const dialog of [...dialogs].reverse()) {
      this.warnings.push({ kind: 'warning', title: dialog.title, text: dialog.message });
      await this.dismiss(dialog);
    }
    await this.idle('the warning to close');
  }

  /** Closes a dialog that tells something; the client may have closed it meanwhile. */
  async dismiss(dialog: PageDialog): Promise<void> {
    const button = this.at(dialog.close);
    // A click waits for two frames alike, which a busy machine may not draw within the first second.
    for (let ms = DISMISS_MS; (await button.count()) > 0; ms *= 2) {
      const left = this.left(`the dialog "${dialog.title}" to close`);
      await button.click({ timeout: Math.min(ms, left) }).catch((error) => {
        if (!isTimeout(error)) throw error;
      });
      await this.page.waitForTimeout(20);
    }
  }
}

export function lateError(timeoutMs: number, awaited: string, cause?: unknown): ScreenError {
  const seconds = (timeoutMs / 1000).toLocaleString('en');
  return new ScreenError(
    'timeout',
    `The screen did not get there within ${seconds} s; awaited was: ${awaited}. Either Odoo is slow or busy, or something covers the screen. What was under way may still take place.`,
    [],
    { cause },
  );
}

export function isTimeout(error: unknown): boolean {
  return error instanceof errors.TimeoutError;
}

/** The page went away under the question, or is not there yet. */
function isReload(error: unknown): boolean {
  return (
    error instanceof Error &&
    /context was destroyed|because of a navigation|is not there yet/.test(error.message)
  );
}
