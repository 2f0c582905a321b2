// Assertions on sites: what a person sees of each.
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

/** On the person's own list with no filter on, by whose place each row lies in; where counts come from is no place. */
export async function seesStockOf(w: VouchWorld, who: string, sites: readonly string[]): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('stock by place'));
  await seat.list.clearSearch();
  const { rows, position } = await seat.list.reading();
  w.facts.check(
    'rows on one page',
    String(position.total),
    String(position.last),
    position.last === position.total,
  );
  const places = [...new Set(rows.map((row) => row['Location'] ?? ''))];
  const all = await w.observer.search('res.company', [], ['name']);
  const context = { allowed_company_ids: all.map(({ id }) => id) };
  const found = await w.observer.search(
    'stock.location',
    [
      ['complete_name', 'in', places],
      ['usage', '=', 'internal'],
    ],
    ['company_id'],
    {
      context,
    },
  );
  const owners = new Set(found.map((row) => nameOf(row['company_id'])).filter((owner) => owner !== ''));
  w.facts.equal(`sites whose stock ${who} sees`, [...owners].sort(), [...sites].sort());
}
