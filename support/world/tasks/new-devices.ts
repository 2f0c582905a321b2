// A device that was bought: received under its serial number, taken into the list of devices, its maintenance planned.
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function receive(w: VouchWorld, who: string, product: string, serial: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('receipts'));
  await seat.openRow(w.the('receipt'));
  await seat.openLine({ label: 'Operations' }, product);
  await seat.changeLine({ label: 'Move Line' }, 1, [{ column: 'Lot/Serial Number', value: w.named(serial) }]);
  await seat.press({ label: 'Save' });
  await seat.press({ label: 'Validate' });
}

export interface Accepted {
  readonly device: string;
  readonly serial: string;
  readonly category: string;
  readonly cost: number;
}

/** What it cost is typed off the order. */
export async function accept(w: VouchWorld, who: string, said: Accepted): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('devices'));
  await seat.create();
  await seat.fill({ label: 'Name' }, w.named(said.device));
  await seat.fill({ label: 'Equipment Category' }, said.category);
  await seat.fill({ label: 'Serial Number' }, w.named(said.serial));
  await seat.fill({ label: 'Vendor' }, w.house.partsSupplier);
  await seat.fill({ label: 'Cost' }, said.cost);
  w.keep(said.device, await saved(seat));
}

export async function plan(w: VouchWorld, who: string, device: string, months: number): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('maintenance plans'));
  await seat.create();
  await seat.fill({ label: 'Equipment' }, w.named(device));
  await seat.fill({ label: 'Frequency' }, months);
  await seat.fill({ label: 'Recurrence' }, 'Month(s)');
  await seat.save();
}
