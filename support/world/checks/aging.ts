// Stock that runs out within some days and stock that nobody moves, as somebody reads it from their own lists.
import type { Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LOT = 'Lot/Serial Number';
const EXPIRY = 'Expiration Date';

type Row = Readonly<Record<string, string>>;
/** Lot, item, quantity and what it is worth. */
type Said = readonly (readonly string[])[];

/** What has run out already is not among it. */
export async function expiring(w: VouchWorld, who: string, days: number, said: Said): Promise<void> {
  const seat = await w.seat(who);
  const lots = await page(w, seat, { menu: 'lots', column: EXPIRY });
  const expiries = new Map(lots.map((row) => [row[LOT], row[EXPIRY]]));
  const near = (await ownStock(w, seat)).filter((row) => {
    const left = daysBetween(w.date('today'), expiries.get(row[LOT]));
    return left >= 0 && left <= days;
  });
  w.facts.equal(`what runs out within ${days} days`, listed(near), expected(w, said));
}

/** Neither came nor went for so long: the newest move of the lot is that old. */
export async function unmoved(w: VouchWorld, who: string, days: number, said: Said): Promise<void> {
  const seat = await w.seat(who);
  const stock = await ownStock(w, seat);
  const moves = await page(w, seat, { menu: 'moves of lots', filter: 'Done' });
  const still = stock.filter((row) => {
    const ages = moves
      .filter((move) => move[LOT] === row[LOT])
      .map((move) => daysBetween(move['Date'], w.date('today')));
    return ages.length > 0 && ages.every((age) => age >= days);
  });
  w.facts.equal(`what nobody moved for ${days} days`, listed(still), expected(w, said));
}

/** Of the lots that came since the scenario began: what others have in their store is not counted. */
async function ownStock(w: VouchWorld, seat: Seat): Promise<Row[]> {
  const own = await w.observer.search('stock.lot', [w.madeHere('stock.lot')], ['name']);
  const names = new Set(own.map(({ name }) => String(name)));
  const rows = await page(w, seat, { menu: 'stock by place', column: 'Value', filter: 'Internal Locations' });
  return rows.filter((row) => names.has(row[LOT] ?? ''));
}

async function page(
  w: VouchWorld,
  seat: Seat,
  at: { readonly menu: string; readonly column?: string; readonly filter?: string },
): Promise<readonly Row[]> {
  await seat.go(w.menu(at.menu));
  await seat.list.clearSearch();
  if (at.filter) await seat.list.filter(at.filter);
  if (at.column) await seat.list.showColumn(at.column);
  const { rows, position } = await seat.list.reading();
  const { last, total } = position;
  w.facts.check(`rows of "${at.menu}" on one page`, String(total), String(last), last === total);
  return rows;
}

/** Not a number where one of the days is not there: nothing can be said then. */
function daysBetween(from = '', to = ''): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS;
}

/** The list puts the item's code before its name. */
function listed(rows: readonly Row[]): string[] {
  return rows
    .map((row) => {
      const item = (row['Product'] ?? '').replace(/^\[[^\]]*\] /, '');
      return `${row[LOT]}: ${Number(row['Inventoried Quantity'])} ${item}, ${Number(row['Value'])}`;
    })
    .sort();
}

function expected(w: VouchWorld, said: Said): string[] {
  return said
    .map(
      ([lot = '', item, quantity, worth]) => `${w.named(lot)}: ${Number(quantity)} ${item}, ${Number(worth)}`,
    )
    .sort();
}
