// Agreements with suppliers that are there before the story begins.
import type { VouchWorld } from '../world.ts';
import { create, product } from './lookup.ts';

export async function confirmed(
  w: VouchWorld,
  said: { readonly supplier: string; readonly product: string; readonly price: number },
): Promise<void> {
  const item = await product(w, said.product);
  const supplier = await w.observer.refOne(said.supplier, 'res.partner', [['name', '=', said.supplier]]);
  const agreement = await create(w, 'purchase.requisition', {
    requisition_type: 'blanket_order',
    vendor_id: supplier.id,
    line_ids: [[0, 0, { product_id: item.id, product_qty: 100, price_unit: said.price }]],
  });
  await w.setup.call('purchase.requisition', 'action_confirm', [[agreement.id]]);
  const { name } = await w.observer.read(agreement, ['name']);
  w.keep('agreement', { ...agreement, name: String(name) });
}
