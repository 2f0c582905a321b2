// Assertions on the order and on what it commits.
import { costCentreId } from '../givens/lookup.ts';
import type { VouchWorld } from '../world.ts';

/** Confirmed after finance agreed, where the amount asks for that: the review is older than the confirmation, and the money stands on the cost centre. */
export async function confirmed(w: VouchWorld, amount: number, centre: string): Promise<void> {
  const order = w.the('order');
  const found = await w.observer.read(order, ['state', 'amount_total', 'date_approve', 'validation_status']);
  w.facts.equal('state of the order', found['state'], 'purchase');
  w.facts.equal('amount of the order', found['amount_total'], amount);
  const reviews = await w.observer.search(
    'tier.review',
    [
      ['model', '=', order.model],
      ['res_id', '=', order.id],
    ],
    ['status', 'done_by', 'reviewed_date'],
    { order: 'reviewed_date, id' },
  );
  const names = reviews.map(
    (review) =>
      `${(review['done_by'] as [number, string] | false) && (review['done_by'] as [number, string])[1]} ${review['status']}`,
  );
  const isAsked = amount >= w.amount('the finance limit');
  const finance = isAsked ? `${w.person('the finance controller').name} approved` : undefined;
  w.facts.equal('who agreed first', names[0], finance);
  const last = String(reviews.at(-1)?.['reviewed_date'] ?? '');
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
    return sum + (Number(line['price_subtotal']) * (share[id] ?? 0)) / 100;
  }, 0);
  w.facts.equal(`committed on ${centre}`, committed, amount);
}
