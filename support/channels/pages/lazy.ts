// A person's part of a browser for a channel that works without one: started with the first page, ended with the channel.
import type { Browser, BrowserContext } from 'playwright';
import type { ScenarioClock } from '../clock.ts';
import { CONTEXT, launch } from './browser.ts';
import { followClock } from './clock.ts';

export class LazyBrowser {
  readonly #path: () => Promise<string | undefined>;
  #browser: Promise<Browser> | undefined;

  constructor(path: () => Promise<string | undefined>) {
    this.#path = path;
  }

  /** With the person's own session of this Odoo. */
  async context(url: string, sessionId: string, clock?: ScenarioClock): Promise<BrowserContext> {
    this.#browser ??= this.#path().then((path) => launch(path));
    const context = await (await this.#browser).newContext(CONTEXT);
    await context.addCookies([{ name: 'session_id', value: sessionId, url, httpOnly: true }]);
    await followClock(context, clock);
    return context;
  }

  async close(): Promise<void> {
    const browser = await this.#browser?.catch(() => undefined);
    await browser?.close();
  }
}
