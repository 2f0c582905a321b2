// A refusal, checked at two depths: on the person's screen and on the server.
import type { Person, Place, RecordRef, Seat } from '../channels/channel.ts';
import { RefusedError, ScreenError } from '../channels/errors.ts';
import type { Depth } from '../evidence/record.ts';
import type { ProbeResult, ProbeSpec } from '../odoo/probe.ts';
import { effectOf, TOLD } from './screen/in-vain.ts';
import { chooseAndConfirm } from './tasks/common.ts';

/** An act that must not be possible. */
export interface ForbiddenAct {
  /** In words, for the report: `approve the order`. */
  readonly act: string;
  readonly way: ScreenWay;
  /** Calls on the server that would come to the same; each is probed without changing anything. */
  readonly server: readonly ServerWay[];
  /** Words that the refusal must contain where Odoo says no in words. */
  readonly says?: string;
}

/** How a person would do it on the screen. */
export interface ScreenWay {
  /** Buttons, by model: that some account has each is checked first, else a wrong label would pass as a control. */
  readonly button?: { readonly model: string; readonly label: string };
  /** Goes there; whether the way is shown, and open. */
  shown(seat: Seat): Promise<boolean | 'greyed out'>;
  /** Takes the way; called only after the server said that nothing will change. */
  take(seat: Seat): Promise<void>;
}

export interface ServerWay {
  /** Name of the gap when this way is open: `tier-review-writable`. */
  readonly gap: string;
  readonly call: Omit<ProbeSpec, 'uid'>;
}

interface Probed {
  readonly way: ServerWay;
  readonly result: ProbeResult;
}

const GREYED_OUT = 'The button is shown, but greyed out.';

export interface RefusalSink {
  control(person: string, act: string, depth: Depth, message?: string): void;
  finding(id: string, text: string, detail?: string): void;
}

/** Who can ask the server without changing anything, and knows which buttons exist at all. */
export interface Prober {
  probe(login: string, call: Omit<ProbeSpec, 'uid'>): Promise<ProbeResult>;
  buttonExists(login: string, model: string, label: string): Promise<boolean | undefined>;
}

/** The control did not hold, or cannot be judged. */
export class ControlError extends Error {
  readonly code = 'control';
}

export class Refusals {
  readonly #sink: RefusalSink;
  readonly #prober: Prober;

  constructor(sink: RefusalSink, prober: Prober) {
    this.#sink = sink;
    this.#prober = prober;
  }

  /**
   * Fails with `ControlError` unless the person finds no way on the screen, or is told no there. A way that is open
   * on the server alone is a finding of its own.
   */
  async cannot(seat: Seat, forbidden: ForbiddenAct): Promise<void> {
    const who = seat.person;
    await this.#buttonIsReal(who, forbidden.way);
    const seen = await forbidden.way.shown(seat);
    const shown = seen === true;
    const probes = await this.#probed(who, forbidden.server);
    const main = probes[0]?.result;

    if (shown && main?.verdict !== 'refused' && main?.verdict !== 'unchanged') {
      this.#sink.control(who.name, forbidden.act, main ? 'neither' : 'server not probed', main?.message);
      throw new ControlError(
        `${who.name} should not be able to ${forbidden.act}, but the screen offers it and ` +
          (main ? `the server would do it (${main.verdict}).` : 'there was no safe way to ask the server.') +
          ' Check the groups of this person and the approval rules.',
      );
    }
    const told = shown ? await this.#toldNo(seat, forbidden) : main?.message;
    const message = seen === 'greyed out' ? `${GREYED_OUT} ${told ?? ''}`.trim() : told;
    if (forbidden.says && !(message ?? '').includes(forbidden.says)) {
      throw new ControlError(
        `${who.name} should be refused to ${forbidden.act} with the words "${forbidden.says}", found: ` +
          (message ? `"${message}".` : 'no words at all.'),
      );
    }
    this.#conclude(who, forbidden.act, probes, message);
  }

  /** For what a form asked for by itself, which a test saw: whether the server would have asked for it too. */
  async formRefused(
    seat: Seat,
    refused: { readonly act: string; readonly message: string; readonly server: readonly ServerWay[] },
  ): Promise<void> {
    const probes = await this.#probed(seat.person, refused.server);
    const told = probes.flatMap(({ result }) => (result.verdict === 'refused' ? [result.message] : []));
    this.#conclude(seat.person, refused.act, probes, [refused.message, ...told].join(' '));
  }

  /** Odoo's own words; the probe has shown that the server will change nothing. */
  async #toldNo(seat: Seat, { act, way }: ForbiddenAct): Promise<string> {
    let seen: readonly string[];
    const before = await seat.screen();
    try {
      seen = await effectOf(seat, () => way.take(seat), 'what is on top');
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { kind, dirty } = await seat.screen();
      const asked = kind === 'question' || (kind === 'dialog' && before.kind !== 'dialog');
      if (dirty || asked) await seat.discard();
      return error.message;
    }
    const told = seen.filter((one) => one.startsWith(TOLD)).map((one) => one.slice(TOLD.length));
    if (told.length === seen.length && told.length > 0) return told.join(' ');
    if (seen.length === 0) return 'Nothing happened and nothing was said.';
    this.#sink.control(seat.person.name, act, 'neither');
    throw new ControlError(
      `${seat.person.name} should not be able to ${act}, but the screen lets it happen. Different afterwards: ${seen.join(', ')}.`,
    );
  }

  async #probed({ login }: Person, ways: readonly ServerWay[]): Promise<Probed[]> {
    const probes: Probed[] = [];
    for (const way of ways) probes.push({ way, result: await this.#prober.probe(login, way.call) });
    return probes;
  }

  #conclude(who: Person, act: string, probes: readonly Probed[], message: string | undefined): void {
    const open = probes.filter(({ result }) => result.verdict === 'allowed');
    for (const { way } of open) {
      this.#sink.finding(
        way.gap,
        `${who.name} finds no way on the screen to ${act}, but the server would do it.`,
        `${way.call.model}.${way.call.method} as ${who.key}`,
      );
    }
    const probed = probes.length > 0 && probes.every(({ result }) => result.verdict !== 'failed');
    const depth: Depth = !probed
      ? 'server not probed'
      : open.length > 0
        ? 'screen only'
        : 'screen and server';
    const unasked = probes.flatMap(({ way, result }) =>
      result.verdict === 'failed' ? [`The server could not be asked for ${way.gap}: ${result.message}`] : [],
    );
    const words = [message, ...unasked].filter((each) => each !== undefined).join(' ');
    this.#sink.control(who.name, act, depth, words === '' ? undefined : words);
  }

  /** A button that nobody has would be absent for everybody, and the control would seem to hold. */
  async #buttonIsReal(who: Person, { button }: ScreenWay): Promise<void> {
    if (button && (await this.#prober.buttonExists(who.login, button.model, button.label)) === false) {
      throw new ControlError(
        `No form of ${button.model} has a button "${button.label}", for anybody. ` +
          'The label may have changed with a version or a language; correct it, else the control would seem to hold.',
      );
    }
  }
}

/** The way by a button of the record's form, reached through a menu or by a direct link. */
export function byButton(record: RecordRef, button: Place, menu?: string): ScreenWay {
  return {
    button: { model: record.model, label: button.label },
    shown: async (seat) => {
      if (!(await reaches(seat, record, menu))) return false;
      const { buttons } = await seat.screen();
      const called = buttons.filter(({ label }) => label === button.label);
      return called.some(({ enabled }) => enabled) || (called.length > 0 && 'greyed out');
    },
    take: (seat) => seat.press(button),
  };
}

/** The way by an action of the record's cog menu, said yes to where Odoo asks. */
export function byAction(record: RecordRef, action: string, menu?: string): ScreenWay {
  return {
    shown: async (seat) =>
      (await reaches(seat, record, menu)) && (await seat.account.actions()).includes(action),
    take: (seat) => chooseAndConfirm(seat, action),
  };
}

/** False where the person cannot even come to the record. */
export async function reaches(seat: Seat, record: RecordRef, menu?: string): Promise<boolean> {
  try {
    if (menu) {
      await seat.go(menu);
      await seat.openRow(record);
    } else {
      await seat.open(record);
    }
    return true;
  } catch (error) {
    if (error instanceof ScreenError && error.code === 'absent') return false;
    if (error instanceof RefusedError && error.kind === 'access') return false;
    throw error;
  }
}
