// Assertions on the bill: held, posted, matched with order and receipt, paid by somebody else.
import { byButton } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

export async function state(w: VouchWorld, expected: 'draft' | 'posted'): Promise<void> {
  const found = await w.observer.read(w.the('bill'), ['state']);
  w.facts.equal('state of the bill', found['state'], expected);
}

export async function cannotPost(w: VouchWorld, who: string): Promise<void> {
  const bill = w.the('bill');
  await w.refusals.cannot(await w.seat(who), {
    act: 'post the bill',
    way: byButton(bill, { label: 'Confirm' }),
    server: [
      {
        gap: 'bill-posted-past-its-approval',
        call: { ...bill, ids: [bill.id], method: 'action_post', watch: ['state'] },
      },
    ],
  });
  await state(w, 'draft');
}

/** The books of its day are closed. */
export async function cannotReset(w: VouchWorld, who: string): Promise<void> {
  const bill = w.the('bill');
  await w.refusals.cannot(await w.seat(who), {
    act: 'take the bill back to draft',
    way: byButton(bill, { label: 'Reset to Draft' }),
    server: [
      {
        gap: 'posted-bill-reset-in-a-closed-period',
        call: { ...bill, ids: [bill.id], method: 'button_draft', watch: ['state'] },
      },
    ],
    says: 'Lock Date',
  });
  await state(w, 'posted');
}

/** Three papers, one quantity and one price: ordered, received, billed. Odoo Community does not compare them. */
export async function paidAndMatched(w: VouchWorld): Promise<void> {
  const bill = await w.observer.read(w.the('bill'), [
    'state',
    'payment_state',
    'amount_total',
    'amount_residual',
  ]);
  w.facts.equal('state of the bill', bill['state'], 'posted');
  w.facts.equal('payment of the bill', bill['payment_state'], 'paid');
  w.facts.equal('left to pay', Number(bill['amount_residual']), 0);
  const lines = await w.observer.search(
    'purchase.order.line',
    [['order_id', '=', w.the('order').id]],
    ['name', 'product_qty', 'qty_received', 'qty_invoiced', 'price_subtotal'],
  );
  for (const line of lines) {
    const papers = [line['product_qty'], line['qty_received'], line['qty_invoiced']];
    w.facts.check(
      'ordered, received, billed',
      'the same three times',
      papers.join(', '),
      new Set(papers).size === 1,
    );
  }
  const ordered = lines.reduce((sum, line) => sum + Number(line['price_subtotal']), 0);
  w.facts.equal('amount of the bill', bill['amount_total'], ordered);
}

/** The authors of the tracked changes: nothing in Odoo separates the two. */
export async function postedAndPaidApart(w: VouchWorld): Promise<void> {
  const bill = w.the('bill');
  const posted = await authorOf(w, bill.id, 'state', 'Posted');
  const paid = await authorOf(w, bill.id, 'payment_state', 'Paid');
  w.facts.check(
    'who posted and who paid',
    'two people',
    `${posted} and ${paid}`,
    posted !== paid && posted !== '' && paid !== '',
  );
}

async function authorOf(w: VouchWorld, bill: number, field: string, value: string): Promise<string> {
  const changes = await w.observer.search(
    'mail.tracking.value',
    [
      ['mail_message_id.model', '=', 'account.move'],
      ['mail_message_id.res_id', '=', bill],
      ['field_id.name', '=', field],
      ['new_value_char', '=', value],
    ],
    ['mail_message_id', 'create_uid'],
    { order: 'id desc', limit: 1 },
  );
  const by = changes[0]?.['create_uid'];
  return Array.isArray(by) ? String(by[1]) : '';
}
