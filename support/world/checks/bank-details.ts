// Who must not be able to confirm where a supplier's money goes.
import { reaches } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

const CONFIRMED = { label: 'Send Money' };

export async function cannotConfirm(w: VouchWorld, who: string): Promise<void> {
  const details = w.the('bank details');
  await w.refusals.cannot(await w.seat(who), {
    act: 'confirm the bank details',
    way: {
      shown: async (seat) =>
        (await reaches(seat, details, w.menu('bank details'))) && !(await seat.read(CONFIRMED)).readonly,
      take: async (seat) => {
        await seat.fill(CONFIRMED, true);
        await seat.save();
      },
    },
    server: [
      {
        gap: 'bank-details-confirmed-alone',
        call: {
          model: details.model,
          ids: [details.id],
          method: 'write',
          args: [{ allow_out_payment: true }],
          watch: ['allow_out_payment'],
        },
      },
    ],
  });
  await confirmed(w, false);
}

export async function confirmed(w: VouchWorld, expected: boolean): Promise<void> {
  const found = await w.observer.read(w.the('bank details'), ['allow_out_payment']);
  w.facts.equal('bank details confirmed', found['allow_out_payment'], expected);
}
