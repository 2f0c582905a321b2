// Suppliers that are there before the story begins, and orders to them.
import type { VouchWorld } from '../world.ts';
import { costCentreId, create, product, userId } from './lookup.ts';

export interface SupplierTerms {
  readonly name: string;
  /** Until when it is qualified, as people say days; nobody has qualified it when absent. */
  readonly until?: string;
  readonly taxNumber?: string;
}

export async function listed(w: VouchWorld, { name, until, taxNumber }: SupplierTerms): Promise<void> {
  const { field } = await qualification(w);
  const made = await create(w, 'res.partner', {
    name: w.named(name),
    is_company: true,
    supplier_rank: 1,
    ...(until === undefined ? {} : { [field]: w.date(until) }),
    ...(taxNumber === undefined ? {} : { vat: w.named(taxNumber) }),
  });
  w.keep(name, made);
}

/** Small enough that no approval is asked for. */
export async function order(w: VouchWorld, supplier: string, item: string, centre: string): Promise<void> {
  const { id } = await product(w, item);
  const line = {
    product_id: id,
    product_qty: 1,
    price_unit: w.amount('below the finance limit'),
    analytic_distribution: { [String(await costCentreId(w, centre))]: 100 },
  };
  const made = await create(w, 'purchase.order', {
    partner_id: w.the(supplier).id,
    user_id: await userId(w, 'the buyer'),
    order_line: [[0, 0, line]],
  });
  w.keep('order', made);
}

/** By Odoo's own table of who bears what, from which lines without a cost centre take it, however they are entered. */
export async function borneBy(w: VouchWorld, supplier: string, centre: string): Promise<void> {
  const { id } = await w.observer.one(supplier, 'res.partner', [['name', '=', supplier]]);
  await create(w, 'account.analytic.distribution.model', {
    partner_id: id,
    analytic_distribution: { [String(await costCentreId(w, centre))]: 100 },
  });
}

/** The hospital's own field for the day until which a supplier is qualified. */
export async function qualification(w: VouchWorld): Promise<{ field: string; label: string }> {
  const fields = await w.offered.fieldsCalled('res.partner', QUALIFIED);
  const [only] = fields;
  if (only && fields.length === 1) return { field: only.name, label: QUALIFIED };
  throw new Error(
    `Suppliers of this Odoo have no field "${QUALIFIED}". Add it, or leave out the scenarios that qualify suppliers.`,
  );
}

const QUALIFIED = 'Qualified Until';
