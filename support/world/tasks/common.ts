// What several tasks do alike.
import type { RecordRef, Seat } from '../../channels/channel.ts';

/** Chooses an action of the record and says yes where Odoo asks whether it is meant. */
export async function chooseAndConfirm(seat: Seat, action: string): Promise<void> {
  await seat.chooseAction(action);
  if ((await seat.screen()).kind === 'question') await seat.press({ label: action });
}

/** Saves the form on top and returns its record. */
export async function saved(seat: Seat): Promise<RecordRef> {
  await seat.save();
  const record = await seat.record();
  if (!record) throw new Error('The form was saved, yet it shows no record.');
  return record;
}
