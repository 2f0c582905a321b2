// Fields that the hospital adds to Odoo's records: until when a supplier is qualified, whether an order is dearer or split.
import type { Json } from '../../../odoo/transport.ts';
import type { Builder } from './builder.ts';

export const QUALIFIED_UNTIL = 'x_qualified_until';
export const DEARER = 'x_dearer_than_estimated';
export const SPLIT = 'x_split';

/** Comes before what fills these fields, or asks for them. */
export async function provisionOwnFields(b: Builder): Promise<void> {
  const { controls, approvals } = b.hospital.files;
  const { field } = controls.value.supplier_qualification;
  const partner = await b.modelId({ file: controls, key: 'supplier_qualification' }, 'res.partner');
  await b.create(controls, 'own-field', 'ir.model.fields', [
    {
      key: 'supplier_qualification',
      values: {
        name: QUALIFIED_UNTIL,
        model_id: partner,
        field_description: field,
        ttype: 'date',
        copied: false,
      },
    },
  ]);
  await b.create(controls, 'own-view', 'ir.ui.view', [
    {
      key: 'supplier_qualification',
      values: {
        name: 'hospital supplier qualification',
        model: 'res.partner',
        type: 'form',
        inherit_id: await b.xmlid(controls, 'base.view_partner_form'),
        arch: `<field name="category_id" position="after"><field name="${QUALIFIED_UNTIL}"/></field>`,
      },
    },
  ]);
  const order = await b.modelId({ file: approvals, key: 'estimate' }, 'purchase.order');
  await b.create(approvals, 'own-field', 'ir.model.fields', [
    {
      key: 'estimate',
      values: {
        name: DEARER,
        model_id: order,
        field_description: 'Dearer Than Estimated',
        ttype: 'boolean',
        copied: false,
        readonly: true,
        store: true,
        depends: 'currency_rate,order_line.price_subtotal,order_line.purchase_request_lines.estimated_cost',
        compute: dearer(b),
      },
    },
  ]);
  await splitOrders(b, order);
}

/** A field that the rule of the same name sets, and the list of orders that have it. */
async function splitOrders(b: Builder, order: number): Promise<void> {
  const { controls } = b.hospital.files;
  const { name, field } = controls.value.split_orders;
  await b.create(controls, 'own-field', 'ir.model.fields', [
    {
      key: 'split_orders',
      values: {
        name: SPLIT,
        model_id: order,
        field_description: field,
        ttype: 'boolean',
        copied: false,
        readonly: true,
      },
    },
  ]);
  const [action] = await b.create(controls, 'action', 'ir.actions.act_window', [
    {
      key: 'split_orders',
      values: {
        name,
        res_model: 'purchase.order',
        view_mode: 'list,form',
        domain: `[('${SPLIT}', '=', True)]`,
      },
    },
  ]);
  const parent_id = await b.xmlid(controls, 'purchase.menu_procurement_management');
  await b.create(controls, 'menu', 'ir.ui.menu', [
    { key: 'split_orders', values: { name, parent_id, action: `ir.actions.act_window,${action}` } },
  ]);
}

// What nobody estimated was approved at nothing.
function dearer(b: Builder): Json {
  const { tolerance_percent, limits } = b.hospital.files.approvals.value.estimate;
  const figures = limits.map((name) => b.hospital.figures.get(name) ?? 0);
  return `for order in self:
    asked = order.order_line.filtered('purchase_request_lines')
    estimate = sum(asked.purchase_request_lines.mapped('estimated_cost'))
    ordered = sum(asked.mapped('price_subtotal')) / (order.currency_rate or 1)
    order['${DEARER}'] = ordered > estimate * ${1 + tolerance_percent / 100} or any(estimate < limit <= ordered for limit in ${JSON.stringify(figures)})
`;
}
