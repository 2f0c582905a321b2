// Ids of what the data files name, looked up once a given needs them.
import type { RecordRef } from '../../channels/channel.ts';
import type { Json } from '../../odoo/transport.ts';
import type { VouchWorld } from '../world.ts';

export function product(w: VouchWorld, name: string): Promise<RecordRef> {
  return w.observer.refOne(`product "${name}"`, 'product.product', [['name', '=', name]]);
}

/** A location by its full name: `WH/Stock`. */
export function location(w: VouchWorld, name: string): Promise<RecordRef> {
  return w.observer.refOne(`location "${name}"`, 'stock.location', [['complete_name', '=', name]]);
}

export async function userId(w: VouchWorld, who: string): Promise<number> {
  const { login } = w.person(who);
  return (await w.observer.one(`user of ${who}`, 'res.users', [['login', '=', login]])).id;
}

/** With the resource by which their hours are planned. */
export async function employeeOf(w: VouchWorld, who: string): Promise<{ id: number; resource: number }> {
  const { login } = w.person(who);
  const found = await w.observer.one(
    `employee of ${who}`,
    'hr.employee',
    [['user_id.login', '=', login]],
    ['resource_id'],
  );
  return {
    id: found.id,
    resource: Array.isArray(found['resource_id']) ? Number(found['resource_id'][0]) : 0,
  };
}

export async function costCentreId(w: VouchWorld, name: string): Promise<number> {
  const { code } = w.house.costCentre(name);
  return (await w.observer.one(`cost centre "${name}"`, 'account.analytic.account', [['code', '=', code]]))
    .id;
}

/** What Odoo or an addon brought, by its external name: `base.group_system`. */
export async function broughtId(w: VouchWorld, external: string): Promise<number> {
  const [module = '', name = ''] = external.split('.');
  const found = await w.observer.one(
    external,
    'ir.model.data',
    [
      ['module', '=', module],
      ['name', '=', name],
    ],
    ['res_id'],
  );
  return Number(found['res_id']);
}

/** Beside what they hold. */
export async function giveGroup(w: VouchWorld, group: string, users: readonly number[]): Promise<void> {
  const held = users.map((id): Json => [4, id, 0]);
  await w.setup.call('res.groups', 'write', [[await broughtId(w, group)], { user_ids: held }]);
}

/** Creates as the set-up account and reads the name back. */
export async function create(
  w: VouchWorld,
  model: string,
  values: Record<string, unknown>,
): Promise<RecordRef> {
  const made = (await w.setup.call(model, 'create', [[values as never]])) as number[] | number;
  const id = Array.isArray(made) ? (made[0] ?? 0) : made;
  const row = await w.observer.read({ model, id }, ['display_name']);
  return { model, id, name: String(row['display_name']) };
}
