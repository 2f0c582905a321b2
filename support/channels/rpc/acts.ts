// How every verb is carried out: within its deadline, sending nothing once it is over, told in a person's words, reported.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ActEvent, ChannelOptions, Person, RecordRef } from '../channel.ts';
import { RefusedError, ScreenError } from '../errors.ts';
import { isPressing, NOTHING_SEEN } from '../in-vain.ts';
import { noBackOffice } from '../no-way.ts';
import type { Desk } from './desk.ts';
import { watchForm } from './in-vain.ts';
import { recordOf } from './reading.ts';
import type { Recorder } from './recorder.ts';
import { inPersonsWords } from './refusal.ts';
import { askWayOut, closeTold } from './way-out.ts';

/** A verb under way. Once it is over, nothing more is sent in its name. */
interface UnderWay {
  over: Error | undefined;
}

const current = new AsyncLocalStorage<UnderWay>();

/** Throws where the verb that would send this is over: timed out, or its channel closed. */
export function mayStillSend(): void {
  const over = current.getStore()?.over;
  if (over) throw over;
}

export interface ActsOptions {
  readonly person: Person;
  readonly desk: Desk;
  readonly recorder: Recorder;
  readonly channel: Pick<ChannelOptions, 'timeoutMs' | 'onAct'>;
  /** Aborted when the channel closes. */
  readonly closed: AbortSignal;
}

export class Acts {
  private readonly options: ActsOptions;
  private stale = false;

  constructor(options: ActsOptions) {
    this.options = options;
  }

  /** The next look reads the screen again. */
  lookAnew(): void {
    this.stale = true;
  }

  /** A verb that only looks: it is no act to report. */
  look<T>(run: () => Promise<T>): Promise<T> {
    return this.inTime('looking', async () => {
      if (this.stale) await readAgain(this.options.desk);
      this.stale = false;
      return run();
    });
  }

  /** As `look`, for what does not depend on a screen, but on having the web client at all. */
  lookFromTheStart<T>(run: () => Promise<T>): Promise<T> {
    return this.look(() => {
      this.mustHaveBackOffice();
      return run();
    });
  }

  async act<T>(verb: string, said: ActEvent['said'], run: () => Promise<T>): Promise<T> {
    const { desk, recorder, person, channel } = this.options;
    const start = performance.now();
    recorder.take();
    const before = this.recordOnTop();
    let outcome: ActEvent['outcome'] = 'done';
    let message: string | undefined;
    try {
      const answer = verb === 'press' ? said['label'] : undefined;
      return await this.inTime(verb, async () => {
        this.mustHaveBackOffice();
        closeTold(desk, answer);
        const isAsItWas = isPressing(verb) ? watchForm(desk) : undefined;
        const result = await run();
        if (isAsItWas?.()) message = NOTHING_SEEN;
        return result;
      });
    } catch (error) {
      if (error instanceof RefusedError && error.answers.length > 0) askWayOut(desk, error);
      outcome = isRefusal(error) ? 'refused' : 'failed';
      if (error instanceof RefusedError && error.kind === 'required') {
        desk.tell({ kind: 'danger', title: '', text: error.message });
      }
      message = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      const record = this.recordOnTop() ?? before;
      const ms = Math.round(performance.now() - start);
      channel.onAct?.({
        person: person.key,
        verb,
        said,
        record,
        outcome,
        message,
        ms,
        calls: recorder.take(),
      });
    }
  }

  /** Odoo sends everybody else from the web client to the portal. */
  private mustHaveBackOffice(): void {
    const { desk, person } = this.options;
    if (desk.session.info.is_internal_user === false) throw noBackOffice(person.name);
  }

  /** The record of the form below all dialogs. */
  private recordOnTop(): RecordRef | undefined {
    for (const screen of [...this.options.desk.stack].reverse()) {
      if (screen.kind === 'form' && !screen.line && !screen.dialog) return recordOf(screen);
    }
    return undefined;
  }

  private async inTime<T>(verb: string, run: () => Promise<T>): Promise<T> {
    const { closed, channel, recorder } = this.options;
    const under: UnderWay = { over: closed.aborted ? closedError() : undefined };
    if (under.over) throw under.over;
    let end: (() => void) | undefined;
    const ended = new Promise<never>((_, reject) => {
      const stop = (error: Error) => () => {
        under.over = error;
        reject(error);
      };
      const late = () => stop(lateError(verb, channel.timeoutMs, recorder.awaited()))();
      const timer = setTimeout(late, channel.timeoutMs);
      const close = stop(closedError());
      closed.addEventListener('abort', close, { once: true });
      end = () => {
        clearTimeout(timer);
        closed.removeEventListener('abort', close);
      };
    });
    try {
      return await Promise.race([current.run(under, run), ended]);
    } catch (error) {
      throw inPersonsWords(error, this.options.desk.say);
    } finally {
      end?.();
    }
  }
}

/** Lists are read each time anyway; what was typed stays. */
async function readAgain({ top }: Desk): Promise<void> {
  if (top?.kind !== 'form' || top.dialog || top.line) return;
  if (!top.form.isNew && !top.form.record.dirty) await top.form.load();
}

/** The act came to nothing for a reason that a person sees, as against a server that broke. */
function isRefusal(error: unknown): boolean {
  return error instanceof RefusedError || (error instanceof ScreenError && error.code !== 'timeout');
}

function lateError(verb: string, ms: number, awaited: string | undefined): ScreenError {
  const what = awaited ? `the answer of Odoo to ${awaited}` : 'the server';
  return new ScreenError(
    'timeout',
    `"${verb}" did not get there within ${ms / 1000} s; awaited was: ${what}. Odoo is slow or busy. The act may still take place.`,
  );
}

function closedError(): Error {
  return new Error('The channel is closed.');
}
