// Indicators of hypercare, worked out from the moments that the records themselves bear.
import { location } from '../givens/lookup.ts';
import { place } from '../givens/places.ts';
import type { Share, Span } from '../house.ts';
import { type Average, average, averageIn, shareIn, weekOf } from '../indicator-weeks.ts';
import type { VouchWorld } from '../world.ts';

export interface Expected {
  readonly average: number;
  readonly unit: string;
  readonly over: number;
  readonly open: number;
}

/** Of what was made since the scenario began. */
export async function averages(w: VouchWorld, name: string, expected: Expected): Promise<void> {
  const span = spanCalled(w, name);
  says(w, { what: `${name}, on average`, span, found: await average(w, span) }, expected);
}

export async function averagesInWeek(
  w: VouchWorld,
  said: { readonly name: string; readonly day: string },
  expected: Expected,
): Promise<void> {
  const span = spanCalled(w, said.name);
  const week = weekOf(w.date(said.day));
  const what = `${said.name} in the week of ${week.first}`;
  says(w, { what, span, found: await averageIn(w, span, week) }, expected);
}

/** By store where one is named. */
export async function partOf(
  w: VouchWorld,
  said: { readonly name: string; readonly day: string; readonly store?: string },
  expected: { readonly part: number; readonly among: number },
): Promise<void> {
  const share = shareCalled(w, said.name);
  const week = weekOf(w.date(said.day));
  const store = said.store === undefined ? undefined : (await storeCalled(w, said.store)).id;
  const found = await shareIn(w, share, { week, place: store });
  const of = said.store === undefined ? '' : ` of ${said.store}`;
  w.facts.equal(
    `${said.name}${of} in the week of ${week.first}`,
    `${found.part} of ${found.among}`,
    `${expected.part} of ${expected.among}`,
  );
}

function says(
  w: VouchWorld,
  { what, span, found }: { what: string; span: Span; found: Average },
  expected: Expected,
): void {
  const mean = found.mean === undefined ? 'no average' : `${found.mean} ${span.unit}`;
  w.facts.equal(
    what,
    `${mean} over ${found.over}, ${found.open} open`,
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
