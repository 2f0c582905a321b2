// The order: made from the requirement, priced, put on a cost centre, committed.
import type { Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';

const LINES = { label: 'Products' };

export async function orderRequirement(
  w: VouchWorld,
  who: string,
  price: number,
  costCentre: string,
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('requirements for buyers'));
  await seat.openRow(w.the('requirement'));
  await seat.press({ label: 'Create RFQ' });
  await seat.press({ label: 'Create RFQ' });
  const order = await w.observer.refOne('order of the requirement', 'purchase.order', [
    ['order_line.purchase_request_lines.request_id', '=', w.the('requirement').id],
  ]);
  w.keep('order', order);
  await seat.openRow(order);
  await seat.changeLine(LINES, 1, [
    { column: 'Unit Price', value: price },
    { column: 'Analytic Distribution', value: costCentre },
  ]);
  await seat.save();
}

/** `total` in all, whatever the quantity. */
export async function orderRequirementFor(
  w: VouchWorld,
  who: string,
  total: number,
  costCentre: string,
): Promise<void> {
  const quantity = await w.observer.total(
    'purchase.request.line',
    [['request_id', '=', w.the('requirement').id]],
    'product_qty',
  );
  await orderRequirement(w, who, total / quantity, costCentre);
}

export async function openOrder(w: VouchWorld, who: string): Promise<Seat> {
  const seat = await w.seat(who);
  await seat.go(w.menu('quotations'));
  await seat.openRow(w.the('order'));
  return seat;
}

export async function confirmOrder(w: VouchWorld, who: string): Promise<void> {
  const seat = await openOrder(w, who);
  await seat.press({ label: 'Confirm Order' });
  await keepReceipt(w);
}

/** One that is there already, by its number. */
export async function takeOver(w: VouchWorld, who: string, number: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('quotations'));
  await seat.openRow(number);
  w.keep('order', await w.observer.refOne(`order "${number}"`, 'purchase.order', [['name', '=', number]]));
  await seat.press({ label: 'Confirm Order' });
  await keepReceipt(w);
}

/** A confirmed order is locked; only a manager of procurement may unlock it. The price agreed stays, where Odoo would put its list's. */
export async function raise(w: VouchWorld, who: string, quantity: number, product: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('orders'));
  await seat.openRow(w.the('order'));
  const { buttons } = await seat.screen();
  if (buttons.some(({ label }) => label === 'Unlock')) await seat.press({ label: 'Unlock' });
  const agreed = await w.observer.one(
    `line of the order for ${product}`,
    'purchase.order.line',
    [
      ['order_id', '=', w.the('order').id],
      ['product_id.name', '=', product],
    ],
    ['price_unit'],
  );
  await seat.changeLine(LINES, product, [
    { column: 'Quantity', value: quantity },
    { column: 'Unit Price', value: Number(agreed['price_unit']) },
  ]);
  await seat.save();
}

/**
 * Above the second limit Odoo's own double validation comes first: the buyer confirms, the order waits "To Approve",
 * and only then the tiers are asked.
 */
export async function submitOrder(w: VouchWorld, who: string): Promise<void> {
  const seat = await openOrder(w, who);
  const { amount_total: total } = await w.observer.read(w.the('order'), ['amount_total']);
  if (Number(total) >= w.amount('second approval limit')) await seat.press({ label: 'Confirm Order' });
  await seat.press({ label: 'Request Validation' });
}

/** The last act of the second approver: from here on the money is committed. */
export async function commitOrder(w: VouchWorld, who: string): Promise<void> {
  const seat = await openOrder(w, who);
  await seat.press({ label: 'Approve Order' });
  await keepReceipt(w);
}

export async function keepReceipt(w: VouchWorld): Promise<void> {
  const { name } = await w.observer.read(w.the('order'), ['name']);
  w.keep(
    'receipt',
    await w.observer.refOne(`open receipt of ${name}`, 'stock.picking', [
      ['origin', '=', name],
      ['state', 'not in', ['done', 'cancel']],
    ]),
  );
}

/** As long as it is not placed. */
export async function takeBack(w: VouchWorld, who: string): Promise<void> {
  const seat = await openOrder(w, who);
  await seat.press({ label: 'Restart Validation' });
}

export async function reprice(w: VouchWorld, who: string, price: number): Promise<void> {
  const seat = await openOrder(w, who);
  await seat.changeLine(LINES, 1, [{ column: 'Unit Price', value: price }]);
  await seat.save();
}
