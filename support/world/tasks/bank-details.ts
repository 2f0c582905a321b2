// Where a supplier's money goes: entered by one person of finance, confirmed by another.
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function enter(
  w: VouchWorld,
  who: string,
  said: { number: string; supplier: string },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('bank details'));
  await seat.create();
  await seat.fill({ label: 'Account Number' }, w.named(said.number));
  await seat.fill({ label: 'Account Holder' }, said.supplier);
  w.keep('bank details', await saved(seat));
}

export async function confirm(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('bank details'));
  await seat.openRow(w.the('bank details'));
  await seat.fill({ label: 'Send Money' }, true);
  await seat.save();
}

/** What was confirmed must be taken back first, which only those may who confirm. */
export async function change(w: VouchWorld, who: string, number: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('bank details'));
  await seat.openRow(w.the('bank details'));
  await seat.fill({ label: 'Account Number' }, w.named(number));
  await seat.save();
}
