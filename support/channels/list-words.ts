// What both channels say of a list where what is named is not there, and how they name what is switched on.
import { sameLabel } from '../odoo/view/labels.ts';
import { nearestFirst } from '../odoo/view/nearest.ts';
import { ScreenError } from './errors.ts';

/** A group of rows as either channel knows it. */
interface Grouped<G> {
  readonly title: string;
  readonly groups: readonly G[];
}

const LOOKED_AT = ['pivot', 'graph', 'calendar', 'activity', 'hierarchy', 'gantt', 'map'];

/** `what` with its article: "a filter". */
export function notOffered(what: string, name: string, list: string, there: Iterable<string>): ScreenError {
  const known = nearestFirst(name, [...new Set(there)]);
  const listed = known.length > 0 ? `There are: ${known.join(', ')}.` : 'There are none.';
  return new ScreenError(
    'absent',
    `"${list}" does not offer ${what} "${name}" to this person. ${listed}`,
    known,
  );
}

export function needsPeriod(filter: string, periods: readonly string[]): ScreenError {
  const words = `The filter "${filter}" takes a period. There are: ${periods.join(', ')}; or one of these with a year.`;
  return new ScreenError('ambiguous', words, periods);
}

export function noSuchView(kind: string, list: string, offered: readonly string[]): ScreenError {
  if (!LOOKED_AT.includes(kind.toLowerCase())) return notOffered('the view', kind, list, offered);
  return new ScreenError(
    'wrong-screen',
    `A ${kind} view has no rows that a sentence could name; only a picture of it is taken, on the screen. ` +
      'Stay in the list or kanban view to look at records.',
    offered,
  );
}

export function noMorePages(list: string, where: 'next' | 'previous'): ScreenError {
  return new ScreenError('absent', `"${list}" has no ${where} page.`);
}

export function noOtherRecord(where: 'next' | 'previous'): ScreenError {
  return new ScreenError(
    'absent',
    `There is no ${where} record: the form was opened by itself, or from a list with one row.`,
  );
}

export function notSortable(column: string, list: string): ScreenError {
  return new ScreenError('readonly', `"${list}" cannot be sorted by "${column}".`);
}

export function notForMany(column: string, list: string): ScreenError {
  return new ScreenError(
    'readonly',
    `"${column}" cannot be changed for several rows at once in "${list}": open each record instead.`,
  );
}

export function nothingTicked(list: string): ScreenError {
  return new ScreenError('wrong-screen', `No row of "${list}" is ticked: select rows first.`);
}

export function cannotMove(card: string, list: string): ScreenError {
  return new ScreenError('readonly', `The card "${card}" cannot be moved between the columns of "${list}".`);
}

export function noColumnsOfCards(list: string): ScreenError {
  return new ScreenError(
    'wrong-screen',
    `"${list}" shows no columns of cards: switch to the kanban view and group it.`,
  );
}

/** "Vendor: MedParts or Clean Hands", "Vendor > Buyer". */
export function facetText(facet: { title: string; values: readonly string[]; grouping: boolean }): string {
  const values = facet.values.join(facet.grouping ? ' > ' : ' or ');
  return facet.title === '' ? values : `${facet.title}: ${values}`;
}

/** "March 2026" as March and 2026; a year alone, a period alone. */
export function periodParts(said: string): { part: string; year: string } {
  const [, part = '', year = ''] = /^(.*?)\s*(\d{4})?$/.exec(said.trim()) ?? [];
  return { part, year };
}

/** A group within a group is named with it: "Vendor A > Draft". */
export function findGroup<G extends Grouped<G>>(groups: readonly G[], title: string, list: string): G {
  const all = withPaths(groups);
  const found = all.find(({ path, group }) => sameLabel(path, title) || sameLabel(group.title, title));
  if (found) return found.group;
  throw notOffered(
    'a group',
    title,
    list,
    all.map(({ path }) => path),
  );
}

function withPaths<G extends Grouped<G>>(
  groups: readonly G[],
  above = '',
): Array<{ path: string; group: G }> {
  return groups.flatMap((group) => {
    const path = above + group.title;
    return [{ path, group }, ...withPaths(group.groups, `${path} > `)];
  });
}
