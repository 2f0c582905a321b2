// The approval matrix as tier definitions, one for each threshold and one more for the approver's own documents.
import type { Json } from '../../../odoo/transport.ts';
import type { Tier } from '../schema/approvals.ts';
import type { Builder, Row } from './builder.ts';
import { DEARER_BY } from './finance-rules.ts';
import { DEARER } from './own-fields.ts';

/** How each kind of document names its amount in the company's currency, and who raised it. */
const DOCUMENTS = {
  requirement: {
    model: 'purchase.request',
    amount: 'estimated_cost',
    sign: 1,
    raisedBy: 'requested_by',
    base: [],
  },
  order: { model: 'purchase.order', amount: 'amount_total_cc', sign: 1, raisedBy: 'create_uid', base: [] },
  // The signed total of a bill is negative; the unsigned one is in the bill's own currency.
  bill: {
    model: 'account.move',
    amount: 'amount_total_signed',
    sign: -1,
    raisedBy: 'create_uid',
    base: [['move_type', '=', 'in_invoice']],
  },
} as const;

export async function provisionApprovals(b: Builder): Promise<void> {
  const file = b.hospital.files.approvals;
  const models = new Map<string, number>();
  for (const { model } of Object.values(DOCUMENTS)) {
    models.set(model, await b.modelId({ file, key: 'tiers' }, model));
  }
  const rows = file.value.tiers.flatMap((tier, index) => definitions(b, tier, index));
  await b.create(
    file,
    'tier',
    'tier.definition',
    rows.map(({ key, values: { model, ...values } }) => ({
      key,
      values: { ...values, model_id: models.get(model as string) },
    })),
  );
}

function definitions(b: Builder, tier: Tier, index: number): Row[] {
  const { model, raisedBy } = DOCUMENTS[tier.document];
  const approver = b.id(`persona:${tier.approver}`);
  const values = {
    model,
    name: tier.name,
    review_type: 'individual',
    definition_type: 'domain',
    // The higher sequence is asked first.
    sequence: 100 - index,
    // On a bill this leaves a rejection with its comment in the chatter, which a restart would else wipe out.
    approve_sequence: tier.document !== 'bill',
    has_comment: true,
    notify_on_accepted: true,
    notify_on_rejected: true,
    // Whoever will be away passes the review on, by name.
    has_forward: true,
  };
  const domain = domainOf(b, tier);
  if (tier.stand_in === undefined) {
    return [{ key: tier.key, values: { ...values, reviewer_id: approver, definition_domain: text(domain) } }];
  }
  const others = [...domain, [raisedBy, '!=', approver]];
  const own = [...domain, [raisedBy, '=', approver]];
  const standIn = b.id(`persona:${tier.stand_in}`);
  return [
    { key: tier.key, values: { ...values, reviewer_id: approver, definition_domain: text(others) } },
    {
      key: `${tier.key} own`,
      values: {
        ...values,
        name: `${tier.name}: stand-in`,
        reviewer_id: standIn,
        definition_domain: text(own),
      },
    },
  ];
}

function domainOf(b: Builder, tier: Tier): Json[] {
  const { amount, sign, base } = DOCUMENTS[tier.document];
  const figure = (name: string): number => (b.hospital.figures.get(name) ?? 0) * sign;
  const domain: Json[] = base.map((term) => [...term]);
  if (tier.from !== undefined) domain.push([amount, sign > 0 ? '>=' : '<=', figure(tier.from)]);
  if (tier.below !== undefined) domain.push([amount, sign > 0 ? '<' : '>', figure(tier.below)]);
  if (tier.dearer_than_order_by !== undefined)
    domain.push([DEARER_BY, '>', b.hospital.figures.get(tier.dearer_than_order_by) ?? 0]);
  if (tier.dearer) domain.push([DEARER, '=', true]);
  if (tier.without_order) domain.push(['invoice_line_ids.purchase_line_id', '=', false]);
  return domain;
}

/** Odoo reads the domain as a Python literal. */
function text(domain: Json[]): string {
  return JSON.stringify(domain).replaceAll('false', 'False').replaceAll('true', 'True');
}
