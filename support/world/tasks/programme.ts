// What people write into the lists of a programme.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import { CLOSED } from '../programme.ts';
import { valueFor } from '../screen/said.ts';
import type { VouchWorld } from '../world.ts';

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
