// Saved searches, as the server lists them for a person.

import type { Clock } from '../expression/dates.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Dict, Json } from '../transport.ts';
import type { FavouriteItem } from './items.ts';

export interface Saved {
  readonly item: FavouriteItem;
  readonly isDefault: boolean;
}

/** `first`: the first free number for an item, and for its group. */
export function readFavourites(
  filters: readonly Dict[],
  first: { id: number; group: number },
  own: Dict,
  clock: Clock,
): Saved[] {
  return filters.map((filter, n) => {
    const { group_by: by, ...context } = evaluate(String(filter.context || '{}'), own, clock) as Dict;
    const item: FavouriteItem = {
      type: 'favourite',
      id: first.id + n,
      group: first.group + n,
      label: String(filter.name),
      invisible: '',
      domain: String(filter.domain || '[]'),
      context,
      groupBy: typeof by === 'string' ? [by] : ((by as string[] | undefined) ?? []),
      order: orderOf(filter.sort),
    };
    return { item, isDefault: Boolean(filter.is_default) };
  });
}

function orderOf(sort: Json | undefined): string {
  const terms = JSON.parse(String(sort || '[]')) as string[];
  return terms.map((term) => (term.startsWith('-') ? `${term.slice(1)} desc` : term)).join(', ');
}
