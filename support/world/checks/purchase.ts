// Assertions on the order and on what it commits.
import { costCentreId } from '../givens/lookup.ts';
import type { VouchWorld } from '../world.ts';
import { decisions } from './reviews.ts';

/** Confirmed after finance agreed, where the amount asks for that: the review is older than the confirmation, and the money stands on the cost centre. */
export async function confirmed(w: VouchWorld, amount: number, centre: string): Promise<void> {
  const order = w.the('order');
  const found = await w.observer.read(order, ['state', 'amount_total_cc', 'currency_rate', 'date_approve']);
  w.facts.equal('state of the order', found['state'], 'purchase');
  w.facts.equal('amount of the order', found['amount_total_cc'], amount);
  const decided = await decisions(w, order);
  const isAsked = amount >= w.amount('the finance limit');
  const finance = isAsked ? `${w.person('the finance controller').name} approved` : undefined;
  w.facts.equal('who agreed first', decided[0]?.words, finance);
  const last = decided.at(-1)?.at ?? '';
  w.facts.check(
    'confirmation of the order',
    `not before ${last}`,
    String(found['date_approve']),
    String(found['date_approve']) >= last,
  );
  const lines = await w.observer.search(
    'purchase.order.line',
    [['order_id', '=', order.id]],
    ['analytic_distribution', 'price_subtotal'],
  );
  const id = String(await costCentreId(w, centre));
  const committed = lines.reduce((sum, line) => {
    const share = (line['analytic_distribution'] as Record<string, number> | false) || {};
    const own = Number(line['price_subtotal']) / Number(found['currency_rate']);
    return sum + (own * (share[id] ?? 0)) / 100;
  }, 0);
  w.facts.equal(`committed on ${centre}`, committed, amount);
}

export async function placedAfter(w: VouchWorld, who: string): Promise<void> {
  const order = w.the('order');
  const { state } = await w.observer.read(order, ['state']);
  w.facts.equal('state of the order', state, 'purchase');
  const decided = (await decisions(w, order)).map(({ words }) => words);
  w.facts.equal('who agreed', decided, [`${w.person(who).name} approved`]);
}

/** In the person's own list, and each of them marked on the server: as many of the orders that the story made. */
export async function split(w: VouchWorld, who: string, count: number): Promise<void> {
  const made = await w.observer.search('purchase.order', [w.madeHere('purchase.order')], ['name', 'state']);
  const placed = made.filter((order) => order['state'] === 'purchase').map((order) => String(order['name']));
  const seat = await w.seat(who);
  await seat.go(w.menu('split orders'));
  const { rows } = await seat.list.reading();
  const shown = rows.flatMap((row) => placed.filter((name) => Object.values(row).includes(name)));
  w.facts.equal('orders of the story in the list of split ones', shown.length, count);
  w.facts.equal('split orders in the list', rows.length, count);
}
