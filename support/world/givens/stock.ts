// Stock that is there before the story begins, counted in as the set-up account.
import type { RecordRef } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { create, location, product } from './lookup.ts';

/** A lot-tracked item comes in a lot of its own that expires in a year. */
export async function holds(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const store = await location(w, w.house.centralStore);
  const { tracking, use_expiration_date: expires } = await w.observer.read(item, [
    'tracking',
    'use_expiration_date',
  ]);
  const lot = tracking === 'none' ? undefined : await openingLot(w, item.id, expires === true);
  const context = { inventory_mode: true };
  const values = {
    product_id: item.id,
    location_id: store.id,
    inventory_quantity: quantity,
    ...(lot ? { lot_id: lot.id } : {}),
  };
  const made = (await w.setup.call('stock.quant', 'create', [[values]], { context })) as number[];
  await w.setup.call('stock.quant', 'action_apply_inventory', [made], { context });
}

/** On an Odoo that keeps what runs leave, the lot of an earlier scenario is taken again. */
async function openingLot(w: VouchWorld, product: number, expires: boolean): Promise<RecordRef> {
  const name = w.named('LOT-OPENING');
  const [known] = await w.observer.search(
    'stock.lot',
    [
      ['name', '=', name],
      ['product_id', '=', product],
    ],
    ['name'],
  );
  if (known) return { model: 'stock.lot', id: known.id, name };
  return create(w, 'stock.lot', {
    name,
    product_id: product,
    ...(expires ? { expiration_date: `${w.date('in 1 year')} 00:00:00` } : {}),
  });
}
