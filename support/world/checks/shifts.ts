// Assertions on shifts and visits.
import { odooMoment } from '../../odoo/moment.ts';
import { reaches } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

export async function planned(w: VouchWorld, whom: string, at: string): Promise<void> {
  const { name } = w.person(whom);
  const found = await w.observer.read(w.the(`shift of ${name}`), ['start', 'state']);
  const start = found['start'] ? `${String(found['start']).replace(' ', 'T')}Z` : 'no time';
  w.facts.equal(`time of the shift of ${name}`, start, w.moment(at));
  const state = String(found['state']);
  w.facts.check(
    'state of the shift',
    'scheduled or confirmed',
    state,
    ['scheduled', 'confirmed'].includes(state),
  );
}

export async function cannotPlan(w: VouchWorld, who: string, whom: string, at: string): Promise<void> {
  const { name } = w.person(whom);
  const record = w.the(`shift of ${name}`);
  const datetime = w.moment(at);
  await w.refusals.cannot(await w.seat(who), {
    act: `plan ${record.name} for ${at}`,
    way: {
      shown: (seat) => reaches(seat, record),
      take: async (seat) => {
        await seat.fill({ label: 'Start' }, { datetime });
        await seat.save();
      },
    },
    server: [
      {
        gap: 'shift-plannable-on-server',
        call: {
          model: record.model,
          ids: [record.id],
          method: 'write',
          args: [{ start: odooMoment(new Date(datetime)) }],
          watch: ['start'],
        },
      },
    ],
    says: 'Cannot schedule these bookings',
  });
}
