// The names and functions that every expression of a view may use.
import { type Clock, PyDelta, PyMoment, wallClock } from './dates.ts';
import { truth } from './truth.ts';

/** A function that an expression may call: positions first, then named arguments. */
export type PyFunction = (args: readonly unknown[], named: Readonly<Record<string, unknown>>) => unknown;

/** A name space such as `datetime`; its members are looked up, never an object's own methods. */
export class PyModule {
  readonly members: Readonly<Record<string, unknown>>;
  /** A type that is called as well: `datetime.date(...)`. */
  readonly call: PyFunction | undefined;

  constructor(members: Readonly<Record<string, unknown>>, call?: PyFunction) {
    this.members = members;
    this.call = call;
  }
}

export function builtins(clock: Clock): Readonly<Record<string, unknown>> {
  const today = (): PyMoment => wallClock(clock, true);
  const now = (): PyMoment => wallClock(clock, false);
  return {
    bool: fn((args) => truth(args[0])),
    set: fn((args) => [...new Set(iterable(args[0] ?? []))]),
    max: fn((args) => Math.max(...(args as number[]))),
    min: fn((args) => Math.min(...(args as number[]))),
    true: true,
    false: false,
    context_today: fn(today),
    get today() {
      return today().toString();
    },
    get current_date() {
      return today().toString();
    },
    get now() {
      return now().toString();
    },
    time: new PyModule({ strftime: fn((args) => now().strftime(String(args[0]))) }),
    relativedelta: fn((_args, named) => delta(named)),
    datetime: new PyModule({
      timedelta: fn((args, named) => delta({ days: args[0] ?? 0, ...named })),
      date: new PyModule({ today: fn(today) }, (args) => moment(args, true, clock.timeZone)),
      datetime: new PyModule(
        { now: fn(now), today: fn(now), combine: fn((args) => combine(args, clock.timeZone)) },
        (args) => moment(args, false, clock.timeZone),
      ),
      time: fn((args) => args.map(Number)),
    }),
  };
}

function fn(run: PyFunction): PyFunction {
  return run;
}

function iterable(value: unknown): Iterable<unknown> {
  if (Array.isArray(value) || typeof value === 'string') return value;
  if (value !== null && typeof value === 'object') return Object.keys(value);
  throw new TypeError('the value cannot be iterated');
}

function delta(named: Readonly<Record<string, unknown>>): PyDelta {
  return new PyDelta(Object.fromEntries(Object.entries(named).map(([name, value]) => [name, Number(value)])));
}

function moment(args: readonly unknown[], dateOnly: boolean, zone: string): PyMoment {
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0] = args.map(Number);
  return new PyMoment(new Date(Date.UTC(year, month - 1, day, hour, minute, second)), dateOnly, zone);
}

function combine(args: readonly unknown[], zone: string): PyMoment {
  const [date, time] = args;
  if (!(date instanceof PyMoment) || !Array.isArray(time))
    throw new TypeError('combine wants a date and a time');
  const [hour = 0, minute = 0, second = 0] = time as number[];
  const day = new Date(date.time);
  day.setUTCHours(hour, minute, second, 0);
  return new PyMoment(day, false, zone);
}
