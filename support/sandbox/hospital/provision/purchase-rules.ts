import { provisionRule, type Rule } from './automation.ts';
import type { Builder } from './builder.ts';
import { QUALIFIED_UNTIL } from './own-fields.ts';
import { handOver, onlyBy, QUALIFIED, stays, TAX_NUMBER_ONCE, together } from './purchase-code.ts';

/** As late as the rules of the stores, and for the same reason. */
export async function provisionPurchaseRules(b: Builder): Promise<void> {
  for (const rule of [...supplierRules(b), ...orderRules(b), leaverRule(b)]) await provisionRule(b, rule);
}

function supplierRules(b: Builder): Rule[] {
  const { supplier_list, supplier_tax_number } = b.hospital.files.controls.value;
  const people = JSON.stringify(b.ids('persona', supplier_list.by));
  return [
    {
      key: 'supplier_list entered',
      name: supplier_list.name,
      model: 'res.partner',
      trigger: 'on_create',
      after: "[('supplier_rank', '>', 0)]",
      code: onlyBy(people, 'enters a supplier'),
    },
    {
      key: 'supplier_list qualified',
      name: supplier_list.name,
      model: 'res.partner',
      trigger: 'on_create_or_write',
      fields: [QUALIFIED_UNTIL],
      after: `[('${QUALIFIED_UNTIL}', '!=', False)]`,
      code: onlyBy(people, 'qualifies a supplier'),
    },
    {
      key: 'supplier_tax_number',
      name: supplier_tax_number.name,
      model: 'res.partner',
      trigger: 'on_create_or_write',
      fields: ['vat', 'active'],
      after: "[('vat', 'not in', (False, '', '/')), ('parent_id', '=', False)]",
      code: TAX_NUMBER_ONCE,
    },
  ];
}

function orderRules(b: Builder): Rule[] {
  const { supplier_qualification, approved_as_it_stands, split_orders } = b.hospital.files.controls.value;
  const limit = b.hospital.figures.get(approved_as_it_stands.from) ?? 0;
  return [
    {
      key: 'supplier_qualification',
      name: supplier_qualification.name,
      model: 'purchase.order',
      trigger: 'on_write',
      fields: ['state'],
      after: "[('state', 'in', ['to approve', 'purchase'])]",
      code: QUALIFIED,
    },
    {
      key: 'approved_as_it_stands order',
      name: approved_as_it_stands.name,
      model: 'purchase.order',
      trigger: 'on_write',
      fields: ['partner_id', 'currency_id'],
      code: stays('records', limit),
    },
    {
      key: 'approved_as_it_stands line',
      name: approved_as_it_stands.name,
      model: 'purchase.order.line',
      trigger: 'on_create_or_write',
      fields: ['product_id', 'product_qty', 'price_unit', 'discount', 'tax_ids'],
      code: stays('records.order_id', limit),
    },
    {
      key: 'split_orders',
      name: split_orders.name,
      model: 'purchase.order',
      trigger: 'on_write',
      fields: ['state'],
      after: "[('state', '=', 'purchase')]",
      code: together(
        split_orders.limits.map((name) => b.hospital.figures.get(name) ?? 0),
        split_orders.days,
      ),
    },
  ];
}

function leaverRule(b: Builder): Rule {
  const pairs = b.hospital.files.approvals.value.deputies.map(
    ({ of, deputy, for_own }) =>
      `${b.id(`persona:${of}`)}: ${JSON.stringify(b.ids('persona', [deputy, for_own]))}`,
  );
  return {
    key: 'leaver_approvals',
    name: b.hospital.files.controls.value.leaver_approvals.name,
    model: 'res.users',
    trigger: 'on_write',
    fields: ['active'],
    before: "[('active', '=', True)]",
    after: "[('active', '=', False)]",
    code: handOver(`{${pairs.join(', ')}}`),
  };
}
