// Assertions on emergency stock: that what was given out is asked for again on the same day.
import { product } from '../givens/lookup.ts';
import { place } from '../givens/places.ts';
import type { VouchWorld } from '../world.ts';

/** A transfer that waits to be carried out, planned for today. */
export async function toFillUp(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const { id } = await place(w, 'Emergency stock');
  const moves = await w.observer.search(
    'stock.move',
    [
      ['product_id', '=', item.id],
      ['location_dest_id', '=', id],
      ['picking_id.origin', 'like', w.the('issue').name],
      ['state', 'in', ['confirmed', 'partially_available', 'assigned']],
    ],
    ['product_uom_qty', 'date'],
  );
  const found = moves.map((move) => `${move['product_uom_qty']} on ${String(move['date']).slice(0, 10)}`);
  w.facts.equal(`${name} asked for again`, found, [`${quantity} on ${w.date('today')}`]);
}
