// Roles and requests for leave that are there before the story begins.
import type { VouchWorld } from '../world.ts';
import { create, userId } from './lookup.ts';

export async function role(w: VouchWorld, name: string, who: string): Promise<void> {
  const holder = await w.observer.read({ model: 'res.users', id: await userId(w, who) }, ['group_ids']);
  w.keep(
    name,
    await create(w, 'res.users.role', { name: w.named(name), implied_ids: [[6, 0, holder['group_ids']]] }),
  );
}

/** Unpaid, so that nothing has to be granted before. */
export async function leaveAsked(w: VouchWorld, who: string, day: string): Promise<void> {
  const { name } = w.person(who);
  const employee = await w.observer.one(`employee ${name}`, 'hr.employee', [['name', '=', name]]);
  const type = await w.observer.one('unpaid leave', 'hr.leave.type', [['name', '=', 'Unpaid']]);
  const date = w.date(day);
  w.keep(
    'leave',
    await create(w, 'hr.leave', {
      employee_id: employee.id,
      holiday_status_id: type.id,
      request_date_from: date,
      request_date_to: date,
    }),
  );
}
