// Assertions on ticket, request and device.
import { idOf, nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

export async function requestNamesTicket(w: VouchWorld, equipment: string): Promise<void> {
  const { number } = await w.observer.read(w.the('ticket'), ['number']);
  const request = await w.observer.read(w.the('request'), ['name', 'equipment_id', 'user_id', 'stage_id']);
  w.facts.check(
    'name of the request',
    `one that holds ${number}`,
    String(request['name']),
    String(request['name']).includes(String(number)),
  );
  w.facts.check(
    'device of the request',
    equipment,
    nameOf(request['equipment_id']),
    nameOf(request['equipment_id']).startsWith(equipment),
  );
  w.facts.equal('technician of the request', nameOf(request['user_id']), w.person('the technician').name);
}

/** Repaired, and only after a passed check that names its serial number; the ticket closes after both. */
export async function backInService(w: VouchWorld, equipment: string): Promise<void> {
  const { serial } = w.house.deviceOf(equipment);
  const request = await w.observer.read(w.the('request'), ['stage_id', 'equipment_id', 'close_date']);
  const done = await w.observer.read({ model: 'maintenance.stage', id: idOf(request['stage_id']) ?? 0 }, [
    'done',
    'name',
  ]);
  w.facts.check('stage of the request', 'a closing stage', String(done['name']), done['done'] === true);
  const check = await w.observer.read(w.the('safety check'), ['state', 'date_done', 'internal_notes']);
  w.facts.equal('function and safety check', check['state'], 'success');
  w.facts.check(
    'what the check names',
    serial,
    String(check['internal_notes']),
    String(check['internal_notes']).includes(serial),
  );
  const ticket = await w.observer.read(w.the('ticket'), ['closed', 'closed_date', 'stage_id']);
  w.facts.equal('ticket closed', ticket['closed'], true);
  w.facts.check(
    'closing of the ticket',
    `after the check of ${check['date_done']}`,
    String(ticket['closed_date']),
    Boolean(check['date_done']) && String(ticket['closed_date']) >= String(check['date_done']),
  );
}
