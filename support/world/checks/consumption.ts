// What a ward used in a month, as somebody sums it up from their own list of moves.
import type { VouchWorld } from '../world.ts';

export interface Used {
  readonly place: string;
  readonly quantity: number;
  readonly product: string;
  /** A day of the month that is meant. */
  readonly day: string;
}

export async function usedInMonth(w: VouchWorld, who: string, said: Used): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('moves of lots'));
  await seat.list.clearSearch();
  await seat.list.search(said.product, 'Product');
  await seat.list.filter('Done');
  const month = monthOf(w.date(said.day));
  await seat.list.filter('Date', month);
  const { rows = [], kind } = await seat.screen();
  w.facts.check('moves on the page', 'fewer than 80', String(rows.length), rows.length < 80);
  const came = rows.filter((row) => (row['To'] ?? '').split('/').at(-1) === said.place);
  const sum = came.reduce((total, row) => total + Number(row['Quantity']), 0);
  w.facts.equal(`${said.product} used by ${said.place} in ${month}, from the ${kind}`, sum, said.quantity);
}

/** As the list of filters calls it: "November 2026". */
function monthOf(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  const name = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(at);
  return `${name} ${at.getUTCFullYear()}`;
}
