// Finding the way in any app: menus, lists, records.
import type { Place } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { rowOf } from './said.ts';

export async function openMenu(w: VouchWorld, who: string, path: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(path);
  w.menusOpened.set(seat.person.key, path);
}

export async function openFromList(w: VouchWorld, who: string, row: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.openRow(rowOf(w, row));
}

/** A record that the scenario has named, by a direct link. */
export async function openNamed(w: VouchWorld, who: string, word: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(word));
}

/** The record that a field names. */
export async function openLink(w: VouchWorld, who: string, place: Place): Promise<void> {
  const seat = await w.seat(who);
  await seat.openLink(place);
}

export async function startNew(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.create();
}

export async function goBack(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.back();
}

export async function select(w: VouchWorld, who: string, rows: readonly string[]): Promise<void> {
  const seat = await w.seat(who);
  await seat.select(rows.map((row) => rowOf(w, row)));
}
