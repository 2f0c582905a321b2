// Acts that leave a trace, or would take one away.
import type { VouchWorld } from '../world.ts';
import { chooseAndConfirm } from './common.ts';

export async function changeTelephone(
  w: VouchWorld,
  who: string,
  supplier: string,
  number: string,
): Promise<void> {
  const record = await w.observer.refOne(`supplier ${supplier}`, 'res.partner', [['name', '=', supplier]]);
  w.keep('supplier', record);
  const seat = await w.seat(who);
  await seat.go(w.menu('suppliers'));
  await seat.openRow(record);
  await seat.fill({ label: 'Phone' }, number);
  await seat.save();
}

export async function deleteReport(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(name));
  await chooseAndConfirm(seat, 'Delete');
}
