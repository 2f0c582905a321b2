// What was written on paper while Odoo stood still, entered afterwards under its own day.
import type { VouchWorld } from '../world.ts';
import { carryOut, type Issue, prepare } from './issues.ts';

/** Found again by these words, which stand where a transfer says what it is for. */
export const MARK = 'Downtime form';

export async function enterIssue(
  w: VouchWorld,
  who: string,
  { form, ...said }: Issue & { form: string },
): Promise<void> {
  await prepare(w, who, { ...said, source: `${MARK} ${w.named(form)}` });
  await carryOut(w, who);
  w.keep(form, w.the('issue'));
}

/** What is done is locked, and unlocked by the supervisor alone. */
export async function date(w: VouchWorld, who: string, form: string, day: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('internal transfers'));
  await seat.openRow(w.the(form));
  await seat.chooseAction('Lock/Unlock');
  await seat.fill({ label: 'Effective Date' }, { datetime: `${w.date(day)}T09:00:00Z` });
  await seat.save();
  await seat.chooseAction('Lock/Unlock');
}
