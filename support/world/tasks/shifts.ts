// What whoever plans the shifts does: gives a shift or visit its time.
import type { VouchWorld } from '../world.ts';

export async function plan(w: VouchWorld, who: string, whom: string, at: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.open(w.the(`shift of ${w.person(whom).name}`));
  await seat.fill({ label: 'Start' }, { datetime: w.moment(at) });
  await seat.save();
}
