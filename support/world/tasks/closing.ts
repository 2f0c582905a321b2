// The books of a month: closed, and opened again for a reason.
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export async function close(w: VouchWorld, who: string, upTo: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('closings'));
  await seat.create();
  await seat.fill({ label: 'Closed up to' }, { date: w.date(upTo) });
  w.keep('closing', await saved(seat));
}

export async function open(
  w: VouchWorld,
  who: string,
  said: { whom: string; from: string; why: string },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('openings'));
  await seat.create();
  await seat.fill({ label: 'Reason' }, said.why);
  await seat.fill({ label: 'Lock Date Field' }, 'Global Lock Date');
  await seat.fill({ label: 'Changed Lock Date' }, { date: w.date(said.from) });
  await seat.fill({ label: 'User' }, w.person(said.whom).name);
  w.keep('opening', await saved(seat));
}
