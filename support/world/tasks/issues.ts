// What is issued to a ward, and what is recalled.
import { place } from '../givens/places.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function prepare(
  w: VouchWorld,
  who: string,
  said: { quantity: number; product: string; to: string },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('internal transfers'));
  await seat.create();
  await seat.fill({ label: 'Source Location' }, w.house.centralStore);
  await seat.fill({ label: 'Destination Location' }, (await place(w, said.to)).name);
  await seat.addLine({ label: 'Operations' }, [
    { column: 'Product', value: said.product },
    { column: 'Demand', value: said.quantity },
  ]);
  w.keep('issue', await saved(seat));
  await seat.press({ label: 'Mark as Todo' });
  const { buttons } = await seat.screen();
  if (buttons.some(({ label }) => label === 'Check Availability'))
    await seat.press({ label: 'Check Availability' });
}

export async function carryOut(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('internal transfers'));
  await seat.openRow(w.the('issue'));
  await seat.press({ label: 'Validate' });
}

export async function recall(
  w: VouchWorld,
  who: string,
  { lot, product }: { lot: string; product: string },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.create();
  await seat.fill({ label: 'Reference' }, `Product: ${product}`);
  await seat.fill({ label: 'Internal notes' }, `Recalled by the manufacturer, lot ${w.named(lot)}`);
  w.keep('recall', await saved(seat));
}
