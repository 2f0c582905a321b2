// Writes what happens in a scenario to the journal, under the attempt and step that it belongs to.
import type { ActEvent, Picture } from '../channels/channel.ts';
import type { Depth, RecordData, RecordType } from '../evidence/record.ts';
import type { FactSink } from './facts.ts';
import type { RefusalSink } from './refusals.ts';
import type { Change, WatchSink } from './watch.ts';

export interface CapturedAbout {
  readonly mediaType: string;
  readonly role: RecordData<'evidence.captured'>['role'];
  readonly about?: string;
}

/** What the scribe writes to; the journal, or nothing in a run without evidence. */
export interface Ledger {
  append<T extends RecordType>(type: T, data: RecordData<T>): void;
  attach(bytes: Uint8Array, about: CapturedAbout & { attempt: string; step?: number }): void;
}

export class Scribe implements FactSink, RefusalSink, WatchSink {
  readonly #ledger: Ledger;
  readonly #fields: (model: string) => readonly string[];
  readonly #channel: string;
  readonly attempt: string;
  #step: number | undefined;

  constructor(
    ledger: Ledger,
    where: { attempt: string; channel: string; watchedFields: (model: string) => readonly string[] },
  ) {
    this.#ledger = ledger;
    this.attempt = where.attempt;
    this.#channel = where.channel;
    this.#fields = where.watchedFields;
  }

  stepStarted(step: number, text: { keyword: string; text: string; at: string }): void {
    this.#step = step;
    this.#ledger.append('step.started', { attempt: this.attempt, step, ...text });
  }

  stepFinished(
    step: number,
    status: RecordData<'step.finished'>['status'],
    ms: number,
    message?: string,
  ): void {
    this.#ledger.append('step.finished', {
      attempt: this.attempt,
      step,
      status,
      ms,
      ...(message ? { message } : {}),
    });
    this.#step = undefined;
  }

  act(event: ActEvent): void {
    const { calls, record, message, ...rest } = event;
    this.#ledger.append('act', {
      ...this.#key(),
      channel: this.#channel,
      ...rest,
      ...(record ? { record: { model: record.model, id: record.id, name: record.name } } : {}),
      ...(message ? { message } : {}),
      ...(calls ? { calls: calls.map((call) => ({ ...call })) } : {}),
    });
  }

  fact(what: string, expected: string, found: string, holds: boolean): void {
    this.#ledger.append('fact.asserted', { ...this.#key(), what, expected, found, holds });
  }

  control(person: string, act: string, depth: Depth, message?: string): void {
    this.#ledger.append('control.checked', {
      ...this.#key(),
      person,
      act,
      depth,
      ...(message ? { message } : {}),
    });
  }

  finding(id: string, text: string, detail?: string): void {
    const found = { id, kind: 'server-gap' as const, text, ...(detail ? { detail } : {}) };
    this.#ledger.append('finding', { ...this.#key(), ...found });
  }

  changes(changes: readonly Change[]): void {
    this.#ledger.append('records.changed', {
      ...this.#key(),
      changes: changes.map((change) => ({ ...change })),
    });
  }

  watchedFields(model: string): readonly string[] {
    return this.#fields(model);
  }

  compromised(why: string): void {
    this.#ledger.append('compromised', { ...this.#key(), why });
  }

  picture(picture: Picture, about: string): void {
    this.#ledger.attach(picture.bytes, {
      ...this.#key(),
      mediaType: picture.mediaType,
      role: 'picture',
      about,
    });
  }

  document(bytes: Uint8Array, about: CapturedAbout): void {
    this.#ledger.attach(bytes, { ...this.#key(), ...about });
  }

  #key(): { attempt: string; step?: number } {
    return this.#step === undefined ? { attempt: this.attempt } : { attempt: this.attempt, step: this.#step };
  }
}
