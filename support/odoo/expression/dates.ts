// Dates as the expressions of views use them: Python's date, datetime, relativedelta and timedelta, in small.

/** The moment and the zone in which `today` is meant. */
export interface Clock {
  readonly now: () => Date;
  /** IANA name; the user's zone. */
  readonly timeZone: string;
}

export const SYSTEM_CLOCK: Clock = { now: () => new Date(), timeZone: 'UTC' };

/** A date or a wall-clock time without a zone, held as if it were UTC. */
export class PyMoment {
  readonly time: Date;
  readonly dateOnly: boolean;
  private readonly zone: string;

  constructor(time: Date, dateOnly: boolean, zone = 'UTC') {
    this.time = time;
    this.dateOnly = dateOnly;
    this.zone = zone;
  }

  strftime(format: string): string {
    const iso = this.time.toISOString();
    const parts: Readonly<Record<string, string>> = {
      Y: iso.slice(0, 4),
      m: iso.slice(5, 7),
      d: iso.slice(8, 10),
      H: iso.slice(11, 13),
      M: iso.slice(14, 16),
      S: iso.slice(17, 19),
      y: iso.slice(2, 4),
      j: String(
        Math.floor((this.time.getTime() - Date.UTC(this.time.getUTCFullYear(), 0, 0)) / DAY),
      ).padStart(3, '0'),
      w: String(this.time.getUTCDay()),
      '%': '%',
    };
    return format.replace(/%(.)/g, (whole, letter: string) => parts[letter] ?? whole);
  }

  /** The text in which the server compares it. */
  toString(): string {
    return this.strftime(this.dateOnly ? '%Y-%m-%d' : '%Y-%m-%d %H:%M:%S');
  }

  to_utc(): PyMoment {
    return new PyMoment(new Date(this.time.getTime() - zoneOffset(this.time, this.zone)), false);
  }

  plus(delta: PyDelta, sign: 1 | -1): PyMoment {
    return new PyMoment(delta.applyTo(this.time, sign), this.dateOnly && !delta.hasTime, this.zone);
  }
}

/** relativedelta and timedelta: plural names add, singular names replace. */
export class PyDelta {
  private readonly parts: Readonly<Record<string, number>>;

  constructor(parts: Readonly<Record<string, number>>) {
    this.parts = parts;
  }

  get hasTime(): boolean {
    return Object.keys(this.parts).some((name) => /^(hour|minute|second)/.test(name));
  }

  applyTo(time: Date, sign: 1 | -1): Date {
    const of = (name: string): number => (this.parts[name] ?? 0) * sign;
    const set = (name: string, current: number): number => this.parts[name] ?? current;
    const months = set('month', time.getUTCMonth() + 1) - 1 + of('months');
    const years = set('year', time.getUTCFullYear()) + of('years');
    const lastDay = new Date(Date.UTC(years, months + 1, 0)).getUTCDate();
    const moved = Date.UTC(
      years,
      months,
      Math.min(set('day', time.getUTCDate()), lastDay),
      set('hour', time.getUTCHours()),
      set('minute', time.getUTCMinutes()),
      set('second', time.getUTCSeconds()),
    );
    const days = of('days') + 7 * of('weeks');
    return this.toWeekday(
      new Date(moved + days * DAY + of('hours') * 3_600_000 + of('minutes') * 60_000 + of('seconds') * 1000),
    );
  }

  private toWeekday(time: Date): Date {
    const wanted = this.parts.weekday;
    if (wanted === undefined) return time;
    const ahead = (wanted - ((time.getUTCDay() + 6) % 7) + 7) % 7;
    return new Date(time.getTime() + ahead * DAY);
  }
}

/** What the wall clock of the user's zone shows now. */
export function wallClock(clock: Clock, dateOnly: boolean): PyMoment {
  const now = clock.now();
  const local = new Date(now.getTime() + zoneOffset(now, clock.timeZone));
  if (dateOnly) local.setUTCHours(0, 0, 0, 0);
  else local.setUTCMilliseconds(0);
  return new PyMoment(local, dateOnly, clock.timeZone);
}

const DAY = 86_400_000;

function zoneOffset(at: Date, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  return local - Math.floor(at.getTime() / 1000) * 1000;
}
