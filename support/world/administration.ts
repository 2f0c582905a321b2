// What the set-up and reference accounts do for assertions: ask the server without harm, and know what an app offers.
import { inLanguage } from '../odoo/in-language.ts';
import { type ProbeResult, Prober, type ProbeSpec } from '../odoo/probe.ts';
import type { Transport } from '../odoo/transport.ts';
import { buttonLabels } from '../odoo/view/button-labels.ts';
import type { Observer } from './observer.ts';

export class Administration {
  readonly #prober: Prober;
  readonly #reference: () => Promise<Transport | undefined>;
  readonly #observer: Observer;

  constructor(setup: Transport, reference: () => Promise<Transport | undefined>, observer: Observer) {
    this.#prober = new Prober(setup);
    this.#reference = reference;
    this.#observer = observer;
  }

  /** Does the act as the user on the server, reads the state, and undoes it. */
  async probe(login: string, call: Omit<ProbeSpec, 'uid'>): Promise<ProbeResult> {
    const [user] = await this.#observer.search('res.users', [['login', '=', login]], ['id']);
    if (!user) throw new Error(`The target Odoo has no user ${login}.`);
    return this.#prober.ask({ ...call, uid: user.id });
  }

  /** The language that Odoo speaks with this user: `en_US`. */
  async languageOf(login: string): Promise<string> {
    const [user] = await this.#observer.search('res.users', [['login', '=', login]], ['lang']);
    return String(user?.['lang'] || 'en_US');
  }

  /**
   * True where some account sees a button of this label, in the user's language, on forms of the model; undefined when
   * nobody can say.
   */
  async buttonExists(login: string, model: string, label: string): Promise<boolean | undefined> {
    const reference = await this.#reference();
    if (!reference) return undefined;
    const labels = await buttonLabels(inLanguage(reference, await this.languageOf(login)), model);
    return labels.includes(label);
  }

  /** Leaves nothing of its own behind. */
  close(): Promise<void> {
    return this.#prober.close();
  }
}
