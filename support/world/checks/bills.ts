// Assertions on the bill: held, posted, matched with order and receipt, paid by somebody else.
import type { Seat } from '../../channels/channel.ts';
import { RefusedError } from '../../channels/errors.ts';
import { idOf, nameOf } from '../observer.ts';
import { byButton } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

export async function state(w: VouchWorld, expected: 'draft' | 'posted'): Promise<void> {
  const found = await w.observer.read(w.the('bill'), ['state']);
  w.facts.equal('state of the bill', found['state'], expected);
}

export async function cannotPost(w: VouchWorld, who: string, says?: string): Promise<void> {
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
    ...(says === undefined ? {} : { says }),
  });
  await state(w, 'draft');
}

/** The payment is made in a wizard; what must not happen is that it ends. */
export async function cannotPay(w: VouchWorld, who: string, says: string): Promise<void> {
  const bill = w.the('bill');
  const way = byButton(bill, { label: 'Pay' });
  await w.refusals.cannot(await w.seat(who), {
    act: 'pay the bill',
    way: {
      ...way,
      take: async (seat) => {
        await way.take(seat);
        await endOrClose(seat);
      },
    },
    server: [
      {
        gap: 'bill-paid-past-its-control',
        call: {
          model: bill.model,
          ids: [bill.id],
          method: 'action_register_payment',
          watch: ['payment_state'],
          wizard: { values: {}, method: 'action_create_payments' },
        },
      },
    ],
    says,
  });
  await payment(w, 'not_paid');
}

/** A wizard that was refused stays on top: the same person goes on without it. */
async function endOrClose(seat: Seat): Promise<void> {
  try {
    await seat.press({ label: 'Create Payment' });
  } catch (error) {
    if (error instanceof RefusedError) await seat.press({ label: 'Discard' });
    throw error;
  }
}

export async function payment(w: VouchWorld, expected: 'paid' | 'not_paid'): Promise<void> {
  const found = await w.observer.read(w.the('bill'), ['payment_state']);
  w.facts.equal('payment of the bill', found['payment_state'], expected);
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

/** The paper keeps its day; the books take it on a day that is still open. */
export async function bookedAfter(w: VouchWorld, said: { dated: string; closed: string }): Promise<void> {
  const found = await w.observer.read(w.the('bill'), ['invoice_date', 'date', 'state']);
  w.facts.equal('state of the bill', found['state'], 'posted');
  w.facts.equal('day of the bill', found['invoice_date'], w.date(said.dated));
  const booked = String(found['date']);
  w.facts.check('day in the books', `after ${w.date(said.closed)}`, booked, booked > w.date(said.closed));
}

/** In the audit log, which nobody who keeps books can write: who, when, from what to what. */
export async function logged(
  w: VouchWorld,
  said: { who: string; word: 'bill' | 'payment'; from: string; to: string },
): Promise<void> {
  const { model, id } = w.the(said.word);
  const [line] = await w.observer.search(
    'auditlog.log.line',
    [
      ['log_id.model_id.model', '=', model],
      ['log_id.res_id', '=', id],
      ['field_name', '=', 'state'],
      ['old_value_text', '=', said.from],
      ['new_value_text', '=', said.to],
    ],
    ['log_id', 'create_date'],
    { order: 'id desc', limit: 1 },
  );
  const by =
    line && (await w.observer.read({ model: 'auditlog.log', id: idOf(line['log_id']) ?? 0 }, ['user_id']));
  w.facts.equal(
    `who took the ${said.word} from ${said.from} to ${said.to}`,
    nameOf(by?.['user_id']),
    w.person(said.who).name,
  );
  const moment = String(line?.['create_date']);
  w.facts.check('when', `since ${w.beganAt}`, moment, moment >= w.beganAt);
}

/** In the person's list of orders: received, and no bill yet for what came. */
export async function awaited(w: VouchWorld, who: string, expected: boolean): Promise<void> {
  const order = w.the('order');
  const { name } = await w.observer.read(order, ['name']);
  const seat = await w.seat(who);
  await seat.go(w.menu('orders'));
  await seat.list.filter('Waiting Bills');
  const rows = (await seat.screen()).rows ?? [];
  const found = rows.some((row) => Object.values(row).includes(String(name)));
  w.facts.equal(`${name} among the orders that wait for a bill`, found, expected);
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
