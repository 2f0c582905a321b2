// What those do who deal with institutions, and who posts their invoices.
import { idOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

export async function confirm(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('contracts'));
  await seat.openRow(w.the('contract'));
  await seat.press({ label: 'Confirm' });
}

export async function invoice(w: VouchWorld, who: string): Promise<void> {
  const contract = w.the('contract');
  const seat = await w.seat(who);
  await seat.open(contract);
  await seat.press({ label: 'Create Invoice' });
  await seat.fill({ label: 'Create Invoice' }, 'Down payment (percentage)');
  await seat.fill({ label: 'Down Payment' }, 50);
  await seat.press({ label: 'Create Draft' });
  const { invoice_ids: made } = await w.observer.read(contract, ['invoice_ids']);
  const id = Array.isArray(made) ? Number(made[0]) : (idOf(made) ?? 0);
  w.keep('invoice', await w.observer.refOne('invoice of the contract', 'account.move', [['id', '=', id]]));
}

/** What the institution paid, less than the invoice asks for. */
export async function payInPart(w: VouchWorld, who: string, amount: number): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the('invoice'));
  await seat.press({ label: 'Pay' });
  await seat.fill({ label: 'Amount' }, amount);
  await seat.press({ label: 'Create Payment' });
}

export async function post(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the('invoice'));
  await seat.press({ label: 'Confirm' });
}
