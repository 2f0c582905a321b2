// Requirements and orders that are there before the story begins.
import type { RecordRef } from '../../channels/channel.ts';
import type { Dict } from '../../odoo/transport.ts';
import { commitOrder, confirmOrder, keepReceipt, submitOrder } from '../tasks/purchase.ts';
import { approve, release, requestApproval } from '../tasks/requirement.ts';
import { receive } from '../tasks/stores.ts';
import type { VouchWorld } from '../world.ts';
import { costCentreId, create, product, userId } from './lookup.ts';

export interface OrderTerms {
  readonly product: string;
  readonly quantity: number;
  readonly price: number;
  readonly costCentre?: string;
  /** The item's own, where nothing else is said. */
  readonly unit?: number;
}

export async function requirement(
  w: VouchWorld,
  terms: { quantity: number; product: string; estimate: number; raisedBy?: string },
): Promise<void> {
  const item = await product(w, terms.product);
  const { uom_id: uom } = await w.observer.read(item, ['uom_id']);
  const made = await create(w, 'purchase.request', {
    requested_by: await userId(w, terms.raisedBy ?? 'the technician'),
    line_ids: [
      [
        0,
        0,
        {
          product_id: item.id,
          product_qty: terms.quantity,
          product_uom_id: Array.isArray(uom) ? uom[0] : null,
          estimated_cost: terms.estimate,
        },
      ],
    ],
  });
  w.keep('requirement', made);
}

/** Asked for by the person, not by the set-up account: nobody may approve what they asked for themselves. */
export async function approvalRequested(
  w: VouchWorld,
  document: 'requirement' | 'order' | 'bill',
  who: string,
) {
  await requestApproval(w, who, document);
}

/** By the people whose work it is, as far as its amount asks for them; whoever buys may order it then. */
export async function requirementAgreed(w: VouchWorld): Promise<void> {
  const { estimated_cost: estimate } = await w.observer.read(w.the('requirement'), ['estimated_cost']);
  if (Number(estimate) >= w.amount('department head limit')) {
    await requestApproval(w, 'the technician', 'requirement');
    await approve(w, 'the biomedical lead', 'requirement');
  }
  if (Number(estimate) >= w.amount('procurement limit')) {
    await approve(w, 'the procurement manager', 'requirement');
  }
  await release(w, 'the procurement manager');
}

export async function draft(w: VouchWorld, terms: OrderTerms): Promise<void> {
  w.keep('order', await draftOrder(w, terms));
}

/** From the first day that rates are asked for. */
export async function worth(w: VouchWorld, currency: string, own: number): Promise<void> {
  const id = await currencyId(w, currency);
  await w.setup.call('res.currency', 'write', [[id], { active: true }]);
  await create(w, 'res.currency.rate', { currency_id: id, name: '2020-01-01', company_rate: 1 / own });
}

/** `terms.price` is what the order is worth in the hospital's own currency. */
export async function inCurrency(w: VouchWorld, currency: string, terms: OrderTerms): Promise<void> {
  const id = await currencyId(w, currency);
  const { rate } = await w.observer.read({ model: 'res.currency', id }, ['rate']);
  const price = terms.price * Number(rate);
  w.keep('order', await draftOrder(w, { ...terms, price }, { order: { currency_id: id }, line: {} }));
}

/** `terms.price` is reached with the tax, and not without it. */
export async function withTax(w: VouchWorld, terms: OrderTerms): Promise<void> {
  const tax = await w.observer.one(
    'tax on what is bought that is added to the price',
    'account.tax',
    [
      ['type_tax_use', '=', 'purchase'],
      ['amount_type', '=', 'percent'],
      ['amount', '>', 0],
    ],
    ['amount'],
  );
  const price = Math.ceil((100 * terms.price) / (1 + Number(tax['amount']) / 100)) / 100;
  const line = { tax_ids: [[6, 0, [tax.id]]] };
  w.keep('order', await draftOrder(w, { ...terms, price }, { order: {}, line }));
}

export async function reviewsMayBePassedOn(w: VouchWorld): Promise<void> {
  const rules = await w.observer.search('tier.definition', [], ['name']);
  await w.setup.call('tier.definition', 'write', [rules.map(({ id }) => id), { has_forward: true }]);
}

/** Where nothing is said about its price, small enough that no approval is asked for. */
export async function confirmed(
  w: VouchWorld,
  quantity: number,
  name: string,
  price = Math.floor((w.amount('below the finance limit') - 1) / quantity / 10),
): Promise<void> {
  const order = w.keep('order', await draftOrder(w, { product: name, quantity, price }));
  await w.setup.call('purchase.order', 'button_confirm', [[order.id]]);
  await keepReceipt(w);
}

/** A carton's price is one that its pieces do not divide: what is lost to rounding would show. */
export async function confirmedByCarton(
  w: VouchWorld,
  said: { cartons: number; pieces: number; product: string },
): Promise<void> {
  const item = await product(w, said.product);
  const { uom_id: piece } = await w.observer.read(item, ['uom_id']);
  const carton = await create(w, 'uom.uom', {
    name: w.named(`Carton of ${said.pieces}`),
    relative_factor: said.pieces,
    relative_uom_id: Array.isArray(piece) ? piece[0] : null,
  });
  const order = await draftOrder(w, {
    product: said.product,
    quantity: said.cartons,
    price: 100,
    unit: carton.id,
  });
  w.keep('order', order);
  await w.setup.call('purchase.order', 'button_confirm', [[order.id]]);
  await keepReceipt(w);
}

/** Approved, committed and received by the people whose work it is. */
export async function received(w: VouchWorld, terms: OrderTerms): Promise<void> {
  w.keep('order', await draftOrder(w, { costCentre: 'Intensive care', ...terms }));
  const total = terms.quantity * terms.price;
  if (total >= w.amount('finance limit')) {
    await submitOrder(w, 'the buyer');
    await approve(w, 'the finance controller', 'order');
  }
  if (total >= w.amount('second approval limit')) {
    await approve(w, 'the second procurement approver', 'order');
    await commitOrder(w, 'the second procurement approver');
  } else {
    await confirmOrder(w, 'the buyer');
  }
  await receive(w, 'the storekeeper', {
    quantity: terms.quantity,
    product: terms.product,
    lot: 'LOT-GIVEN',
    expiry: 'in 2 years',
  });
}

async function currencyId(w: VouchWorld, name: string): Promise<number> {
  const domain = [
    ['name', '=', name],
    ['active', 'in', [true, false]],
  ];
  return (await w.observer.one(`currency ${name}`, 'res.currency', domain)).id;
}

interface More {
  readonly order: Dict;
  readonly line: Dict;
}

async function draftOrder(
  w: VouchWorld,
  terms: OrderTerms,
  more: More = { order: {}, line: {} },
): Promise<RecordRef> {
  const item = await product(w, terms.product);
  const supplier = await w.observer.one('the supplier of parts', 'res.partner', [
    ['name', '=', w.house.partsSupplier],
  ]);
  const centre = terms.costCentre ? await costCentreId(w, terms.costCentre) : undefined;
  return create(w, 'purchase.order', {
    partner_id: supplier.id,
    user_id: await userId(w, 'the buyer'),
    ...more.order,
    order_line: [
      [
        0,
        0,
        {
          product_id: item.id,
          product_qty: terms.quantity,
          price_unit: terms.price,
          ...(terms.unit === undefined ? {} : { product_uom_id: terms.unit }),
          ...more.line,
          ...(centre === undefined ? {} : { analytic_distribution: { [String(centre)]: 100 } }),
        },
      ],
    ],
  });
}
