// Shifts and visits that have no time yet, and leave that was granted.
import type { VouchWorld } from '../world.ts';
import { create, employeeOf, userId } from './lookup.ts';
import { leaveAsked } from './workforce.ts';

const KINDS = {
  shift: { name: 'Service desk shift', word: 'Shift', hours: 4 },
  visit: { name: 'Visit to a ward', word: 'Visit', hours: 1 },
} as const;

/** One of the person alone; asked for by the supervisor, who is told of it. */
export async function toPlan(w: VouchWorld, whom: string, what: keyof typeof KINDS): Promise<void> {
  const { name } = w.person(whom);
  const { resource } = await employeeOf(w, whom);
  const { word, hours } = KINDS[what];
  const type = await kind(w, what);
  const combination = await create(w, 'resource.booking.combination', {
    resource_ids: [[6, 0, [resource]]],
    type_rel_ids: [[0, 0, { type_id: type }]],
  });
  const supervisor = await w.observer.read(
    { model: 'res.users', id: await userId(w, 'the service supervisor') },
    ['partner_id'],
  );
  const partner = Array.isArray(supervisor['partner_id']) ? Number(supervisor['partner_id'][0]) : 0;
  const booking = await create(w, w.model('shift'), {
    name: w.named(`${word} of ${name}`),
    type_id: type,
    partner_ids: [[6, 0, [partner]]],
    combination_auto_assign: false,
    combination_id: combination.id,
    duration: hours,
  });
  w.keep(`shift of ${name}`, booking);
}

export async function leaveGranted(w: VouchWorld, who: string, day: string): Promise<void> {
  await leaveAsked(w, who, day);
  const { id } = w.the('leave');
  await w.setup.call('hr.leave', 'action_approve', [[id]]);
  const { state } = await w.observer.read(w.the('leave'), ['state']);
  if (state !== 'validate') await w.setup.call('hr.leave', 'action_approve', [[id]]);
}

async function kind(w: VouchWorld, what: keyof typeof KINDS): Promise<number> {
  const { name, hours } = KINDS[what];
  const [known] = await w.observer.search('resource.booking.type', [['name', '=', name]], []);
  if (known) return known.id;
  return (await create(w, 'resource.booking.type', { name, duration: hours, slot_duration: hours })).id;
}
