// What somebody prints. Prints hold names and figures that nobody has looked at, so that the evidence keeps how long a
// print was, the digest of its text, and the words that were asked for; never the text itself.

import { digestOf, type ReportReading } from '../../channels/report-reading.ts';
import { flat } from '../../odoo/text.ts';
import type { VouchWorld } from '../world.ts';
import { seatOfLast } from './on-top.ts';

export async function print(w: VouchWorld, who: string, report: string): Promise<void> {
  const seat = await w.seat(who);
  const reading = await seat.print(report);
  w.facts.check(`the print "${report}"`, 'a report with text', measureOf(reading), reading.lines.length > 0);
}

/** The last print of the person who acted last, by the menu or by a button. */
export async function contains(w: VouchWorld, words: string, expected: boolean): Promise<void> {
  const reading = await seatOfLast(w).printed();
  const text = reading.lines.join(' ');
  const has = text.includes(flat(words));
  const found = `${has ? '' : 'not '}there, in ${measureOf(reading)}`;
  w.facts.check(
    `"${words}" in the print "${reading.title}"`,
    expected ? 'there' : 'not there',
    found,
    has === expected,
  );
}

function measureOf(reading: ReportReading): string {
  const { length } = reading.lines;
  return length === 0 ? 'nothing' : `${length} lines of text (SHA-256 ${digestOf(reading).slice(0, 16)}…)`;
}
