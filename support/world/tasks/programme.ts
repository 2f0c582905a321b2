// What people write into the lists of a programme.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import { CLOSED } from '../programme.ts';
import { valueFor } from '../screen/said.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function putInCharge(w: VouchWorld, who: string, whom: string, entry: string): Promise<void> {
  const seat = await opened(w, who, w.the(entry));
  await seat.fill({ label: 'Assignees' }, [w.person(whom).name]);
  await seat.save();
}

export async function note(
  w: VouchWorld,
  who: string,
  said: { readonly value: string; readonly label: string; readonly entry: string },
): Promise<void> {
  const seat = await opened(w, who, w.the(said.entry));
  const place = { label: said.label };
  await seat.fill(place, await valueFor(w, seat, place, said.value));
  await seat.save();
}

/** Rows of label and value. What the list asks for is shown once the entry is saved. */
export async function enter(
  w: VouchWorld,
  who: string,
  said: { readonly entry: string; readonly list: string; readonly rows: ReadonlyArray<readonly string[]> },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('programme entries'));
  await seat.create();
  await seat.fill({ label: 'Title' }, w.named(said.entry));
  await seat.fill({ label: 'Project' }, w.the(said.list).name);
  w.keep(said.entry, await saved(seat));
  for (const [label = '', value = ''] of said.rows) {
    const place = { label };
    await seat.fill(place, await valueFor(w, seat, place, value));
  }
  await seat.save();
}

export async function close(w: VouchWorld, who: string, entry: string): Promise<void> {
  const seat = await opened(w, who, w.the(entry));
  await seat.chooseStage(CLOSED);
}

async function opened(w: VouchWorld, who: string, entry: RecordRef): Promise<Seat> {
  const seat = await w.seat(who);
  await seat.go(w.menu('programme entries'));
  await seat.openRow(entry);
  return seat;
}
