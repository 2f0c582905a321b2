// Figures and dates as people say them: "above the finance limit", "in 30 days".

/** The hospital's figures by name, for example `finance limit`. */
export type Figures = Readonly<Record<string, number>>;

export class FigureError extends Error {
  readonly code = 'unknown-figure';
}

/**
 * An amount said by meaning or as a number: "6000", "4,999.99", "the finance limit", "above the finance limit",
 * "below the finance limit". Above and below are one whole unit of money away, so that rounding never decides.
 */
export function amountOf(said: string, figures: Figures): number {
  const plain = said.trim().replaceAll(',', '');
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  const match = /^(?:(above|below|at)\s+)?(?:the\s+)?(.+)$/.exec(said.trim());
  const name = match?.[2] ?? said;
  const figure = figures[name];
  if (figure === undefined) {
    throw new FigureError(
      `No figure "${name}" in this hospital. Known are: ${Object.keys(figures).sort().join(', ')}. ` +
        'Add it to the approval figures of the hospital, or say a number.',
    );
  }
  if (match?.[1] === 'above') return figure + 1;
  if (match?.[1] === 'below') return figure - 1;
  return figure;
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** A date said by a person, as YYYY-MM-DD, counted from `today` (YYYY-MM-DD). */
export function dateOf(said: string, today: string): string {
  const text = said.trim().toLowerCase();
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  if (text === 'today') return today;
  if (text === 'tomorrow') return shift(today, 1);
  if (text === 'yesterday') return shift(today, -1);
  const span = /^(?:in (\d+) (day|week|month|year)s?|(\d+) (day|week|month|year)s? ago)$/.exec(text);
  if (span) {
    const count = Number(span[1] ?? span[3]) * (span[1] ? 1 : -1);
    return shiftBy(today, count, span[2] ?? span[4] ?? 'day');
  }
  const weekday = /^(next|last) (\w+)$/.exec(text);
  const wanted = weekday ? WEEKDAYS.indexOf(weekday[2] ?? '') : -1;
  if (weekday && wanted >= 0) {
    const now = new Date(`${today}T00:00:00Z`).getUTCDay();
    const ahead = (wanted - now + 7) % 7 || 7;
    return shift(today, weekday[1] === 'next' ? ahead : ahead - 7 || -7);
  }
  throw new FigureError(
    `"${said}" is not a date that can be read. Say "today", "tomorrow", "in 30 days", "in 2 years", "last Monday" or 2026-12-01.`,
  );
}

/** The day, as YYYY-MM-DD, that it is in the time zone. */
export function todayIn(timeZone: string, now: Date): string {
  return localOf(timeZone, now).slice(0, 10);
}

/** A day and a time said by a person on the clocks of the time zone, as RFC 3339 in UTC. */
export function momentOf(said: string, timeZone: string, now: Date): string {
  const text = said.trim();
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/.test(text))
    return new Date(text).toISOString().replace('.000', '');
  const [, day, time] = /^(.+?) (?:at )?(\d{2}:\d{2})$/.exec(text) ?? [];
  if (day === undefined || time === undefined) {
    throw new FigureError(
      `"${said}" is not a moment that can be read. Say "tomorrow 09:00" or "2026-12-01 14:30".`,
    );
  }
  const wall = `${dateOf(day, todayIn(timeZone, now))}T${time}:00`;
  // Twice, as the first guess may lie on the other side of a change of the clocks.
  let moment = Date.parse(`${wall}Z`);
  for (let turn = 0; turn < 2; turn += 1) {
    const shown = Date.parse(`${localOf(timeZone, new Date(moment))}Z`);
    moment += Date.parse(`${wall}Z`) - shown;
  }
  if (localOf(timeZone, new Date(moment)) !== wall) {
    throw new FigureError(`"${said}" is never: the clocks of ${timeZone} skip that hour on this day.`);
  }
  return new Date(moment).toISOString().replace('.000', '');
}

/** The moment that much later ("3 hours", "2 months"); months and years end on the same day, or the month's last. */
export function laterBy(said: string, now: Date): Date {
  const [, count = '', unit = ''] = /^(\d+) (hour|day|week|month|year)s?$/.exec(said.trim()) ?? [];
  if (unit === '') throw new FigureError(`"${said}" is no length of time. Say "3 hours" or "2 weeks".`);
  if (unit === 'hour') return new Date(now.getTime() + Number(count) * 3_600_000);
  const moment = now.toISOString();
  return new Date(`${shiftBy(moment.slice(0, 10), Number(count), unit)}${moment.slice(10)}`);
}

/** What the clocks show: YYYY-MM-DDTHH:MM:SS. */
function localOf(timeZone: string, moment: Date): string {
  return moment.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T');
}

function shift(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function shiftBy(day: string, count: number, unit: string): string {
  if (unit === 'day') return shift(day, count);
  if (unit === 'week') return shift(day, 7 * count);
  const date = new Date(`${day}T00:00:00Z`);
  const months = unit === 'month' ? count : 12 * count;
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), last));
  return target.toISOString().slice(0, 10);
}
