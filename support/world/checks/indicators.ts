// Indicators of hypercare, worked out from the moments that the records themselves bear.
import type { Json } from '../../odoo/transport.ts';
import type { VouchWorld } from '../world.ts';

const MS_PER = { hours: 3_600_000, days: 86_400_000 } as const;

export interface Expected {
  readonly average: number;
  readonly unit: string;
  readonly over: number;
  readonly open: number;
}

/** Of what was made since the scenario began; the average to a tenth of its unit, since people take minutes to act. */
export async function averages(w: VouchWorld, name: string, expected: Expected): Promise<void> {
  const { model, where, start, end, unit } = w.house.indicator(name);
  const rows = await w.observer.search(model, [...where, w.madeHere(model)], [start, end]);
  const closed = rows.filter((row) => row[end]);
  const spans = closed.map((row) => moment(row[end]) - moment(row[start]));
  const mean = spans.reduce((sum, span) => sum + span, 0) / spans.length / MS_PER[unit];
  const found = spans.length === 0 ? 'no average' : `${Math.round(mean * 10) / 10} ${unit}`;
  w.facts.equal(
    `${name}, on average`,
    `${found} over ${closed.length}, ${rows.length - closed.length} open`,
    `${expected.average} ${expected.unit} over ${expected.over}, ${expected.open} open`,
  );
}

/** Odoo writes moments in UTC, without saying so. */
function moment(value: Json | undefined): number {
  return Date.parse(`${String(value).replace(' ', 'T')}Z`);
}
