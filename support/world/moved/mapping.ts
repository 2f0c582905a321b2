// A mapping of the old system's keys to Odoo's: a file of two headings, the old one's and the new one's.
import type { Entry, Moved } from './kind.ts';

/**
 * What was moved by Odoo's keys: entries that come to the same are summed, as two old accounts in one new one. An entry that
 * the mapping forgets keeps its old key, and what comes to nothing is left out: an account without a balance is not opened.
 */
export function mappedBy(mapping: readonly Entry[], old: readonly Entry[], { sums }: Moved): Entry[] {
  const [from = '', to = ''] = Object.keys(mapping[0] ?? {});
  const targets = new Map(mapping.map((row) => [row[from], row[to] ?? '']));
  const made = new Map<string, Record<string, string>>();
  for (const entry of old) {
    const target = targets.get(entry[from]) || `${entry[from]}, mapped to nothing`;
    const before = made.get(target);
    const summed = sums.map((heading) => [heading, String(amount(before, heading) + amount(entry, heading))]);
    made.set(target, { [to]: target, ...Object.fromEntries(summed) });
  }
  return [...made.values()].filter((entry) =>
    sums.some((heading) => Math.abs(amount(entry, heading)) >= 0.005),
  );
}

function amount(entry: Entry | undefined, heading: string): number {
  return Number(entry?.[heading] ?? 0);
}
