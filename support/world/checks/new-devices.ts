// Assertions on a device that was bought: one serial number from the order to its maintenance.
import { idOf, nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

/** From the order's receipt to the lot, from there by its number to the device, and from the device to its next request. */
export async function oneChain(w: VouchWorld, serial: string, device: string): Promise<void> {
  const number = w.named(serial);
  const [came] = await w.observer.search(
    'stock.move.line',
    [
      ['lot_id.name', '=', number],
      ['state', '=', 'done'],
      ['move_id.purchase_line_id.order_id', '=', w.the('order').id],
    ],
    ['move_id', 'quantity'],
  );
  w.facts.equal(`received with the serial number ${serial}`, Number(came?.['quantity'] ?? 0), 1);
  const [line] = await w.observer.search(
    'purchase.order.line',
    [['move_ids', 'in', [idOf(came?.['move_id']) ?? 0]]],
    ['price_unit', 'partner_id'],
  );
  const [entry] = await w.observer.search(
    'maintenance.equipment',
    [['serial_no', '=', number]],
    ['name', 'cost', 'partner_id', 'match_serial'],
  );
  w.facts.equal('device of that serial number', String(entry?.['name'] ?? 'none'), w.named(device));
  w.facts.equal(`${device} leads to its stock`, entry?.['match_serial'] === true, true);
  w.facts.equal(`supplier of ${device}`, nameOf(entry?.['partner_id']), nameOf(line?.['partner_id']));
  w.facts.equal(`cost of ${device}`, Number(entry?.['cost']), Number(line?.['price_unit']));
}

/** The first of those that the plan made. */
export async function nextRequest(w: VouchWorld, device: string, who: string): Promise<void> {
  const { id } = w.the(device);
  const requests = await w.observer.search(
    'maintenance.request',
    [
      ['equipment_id', '=', id],
      ['maintenance_type', '=', 'preventive'],
    ],
    ['user_id', 'schedule_date'],
  );
  const days = requests.filter((one) => one['schedule_date']);
  w.facts.check('planned requests', 'at least one', String(days.length), days.length > 0);
  const names = [...new Set(requests.map((one) => nameOf(one['user_id'])))];
  w.facts.equal(`who looks after ${device}`, names, [w.person(who).name]);
}
