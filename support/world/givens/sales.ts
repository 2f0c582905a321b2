// Contracts that are there before the story begins.
import type { VouchWorld } from '../world.ts';
import { create, userId } from './lookup.ts';

/** Over the one service that Odoo itself brings. */
const SERVICE = 'Service on Timesheets';

export async function contract(w: VouchWorld, who: string, institution: string): Promise<void> {
  const user = await userId(w, who);
  const partner = await w.observer.refOne(institution, 'res.partner', [['name', '=', institution]]);
  const service = await w.observer.refOne(SERVICE, 'product.product', [['name', '=', SERVICE]]);
  const opportunity = await create(w, 'crm.lead', {
    name: w.named(`Services for ${institution}`),
    type: 'opportunity',
    partner_id: partner.id,
    user_id: user,
  });
  w.keep('opportunity', opportunity);
  w.keep(
    'contract',
    await create(w, 'sale.order', {
      partner_id: partner.id,
      user_id: user,
      opportunity_id: opportunity.id,
      order_line: [[0, 0, { product_id: service.id, product_uom_qty: 10, price_unit: 100 }]],
    }),
  );
}
