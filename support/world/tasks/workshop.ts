// The repair with the part, and the link from the maintenance request to it.
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function repair(
  w: VouchWorld,
  who: string,
  job: { equipment: string; quantity: number; part: string },
): Promise<void> {
  const device = w.house.deviceOf(job.equipment);
  const seat = await w.seat(who);
  await seat.go(w.menu('repairs'));
  await seat.create();
  await seat.fill({ label: 'Product to Repair' }, device.product);
  await seat.fill({ label: 'Lot/Serial' }, device.serial);
  await seat.addLine({ label: 'Parts' }, [
    { column: 'Type', value: 'Add' },
    { column: 'Product', value: job.part },
    { column: 'Demand', value: job.quantity },
  ]);
  const order = w.keep('repair', await saved(seat));
  await seat.press({ label: 'Confirm Repair' });
  await seat.press({ label: 'Start Repair' });
  await seat.press({ label: 'End Repair' });
  await seat.go(w.menu('maintenance requests'));
  await seat.openRow(w.the('request'));
  await seat.fill({ label: 'Repair Order' }, order.name);
  await seat.save();
}
