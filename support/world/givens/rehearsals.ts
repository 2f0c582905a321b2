// Downtimes that ward stores have rehearsed before the story begins, part by part.
import { contactsOf, type Ward, wardStores } from '../checks/rehearsals.ts';
import { MARK } from '../tasks/downtime.ts';
import type { VouchWorld } from '../world.ts';
import { approved } from './documents.ts';
import { create, location, product } from './lookup.ts';
import { place } from './places.ts';

const PARTS = ['forms', 'contacts', 'late delivery', 'catching up'];

/** What fills the emergency stock up again is set aside at once. */
const ENOUGH = 20;

export interface Rehearsed {
  /** What is given out. */
  readonly product: string;
  readonly but: { readonly ward: string; readonly parts: string };
}

export async function rehearsed(w: VouchWorld, { product, but }: Rehearsed): Promise<void> {
  const left = but.parts.split(', ');
  const unknown = left.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0)
    throw new Error(`A downtime is rehearsed in ${PARTS.join(', ')}, found "${unknown.join(', ')}".`);
  for (const ward of await wardStores(w)) {
    const parts = PARTS.filter((part) => ward.name !== but.ward || !left.includes(part));
    if (parts.includes('forms')) await formEntered(w, ward, product, parts.includes('catching up'));
    if (parts.includes('contacts')) await contactsAcknowledged(w, ward);
    if (parts.includes('late delivery')) await lateDeliveryMet(w, ward, product);
  }
}

async function formEntered(w: VouchWorld, ward: Ward, name: string, dated: boolean): Promise<void> {
  const store = await location(w, w.house.centralStore);
  const id = await givenOut(w, ward, { from: store.id, name, source: `${MARK} of ${ward.name}` });
  if (dated)
    await w.setup.call('stock.picking', 'write', [[id], { date_done: `${w.date('2 days ago')} 09:00:00` }]);
}

async function contactsAcknowledged(w: VouchWorld, ward: Ward): Promise<void> {
  const title = contactsOf(ward.name);
  await approved(w, { title, category: w.house.readiness.policies, text: 'First the storekeeper' });
  const asked = await w.observer.search(
    w.model('acknowledgement'),
    [
      ['res_model', '=', w.model('controlled document')],
      ['res_id', '=', w.the(title).id],
    ],
    ['id'],
  );
  for (const { id } of asked) await w.setup.call(w.model('acknowledgement'), 'action_feedback', [[id]]);
}

async function lateDeliveryMet(w: VouchWorld, ward: Ward, name: string): Promise<void> {
  const asked = { name: `Late delivery to ${ward.name}`, description: 'Rehearsal', priority: '3' };
  const ticket = await create(w, w.model('ticket'), asked);
  const { number } = await w.observer.read(ticket, ['number']);
  const from = (await place(w, 'Emergency stock')).id;
  await givenOut(w, ward, { from, name, source: String(number) });
}

async function givenOut(
  w: VouchWorld,
  ward: Ward,
  said: { readonly from: number; readonly name: string; readonly source: string },
): Promise<number> {
  const item = await product(w, said.name);
  const context = { inventory_mode: true };
  const held = { product_id: item.id, location_id: said.from, inventory_quantity: ENOUGH };
  const made = await w.setup.call('stock.quant', 'create', [[held]], { context });
  await w.setup.call('stock.quant', 'action_apply_inventory', [made], { context });
  const type = await w.observer.one('internal transfers', 'stock.picking.type', [['code', '=', 'internal']]);
  const places = { location_id: said.from, location_dest_id: ward.id };
  const issue = await create(w, 'stock.picking', {
    ...places,
    picking_type_id: type.id,
    origin: said.source,
    move_ids: [[0, 0, { ...places, product_id: item.id, product_uom_qty: 1 }]],
  });
  await w.setup.call('stock.picking', 'action_confirm', [[issue.id]]);
  await w.setup.call('stock.picking', 'action_assign', [[issue.id]]);
  await w.setup.call('stock.picking', 'button_validate', [[issue.id]]);
  return issue.id;
}
