// The periods that a filter on a date offers: months, quarters, years, and those that the view brings itself.
import type { Say } from '../client-words.ts';
import { type Clock, PyMoment, wallClock } from '../expression/dates.ts';
import type { Json } from '../transport.ts';
import { anyOf } from './domains.ts';

/** Which months and years are offered, counted from now. */
export interface PeriodRange {
  readonly startYear: number;
  readonly endYear: number;
  readonly startMonth: number;
  readonly endMonth: number;
  readonly own: readonly OwnPeriod[];
}

export interface OwnPeriod {
  readonly id: string;
  readonly label: string;
  readonly domain: string;
}

export interface Period {
  readonly id: string;
  /** "March", "Q1", "2026". */
  readonly label: string;
  readonly unit: 'month' | 'quarter' | 'year' | 'own';
  /** Month or quarter from 1, or the year. */
  readonly number: number;
  /** The year that comes with it where none is chosen. */
  readonly year: string;
  readonly domain: string;
}

/** In whose words periods are named, and by whose clock. */
export interface Reckoning {
  readonly clock: Clock;
  readonly lang: string;
  readonly say: Say;
}

/** In the order of the menu. */
export function periodsOf(range: PeriodRange, { clock, lang, say }: Reckoning): Period[] {
  const now = wallClock(clock, true).time;
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const clamped = (offset: number) => Math.min(Math.max(offset, range.startYear), range.endYear);
  const usual = periodId('year', clamped(0));
  const none = { year: '', domain: '' };
  const months = countDown(range.endMonth, range.startMonth).map((offset): Period => {
    const at = new Date(Date.UTC(year + clamped(0), month + offset, 1));
    const number = at.getUTCMonth() + 1;
    const own = periodId('year', clamped(at.getUTCFullYear() - year));
    return {
      ...none,
      id: periodId('month', offset),
      label: nameOfMonth(number, lang),
      unit: 'month',
      number,
      year: own,
    };
  });
  const quarters = ['fourth', 'third', 'second', 'first'].map((name, n): Period => {
    const number = 4 - n;
    return { ...none, id: `${name}_quarter`, label: say(`Q${number}`), unit: 'quarter', number, year: usual };
  });
  const years = countDown(range.endYear, range.startYear).map((offset): Period => {
    const number = year + offset;
    return { ...none, id: periodId('year', offset), label: String(number), unit: 'year', number };
  });
  const own = range.own.map(
    ({ id, label, domain }): Period => ({ ...none, id, label, unit: 'own', number: 0, domain }),
  );
  return [...months, ...quarters, ...years, ...own];
}

/** `month-1` is the month before this one. */
export function periodId(unit: 'month' | 'year', offset: number): string {
  if (offset === 0) return unit;
  return `${unit}${offset > 0 ? '+' : '-'}${Math.abs(offset)}`;
}

export interface Span {
  readonly label: string;
  readonly domain: Json[];
}

/** The chosen periods as one condition: each month or quarter of each year, or the whole years. */
export function spanOf(
  field: string,
  fieldType: string,
  chosen: readonly Period[],
  { clock, lang }: Reckoning,
): Span {
  const byNumber = (a: Period, b: Period) => a.number - b.number;
  const years = chosen.filter((one) => one.unit === 'year').sort(byNumber);
  const parts = [
    ...chosen.filter((one) => one.unit === 'month').sort(byNumber),
    ...chosen.filter((one) => one.unit === 'quarter').sort(byNumber),
  ];
  const spans = years.flatMap((year) =>
    (parts.length > 0 ? parts : [year]).map((part) => {
      const first =
        part.unit === 'year' ? 0 : part.unit === 'month' ? part.number - 1 : (part.number - 1) * 3;
      const length = { month: 1, quarter: 3, year: 12, own: 0 }[part.unit];
      const begin = new Date(Date.UTC(year.number, first, 1));
      const end = new Date(Date.UTC(year.number, first + length, 1) - 1000);
      const label =
        part.unit === 'month'
          ? `${nameOfMonth(part.number, lang)} ${year.number}`
          : part.unit === 'quarter'
            ? `${part.label} ${year.number}`
            : year.label;
      const bound = (time: Date) => {
        if (fieldType === 'date') return new PyMoment(time, true).toString();
        return new PyMoment(time, false, clock.timeZone).to_utc().toString();
      };
      const domain: Json[] = ['&', [field, '>=', bound(begin)], [field, '<=', bound(end)]];
      return { label, domain };
    }),
  );
  return { label: spans.map((one) => one.label).join('/'), domain: anyOf(spans.map((one) => one.domain)) };
}

function nameOfMonth(month: number, lang: string): string {
  const locale = lang.replace('_', '-').replace(/@.*/, '');
  // The client's form of the name is the one that stands beside a day: some languages have another for it alone.
  const format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const parts = format.formatToParts(new Date(Date.UTC(2000, month - 1, 1)));
  return parts.find(({ type }) => type === 'month')?.value ?? String(month);
}

function countDown(from: number, to: number): number[] {
  return Array.from({ length: Math.max(from - to + 1, 0) }, (_, n) => from - n);
}
