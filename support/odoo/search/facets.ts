// What stands in the search box for all that is on: a facet for each group of items.
import type { Say } from '../client-words.ts';
import type { Fields } from '../view/nodes.ts';
import { periodOf, type Terms } from './meaning.ts';
import type { Active } from './query.ts';

export interface Facet {
  readonly group: number;
  readonly kind: 'field' | 'filter' | 'groupBy' | 'favourite';
  /** Of a searched text the field. */
  readonly title: string;
  readonly values: readonly string[];
}

/** The facet of a view's own grouping. */
export const OWN_GROUPING = 0;

export function facetOf(group: readonly Active[], terms: Terms): Facet {
  const [{ item }] = group as [Active];
  const kind = KINDS[item.type];
  const values = group.flatMap((active) => valuesOf(active, terms));
  return { group: item.group, kind, title: kind === 'field' ? item.label : '', values };
}

export function ownGroupingFacet(groupBy: readonly string[], fields: Fields, say: Say): Facet {
  const values = groupBy.map((spec) => {
    const [field = '', interval] = spec.split(':');
    const label = fields[field]?.string ?? field;
    return interval ? `${label}:${titled(interval, say)}` : label;
  });
  return { group: OWN_GROUPING, kind: 'groupBy', title: '', values };
}

export function titled(interval: string, say: Say): string {
  return say(interval.charAt(0).toUpperCase() + interval.slice(1));
}

const KINDS = {
  field: 'field',
  filter: 'filter',
  dateFilter: 'filter',
  groupBy: 'groupBy',
  dateGroupBy: 'groupBy',
  favourite: 'favourite',
} as const;

function valuesOf(active: Active, terms: Terms): string[] {
  const { item } = active;
  if (item.type === 'field') return active.searched.map((one) => one.label);
  if (item.type === 'dateGroupBy')
    return active.intervals.map((interval) => `${item.label}: ${titled(interval, terms.say)}`);
  if (item.type === 'dateFilter') return [`${item.label}: ${periodOf(item, active, terms).label}`];
  return [item.label];
}
