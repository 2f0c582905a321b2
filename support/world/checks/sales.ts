// Assertions on contracts and their invoices.
import { nameOf } from '../observer.ts';
import { byButton } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

export async function cannotPost(w: VouchWorld, who: string): Promise<void> {
  const invoice = w.the('invoice');
  await w.refusals.cannot(await w.seat(who), {
    act: 'post the invoice',
    way: byButton(invoice, { label: 'Confirm' }),
    server: [
      {
        gap: 'invoice-posting-open-on-server',
        call: { model: invoice.model, ids: [invoice.id], method: 'action_post', watch: ['state'] },
      },
    ],
  });
}

export async function posted(w: VouchWorld): Promise<void> {
  const { state } = await w.observer.read(w.the('invoice'), ['state']);
  w.facts.equal('state of the invoice', state, 'posted');
}

/** On the invoice as the person sees it, and on the server. */
export async function leftToPay(w: VouchWorld, who: string, paid: number): Promise<void> {
  const invoice = w.the('invoice');
  const found = await w.observer.read(invoice, ['amount_total', 'amount_residual', 'payment_state']);
  const left = Number(found['amount_total']) - paid;
  w.facts.equal('payment of the invoice', found['payment_state'], 'partial');
  w.facts.equal('left to pay', Number(found['amount_residual']), left);
  const seat = await w.seat(who);
  await seat.open(invoice);
  const { text } = await seat.read({ label: 'Amount Due' });
  w.facts.equal('left to pay on the screen', Number(text), left);
}

export async function oneReference(w: VouchWorld): Promise<void> {
  const contract = w.the('contract');
  const { invoice_origin: origin } = await w.observer.read(w.the('invoice'), ['invoice_origin']);
  w.facts.equal('contract that the invoice names', origin, contract.name);
  const { opportunity_id: opportunity } = await w.observer.read(contract, ['opportunity_id']);
  w.facts.equal('opportunity that the contract names', nameOf(opportunity), w.the('opportunity').name);
}
