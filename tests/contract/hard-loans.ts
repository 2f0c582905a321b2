// Loans of the app of hard cases, as its tests prepare them and look at them afterwards.
import type { RecordRef, Seat } from '../../support/channels/channel.ts';
import type { Dict, Json } from '../../support/odoo/transport.ts';
import type { Ward } from '../live/ward.ts';

export interface Loans {
  /** A loan that this person has asked for, with one tray unless said otherwise. */
  of(who: string, values?: Dict): Promise<RecordRef>;
  stored(loan: RecordRef | undefined, field: string): Promise<Json | undefined>;
  /** A new loan, not yet saved, on this person's screen. */
  begin(who: string): Promise<Seat>;
  named(model: string, name: string): Promise<number>;
}

export function loansOf({ people, seat }: Ward): Loans {
  const named = async (model: string, name: string) => (await people.last(model, [['name', '=', name]])).id;
  return {
    named,
    async of(who, values = {}) {
      const user = await people.last('res.users', [['login', '=', who]]);
      const line_ids = [[0, 0, { name: 'Tray', quantity: 2 }]];
      const id = await people.create('setup', 'loan.order', { requester_id: user.id, line_ids, ...values });
      return {
        model: 'loan.order',
        id,
        name: String(await people.field('loan.order', id, 'name')),
      };
    },
    stored: async (loan, field) => people.field(loan?.model ?? '', loan?.id ?? 0, field),
    async begin(who) {
      const person = await seat(who);
      await person.go('Loan kits > Loans > My loans');
      await person.create();
      return person;
    },
  };
}
