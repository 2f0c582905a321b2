// The search of a list: what it offers, what is on, and what follows from it for the records, their grouping and order.
import { ENGLISH, type Say } from '../client-words.ts';
import type { Clock } from '../expression/dates.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Dict, Json } from '../transport.ts';
import type { Fields } from '../view/nodes.ts';
import { allOf, anyOf, type Domain } from './domains.ts';
import { type Facet, facetOf, OWN_GROUPING, ownGroupingFacet } from './facets.ts';
import type { Saved } from './favourites.ts';
import type { DateFilterItem, FavouriteItem, Searched, SearchItem, SearchView } from './items.ts';
import { contextOf, domainOf, groupingsOf, offeredPeriods, type Terms, writtenDomain } from './meaning.ts';
import type { Period } from './periods.ts';
import { Query, type Which } from './query.ts';
import { allWritten, eitherWritten, written } from './written.ts';

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
  /** The client's own words; English where absent. */
  readonly say?: Say;
}

/** The kind of view that shows the records, with the grouping that it begins with. */
export interface Shape {
  readonly kind: 'list' | 'kanban';
  readonly groupBy: readonly string[];
}

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
  private readonly query = new Query();
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

  get say(): Say {
    return this.options.say ?? ENGLISH;
  }

  /** Names that expressions of items may use. */
  get names(): Dict {
    return { ...this.base, ...this.options.user };
  }

  domain(): Json[] {
    return allOf([...this.domains(), this.panelDomain]);
  }

  domainWithoutPanel(): Json[] {
    return allOf(this.domains());
  }

  /** For reads, and for forms that are opened from the list. */
  context(): Dict {
    const own = this.query.groups().flatMap((group) => group.map((one) => contextOf(one, this.terms)));
    return Object.assign({}, this.base, ...own) as Dict;
  }

  groupBy(shape: Shape): string[] {
    const chosen = this.query.groups().flatMap((group) => group.flatMap(groupingsOf));
    const own = this.ownGroupingOff ? [] : shape.groupBy;
    const all = [chosen, this.given(), own].find((one) => one.length > 0) ?? [];
    const dated = all.map((spec) => this.withInterval(spec)).filter((spec) => spec !== '');
    return shape.kind === 'kanban' ? dated.slice(0, 1) : dated;
  }

  /** Of a saved search, as the server takes it; empty where none says. */
  order(): string {
    const orders = this.query
      .groups()
      .flat()
      .flatMap(({ item }) => (item.type === 'favourite' ? item.order : []));
    return orders.find((order) => order !== '') ?? '';
  }

  facets(shape: Shape): Facet[] {
    const facets = this.query.groups().map((group) => facetOf(group, this.terms));
    const isGrouped = facets.some((facet) => facet.kind === 'groupBy') || this.given().length > 0;
    const hasOwn = shape.kind !== 'kanban' && !this.ownGroupingOff && shape.groupBy.length > 0;
    return isGrouped || !hasOwn
      ? facets
      : [ownGroupingFacet(shape.groupBy, this.fields, this.say), ...facets];
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
    return offeredPeriods(item, this.terms);
  }

  isOn(item: SearchItem, which?: Which): boolean {
    return this.query.isOn(item, which);
  }

  /** A filter, a grouping or a saved search, on or off. */
  toggle(item: SearchItem, which?: Pick<Which, 'interval'>): void {
    this.query.toggle(item, which);
  }

  togglePeriod(item: DateFilterItem, id: string): void {
    const year = this.periods(item).find((one) => one.id === id)?.year ?? '';
    this.query.togglePeriod(item, id, year);
  }

  searchFor(item: SearchItem, searched: Searched): void {
    this.query.searchFor(item, searched);
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

  /** What is on, as a saved search keeps it: conditions as they are written, so that "today" goes on meaning today. */
  asWritten(shape: Shape): { domain: string; context: Dict; groupBy: string[] } {
    const groups = this.query.groups();
    const domains = groups.map((group) => eitherWritten(group.map((one) => writtenDomain(one, this.terms))));
    const own = groups.flatMap((group) => group.map((one) => contextOf(one, this.terms)));
    const kept = Object.entries(Object.assign({}, ...own) as Dict).filter(
      ([key]) => !(key in this.options.user) && !/^search(panel)?_default_/.test(key),
    );
    return {
      domain: allWritten([...domains, written(this.panelDomain)]),
      context: Object.fromEntries(kept),
      groupBy: this.groupBy(shape),
    };
  }

  /** A search that was saved just now; it takes the place of everything else. */
  addFavourite(saved: Pick<FavouriteItem, 'label' | 'domain' | 'context' | 'groupBy' | 'order'>): void {
    const place = { id: nextOf(this.items, 'id'), group: nextOf(this.items, 'group'), invisible: '' };
    const item: FavouriteItem = { type: 'favourite', ...place, ...saved };
    this.items.push(item);
    this.query.toggle(item);
  }

  remove(facet: Facet): void {
    if (facet.group === OWN_GROUPING) this.ownGroupingOff = true;
    else this.query.removeGroup(facet.group);
  }

  clear(shape: Shape): void {
    for (const facet of this.facets(shape)) this.remove(facet);
  }

  private get terms(): Terms {
    const { names, clock, say } = this;
    return { names, clock, say, lang: String(this.options.user.lang ?? 'en_US') };
  }

  /** Filters of one group widen each other, groups narrow. */
  private domains(): Domain[] {
    const groups = this.query
      .groups()
      .map((group) => anyOf(group.flatMap((one) => [domainOf(one, this.terms) ?? []])));
    return [this.options.domain, ...groups];
  }

  /** The grouping that the action asks for. */
  private given(): readonly string[] {
    const given = (this.base.group_by || []) as string | string[];
    return typeof given === 'string' ? [given] : given;
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

  private withInterval(spec: string): string {
    const [field = '', interval] = spec.split(':');
    const type = this.fields[field]?.type;
    return (type === 'date' || type === 'datetime') && !interval ? `${field}:month` : spec;
  }
}

function nextOf(items: readonly SearchItem[], key: 'id' | 'group'): number {
  return Math.max(0, ...items.map((item) => item[key])) + 1;
}
