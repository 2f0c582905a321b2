// The verbs of pages that are no web client, for one person: each within its deadline, and reported as done in a browser.
import { type BrowserContext, errors, type Page } from 'playwright';
import type { ActEvent, ChannelOptions, Notice, Person, Picture, RecordRef } from '../channel.ts';
import { BrokenError, RefusedError, ScreenError } from '../errors.ts';
import type { PageReading, PageVerbs } from '../page-verbs.ts';
import type { File } from '../value.ts';
import { brokenBelow, notReached } from './broken.ts';
import { toFront } from './front.ts';
import { readPage } from './read.ts';
import { rest } from './rest.ts';
import { fieldOf, fillIn, pressableOf } from './things.ts';
import { listen, toldOn } from './told-no.ts';
import { unsentFor } from './unsent.ts';
import { upload } from './upload.ts';

export interface PagesOptions {
  readonly person: Person;
  readonly channel: Pick<ChannelOptions, 'url' | 'timeoutMs' | 'onAct'>;
  /** Opened when the first page is. */
  readonly context: () => Promise<BrowserContext>;
  readonly tell: (notice: Notice) => void;
}

export class Pages implements PageVerbs {
  readonly #options: PagesOptions;
  #page: Page | undefined;
  /** The page is what the person looked at last. */
  onTop = false;

  constructor(options: PagesOptions) {
    this.#options = options;
  }

  open(address: string): Promise<void> {
    return this.#act('open', { address }, (page, end) => this.#visit(page, address, end));
  }

  openPortal(record: RecordRef): Promise<void> {
    return this.#act('openPortal', { record }, async (page, end) => {
      await this.#visit(page, await this.#portalOf(page, record), end);
    });
  }

  read(): Promise<PageReading> {
    return this.#inTime(async (end) => {
      const page = this.#opened();
      await rest(page, end);
      return readPage(page);
    });
  }

  fill(label: string, value: string | boolean): Promise<void> {
    return this.#act('fill', { label, value }, async (page, end) => {
      await rest(page, end);
      await fillIn(await fieldOf(page, label), label, value, left(end));
      await rest(page, end);
    });
  }

  upload(words: string, file: File): Promise<void> {
    const said = { words, file: file.file, bytes: file.content.byteLength };
    return this.#act('upload', said, async (page, end) => {
      await rest(page, end);
      await this.#hear(page);
      await upload(page, words, file, left(end));
      await rest(page, end);
      await this.#mustBeTaken(page);
    });
  }

  press(words: string): Promise<void> {
    return this.#act('press', { words }, async (page, end) => {
      await rest(page, end);
      const button = await pressableOf(page, words);
      const unsent = await unsentFor(button);
      await this.#hear(page);
      await button.click({ timeout: left(end) });
      await rest(page, end);
      this.#mustBeOdoo(page.url());
      if (unsent) throw unsent;
      await this.#mustBeTaken(page);
    });
  }

  async picture(): Promise<Picture | undefined> {
    const bytes = await this.#page?.screenshot({
      type: 'jpeg',
      quality: 70,
      timeout: this.#options.channel.timeoutMs,
    });
    return bytes && { bytes, mediaType: 'image/jpeg' };
  }

  async #visit(page: Page, address: string, end: number): Promise<void> {
    const url = new URL(address, this.#options.channel.url).href;
    this.#mustBeOdoo(url);
    const answer = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: left(end) });
    const status = answer?.status() ?? 200;
    if (status >= 500) throw notReached(status);
    await rest(page, end);
    if (status === 404 || status === 403) {
      throw new ScreenError('absent', `There is no page ${address} for this person (HTTP ${status}).`);
    }
    this.#mustBeOdoo(page.url());
    const { pathname } = new URL(page.url());
    if (pathname === '/web/login')
      throw new ScreenError('absent', `The page ${address} asks this person to log in: it is not for them.`);
    if (isSentAway(new URL(url).pathname, pathname)) {
      throw new ScreenError(
        'absent',
        `The page ${address} sends this person away to ${pathname}: it is not for them, or there is no such page.`,
      );
    }
  }

  /** Where people outside see it, as Odoo says. */
  async #portalOf(page: Page, { model, id, name }: RecordRef): Promise<string> {
    const answer = await page.request.post(`${this.#options.channel.url}/web/dataset/call_kw/${model}/read`, {
      data: {
        jsonrpc: '2.0',
        method: 'call',
        params: { model, method: 'read', args: [[id], ['access_url']], kwargs: {} },
      },
    });
    const { result, error } = (await answer.json()) as {
      result?: ReadonlyArray<{ access_url?: string }>;
      error?: { data?: { name?: string; message?: string } };
    };
    if (error?.data?.name === 'odoo.exceptions.AccessError')
      throw new RefusedError({ kind: 'access', title: 'Access Error' }, error.data.message ?? '');
    const url = result?.[0]?.access_url;
    if (url && url !== '#') return url;
    throw new ScreenError('absent', `"${name}" has no page in the portal that this person may see.`);
  }

  /** Advice is told as that of the web client is; a refusal that was there before the act is none of its. */
  async #hear(page: Page): Promise<RefusedError | undefined> {
    const { refusal, notices } = await toldOn(page);
    for (const notice of notices) this.#options.tell(notice);
    return refusal;
  }

  async #mustBeTaken(page: Page): Promise<void> {
    const refusal = await this.#hear(page);
    if (refusal) throw refusal;
  }

  #mustBeOdoo(url: string): void {
    if (new URL(url).origin === new URL(this.#options.channel.url).origin) return;
    throw new ScreenError('wrong-screen', `${url} is not a page of the Odoo under test; no other is opened.`);
  }

  #opened(): Page {
    if (this.#page) return this.#page;
    throw new ScreenError(
      'wrong-screen',
      'No page is open yet: open one by its path, or the portal page of a record.',
    );
  }

  async #act(
    verb: string,
    said: Record<string, unknown>,
    run: (page: Page, end: number) => Promise<void>,
  ): Promise<void> {
    const start = performance.now();
    const { person, channel } = this.#options;
    let failure: unknown;
    try {
      await this.#inTime(async (end) => {
        if (verb.startsWith('open')) this.#page ??= await this.#newPage();
        const page = this.#opened();
        this.onTop = true;
        await toFront(page);
        await run(page, end);
      });
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      const isNo =
        failure instanceof RefusedError || (failure instanceof ScreenError && failure.code !== 'timeout');
      const outcome: ActEvent['outcome'] = failure === undefined ? 'done' : isNo ? 'refused' : 'failed';
      channel.onAct?.({
        person: person.key,
        verb: `pages.${verb}`,
        said: { ...said, where: 'a page, in a browser' },
        outcome,
        message: failure instanceof Error ? failure.message : undefined,
        ms: Math.round(performance.now() - start),
      });
    }
  }

  async #newPage(): Promise<Page> {
    const page = await (await this.#options.context()).newPage();
    await listen(page);
    return page;
  }

  async #inTime<T>(run: (end: number) => Promise<T>): Promise<T> {
    const { timeoutMs } = this.#options.channel;
    try {
      return await run(Date.now() + timeoutMs);
    } catch (error) {
      if (error instanceof BrokenError || error instanceof ScreenError || error instanceof RefusedError)
        throw error;
      if (!(error instanceof errors.TimeoutError)) throw brokenBelow(error);
      throw new ScreenError(
        'timeout',
        `The page did not get there within ${timeoutMs / 1000} s. What was under way may still take place.`,
        [],
        { cause: error },
      );
    }
  }
}

/** Odoo's portal answers with a page further up, where somebody may not see the one that was asked for. */
function isSentAway(asked: string, found: string): boolean {
  return asked !== found && asked.startsWith(`${found.replace(/\/$/, '')}/`);
}

function left(end: number): number {
  return Math.max(1, end - Date.now());
}
