// Whether hypercare may end: indicators within their targets for the agreed weeks, fewer tickets, none critical open.
import type { Indicator } from '../house.ts';
import { averageIn, shareIn, type Week, weekOf } from '../indicator-weeks.ts';
import type { VouchWorld } from '../world.ts';

export async function canEnd(w: VouchWorld): Promise<void> {
  w.facts.equal('what keeps hypercare from ending', await reasons(w), []);
}

/** For this and nothing else. */
export async function cannotEnd(w: VouchWorld, why: string): Promise<void> {
  const found = await reasons(w);
  const [only = 'nothing'] = found;
  w.facts.check(
    'what keeps hypercare from ending',
    `"${why}" alone`,
    found.join('; ') || 'nothing',
    found.length === 1 && only.includes(why),
  );
}

async function reasons(w: VouchWorld): Promise<string[]> {
  const weeks = agreedWeeks(w);
  const missed: string[] = [];
  for (const indicator of w.house.indicators)
    for (const week of weeks) missed.push(...(await missedIn(w, indicator, week)));
  return [...missed, ...(await notFalling(w, weeks)), ...(await critical(w))];
}

/** The last whole weeks, the earliest first. */
function agreedWeeks(w: VouchWorld): Week[] {
  const { weeks } = w.house.hypercareEnds;
  return Array.from({ length: weeks }, (_, n) => weekOf(w.date(`${weeks - n} weeks ago`)));
}

/** A week in which nothing was measured shows nothing. */
async function missedIn(w: VouchWorld, indicator: Indicator, week: Week): Promise<string[]> {
  const { found, text } = await valueIn(w, indicator, week);
  const { at_most: most = Number.POSITIVE_INFINITY, at_least: least = Number.NEGATIVE_INFINITY } =
    indicator.target;
  if (found !== undefined && least <= found && found <= most) return [];
  return [`${indicator.name}: ${text} in the week of ${week.first}`];
}

/** A span in its unit, a part in percent. */
async function valueIn(
  w: VouchWorld,
  indicator: Indicator,
  week: Week,
): Promise<{ found: number | undefined; text: string }> {
  if ('start' in indicator) {
    const { mean, open } = await averageIn(w, indicator, week);
    const text = mean === undefined ? `nothing measured, ${open} open` : `${mean} ${indicator.unit}`;
    return { found: mean, text };
  }
  const { part, among } = await shareIn(w, indicator, { week });
  return among === 0
    ? { found: undefined, text: 'nothing measured' }
    : { found: (100 * part) / among, text: `${part} of ${among}` };
}

/** Each week fewer than in the one before. */
async function notFalling(w: VouchWorld, weeks: readonly Week[]): Promise<string[]> {
  const { model, where, at } = w.house.hypercareEnds.demand;
  const rows = await w.observer.search(model, [...where, w.madeHere(model)], [at]);
  const days = rows.map((row) => w.dayOf(`${String(row[at]).replace(' ', 'T')}Z`));
  const counts = weeks.map(({ first, last }) => days.filter((day) => first <= day && day <= last).length);
  const isFalling = counts.every((count, n) => n === 0 || count < (counts[n - 1] ?? 0));
  return isFalling ? [] : [`tickets do not become fewer: ${counts.join(', then ')}`];
}

async function critical(w: VouchWorld): Promise<string[]> {
  const { model, where } = w.house.hypercareEnds.critical;
  const rows = await w.observer.search(model, [...where, w.madeHere(model)], ['name']);
  return rows.map((row) => `a critical ticket is open: ${row['name']}`);
}
