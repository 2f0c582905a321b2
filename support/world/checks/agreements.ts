// Assertions on orders under an agreement: its price, and that an ended one prices nothing.
import { ScreenError } from '../../channels/errors.ts';
import { idOf } from '../observer.ts';
import { newOrder } from '../tasks/agreements.ts';
import type { VouchWorld } from '../world.ts';

const LINES = { label: 'Products' };

export async function priced(w: VouchWorld, price: number): Promise<void> {
  const order = w.the('order');
  const lines = await w.observer.search(
    'purchase.order.line',
    [['order_id', '=', order.id]],
    ['price_unit', 'product_qty'],
  );
  w.facts.equal(
    'prices on the order',
    lines.map((line) => Number(line['price_unit'])),
    [price],
  );
  const { requisition_id: agreement } = await w.observer.read(order, ['requisition_id']);
  w.facts.equal('agreement behind the order', idOf(agreement), w.the('agreement').id);
}

/** On the person's own screen: the agreement is not offered, and the item comes at another price. Nothing is kept. */
export async function pricesNothing(w: VouchWorld, who: string, name: string): Promise<void> {
  const agreement = w.the('agreement');
  const [line] = await w.observer.search(
    'purchase.requisition.line',
    [['requisition_id', '=', agreement.id]],
    ['price_unit'],
  );
  const seat = await newOrder(w, who);
  let offered = 'the agreement';
  try {
    await seat.fill({ label: 'Agreement' }, agreement.name);
  } catch (error) {
    if (!(error instanceof ScreenError) || error.code !== 'no-choice') throw error;
    offered = 'nothing';
  }
  w.facts.equal(`what ${seat.person.name} is offered`, offered, 'nothing');
  await seat.addLine(LINES, [{ column: 'Product', value: name }]);
  const { lists } = await seat.screen();
  const shown = lists.find(({ label }) => label === LINES.label)?.lines[0]?.['Unit Price'];
  await seat.discard();
  const agreed = Number(line?.['price_unit']);
  w.facts.check(
    `price of ${name}`,
    `not ${agreed}`,
    String(shown),
    shown !== undefined && Number(shown) !== agreed,
  );
}
