// Suppliers entered in the list and qualified.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import { qualification } from '../givens/suppliers.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function enter(w: VouchWorld, who: string, name: string, taxNumber: string): Promise<void> {
  const seat = await w.seat(who);
  await fillIn(w, seat, name, taxNumber);
  w.keep(name, await saved(seat));
}

/** Up to what is saved. */
export async function fillIn(w: VouchWorld, seat: Seat, name: string, taxNumber: string): Promise<void> {
  await seat.go(w.menu('suppliers'));
  await seat.create();
  await seat.fill({ label: 'Name' }, w.named(name));
  await seat.fill({ label: 'Tax ID' }, w.named(taxNumber));
}

export async function qualify(w: VouchWorld, who: string, name: string, until: string): Promise<void> {
  const seat = await w.seat(who);
  await open(w, seat, w.the(name));
  await seat.fill({ label: (await qualification(w)).label }, { date: w.date(until) });
  await seat.save();
}

export async function open(w: VouchWorld, seat: Seat, supplier: RecordRef): Promise<void> {
  await seat.go(w.menu('suppliers'));
  await seat.openRow(supplier);
}
