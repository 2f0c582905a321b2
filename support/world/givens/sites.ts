// Sites of the hospital: companies with a store and books of their own, and who works at which.
import type { RecordRef } from '../../channels/channel.ts';
import type { Dict } from '../../odoo/transport.ts';
import { idOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import { create, product, userId } from './lookup.ts';

/** With a store and a chart of accounts. It is there for whoever sets up and looks on as well. */
export async function site(w: VouchWorld, name: string): Promise<void> {
  onlyHere(w);
  // Seen: an Odoo that has a fresh copy under the same name still looks for the company.
  w.givesUpDatabase = true;
  const made = await create(w, 'res.company', { name });
  const onlookers = [w.setup.uid, w.stage.observer.uid];
  await w.setup.call('res.users', 'write', [onlookers, { company_ids: [[4, made.id]] }]);
  await w.setup.call('account.chart.template', 'try_loading', [[], 'generic_coa', made.id]);
  await madeAt(w, made.id, 'stock.warehouse', { name, code: 'SITE', company_id: made.id });
  w.keep(name, made);
}

/** At this site and no other. The person notices at the next sign-in. */
export async function worksAt(w: VouchWorld, who: string, name: string): Promise<void> {
  onlyHere(w);
  const { id } = await company(w, name);
  await w.setup.call('res.users', 'write', [
    [await userId(w, who)],
    { company_ids: [[6, 0, [id]]], company_id: id },
  ]);
}

export interface Held {
  readonly site: string;
  readonly quantity: number;
  readonly product: string;
  /** What the scenario calls it. */
  readonly word: string;
}

export async function holds(w: VouchWorld, said: Held): Promise<void> {
  const item = await product(w, said.product);
  const { id } = await company(w, said.site);
  const context = { allowed_company_ids: [id], inventory_mode: true };
  const [store] = await w.observer.search('stock.warehouse', [['company_id', '=', id]], ['lot_stock_id'], {
    context,
  });
  const place = idOf(store?.['lot_stock_id']) ?? 0;
  const values = { product_id: item.id, location_id: place, inventory_quantity: said.quantity };
  const made = (await w.setup.call('stock.quant', 'create', [[values]], { context })) as number[];
  await w.setup.call('stock.quant', 'action_apply_inventory', [made], { context });
  const found = await w.observer.search(
    'stock.quant',
    [
      ['product_id', '=', item.id],
      ['location_id', '=', place],
    ],
    ['id'],
    { context },
  );
  w.keep(said.word, { model: 'stock.quant', id: found[0]?.id ?? 0, name: said.word });
}

export interface Billed {
  readonly site: string;
  readonly amount: number;
  readonly supplier: string;
  readonly word: string;
}

export async function billed(w: VouchWorld, said: Billed): Promise<void> {
  const { id } = await company(w, said.site);
  const supplier = await w.observer.one(said.supplier, 'res.partner', [['name', '=', said.supplier]]);
  const line = { name: said.word, quantity: 1, price_unit: said.amount, tax_ids: [[5]] };
  const values = {
    move_type: 'in_invoice',
    company_id: id,
    partner_id: supplier.id,
    invoice_date: w.date('today'),
    invoice_line_ids: [[0, 0, line]],
  };
  w.keep(said.word, await madeAt(w, id, 'account.move', values));
}

export interface Desk {
  readonly site: string;
  readonly name: string;
  readonly member: string;
}

/** Under what holds for all: the stages and categories of the hospital belong to no site from then on. */
export async function hasDesk(w: VouchWorld, said: Desk): Promise<void> {
  const site = await company(w, said.site);
  const shared: Record<string, number[]> = {};
  for (const model of ['helpdesk.ticket.category', 'helpdesk.ticket.stage']) {
    const ids = (await w.setup.call(model, 'search', [[]])) as number[];
    await w.setup.call(model, 'write', [ids, { company_id: false }]);
    shared[model] = ids;
  }
  const desk = await madeAt(w, site.id, 'helpdesk.ticket.team', {
    name: said.name,
    company_id: site.id,
    user_ids: [[6, 0, [await userId(w, said.member)]]],
    category_ids: [[6, 0, shared['helpdesk.ticket.category'] ?? []]],
  });
  const types = (await w.setup.call('helpdesk.ticket.type', 'search', [[]])) as number[];
  const all = (await w.setup.call('res.company', 'search', [[]])) as number[];
  const context = { allowed_company_ids: all };
  await w.setup.call('helpdesk.ticket.type', 'write', [types, { team_ids: [[4, desk.id]] }], { context });
}

export function company(w: VouchWorld, name: string): Promise<RecordRef> {
  return w.observer.refOne(`site "${name}"`, 'res.company', [['name', '=', name]]);
}

/** As somebody who works at that site makes it. */
async function madeAt(w: VouchWorld, site: number, model: string, values: Dict): Promise<RecordRef> {
  const context = { allowed_company_ids: [site] };
  const [id = 0] = (await w.setup.call(model, 'create', [[values]], { context })) as number[];
  const [row] = await w.observer.search(model, [['id', '=', id]], ['display_name'], { context });
  return { model, id, name: String(row?.['display_name']) };
}

/** People would stay at the site, and the site with the hospital. */
function onlyHere(w: VouchWorld): void {
  if (w.lasting)
    throw new Error(
      'A site is set up only in a database that the scenario has for itself: tag it with @database:scenario.',
    );
}
