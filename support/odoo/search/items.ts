// What a search view offers: fields to search in, filters, groupings, saved searches, and the panel at its side.
import type { Dict, Json } from '../transport.ts';
import type { PeriodRange } from './periods.ts';

interface Common {
  readonly id: number;
  /** Items of one group stand in one facet: filters of it widen each other, those of others narrow. */
  readonly group: number;
  /** As the menu shows it. */
  readonly label: string;
  /** Expression; hidden items work where they are a default, and are offered to nobody. */
  readonly invisible: string;
  /** Switched on when the list opens; the lower comes first. */
  readonly rank?: number;
}

/** A text, or what was chosen for it, to be searched for in a field. */
export interface Searched {
  readonly label: string;
  readonly operator: string;
  readonly value: Json;
}

export interface FieldItem extends Common {
  readonly type: 'field';
  readonly field: string;
  readonly fieldType: string;
  readonly operator?: string;
  /** Which records a name may mean. */
  readonly domain?: string;
  readonly filterDomain?: string;
  readonly context?: string;
  readonly initial?: Searched;
}

export interface FilterItem extends Common {
  readonly type: 'filter';
  readonly domain: string | readonly Json[];
  readonly context: string;
}

export interface DateFilterItem extends Common {
  readonly type: 'dateFilter';
  readonly field: string;
  readonly fieldType: string;
  readonly domain: string;
  readonly range: PeriodRange;
  readonly initial: readonly string[];
}

export interface GroupByItem extends Common {
  readonly type: 'groupBy';
  readonly field: string;
}

export interface DateGroupByItem extends Common {
  readonly type: 'dateGroupBy';
  readonly field: string;
  readonly interval: string;
}

export interface FavouriteItem extends Common {
  readonly type: 'favourite';
  readonly domain: string;
  readonly context: Dict;
  readonly groupBy: readonly string[];
  readonly order: string;
}

export type SearchItem =
  | FieldItem
  | FilterItem
  | DateFilterItem
  | GroupByItem
  | DateGroupByItem
  | FavouriteItem;

/** A heading of the panel at the side of a list, with the values to choose from. */
export interface PanelSection {
  readonly label: string;
  readonly field: string;
  /** Of a category one value holds; of a filter any number. */
  readonly type: 'category' | 'filter';
  readonly expand: boolean;
  readonly counters: boolean;
  readonly hierarchize: boolean;
  readonly limit: number;
  readonly domain: string;
  readonly groupBy: string;
}

export interface SearchView {
  readonly items: readonly SearchItem[];
  readonly panel: readonly PanelSection[];
  /** Kinds of view beside which the panel stands. */
  readonly panelBeside: readonly string[];
}
