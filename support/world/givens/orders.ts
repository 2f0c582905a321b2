// Requirements and orders that are there before the story begins.
import type { RecordRef } from '../../channels/channel.ts';
import { commitOrder, confirmOrder, keepReceipt, submitOrder } from '../tasks/purchase.ts';
import { approve, requestApproval } from '../tasks/requirement.ts';
import { receive } from '../tasks/stores.ts';
import type { VouchWorld } from '../world.ts';
import { costCentreId, create, product, userId } from './lookup.ts';

export interface OrderTerms {
  readonly product: string;
  readonly quantity: number;
  readonly price: number;
  readonly costCentre?: string;
}

export async function requirement(
  w: VouchWorld,
  terms: { quantity: number; product: string; estimate: number },
): Promise<void> {
  const item = await product(w, terms.product);
  const { uom_id: uom } = await w.observer.read(item, ['uom_id']);
  const made = await create(w, 'purchase.request', {
    requested_by: await userId(w, 'the technician'),
    line_ids: [
      [
        0,
        0,
        {
          product_id: item.id,
          product_qty: terms.quantity,
          product_uom_id: Array.isArray(uom) ? uom[0] : null,
          estimated_cost: terms.estimate,
        },
      ],
    ],
  });
  w.keep('requirement', made);
}

/** Asked for by the person, not by the set-up account: nobody may approve what they asked for themselves. */
export async function approvalRequested(
  w: VouchWorld,
  document: 'requirement' | 'order' | 'bill',
  who: string,
) {
  await requestApproval(w, who, document);
}

export async function draft(w: VouchWorld, terms: OrderTerms): Promise<void> {
  w.keep('order', await draftOrder(w, terms));
}

/** Small enough that no approval is asked for. */
export async function confirmed(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const price = Math.floor((w.amount('below the finance limit') - 1) / quantity / 10);
  const order = w.keep('order', await draftOrder(w, { product: name, quantity, price }));
  await w.setup.call('purchase.order', 'button_confirm', [[order.id]]);
  await keepReceipt(w);
}

/** Approved, committed and received by the people whose work it is. */
export async function received(w: VouchWorld, terms: OrderTerms): Promise<void> {
  w.keep('order', await draftOrder(w, { costCentre: 'Intensive care', ...terms }));
  await submitOrder(w, 'the buyer');
  await approve(w, 'the finance controller', 'order');
  if (terms.quantity * terms.price >= w.amount('second approval limit')) {
    await approve(w, 'the second procurement approver', 'order');
    await commitOrder(w, 'the second procurement approver');
  } else {
    await confirmOrder(w, 'the buyer');
  }
  await receive(w, 'the storekeeper', {
    quantity: terms.quantity,
    product: terms.product,
    lot: 'LOT-GIVEN',
    expiry: 'in 2 years',
  });
}

async function draftOrder(w: VouchWorld, terms: OrderTerms): Promise<RecordRef> {
  const item = await product(w, terms.product);
  const supplier = await w.observer.one('the supplier of parts', 'res.partner', [
    ['name', '=', w.house.partsSupplier],
  ]);
  const centre = terms.costCentre ? await costCentreId(w, terms.costCentre) : undefined;
  return create(w, 'purchase.order', {
    partner_id: supplier.id,
    user_id: await userId(w, 'the buyer'),
    order_line: [
      [
        0,
        0,
        {
          product_id: item.id,
          product_qty: terms.quantity,
          price_unit: terms.price,
          ...(centre === undefined ? {} : { analytic_distribution: { [String(centre)]: 100 } }),
        },
      ],
    ],
  });
}
