// What a hypercare indicator comes to in a week: Monday to Sunday on the hospital's clocks.
import type { Share, Span } from './house.ts';
import { momentsIn, type Spanned, spansOf } from './indicator-records.ts';
import type { VouchWorld } from './world.ts';

const MS_PER = { hours: 3_600_000, days: 86_400_000 } as const;

export interface Week {
  /** YYYY-MM-DD, a Monday. */
  readonly first: string;
  /** The Sunday. */
  readonly last: string;
}

/** In the unit of the indicator, to a tenth, since people take minutes to act; undefined over nothing. */
export interface Average {
  readonly mean: number | undefined;
  readonly over: number;
  readonly open: number;
}

export function weekOf(day: string): Week {
  const date = new Date(`${day}T00:00:00Z`);
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * MS_PER.days;
  const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { first: isoDay(monday), last: isoDay(monday + 6 * MS_PER.days) };
}

/** Over all that has ended; what has not is open. */
export async function average(w: VouchWorld, span: Span): Promise<Average> {
  const all = await spansOf(w, span);
  return averageOf(span, all.filter(isEnded), all.length);
}

/** Over what ended in the week; what had begun by the end of it and not ended is open. */
export async function averageIn(w: VouchWorld, span: Span, week: Week): Promise<Average> {
  const all = await spansOf(w, span);
  const ended = all.filter(isEnded).filter(({ end }) => isIn(w, end, week));
  const open = all.filter(
    ({ start, end }) => dayOf(w, start) <= week.last && (end === undefined || dayOf(w, end) > week.last),
  );
  return averageOf(span, ended, ended.length + open.length);
}

export async function shareIn(
  w: VouchWorld,
  share: Share,
  { week, place }: { week: Week; place?: number | undefined },
): Promise<{ readonly part: number; readonly among: number }> {
  const count = async (group: Share['part']) =>
    (await momentsIn(w, share, { group, place })).filter((moment) => isIn(w, moment, week)).length;
  return { part: await count(share.part), among: await count(share.among) };
}

function averageOf(span: Span, ended: ReadonlyArray<Spanned & { end: number }>, all: number): Average {
  const total = ended.reduce((sum, { start, end }) => sum + end - start, 0);
  const mean = Math.round((10 * total) / ended.length / MS_PER[span.unit]) / 10;
  return { mean: ended.length === 0 ? undefined : mean, over: ended.length, open: all - ended.length };
}

function isEnded(one: Spanned): one is Spanned & { readonly end: number } {
  return one.end !== undefined;
}

function isIn(w: VouchWorld, moment: number, { first, last }: Week): boolean {
  const day = dayOf(w, moment);
  return first <= day && day <= last;
}

/** As the hospital's clocks say it. */
function dayOf(w: VouchWorld, moment: number): string {
  return w.dayOf(new Date(moment).toISOString());
}
