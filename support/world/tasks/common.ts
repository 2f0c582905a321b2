// What several tasks do alike.
import type { RecordRef, Seat } from '../../channels/channel.ts';

/** Saves the form on top and returns its record. */
export async function saved(seat: Seat): Promise<RecordRef> {
  await seat.save();
  const record = await seat.record();
  if (!record) throw new Error('The form was saved, yet it shows no record.');
  return record;
}
