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

  /** To be called after each step. */
  async look(): Promise<void> {
    const changes: Change[] = [];
    const seen = new Set<string>();
    for (const record of this.#remembered.all().values()) {
      const key = `${record.model},${record.id}`;
      const fields = this.#sink.watchedFields(record.model);
      if (fields.length === 0 || seen.has(key)) continue;
      seen.add(key);
      const before = this.#last.get(key);
      const after = await this.#state(record, fields);
      const names = fields.filter((field) => before?.[field] !== after[field]);
      if (names.length > 0) {
        changes.push({ record, before: before ? pick(before, names) : {}, after: pick(after, names) });
      }
      this.#last.set(key, after);
    }
    if (changes.length > 0) this.#sink.changes(changes);
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
