// Sterile packs: made of what the store holds, and released by quality.
import type { RecordRef } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';
import { answerAndConfirm } from './quality.ts';

export interface Packs {
  readonly quantity: number;
  readonly product: string;
  readonly lot: string;
}

export async function make(w: VouchWorld, who: string, packs: Packs): Promise<void> {
  await plan(w, who, packs);
  const seat = await w.seat(who);
  await seat.press({ label: 'Produce All' });
}

/** All but the last press, by which the parts leave the store. */
export async function plan(
  w: VouchWorld,
  who: string,
  { quantity, product, lot }: Packs,
): Promise<RecordRef> {
  const seat = await w.seat(who);
  await seat.go(w.menu('manufacturing orders'));
  await seat.create();
  await seat.fill({ label: 'Product' }, product);
  await seat.fill({ label: 'Quantity' }, quantity);
  const made = w.keep('pack order', await saved(seat));
  await seat.press({ label: 'Confirm' });
  await seat.fill({ label: 'Lot/Serial Number' }, { create: w.named(lot) });
  await seat.save();
  return made;
}

/** Answers the questions of the inspection that Odoo opened for the lot that was made. */
export async function release(w: VouchWorld, who: string, lot: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.openRow(await inspectionOf(w, lot));
  await answerAndConfirm(seat, w.house.tests.packs());
}

export function inspectionOf(w: VouchWorld, lot: string): Promise<RecordRef> {
  return w.observer.refOne(`inspection of lot ${lot}`, w.model('inspection'), [
    ['internal_notes', '=like', `Made by %lot ${w.named(lot)}`],
  ]);
}
