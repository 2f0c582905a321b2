// What keeps old data from being loaded twice, as the hospital sets it up before the move.
import { LEGAL_FORMS } from '../old-data.ts';
import type { VouchWorld } from '../world.ts';
import { create, giveGroup, userId } from './lookup.ts';

/** Odoo lets nobody enter an item by their place in a department: it is a right of its own. */
export async function keepsItems(w: VouchWorld, who: string): Promise<void> {
  await giveGroup(w, 'product.group_product_manager', [await userId(w, who)]);
}

/** Odoo itself takes any name twice, and keeps codes of bars apart but not tax numbers, which a rule of its own does. */
export async function namesOnce(w: VouchWorld): Promise<void> {
  await nameOnce(w, { model: 'res.partner', what: 'supplier', among: "[('supplier_rank', '>', 0)]" });
  await nameOnce(w, { model: 'product.template', what: 'item', among: '[]' });
}

async function nameOnce(w: VouchWorld, said: { model: string; what: string; among: string }): Promise<void> {
  const { model, what, among } = said;
  const of = await w.observer.one(`list of ${model}`, 'ir.model', [['model', '=', model]]);
  const field = await w.observer.one('its name', 'ir.model.fields', [
    ['model', '=', model],
    ['name', '=', 'name'],
  ]);
  const name = `The name of a ${what} stands in the list once`;
  const code = guard(model, what, among);
  await create(w, 'base.automation', {
    name,
    model_id: of.id,
    trigger: 'on_create_or_write',
    trigger_field_ids: [[6, 0, [field.id]]],
    filter_domain: among,
    action_server_ids: [[0, 0, { name, model_id: of.id, state: 'code', usage: 'base_automation', code }]],
  });
}

/** As `plainName` does. */
function guard(model: string, what: string, among: string): string {
  return `def plain(name):
    words = ''.join([sign if sign.isalnum() else ' ' for sign in name.lower()]).split()
    return [word for word in words if word not in ${JSON.stringify(LEGAL_FORMS)}]

for record in records:
    for other in env['${model}'].search(${among}):
        if other.id != record.id and plain(other.name) == plain(record.name):
            raise UserError('%s is the same ${what} as %s, which stands in the list already.' % (record.name, other.name))
`;
}
