// The records that a hypercare indicator counts, with their moments, as the observer reads them.
import type { Json } from '../odoo/transport.ts';
import type { Group, Moment, Naming, Share, Span } from './house.ts';
import type { Domain } from './observer.ts';
import type { VouchWorld } from './world.ts';

/** Milliseconds since 1970. */
export interface Spanned {
  readonly start: number;
  readonly end: number | undefined;
}

/** Of what was made since the scenario began. */
export async function spansOf(w: VouchWorld, { model, where, start, end }: Span): Promise<Spanned[]> {
  const fields = typeof end === 'string' ? [start, end] : [start];
  const rows = await w.observer.search(model, [...where, w.madeHere(model)], fields);
  const ends = await momentsOf(w, rows, end);
  return rows.map((row) => ({ start: moment(row[start]) ?? 0, end: ends.get(row.id) }));
}

/** The moments of one part of the records, in one place where it is said. */
export async function momentsIn(
  w: VouchWorld,
  { model, where, at, places = [] }: Share,
  { group, place }: { group: Group; place?: number | undefined },
): Promise<number[]> {
  const there = place === undefined ? [] : either(places.map((field) => [field, 'child_of', place]));
  const rows = await w.observer.search(
    model,
    [...where, ...group.where, ...there, w.madeHere(model)],
    typeof at === 'string' ? [at] : [],
  );
  const out = await Promise.all(group.but.map((naming) => named(w, naming)));
  const kept = rows.filter(({ id }) => !out.some((ids) => ids.has(id)));
  const moments = await momentsOf(w, kept, at);
  return kept.flatMap(({ id }) => moments.get(id) ?? []);
}

type Rows = ReadonlyArray<{ readonly id: number } & Readonly<Record<string, Json | undefined>>>;

async function momentsOf(w: VouchWorld, rows: Rows, at: Moment): Promise<Map<number, number>> {
  const moments = new Map<number, number>();
  if (typeof at === 'string') {
    for (const row of rows) keepFirst(moments, row.id, moment(row[at]));
    return moments;
  }
  for (const row of await w.observer.search(at.model, [...at.where], [at.names, at.at]))
    keepFirst(moments, Number(row[at.names]), moment(row[at.at]));
  return moments;
}

async function named(w: VouchWorld, { model, where, names }: Naming): Promise<Set<number>> {
  const rows = await w.observer.search(model, [...where], [names]);
  return new Set(rows.map((row) => Number(row[names])));
}

function keepFirst(moments: Map<number, number>, id: number, found: number | undefined): void {
  const known = moments.get(id);
  if (found !== undefined && (known === undefined || found < known)) moments.set(id, found);
}

function either(conditions: Domain): Domain {
  return [...Array(Math.max(0, conditions.length - 1)).fill('|'), ...conditions];
}

/** Odoo writes moments in UTC, without saying so. */
function moment(value: Json | undefined): number | undefined {
  return value ? Date.parse(`${String(value).replace(' ', 'T')}Z`) : undefined;
}
