// Assertions on the lists of a programme: what an entry lacks, and what is not closed before its time.

import { nameOf } from '../observer.ts';
import { CLOSED, endOf, wantOf, wants } from '../programme.ts';
import { reaches } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

/** Exactly these entries for exactly these reasons; rows of entry and what it lacks, none where nothing is wanting. */
export async function wanting(
  w: VouchWorld,
  list: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const expected = rows.map(([entry = '', what = '']) => wantOf(w.named(entry), what));
  w.facts.equal(`what the ${list} is held up by`, (await wants(w, list)).sort(), expected.sort());
}

export async function cannotClose(
  w: VouchWorld,
  who: string,
  said: { readonly entry: string; readonly says?: string },
): Promise<void> {
  const { entry, says } = said;
  const record = w.the(entry);
  const { id } = w.the(endOf(entry));
  await w.refusals.cannot(await w.seat(who), {
    act: `close "${entry}"`,
    way: {
      shown: async (seat) => {
        if (!(await reaches(seat, record))) return false;
        const { fields } = await seat.form();
        return fields.some(({ field, readonly }) => field === 'name' && !readonly);
      },
      take: (seat) => seat.chooseStage(CLOSED),
    },
    server: [
      {
        gap: 'entry-closed-by-anybody',
        call: { ...record, ids: [record.id], method: 'write', args: [{ stage_id: id }], watch: ['stage_id'] },
      },
    ],
    ...(says ? { says } : {}),
  });
  const { stage_id: stage } = await w.observer.read(record, ['stage_id']);
  w.facts.check(`stage of ${entry}`, `not ${CLOSED}`, nameOf(stage), nameOf(stage) !== CLOSED);
}
