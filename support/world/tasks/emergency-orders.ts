// Orders of an emergency: marked, and put right by the next working day.
import type { VouchWorld } from '../world.ts';
import { openOrder } from './purchase.ts';

/** What is planned beside such an order until somebody has put it right. */
export const TO_PUT_RIGHT = 'Put the emergency order right';

const DAY_MS = 24 * 60 * 60 * 1000;
const SATURDAY = 6;

/** The star is the only mark that Odoo has for an order; the day is set by hand. */
export async function mark(w: VouchWorld, who: string, forWhom: string): Promise<void> {
  const seat = await openOrder(w, who);
  await seat.fill({ label: 'Priority' }, 'Urgent');
  await seat.save();
  await seat.chatter.scheduleActivity({
    type: 'To-Do',
    summary: TO_PUT_RIGHT,
    assignedTo: w.person(forWhom).name,
    due: nextWorkingDay(w.date('today')),
  });
}

export async function putRight(w: VouchWorld, who: string, words: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('orders'));
  await seat.openRow(w.the('order'));
  await seat.chatter.markDone(TO_PUT_RIGHT, words);
}

function nextWorkingDay(day: string): string {
  const next = new Date(Date.parse(day) + DAY_MS);
  const weekend = next.getUTCDay() % SATURDAY === 0;
  const found = next.toISOString().slice(0, 10);
  return weekend ? nextWorkingDay(found) : found;
}
