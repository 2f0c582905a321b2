// What follows from an item of the search that is on: its domain, its context, its grouping.
import type { Say } from '../client-words.ts';
import type { Clock } from '../expression/dates.ts';
import { evaluate } from '../expression/evaluate.ts';
import { parse } from '../expression/parse.ts';
import type { Dict } from '../transport.ts';
import { allOf, anyOf, type Domain, domainFrom } from './domains.ts';
import type { DateFilterItem, FieldItem } from './items.ts';
import { type Period, periodsOf, type Span, spanOf } from './periods.ts';
import type { Active } from './query.ts';
import { written } from './written.ts';

/** What expressions of items may use. */
export interface Terms {
  readonly names: Dict;
  readonly clock: Clock;
  readonly lang: string;
  readonly say: Say;
}

/** Undefined where the item does not narrow the list. */
export function domainOf(active: Active, terms: Terms): Domain | undefined {
  const { item } = active;
  switch (item.type) {
    case 'field':
      return anyOf(active.searched.map((one) => searchDomain(item, one, terms)));
    case 'dateFilter':
      return allOf([periodOf(item, active, terms).domain, domainFrom(item.domain, terms.names, terms.clock)]);
    case 'filter':
    case 'favourite':
      return domainFrom(item.domain, terms.names, terms.clock);
    default:
      return undefined;
  }
}

/** As its text where it is written so, else what it means now; empty where the item does not narrow the list. */
export function writtenDomain(active: Active, terms: Terms): string {
  const { item } = active;
  const text = item.type === 'filter' || item.type === 'favourite' ? item.domain : undefined;
  const isList = typeof text === 'string' && text.trim() !== '' && parse(text).type === 'list';
  return isList ? text : written(domainOf(active, terms) ?? []);
}

export function contextOf({ item, searched }: Active, { names, clock }: Terms): Dict {
  if (item.type === 'favourite') return item.context;
  if (item.type === 'filter') return item.context ? (evaluate(item.context, names, clock) as Dict) : {};
  if (item.type !== 'field') return {};
  const self = searched.map((one) => one.value);
  const own = item.context ? (evaluate(item.context, { self }, clock) as Dict) : {};
  return item.initial && item.fieldType === 'many2one'
    ? { ...own, [`default_${item.field}`]: item.initial.value }
    : own;
}

export function groupingsOf({ item, intervals }: Active): readonly string[] {
  if (item.type === 'groupBy') return [item.field];
  if (item.type === 'dateGroupBy') return intervals.map((interval) => `${item.field}:${interval}`);
  return item.type === 'favourite' ? item.groupBy : [];
}

/** All periods of a filter on a date as one; a period of the view's own stands alone. */
export function periodOf(item: DateFilterItem, { periods }: Active, terms: Terms): Span {
  const chosen = offeredPeriods(item, terms).filter(({ id }) => periods.includes(id));
  const own = chosen.find((period) => period.unit === 'own');
  if (own) return { label: own.label, domain: [...domainFrom(own.domain, terms.names, terms.clock)] };
  return spanOf(item.field, item.fieldType, chosen, terms);
}

export function offeredPeriods(item: DateFilterItem, terms: Terms): Period[] {
  return periodsOf(item.range, terms);
}

function searchDomain(
  { field, filterDomain }: FieldItem,
  { label, operator, value }: Active['searched'][number],
  { clock }: Terms,
): Domain {
  if (filterDomain === undefined) return [[field, operator, value]];
  return domainFrom(filterDomain, { self: label.trim(), raw_value: value }, clock);
}
