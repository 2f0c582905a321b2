// Maintenance requests and nonconformities that are there before the story begins.
import type { VouchWorld } from '../world.ts';
import { create, userId } from './lookup.ts';

export async function maintenanceRequest(w: VouchWorld, equipment: string): Promise<void> {
  const device = await w.observer.refOne(`equipment "${equipment}"`, 'maintenance.equipment', [
    ['name', '=', equipment],
  ]);
  w.keep('equipment', device);
  const request = await create(w, 'maintenance.request', {
    name: w.named(`Fault of ${equipment}`),
    equipment_id: device.id,
    user_id: await userId(w, 'the technician'),
  });
  w.keep('request', request);
}

/** Under analysis means: its origin is known and somebody is responsible. */
export async function nonconformity(w: VouchWorld, equipment: string, who: string): Promise<void> {
  const stage = await w.observer.one('stage Analysis', 'mgmtsystem.nonconformity.stage', [
    ['name', '=', 'Analysis'],
  ]);
  const [origin] = await w.observer.search('mgmtsystem.nonconformity.origin', [], ['id'], { limit: 1 });
  const { login } = w.person(who);
  const user = await w.observer.one(`user of ${who}`, 'res.users', [['login', '=', login]], ['partner_id']);
  const partner = user['partner_id'];
  const made = await create(w, w.model('nonconformity'), {
    name: w.named(`Does not charge: ${equipment}`),
    description: `Found at ${equipment}.`,
    partner_id: Array.isArray(partner) ? partner[0] : null,
    responsible_user_id: user.id,
    manager_user_id: await userId(w, 'the quality manager'),
    user_id: user.id,
    stage_id: stage.id,
    origin_ids: origin ? [[6, 0, [origin.id]]] : [],
  });
  w.keep('nonconformity', made);
}
