// Orders as the contract's cases prepare them: one line of gloves, told apart by its quantity.
import type { RecordRef } from '../../support/channels/channel.ts';
import type { People } from '../live/people.ts';

export async function orderOf(people: People, quantity: number): Promise<RecordRef> {
  const vendor = await people.last('res.partner', [['name', 'like', 'MedParts']]);
  const product = await people.last('product.product', [['default_code', '=', 'GLOVE-M']]);
  const line = { product_id: product.id, product_qty: quantity, price_unit: 6 };
  const id = await people.create('setup', 'purchase.order', {
    partner_id: vendor.id,
    order_line: [[0, 0, line]],
  });
  return { model: 'purchase.order', id, name: String(await people.field('purchase.order', id, 'name')) };
}
