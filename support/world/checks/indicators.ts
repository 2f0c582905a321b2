// Indicators of hypercare, worked out from the moments that the records themselves bear.
import { location } from '../givens/lookup.ts';
import { place } from '../givens/places.ts';
import type { Share, Span } from '../house.ts';
import { momentsIn, type Spanned, spansOf } from '../indicator-records.ts';
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
  const span = spanCalled(w, name);
  const all = await spansOf(w, span);
  says(
    w,
    `${name}, on average`,
    { span, ended: all.filter(isEnded), open: all.filter((one) => !isEnded(one)) },
    expected,
  );
}

/** Of what ended in the week of that day; what had begun by the end of it and not ended is open. */
export async function averagesInWeek(
  w: VouchWorld,
  said: { readonly name: string; readonly day: string },
  expected: Expected,
): Promise<void> {
  const span = spanCalled(w, said.name);
  const all = await spansOf(w, span);
  const week = weekOf(w.date(said.day));
  const ended = all.filter(isEnded).filter(({ end }) => dayIn(w, end, week));
  const open = all.filter(({ start, end }) => {
    const isBegun = dayOf(w, start) <= week.last;
    return isBegun && (end === undefined || dayOf(w, end) > week.last);
  });
  says(w, `${said.name} in the week of ${week.first}`, { span, ended, open }, expected);
}

/** By store where one is named. */
export async function partOf(
  w: VouchWorld,
  said: { readonly name: string; readonly day: string; readonly store?: string },
  expected: { readonly part: number; readonly among: number },
): Promise<void> {
  const share = shareCalled(w, said.name);
  const week = weekOf(w.date(said.day));
  const where = said.store === undefined ? undefined : (await storeCalled(w, said.store)).id;
  const count = async (group: Share['part']) =>
    (await momentsIn(w, share, { group, place: where })).filter((moment) => dayIn(w, moment, week)).length;
  const found = `${await count(share.part)} of ${await count(share.among)}`;
  const store = said.store === undefined ? '' : ` of ${said.store}`;
  w.facts.equal(
    `${said.name}${store} in the week of ${week.first}`,
    found,
    `${expected.part} of ${expected.among}`,
  );
}

interface Week {
  /** YYYY-MM-DD, a Monday. */
  readonly first: string;
  /** The Sunday. */
  readonly last: string;
}

/** From Monday to Sunday. */
function weekOf(day: string): Week {
  const date = new Date(`${day}T00:00:00Z`);
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * MS_PER.days;
  const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return { first: isoDay(monday), last: isoDay(monday + 6 * MS_PER.days) };
}

function dayIn(w: VouchWorld, moment: number, { first, last }: Week): boolean {
  const day = dayOf(w, moment);
  return first <= day && day <= last;
}

/** As the hospital's clocks say it. */
function dayOf(w: VouchWorld, moment: number): string {
  return w.dayOf(new Date(moment).toISOString());
}

function isEnded(one: Spanned): one is Spanned & { readonly end: number } {
  return one.end !== undefined;
}

function says(
  w: VouchWorld,
  what: string,
  found: {
    readonly span: Span;
    readonly ended: ReadonlyArray<Spanned & { end: number }>;
    readonly open: readonly unknown[];
  },
  expected: Expected,
): void {
  const { span, ended, open } = found;
  const total = ended.reduce((sum, { start, end }) => sum + end - start, 0);
  const mean = total / ended.length / MS_PER[span.unit];
  const average = ended.length === 0 ? 'no average' : `${Math.round(mean * 10) / 10} ${span.unit}`;
  w.facts.equal(
    what,
    `${average} over ${ended.length}, ${open.length} open`,
    `${expected.average} ${expected.unit} over ${expected.over}, ${expected.open} open`,
  );
}

function spanCalled(w: VouchWorld, name: string): Span {
  const found = w.house.indicator(name);
  if ('start' in found) return found;
  throw new Error(`"${name}" of fixtures/indicators.yaml is how many of how many: it has no average.`);
}

function shareCalled(w: VouchWorld, name: string): Share {
  const found = w.house.indicator(name);
  if ('part' in found) return found;
  throw new Error(`"${name}" of fixtures/indicators.yaml is an average: it is no part of anything.`);
}

function storeCalled(w: VouchWorld, name: string) {
  return name === 'the central store' ? location(w, w.house.centralStore) : place(w, name);
}
