// Business records for the lists to show: a hospital that has just been set up has none.
import type { Dict, Json, WebSession } from '../../support/odoo/transport.ts';

/** An order that is confirmed (and so a receipt), one that is not, a ticket and a request for maintenance. */
export async function prepare(setup: WebSession): Promise<void> {
  const first = async (model: string, domain: Json[]): Promise<number> => {
    const [id] = (await setup.call(model, 'search', [domain], { limit: 1 })) as number[];
    if (id === undefined) throw new Error(`The hospital has no ${model} with ${JSON.stringify(domain)}.`);
    return id;
  };
  const create = async (model: string, values: Dict): Promise<number> => {
    const [id] = (await setup.call(model, 'create', [[values]])) as number[];
    return id ?? 0;
  };
  const vendor = await first('res.partner', [['name', 'like', 'MedParts']]);
  const product = await first('product.product', [['default_code', '=', 'GLOVE-M']]);
  const centre = await first('account.analytic.account', []);
  const line = {
    product_id: product,
    product_qty: 5,
    price_unit: 6,
    analytic_distribution: { [centre]: 100 },
  };
  const order = { partner_id: vendor, order_line: [[0, 0, line]] as Json };
  await create('purchase.order', { ...order, partner_ref: 'Q-1' });
  const confirmed = await create('purchase.order', { ...order, partner_ref: 'Q-2' });
  await setup.call('purchase.order', 'button_confirm', [[confirmed]]);
  await create('helpdesk.ticket', { name: 'Pump does not charge', description: 'Red lamp' });
  const equipment = await first('maintenance.equipment', []);
  await create('maintenance.request', { name: 'Yearly inspection', equipment_id: equipment });
}
