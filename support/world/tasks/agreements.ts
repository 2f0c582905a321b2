// Orders under an agreement with a supplier, and the end of an agreement.
import type { Seat } from '../../channels/channel.ts';
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

const LINES = { label: 'Products' };

/** The agreement fills in what it covers, with its price. */
export async function orderUnder(
  w: VouchWorld,
  who: string,
  said: { readonly quantity: number; readonly product: string; readonly costCentre: string },
): Promise<void> {
  const seat = await newOrder(w, who);
  await seat.fill({ label: 'Agreement' }, w.the('agreement').name);
  await seat.changeLine(LINES, said.product, [
    { column: 'Quantity', value: said.quantity },
    { column: 'Analytic Distribution', value: said.costCentre },
  ]);
  w.keep('order', await saved(seat));
}

/** A new order to the supplier of the agreement, not saved. */
export async function newOrder(w: VouchWorld, who: string): Promise<Seat> {
  const { vendor_id: supplier } = await w.observer.read(w.the('agreement'), ['vendor_id']);
  const seat = await w.seat(who);
  await seat.go(w.menu('quotations'));
  await seat.create();
  await seat.fill({ label: 'Vendor' }, nameOf(supplier));
  return seat;
}

export async function end(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the('agreement'));
  await seat.press({ label: 'Close' });
}
