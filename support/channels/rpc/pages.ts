// Pages that are no web client: this channel opens a browser for them, for that person and only then.
import type { ChannelOptions, Notice, Person, Picture } from '../channel.ts';
import type { PageVerbs } from '../page-verbs.ts';
import type { LazyBrowser } from '../pages/lazy.ts';
import type { Pages } from '../pages/verbs.ts';

export interface RpcPagesOptions {
  readonly person: Person;
  readonly channel: ChannelOptions;
  readonly session: { readonly sessionId: string };
  readonly browser: () => Promise<LazyBrowser>;
  readonly tell: (notice: Notice) => void;
}

/** Loads what drives a browser with the first page. */
export class RpcPages implements PageVerbs {
  readonly #options: RpcPagesOptions;
  #pages: Promise<Pages> | undefined;
  /** The page is what the person looked at last. */
  onTop = false;

  constructor(options: RpcPagesOptions) {
    this.#options = options;
  }

  open: PageVerbs['open'] = (address) => this.#on((pages) => pages.open(address));
  openPortal: PageVerbs['openPortal'] = (record) => this.#on((pages) => pages.openPortal(record));
  read: PageVerbs['read'] = () => this.#on((pages) => pages.read());
  fill: PageVerbs['fill'] = (label, value) => this.#on((pages) => pages.fill(label, value));
  upload: PageVerbs['upload'] = (words, file) => this.#on((pages) => pages.upload(words, file));
  press: PageVerbs['press'] = (words) => this.#on((pages) => pages.press(words));

  async picture(): Promise<Picture | undefined> {
    return this.onTop ? (await this.#pages)?.picture() : undefined;
  }

  async #on<T>(run: (pages: Pages) => Promise<T>): Promise<T> {
    this.#pages ??= this.#load();
    this.onTop = true;
    return run(await this.#pages);
  }

  async #load(): Promise<Pages> {
    const { person, channel, session, browser, tell } = this.#options;
    const { Pages } = await import('../pages/verbs.ts');
    const context = async () => (await browser()).context(channel.url, session.sessionId, channel.clock);
    return new Pages({ person, channel, context, tell });
  }
}
