// Assertions on goods that went back: order, return and credit note tell the same story.
import { product } from '../givens/lookup.ts';
import { idOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

export async function agree(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const [line] = await w.observer.search(
    'purchase.order.line',
    [
      ['order_id', '=', w.the('order').id],
      ['product_id', '=', item.id],
    ],
    ['product_qty', 'qty_received', 'qty_invoiced', 'price_unit'],
  );
  const sent = w.the('return');
  const back = await w.observer.total(
    'stock.move',
    [
      ['picking_id', '=', sent.id],
      ['product_id', '=', item.id],
      ['state', '=', 'done'],
      ['location_dest_id.usage', '=', 'supplier'],
    ],
    'quantity',
  );
  w.facts.equal('sent back to the supplier', back, quantity);
  const left = Number(line?.['product_qty']) - quantity;
  w.facts.equal('received by the order', Number(line?.['qty_received']), left);
  w.facts.equal('billed by the order', Number(line?.['qty_invoiced']), left);
  const credit = await w.observer.read(w.the('credit note'), [
    'state',
    'move_type',
    'amount_untaxed',
    'reversed_entry_id',
  ]);
  w.facts.equal('kind of the credit note', `${credit['state']} ${credit['move_type']}`, 'posted in_refund');
  w.facts.equal('bill that the credit note is for', idOf(credit['reversed_entry_id']), w.the('bill').id);
  w.facts.equal('credited', Number(credit['amount_untaxed']), quantity * Number(line?.['price_unit']));
}
