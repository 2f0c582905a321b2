// What a person has on top: whose screen, which record, what kind of thing.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import { ScreenError } from '../../channels/errors.ts';
import type { VouchWorld } from '../world.ts';

export function seatOfLast(w: VouchWorld): Seat {
  const { last } = w.people;
  if (last) return last;
  throw new ScreenError('wrong-screen', 'Nobody has done anything yet, so that no screen is meant.');
}

/** The model of the record on top, else of the menu that the person opened last. */
export async function modelOnTop(w: VouchWorld, seat: Seat): Promise<string> {
  const { record } = await seat.screen();
  if (record) return record.model;
  const path = w.menusOpened.get(seat.person.key);
  const model = path === undefined ? undefined : await (await w.offeredTo(seat.person)).modelOfMenu(path);
  if (model !== undefined) return model;
  throw new ScreenError(
    'wrong-screen',
    `It is not clear what ${seat.person.name} is looking at. Save the record first, or begin with "opens the menu".`,
  );
}

/** The record on this person's screen, else the one that was acted on last, whoever did. */
export async function recordMeant(w: VouchWorld, who: string): Promise<RecordRef> {
  await w.seat(who);
  return recordLately(w);
}

/** The record that was acted on last, whoever did. */
export async function recordLately(w: VouchWorld): Promise<RecordRef> {
  for (const candidate of w.people.lately()) {
    const record = await recordOn(candidate);
    if (record) return record;
  }
  throw new ScreenError(
    'wrong-screen',
    'It is not clear which record is meant: nobody who has acted so far has one on top.',
  );
}

async function recordOn(seat: Seat | undefined): Promise<RecordRef | undefined> {
  try {
    return await seat?.record();
  } catch (error) {
    if (error instanceof ScreenError && error.code === 'wrong-screen') return undefined;
    throw error;
  }
}
