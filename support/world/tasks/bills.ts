// The vendor bill: recorded from the order, corrected, posted, paid.
import type { Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

const LINES = { label: 'Invoice Lines' };

/** Takes the order's lines as received ("Auto-Complete"), then sets the quantity that the paper bill says. */
export async function billOrder(
  w: VouchWorld,
  who: string,
  quantity: number,
  reference: string,
  more?: string,
): Promise<void> {
  const seat = await newBill(w, who, w.house.partsSupplier);
  const { name } = await w.observer.read(w.the('order'), ['name']);
  await seat.fill({ label: 'Auto-Complete' }, String(name));
  await seat.fill({ label: 'Bill Reference' }, w.named(reference));
  await seat.fill({ label: 'Bill Date' }, { date: w.date('today') });
  const price = more === undefined ? [] : [{ column: 'Price', value: await dearer(w, quantity, more) }];
  await seat.changeLine(LINES, 1, [{ column: 'Quantity', value: quantity }, ...price]);
  w.keep('bill', await saved(seat));
}

export async function billWithoutOrder(
  w: VouchWorld,
  who: string,
  bill: { amount: number; supplier: string; reference: string },
): Promise<void> {
  const seat = await newBill(w, who, bill.supplier);
  await seat.fill({ label: 'Bill Reference' }, w.named(bill.reference));
  await seat.fill({ label: 'Bill Date' }, { date: w.date('today') });
  await seat.addLine(LINES, [
    { column: 'Label', value: 'As agreed by telephone' },
    { column: 'Price', value: bill.amount },
  ]);
  w.keep('bill', await saved(seat));
}

/** A rejected bill is writable again only after its validation was restarted. */
export async function correctBill(w: VouchWorld, who: string, quantity: number): Promise<void> {
  const seat = await openBill(w, who);
  await seat.press({ label: 'Restart Validation' });
  await seat.changeLine(LINES, 1, [{ column: 'Quantity', value: quantity }]);
  await seat.save();
}

export async function postBill(w: VouchWorld, who: string): Promise<void> {
  const seat = await openBill(w, who);
  await seat.press({ label: 'Confirm' });
}

export async function takeBack(w: VouchWorld, who: string): Promise<void> {
  const seat = await openBill(w, who);
  await seat.press({ label: 'Reset to Draft' });
}

/** The day on the supplier's paper. */
export async function dateBill(w: VouchWorld, who: string, day: string): Promise<void> {
  const seat = await openBill(w, who);
  await seat.fill({ label: 'Bill Date' }, { date: w.date(day) });
  await seat.save();
}

export async function payBill(w: VouchWorld, who: string): Promise<void> {
  const seat = await openBill(w, who);
  await seat.press({ label: 'Pay' });
  await seat.press({ label: 'Create Payment' });
  const [paid] = await w.observer.search(
    'account.payment',
    [w.madeHere('account.payment')],
    ['display_name'],
    { order: 'id desc', limit: 1 },
  );
  if (paid) w.keep('payment', { model: 'account.payment', id: paid.id, name: String(paid['display_name']) });
}

/** Odoo lets nobody cancel a payment that is on its way; it goes back to draft first. */
export async function cancelPayment(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('payments'));
  await seat.openRow(w.the('payment'));
  await seat.press({ label: 'Reset to Draft' });
  await seat.press({ label: 'Cancel' });
}

export async function openBill(w: VouchWorld, who: string): Promise<Seat> {
  const seat = await w.seat(who);
  await seat.go(w.menu('bills'));
  await seat.openRow(await currentBill(w));
  return seat;
}

/** A cent less where the difference cannot be shared out, so that rounding never makes it more than was said. */
async function dearer(w: VouchWorld, quantity: number, more: string): Promise<number> {
  const difference = w.amount('tolerance') + (more === 'the tolerance' ? 0 : 1);
  const line = await w.observer.one(
    'line of the order',
    'purchase.order.line',
    [['order_id', '=', w.the('order').id]],
    ['price_unit'],
  );
  return Math.floor(100 * (Number(line['price_unit']) + difference / quantity)) / 100;
}

/** A draft is called "/" or by its vendor; it gets its number when it is posted. */
async function currentBill(w: VouchWorld) {
  const bill = w.the('bill');
  const { display_name: name } = await w.observer.read(bill, ['display_name']);
  return w.keep('bill', { ...bill, name: String(name) });
}

async function newBill(w: VouchWorld, who: string, supplier: string): Promise<Seat> {
  const seat = await w.seat(who);
  await seat.go(w.menu('bills'));
  await seat.create();
  await seat.fill({ label: 'Vendor' }, supplier);
  return seat;
}
