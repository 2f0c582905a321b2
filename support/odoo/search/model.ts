// What is switched on in the search of a list, and what follows from it: the records, their grouping, the facets.
import type { Clock } from '../expression/dates.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Dict, Json } from '../transport.ts';
import type { Fields } from '../view/nodes.ts';
import { allOf, anyOf, type Domain, domainFrom } from './domains.ts';
import type { Saved } from './favourites.ts';
import type { DateFilterItem, FavouriteItem, Searched, SearchItem, SearchView } from './items.ts';
import { type Period, periodsOf, spanOf } from './periods.ts';

/** In this order, whatever the order in which they were chosen. */
export const INTERVALS: readonly string[] = ['year', 'quarter', 'month', 'week', 'day'];

export interface SearchOptions {
  readonly view: SearchView;
  readonly fields: Fields;
  readonly saved: readonly Saved[];
  /** Of the action, defaults included. */
  readonly context: Dict;
  readonly domain: Domain;
  /** Of the user: language, zone, companies, uid. */
  readonly user: Dict;
  readonly clock: Clock;
}

export interface Facet {
  readonly group: number;
  readonly kind: 'field' | 'filter' | 'groupBy' | 'favourite';
  /** Of a searched text the field. */
  readonly title: string;
  readonly values: readonly string[];
}

/** Something switched on; of a period, an interval or a searched text, that one. */
interface Chosen {
  readonly item: SearchItem;
  readonly period?: string;
  readonly interval?: string;
  readonly searched?: Searched;
}

/** The kind of view that shows the records, with the grouping that it begins with. */
export interface Shape {
  readonly kind: 'list' | 'kanban';
  readonly groupBy: readonly string[];
}

/** The facet of a view's own grouping. */
export const OWN_GROUPING = 0;

export class SearchModel {
  readonly view: SearchView;
  readonly fields: Fields;
  readonly items: SearchItem[];
  /** The action's context without the defaults for the search. */
  readonly base: Dict;
  /** What the panel at the side adds. */
  panelDomain: Json[] = [];
  /** Taken away by the person, until another kind of view is chosen. */
  ownGroupingOff = false;
  private chosen: Chosen[] = [];
  private readonly options: SearchOptions;

  constructor(options: SearchOptions) {
    this.options = options;
    this.view = options.view;
    this.fields = options.fields;
    this.items = [...options.view.items, ...options.saved.map((one) => one.item)];
    this.base = Object.fromEntries(
      Object.entries(options.context).filter(([key]) => !/^search(panel)?_default_/.test(key)),
    );
    this.switchOnDefaults();
  }

  get clock(): Clock {
    return this.options.clock;
  }

  /** Names that expressions of items may use. */
  get names(): Dict {
    return { ...this.base, ...this.options.user };
  }

  domain(): Json[] {
    return allOf([this.domainWithoutPanel(), this.panelDomain]);
  }

  domainWithoutPanel(): Json[] {
    const groups = this.groups().map((group) => anyOf(group.flatMap((one) => this.domainOf(one) ?? [])));
    return allOf([this.options.domain, ...groups]);
  }

  /** For reads, and for forms that are opened from the list. */
  context(): Dict {
    const own = this.groups().flatMap((group) => group.map((one) => this.contextOf(one)));
    return Object.assign({}, this.base, ...own) as Dict;
  }

  groupBy(shape: Shape): string[] {
    const chosen = this.groups().flatMap((group) => group.flatMap((one) => this.groupingsOf(one)));
    const given = this.base.group_by as string | string[] | undefined;
    const base = typeof given === 'string' ? [given] : (given ?? []);
    const own = this.ownGroupingOff ? [] : shape.groupBy;
    const all = [chosen, base, own].find((one) => one.length > 0) ?? [];
    const dated = all.map((spec) => this.withInterval(spec)).filter((spec) => spec !== '');
    return shape.kind === 'kanban' ? dated.slice(0, 1) : dated;
  }

  /** Of a saved search, as the server takes it; empty where none says. */
  order(): string {
    const saved = this.chosen
      .map((one) => one.item)
      .filter((item): item is FavouriteItem => item.type === 'favourite');
    return saved.map((item) => item.order).find((order) => order !== '') ?? '';
  }

  facets(shape: Shape): Facet[] {
    const facets = this.groups().map((group) => this.facetOf(group));
    const grouped = facets.some((facet) => facet.kind === 'groupBy') || this.base.group_by !== undefined;
    if (grouped || shape.kind === 'kanban' || this.ownGroupingOff || shape.groupBy.length === 0)
      return facets;
    const values = shape.groupBy.map((spec) => {
      const [field = '', interval] = spec.split(':');
      const label = this.fields[field]?.string ?? field;
      return interval ? `${label}:${titled(interval)}` : label;
    });
    return [{ group: OWN_GROUPING, kind: 'groupBy', title: '', values }, ...facets];
  }

  /** Offered to this person: what is hidden works, but cannot be chosen. */
  offered<Type extends SearchItem['type']>(...types: readonly Type[]): Array<SearchItem & { type: Type }> {
    const isShown = (item: SearchItem): boolean =>
      item.invisible === '' || !evaluate(item.invisible, this.names, this.clock);
    return this.items.filter(
      (item): item is SearchItem & { type: Type } =>
        types.some((type) => type === item.type) && isShown(item),
    );
  }

  periods(item: DateFilterItem): Period[] {
    return periodsOf(item.range, this.clock, String(this.options.user.lang ?? 'en_US'));
  }

  isOn(item: SearchItem, which: Partial<Chosen> = {}): boolean {
    return this.chosen.some((one) => one.item === item && isSame(one, which));
  }

  /** A filter, a grouping or a saved search, on or off. */
  toggle(item: SearchItem, which: Pick<Chosen, 'interval'> = {}): void {
    const interval = item.type === 'dateGroupBy' ? (which.interval ?? item.interval) : undefined;
    const wanted: Chosen = { item, ...(interval ? { interval } : {}) };
    if (this.isOn(item, wanted))
      this.chosen = this.chosen.filter((one) => one.item !== item || !isSame(one, wanted));
    else this.chosen = item.type === 'favourite' ? [wanted] : [...this.chosen, wanted];
  }

  /** A period on or off; a month or quarter brings a year, and without any year nothing is left. */
  togglePeriod(item: DateFilterItem, id: string): void {
    const isOwn = (period: string | undefined) => period?.startsWith('custom') ?? false;
    const others = this.chosen.filter((one) => one.item !== item);
    const mine = this.chosen.filter((one) => one.item === item);
    const hasYear = (all: readonly Chosen[]) => all.some((one) => one.period?.startsWith('year'));
    if (mine.some((one) => one.period === id)) {
      const left = mine.filter((one) => one.period !== id);
      this.chosen = [...others, ...(hasYear(left) ? left : [])];
      return;
    }
    if (isOwn(id)) {
      this.chosen = [...others, { item, period: id }];
      return;
    }
    const kept = [...mine.filter((one) => !isOwn(one.period)), { item, period: id }];
    const year = this.periods(item).find((one) => one.id === id)?.year;
    const complete = hasYear(kept) || !year ? kept : [...kept, { item, period: year }];
    this.chosen = [...others, ...complete];
  }

  searchFor(item: SearchItem, searched: Searched): void {
    const known = this.chosen.some(
      (one) =>
        one.item === item &&
        one.searched?.value === searched.value &&
        one.searched.operator === searched.operator,
    );
    if (!known) this.chosen = [...this.chosen, { item, searched }];
  }

  /** Adds what the menu did not offer before: a grouping by a field that the person chose. */
  addGrouping(field: string): SearchItem {
    const info = this.fields[field];
    const group = this.items.find((item) => item.type === 'groupBy')?.group ?? nextOf(this.items, 'group');
    const dated = info?.type === 'date' || info?.type === 'datetime';
    const common = {
      id: nextOf(this.items, 'id'),
      group,
      label: info?.string ?? field,
      invisible: '',
      field,
    };
    const item: SearchItem = dated
      ? { type: 'dateGroupBy', interval: 'month', ...common }
      : { type: 'groupBy', ...common };
    this.items.push(item);
    return item;
  }

  remove(facet: Facet): void {
    if (facet.group === OWN_GROUPING) this.ownGroupingOff = true;
    else this.chosen = this.chosen.filter((one) => one.item.group !== facet.group);
  }

  clear(shape: Shape): void {
    for (const facet of this.facets(shape)) this.remove(facet);
  }

  private switchOnDefaults(): void {
    const { saved, context } = this.options;
    const favourite = context.search_disable_custom_filters
      ? undefined
      : saved.findLast((one) => one.isDefault);
    if (favourite) {
      this.toggle(favourite.item);
      return;
    }
    const defaults = this.items.filter((item) => item.rank !== undefined);
    for (const item of defaults.sort((a, b) => (a.rank || 100) - (b.rank || 100))) {
      if (item.type === 'dateFilter') for (const id of item.initial) this.togglePeriod(item, id);
      else if (item.type === 'field' && item.initial) this.searchFor(item, item.initial);
      else this.toggle(item);
    }
  }

  /** By group, in the order in which each group was begun. */
  private groups(): Chosen[][] {
    const groups = new Map<number, Chosen[]>();
    for (const one of this.chosen) groups.set(one.item.group, [...(groups.get(one.item.group) ?? []), one]);
    const rank = (one: Chosen) => INTERVALS.indexOf(one.interval ?? '');
    return [...groups.values()].map((group) =>
      byItem(group).flatMap((same) => (same[0]?.interval ? same.sort((a, b) => rank(a) - rank(b)) : same)),
    );
  }

  private domainOf(one: Chosen): Json[][] | undefined {
    const { item } = one;
    switch (item.type) {
      case 'field': {
        const { label, operator, value } = one.searched as Searched;
        if (item.filterDomain === undefined) return [[[item.field, operator, value]]];
        return [
          domainFrom(item.filterDomain, { self: label.trim(), raw_value: value }, this.clock) as Json[],
        ];
      }
      case 'dateFilter': {
        // All its periods are one condition: the first speaks for them.
        if (!this.isFirst(one)) return undefined;
        const chosen = this.chosenPeriods(item);
        const own = chosen.find((period) => period.unit === 'own');
        const span = own ? domainFrom(own.domain, this.names, this.clock) : this.spanOf(item, chosen).domain;
        return [allOf([span, domainFrom(item.domain, this.names, this.clock)])];
      }
      case 'filter':
      case 'favourite':
        return [domainFrom(item.domain, this.names, this.clock) as Json[]];
      default:
        return undefined;
    }
  }

  private contextOf(one: Chosen): Dict {
    const { item } = one;
    if (item.type === 'favourite') return item.context;
    if (item.type === 'filter')
      return item.context ? (evaluate(item.context, this.names, this.clock) as Dict) : {};
    if (item.type !== 'field') return {};
    const same = this.chosen.filter((other) => other.item === item);
    const self = same.map((other) => other.searched?.value);
    const own = item.context ? (evaluate(item.context, { self }, this.clock) as Dict) : {};
    const { initial } = item;
    return initial && item.fieldType === 'many2one'
      ? { ...own, [`default_${item.field}`]: initial.value }
      : own;
  }

  private groupingsOf({ item, interval }: Chosen): readonly string[] {
    if (item.type === 'groupBy') return [item.field];
    if (item.type === 'dateGroupBy') return [`${item.field}:${interval ?? item.interval}`];
    return item.type === 'favourite' ? item.groupBy : [];
  }

  private facetOf(group: readonly Chosen[]): Facet {
    const [first] = group as [Chosen];
    const { type } = first.item;
    const kind =
      type === 'field' || type === 'favourite'
        ? type
        : type === 'groupBy' || type === 'dateGroupBy'
          ? 'groupBy'
          : 'filter';
    const values = group.flatMap((one) => {
      const { item } = one;
      if (item.type === 'field') return one.searched?.label ?? '';
      if (item.type === 'dateGroupBy') return `${item.label}: ${titled(one.interval ?? item.interval)}`;
      if (item.type !== 'dateFilter') return item.label;
      if (!this.isFirst(one)) return [];
      const chosen = this.chosenPeriods(item);
      const own = chosen.find((period) => period.unit === 'own');
      return `${item.label}: ${own ? own.label : this.spanOf(item, chosen).label}`;
    });
    return { group: first.item.group, kind, title: kind === 'field' ? first.item.label : '', values };
  }

  private chosenPeriods(item: DateFilterItem): Period[] {
    return this.periods(item).filter((period) => this.isOn(item, { period: period.id }));
  }

  private spanOf(item: DateFilterItem, chosen: readonly Period[]): ReturnType<typeof spanOf> {
    const lang = String(this.options.user.lang ?? 'en_US');
    return spanOf(item.field, item.fieldType, chosen, { clock: this.clock, lang });
  }

  private isFirst(one: Chosen): boolean {
    return this.chosen.find((other) => other.item === one.item) === one;
  }

  private withInterval(spec: string): string {
    const [field = '', interval] = spec.split(':');
    const type = this.fields[field]?.type;
    return (type === 'date' || type === 'datetime') && !interval ? `${field}:month` : spec;
  }
}

export function titled(interval: string): string {
  return interval.charAt(0).toUpperCase() + interval.slice(1);
}

function isSame(one: Chosen, wanted: Partial<Chosen>): boolean {
  return (
    (wanted.interval === undefined || one.interval === wanted.interval) &&
    (wanted.period === undefined || one.period === wanted.period)
  );
}

function byItem(group: readonly Chosen[]): Chosen[][] {
  const items = new Map<SearchItem, Chosen[]>();
  for (const one of group) items.set(one.item, [...(items.get(one.item) ?? []), one]);
  return [...items.values()];
}

function nextOf(items: readonly SearchItem[], key: 'id' | 'group'): number {
  return Math.max(0, ...items.map((item) => item[key])) + 1;
}
