// What of a model is business state, and the records that a scenario left, in a form that two legs can compare.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readDataFile } from '../data/data-file.ts';
import { textOf } from '../world/facts.ts';
import type { Observer } from '../world/observer.ts';

const schema = z
  .object({
    models: z.record(
      z.string(),
      z
        .object({
          /** Fields that name a record in words; together they are its key, with a number where several are alike. */
          key: z.array(z.string()).min(1),
          fields: z.array(z.string()).min(1),
          /** Which records count, as an Odoo domain beside "made by this scenario". */
          only: z.array(z.array(z.union([z.string(), z.number(), z.boolean()]))).optional(),
        })
        .strict(),
    ),
  })
  .strict();

type Models = z.infer<typeof schema>['models'];

/** Model to key to field to text. */
export type Snapshot = Record<string, Record<string, Record<string, string>>>;

/** What the attachment with a scenario's records is called in the journal. */
export const SNAPSHOT = 'business records made by the scenario';

export class ComparedModels {
  readonly models: Models;
  /** Attempt to the highest id of each model before the scenario began. */
  readonly #marks = new Map<string, Map<string, number>>();

  constructor(models: Models) {
    this.models = models;
  }

  fieldsOf(model: string): readonly string[] {
    return this.models[model]?.fields ?? [];
  }

  async mark(observer: Observer, attempt: string): Promise<void> {
    const marks = new Map<string, number>();
    for (const model of Object.keys(this.models)) {
      const [last] = await observer.search(model, [], ['id'], { order: 'id desc', limit: 1 });
      marks.set(model, last?.id ?? 0);
    }
    this.#marks.set(attempt, marks);
  }

  since(attempt: string, model: string): number {
    const mark = this.#marks.get(attempt)?.get(model);
    if (mark !== undefined) return mark;
    throw new Error(
      `What a scenario makes of ${model} cannot be told from what was there: add the model to compare/models.yaml.`,
    );
  }

  /** Model to its highest id before the attempt. */
  marksOf(attempt: string): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#marks.get(attempt) ?? []);
  }
}

export function readComparedModels(fixtures: string): ComparedModels {
  const own = path.join(fixtures, 'compare', 'models.yaml');
  const file = existsSync(own) ? own : path.join(import.meta.dirname, '../../fixtures/compare/models.yaml');
  return new ComparedModels(readDataFile(file, schema).models);
}

/** `suffix`: what the attempt's own names end with, which differs between legs and is left out. */
export async function snapshotOf(
  observer: Observer,
  compared: ComparedModels,
  attempt: string,
  suffix: string,
): Promise<Snapshot> {
  const snapshot: Snapshot = {};
  const today = new Date();
  for (const [model, { key, fields, only = [] }] of Object.entries(compared.models)) {
    const names = [...new Set([...key, ...fields])];
    const domain = [['id', '>', compared.since(attempt, model)], ...only];
    const rows = await observer.search(model, domain, names, { context: { active_test: false } });
    const records: Record<string, Record<string, string>> = {};
    for (const row of rows) {
      const said = (field: string) => {
        const text = relative(textOf(linkName(row[field])), today);
        return suffix ? text.replaceAll(` ${suffix}`, '') : text;
      };
      const base = key.map(said).join(' / ');
      let name = base;
      for (let n = 2; records[name]; n += 1) name = `${base} (${n})`;
      records[name] = Object.fromEntries(fields.map((field) => [field, said(field)]));
    }
    if (rows.length > 0) snapshot[model] = records;
  }
  return snapshot;
}

/** Every difference as one sentence; empty when both left the same. */
export function differences(a: Snapshot, b: Snapshot, names: { a: string; b: string }): string[] {
  const found: string[] = [];
  for (const model of union(a, b)) {
    const left = a[model] ?? {};
    const right = b[model] ?? {};
    for (const key of union(left, right)) {
      const one = left[key];
      const other = right[key];
      if (!one || !other) {
        found.push(`${model} "${key}" is only there after ${one ? names.a : names.b}`);
        continue;
      }
      for (const field of union(one, other)) {
        if (one[field] !== other[field]) {
          found.push(`${model} "${key}" ${field}: ${names.a} "${one[field]}", ${names.b} "${other[field]}"`);
        }
      }
    }
  }
  return found;
}

export function countOf(snapshot: Snapshot): number {
  return Object.values(snapshot).reduce((sum, records) => sum + Object.keys(records).length, 0);
}

function union(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

/** Name of a link: [id, name] as `read` gives it; a list of ids counts by its length. */
function linkName(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (value.length === 2 && typeof value[1] === 'string') return value[1];
  return value.every((each) => typeof each === 'number') ? `${value.length} linked` : value;
}

/** Dates as days from the day of the run; times of day differ between legs and are left out. */
function relative(text: string, today: Date): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T]\d{2}:\d{2}(:\d{2})?)?$/.exec(text);
  if (!match?.[1]) return text;
  const start = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  const days = Math.round((Date.parse(`${match[1]}T00:00:00Z`) - start) / 86_400_000);
  return days === 0 ? 'today' : days > 0 ? `today + ${days}` : `today - ${-days}`;
}
