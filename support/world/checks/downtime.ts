// Assertions on what was entered after a downtime: its day, and that it can be told from the others.
import { MARK } from '../tasks/downtime.ts';
import type { VouchWorld } from '../world.ts';

/** The transfer and each of its moves, so that every list by day agrees. */
export async function standsUnder(w: VouchWorld, form: string, day: string): Promise<void> {
  const entry = w.the(form);
  const { date_done: done } = await w.observer.read(entry, ['date_done']);
  const moves = await w.observer.search('stock.move.line', [['picking_id', '=', entry.id]], ['date']);
  const days = [done, ...moves.map((move) => move['date'])].map((moment) => String(moment).slice(0, 10));
  w.facts.check('moves of the downtime form', 'at least one', String(moves.length), moves.length > 0);
  w.facts.equal(`days that ${form} stands under`, [...new Set(days)], [w.date(day)]);
}

/** On the person's own list of transfers: those that say so, and no others. */
export async function listed(w: VouchWorld, who: string, forms: readonly string[]): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('internal transfers'));
  await seat.list.clearSearch();
  await seat.list.search(MARK, 'Source Document');
  const shown = ((await seat.screen()).rows ?? []).map((row) => row['Source Document'] ?? '');
  const own = w.lasting ? shown.filter((one) => forms.some((form) => one.endsWith(w.named(form)))) : shown;
  const expected = forms.map((form) => `${MARK} ${w.named(form)}`);
  w.facts.equal('entries from downtime forms', own.sort(), expected.sort());
}
