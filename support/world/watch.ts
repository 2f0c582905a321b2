// Reads the records that a scenario names before and after each step, and journals what changed.
import type { RecordRef } from '../channels/channel.ts';
import { OdooError } from '../odoo/errors.ts';
import { textOf } from './facts.ts';
import type { Observer, Row } from './observer.ts';
import type { Remembered } from './remembered.ts';

export interface Change {
  readonly record: RecordRef;
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

export interface WatchSink {
  changes(changes: readonly Change[]): void;
  /** Fields of a model that are business state: the compared fields of the model's data file. */
  watchedFields(model: string): readonly string[];
}

export class Watch {
  readonly #observer: Observer;
  readonly #sink: WatchSink;
  readonly #remembered: Remembered;
  readonly #last = new Map<string, Record<string, unknown>>();

  constructor(observer: Observer, sink: WatchSink, remembered: Remembered) {
    this.#observer = observer;
    this.#sink = sink;
    this.#remembered = remembered;
  }

  /** True where the scenario named a record since the last look. */
  hasNew(): boolean {
    return [...this.#watched().keys()].some((key) => !this.#last.has(key));
  }

  /** To be called after each step in which somebody may have changed something. */
  async look(): Promise<void> {
    const found = await Promise.all(
      [...this.#watched()].map(async ([key, { record, fields }]) => {
        const before = this.#last.get(key);
        const after = await this.#state(record, fields);
        this.#last.set(key, after);
        const names = fields.filter((field) => before?.[field] !== after[field]);
        return { record, before: before ? pick(before, names) : {}, after: pick(after, names), names };
      }),
    );
    const changes = found.flatMap(({ names, ...change }): Change[] => (names.length > 0 ? [change] : []));
    if (changes.length > 0) this.#sink.changes(changes);
  }

  #watched(): Map<string, { record: RecordRef; fields: readonly string[] }> {
    const records = new Map<string, { record: RecordRef; fields: readonly string[] }>();
    for (const record of this.#remembered.all().values()) {
      const key = `${record.model},${record.id}`;
      const fields = this.#sink.watchedFields(record.model);
      if (fields.length > 0 && !records.has(key)) records.set(key, { record, fields });
    }
    return records;
  }

  async #state(record: RecordRef, fields: readonly string[]): Promise<Record<string, unknown>> {
    const [row] = await this.#rows(record, fields);
    if (!row) return Object.fromEntries(fields.map((field) => [field, 'deleted']));
    return Object.fromEntries(fields.map((field) => [field, textOf(shown(row[field]))]));
  }

  async #rows(record: RecordRef, fields: readonly string[]): Promise<Row[]> {
    try {
      return await this.#observer.search(record.model, [['id', '=', record.id]], fields, {
        context: { active_test: false },
      });
    } catch (error) {
      if (error instanceof OdooError) {
        throw new Error(
          `The observer cannot read ${record.model} (${error.message}). It needs reading rights on every model that ` +
            'scenarios name, or the field does not exist in this Odoo: see the compared fields.',
          { cause: error },
        );
      }
      throw error;
    }
  }
}

function shown(value: unknown): unknown {
  return Array.isArray(value) && value.length === 2 && typeof value[1] === 'string' ? value[1] : value;
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}
