// What stands on a ward's shelves before the story begins.
import type { VouchWorld } from '../world.ts';
import { product } from './lookup.ts';

const CONTEXT = { inventory_mode: true };

/** So many, whatever was there before. */
export async function shelf(w: VouchWorld, ward: string, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const place = await w.observer.refOne(`ward "${ward}"`, 'stock.location', [['name', '=', ward]]);
  const values = { product_id: item.id, location_id: place.id, inventory_quantity: quantity };
  const made = (await w.setup.call('stock.quant', 'create', [[values]], { context: CONTEXT })) as number[];
  await w.setup.call('stock.quant', 'action_apply_inventory', [made], { context: CONTEXT });
}
