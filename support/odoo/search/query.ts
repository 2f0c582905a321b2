// What is switched on in the search of a list, in the order in which the person did so.
import type { DateFilterItem, Searched, SearchItem } from './items.ts';

/** In this order, whatever the order in which they were chosen. */
export const INTERVALS: readonly string[] = ['year', 'quarter', 'month', 'week', 'day'];

/** An item that is on, with all its periods, intervals or searched texts. */
export interface Active {
  readonly item: SearchItem;
  readonly periods: readonly string[];
  readonly intervals: readonly string[];
  readonly searched: readonly Searched[];
}

/** One thing switched on; of a period, an interval or a searched text, that one. */
interface Chosen {
  readonly item: SearchItem;
  readonly period?: string;
  readonly interval?: string;
  readonly searched?: Searched;
}

export type Which = Pick<Chosen, 'period' | 'interval'>;

export class Query {
  private chosen: readonly Chosen[] = [];

  isOn(item: SearchItem, which: Which = {}): boolean {
    return this.chosen.some((one) => one.item === item && isSame(one, which));
  }

  /** A filter, a grouping or a saved search, on or off. */
  toggle(item: SearchItem, which: Pick<Which, 'interval'> = {}): void {
    const interval = item.type === 'dateGroupBy' ? (which.interval ?? item.interval) : undefined;
    const wanted: Chosen = { item, ...(interval ? { interval } : {}) };
    if (this.isOn(item, wanted)) this.remove((one) => one.item === item && isSame(one, wanted));
    else this.chosen = item.type === 'favourite' ? [wanted] : [...this.chosen, wanted];
  }

  /** A period on or off, with the year that it brings where none is on; without any year nothing is left. */
  togglePeriod(item: DateFilterItem, period: string, year: string): void {
    const isMine = (one: Chosen) => one.item === item;
    const hasYear = () => this.chosen.some((one) => isMine(one) && one.period?.startsWith('year'));
    if (this.isOn(item, { period })) {
      this.remove((one) => isMine(one) && one.period === period);
      if (!hasYear()) this.remove(isMine);
      return;
    }
    // A period of the view's own stands alone.
    this.remove((one) => isMine(one) && (isOwn(period) || isOwn(one.period)));
    this.chosen = [...this.chosen, { item, period }];
    if (!isOwn(period) && !hasYear()) this.chosen = [...this.chosen, { item, period: year }];
  }

  searchFor(item: SearchItem, searched: Searched): void {
    const { value, operator } = searched;
    const isKnown = (one: Chosen) =>
      one.item === item && one.searched?.value === value && one.searched.operator === operator;
    if (!this.chosen.some(isKnown)) this.chosen = [...this.chosen, { item, searched }];
  }

  removeGroup(group: number): void {
    this.remove((one) => one.item.group === group);
  }

  /** By group, in the order in which each group, and in it each item, was begun. */
  groups(): Active[][] {
    return groupedBy(this.chosen, (one) => one.item.group).map((group) =>
      groupedBy(group, (one) => one.item).map(activeOf),
    );
  }

  private remove(isGone: (one: Chosen) => boolean): void {
    this.chosen = this.chosen.filter((one) => !isGone(one));
  }
}

function groupedBy(all: readonly Chosen[], key: (one: Chosen) => unknown): Array<[Chosen, ...Chosen[]]> {
  const groups = new Map<unknown, [Chosen, ...Chosen[]]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return [...groups.values()];
}

/** Of all that is on of one item. */
function activeOf(all: readonly [Chosen, ...Chosen[]]): Active {
  const intervals = all.flatMap((one) => one.interval ?? []);
  return {
    item: all[0].item,
    periods: all.flatMap((one) => one.period ?? []),
    intervals: intervals.sort((a, b) => INTERVALS.indexOf(a) - INTERVALS.indexOf(b)),
    searched: all.flatMap((one) => one.searched ?? []),
  };
}

function isOwn(period: string | undefined): boolean {
  return period?.startsWith('custom') ?? false;
}

function isSame(one: Chosen, wanted: Which): boolean {
  return (
    (wanted.interval === undefined || one.interval === wanted.interval) &&
    (wanted.period === undefined || one.period === wanted.period)
  );
}
