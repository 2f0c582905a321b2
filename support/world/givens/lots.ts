// Lots that lie in the store before the story begins, and issues of them that are prepared.
import type { VouchWorld } from '../world.ts';
import { create, location, product, userId } from './lookup.ts';
import { place } from './places.ts';

const COUNTING = { inventory_mode: true };

export async function holds(
  w: VouchWorld,
  said: { quantity: number; product: string; lot: string; expiry: string; where?: string },
): Promise<void> {
  const item = await product(w, said.product);
  const store =
    said.where === undefined ? await location(w, w.house.centralStore) : await place(w, said.where);
  const lot = await create(w, 'stock.lot', {
    name: w.named(said.lot),
    product_id: item.id,
    expiration_date: `${w.date(said.expiry)} 00:00:00`,
  });
  const values = {
    product_id: item.id,
    location_id: store.id,
    lot_id: lot.id,
    inventory_quantity: said.quantity,
  };
  const made = await w.setup.call('stock.quant', 'create', [[values]], { context: COUNTING });
  await w.setup.call('stock.quant', 'action_apply_inventory', [made], { context: COUNTING });
}

/** Odoo sets no lot aside that it would not offer: this one is put there by hand, as on a paper slip. */
export async function issueOf(
  w: VouchWorld,
  said: { who: string; quantity: number; product: string; lot: string; to: string },
): Promise<void> {
  const item = await product(w, said.product);
  const from = await location(w, w.house.centralStore);
  const to = await place(w, said.to);
  const lot = await w.observer.one(`lot ${said.lot}`, 'stock.lot', [
    ['name', '=', w.named(said.lot)],
    ['product_id', '=', item.id],
  ]);
  const type = await w.observer.one('internal transfers', 'stock.picking.type', [['code', '=', 'internal']]);
  const places = { location_id: from.id, location_dest_id: to.id };
  const issue = await create(w, 'stock.picking', {
    ...places,
    picking_type_id: type.id,
    user_id: await userId(w, said.who),
    move_ids: [[0, 0, { ...places, product_id: item.id, product_uom_qty: said.quantity }]],
  });
  await w.setup.call('stock.picking', 'action_confirm', [[issue.id]]);
  await w.setup.call('stock.picking', 'do_unreserve', [[issue.id]]);
  const [move] = await w.observer.search('stock.move', [['picking_id', '=', issue.id]], ['id']);
  await create(w, 'stock.move.line', {
    ...places,
    move_id: move?.id ?? 0,
    picking_id: issue.id,
    product_id: item.id,
    lot_id: lot.id,
    quantity: said.quantity,
  });
  w.keep('issue', issue);
}

/** Time cannot be moved: the day that the lot is to be used by is. */
export async function usedBy(w: VouchWorld, name: string, day: string): Promise<void> {
  const lot = await w.observer.one(`lot ${name}`, 'stock.lot', [['name', '=', w.named(name)]]);
  await w.setup.call('stock.lot', 'write', [[lot.id], { expiration_date: `${w.date(day)} 00:00:00` }]);
}
