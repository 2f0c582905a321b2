// Small acts in the reference hospital, by plain calls as its people: what several tests start from.
import assert from 'node:assert/strict';
import type { Dict, Json } from '../../support/odoo/transport.ts';
import type { People } from './people.ts';

export async function raiseTicket(people: People): Promise<number> {
  const partner = await people.last('res.users', [['login', '=', 'ward-nurse']], ['partner_id']);
  const type = await people.call('ward-nurse', 'helpdesk.ticket.type', 'search', [
    [['name', '=', 'Equipment fault']],
  ]);
  const team = await people.call('ward-nurse', 'helpdesk.ticket.team', 'search', [
    [['type_ids', 'in', type]],
  ]);
  const category = await people.last('helpdesk.ticket.category', [['name', '=', 'Medical equipment']]);
  return people.create('ward-nurse', 'helpdesk.ticket', {
    name: 'Pump alarm',
    description: '<p>It beeps</p>',
    partner_id: (partner.partner_id as [number])[0],
    type_id: (type as number[])[0],
    team_id: (team as number[])[0],
    category_id: category.id,
  });
}

export async function stage(people: People, title: string): Promise<number> {
  return (await people.last('helpdesk.ticket.stage', [['name', '=', title]])).id;
}

export async function product(people: People, code: string): Promise<number> {
  return (await people.last('product.product', [['default_code', '=', code]])).id;
}

export async function place(people: People, path: string): Promise<number> {
  return (await people.last('stock.location', [['complete_name', '=', path]])).id;
}

/** Two battery packs in stock, five asked for: the requirement of the missing three. */
export async function shortOfThree(people: People): Promise<number> {
  const battery = await product(people, 'PUMP-BATT');
  const lot = await people.create('setup', 'stock.lot', {
    name: 'LOT-START',
    product_id: battery,
    expiration_date: '2099-01-01 00:00:00',
  });
  const quant = {
    product_id: battery,
    location_id: await place(people, 'WH/Stock'),
    lot_id: lot,
    inventory_quantity: 2,
  };
  const id = await people.create('setup', 'stock.quant', quant, { inventory_mode: true });
  await people.call('setup', 'stock.quant', 'action_apply_inventory', [[id]]);
  const request = await people.create('technician', 'stock.request', {
    product_id: battery,
    product_uom_qty: 5,
    product_uom_id: 1,
    warehouse_id: 1,
    location_id: await place(people, 'WH/Biomed workshop'),
    expected_date: '2099-01-01 08:00:00',
  });
  await people.call('technician', 'stock.request', 'action_confirm', [[request]]);
  return (await people.last('purchase.request', [])).id;
}

/** A requirement for one battery pack, raised by hand. */
export async function requirement(people: People, who: string, cost: number): Promise<number> {
  const line = {
    product_id: await product(people, 'PUMP-BATT'),
    product_qty: 1,
    product_uom_id: 1,
    estimated_cost: cost,
  };
  return people.create(who, 'purchase.request', { line_ids: [[0, 0, line]] });
}

/** An order of one service at this price, for intensive care unless said otherwise. */
export async function order(
  people: People,
  total: number,
  analytic?: Dict,
  more: Dict = {},
): Promise<number> {
  const centre = await people.last('account.analytic.account', [['code', '=', 'CC-ICU']]);
  const supplier = await people.last('res.partner', [['ref', '=', 'SUP-004']]);
  const line = {
    product_id: await product(people, 'SRV-CAL'),
    product_qty: 1,
    price_unit: total,
    analytic_distribution: analytic ?? { [String(centre.id)]: 100 },
  };
  return people.create('buyer', 'purchase.order', {
    partner_id: supplier.id,
    order_line: [[0, 0, line]],
    ...more,
  });
}

export async function confirm(people: People, id: number): Promise<void> {
  await people.call('buyer', 'purchase.order', 'button_confirm', [[id]], {
    context: { validate_analytic: true },
  });
}

export async function received(
  people: People,
  code: string,
  lots: readonly Dict[],
): Promise<{ id: number; name: string }> {
  const type = await people.last(
    'stock.picking.type',
    [['code', '=', 'incoming']],
    ['default_location_src_id'],
  );
  const item = await product(people, code);
  const quantity = lots.reduce((sum, lot) => sum + Number(lot.quantity), 0);
  const from = await people.last('stock.location', [['usage', '=', 'supplier']]);
  const ends = { location_id: from.id, location_dest_id: await place(people, 'WH/Stock') };
  const move = { product_id: item, product_uom_qty: quantity, ...ends };
  const id = await people.create('storekeeper', 'stock.picking', {
    picking_type_id: type.id,
    ...ends,
    move_ids: [[0, 0, move]],
  });
  await people.call('storekeeper', 'stock.picking', 'action_confirm', [[id]]);
  const made = await people.last('stock.move', [['picking_id', '=', id]], ['move_line_ids']);
  const lines: Json[] = lots.map((lot) => [
    0,
    0,
    {
      ...lot,
      ...ends,
      product_id: item,
      picking_id: id,
      expiration_date: '2099-01-01 00:00:00',
      picked: true,
    },
  ]);
  await people.write('storekeeper', 'stock.move', made.id, { move_line_ids: [[5], ...lines] });
  assert.equal(await people.call('storekeeper', 'stock.picking', 'button_validate', [[id]]), true);
  return { id, name: String(await people.field('stock.picking', id, 'name')) };
}

export async function billOf(people: People, orderId: number): Promise<number> {
  const action = (await people.call('ap-clerk', 'purchase.order', 'action_create_invoice', [
    [orderId],
  ])) as Dict;
  const bill = action.res_id as number;
  await people.write('ap-clerk', 'account.move', bill, { invoice_date: '2026-01-15' });
  return bill;
}

export async function loosely(people: People, amount: number): Promise<Dict> {
  const account = await people.last('account.account', [['account_type', '=', 'expense']]);
  return { name: 'Cleaning', quantity: 1, price_unit: amount, account_id: account.id };
}

export async function looseBill(people: People, who: string, amount: number): Promise<number> {
  const supplier = await people.last('res.partner', [['ref', '=', 'SUP-004']]);
  const line: Json = [0, 0, await loosely(people, amount)];
  return people.create(who, 'account.move', {
    move_type: 'in_invoice',
    partner_id: supplier.id,
    invoice_date: '2026-01-15',
    invoice_line_ids: [line],
  });
}

export async function post(people: People, who: string, bill: number): Promise<void> {
  await people.call(who, 'account.move', 'action_post', [[bill]]);
}

/** The name out of a many2one. */
export function name(value: Json | undefined): string {
  return Array.isArray(value) ? String(value[1]) : String(value);
}
