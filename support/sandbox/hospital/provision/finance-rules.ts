// What Odoo leaves open on bills and payments: dearer than ordered, entered twice, paid to new bank details or by its clerk.
import { provisionRule } from './automation.ts';
import type { Builder } from './builder.ts';

/** By how much a bill is dearer than its order says for what it bills; fields made by hand begin with x_. */
export const DEARER_BY = 'x_dearer_by';

export async function provisionFinanceRules(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { bill_once, bank_details, payment_apart } = file.value;
  await dearerBy(b);
  await provisionRule(b, {
    key: 'bill_once',
    name: bill_once.name,
    model: 'account.move',
    trigger: 'on_write',
    fields: ['state'],
    before: "[('state', '!=', 'posted')]",
    after:
      "[('state', '=', 'posted'), ('move_type', 'in', ['in_invoice', 'in_refund']), ('ref', '!=', False)]",
    code: ONCE,
  });
  await provisionRule(b, {
    key: 'payment_apart',
    name: payment_apart.name,
    model: 'account.move',
    trigger: 'on_write',
    fields: ['payment_state'],
    // A bill without a line yet counts as paid.
    before: "[('state', '=', 'posted'), ('payment_state', '=', 'not_paid')]",
    after: "[('payment_state', 'in', ['partial', 'in_payment', 'paid']), ('move_type', '=', 'in_invoice')]",
    code: APART,
  });
  await provisionRule(b, {
    key: 'bank_details paid',
    name: bank_details.name,
    model: 'account.payment',
    trigger: 'on_write',
    fields: ['state'],
    before: "[('state', '=', 'draft')]",
    after:
      "[('state', 'in', ['in_process', 'paid']), ('payment_type', '=', 'outbound'), ('partner_type', '=', 'supplier')]",
    code: CONFIRMED,
  });
  await provisionRule(b, {
    key: 'bank_details confirmed',
    name: `${bank_details.name}: by somebody else`,
    model: 'res.partner.bank',
    trigger: 'on_create_or_write',
    fields: ['allow_out_payment'],
    after: "[('allow_out_payment', '=', True)]",
    code: SECOND_PERSON,
  });
  await bankDetailsMenu(b);
}

/** Whoever confirms bank details may write them, and cannot make any. */
async function bankDetailsMenu(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { confirmed_by, menu } = file.value.bank_details;
  const key = 'bank_details';
  const model_id = await b.modelId({ file, key }, 'res.partner.bank');
  const group_id = await b.xmlid(file, confirmed_by);
  const right = { name: `hospital ${key}`, model_id, group_id, perm_read: true, perm_write: true };
  await b.create(file, 'writing-right', 'ir.model.access', [{ key, values: right }]);
  const parent_id = await b.xmlid(file, 'account.menu_finance_payables');
  const views = [
    { type: 'list', arch: LIST },
    { type: 'form', arch: FORM },
  ].map(({ type, arch }) => ({
    key: `${key} ${type}`,
    values: { name: `hospital ${key}`, model: 'res.partner.bank', type, arch, priority: 99 },
  }));
  const [list, form] = await b.create(file, 'view', 'ir.ui.view', views);
  const view_ids = [
    [0, 0, { sequence: 1, view_mode: 'list', view_id: list }],
    [0, 0, { sequence: 2, view_mode: 'form', view_id: form }],
  ];
  const opened = { name: menu, res_model: 'res.partner.bank', view_mode: 'list,form', view_ids };
  const [action] = await b.create(file, 'action', 'ir.actions.act_window', [{ key, values: opened }]);
  const values = { name: menu, parent_id, sequence: 210, action: `ir.actions.act_window,${action}` };
  await b.create(file, 'menu', 'ir.ui.menu', [{ key, values }]);
}

// Odoo's own form of bank details reads the employees, and so cannot be saved without rights on them.
const LIST = `<list>
  <field name="acc_number"/><field name="partner_id"/><field name="allow_out_payment"/>
</list>`;
const FORM = `<form><sheet><group>
  <field name="lock_trust_fields" invisible="1"/>
  <field name="user_has_group_validate_bank_account" invisible="1"/>
  <field name="acc_number" readonly="lock_trust_fields"/>
  <field name="partner_id" readonly="lock_trust_fields"/>
  <field name="allow_out_payment" readonly="not user_has_group_validate_bank_account"/>
</group></sheet></form>`;

async function dearerBy(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const values = {
    name: DEARER_BY,
    field_description: 'Dearer than ordered by',
    model_id: await b.modelId({ file, key: DEARER_BY }, 'account.move'),
    ttype: 'float',
    store: false,
    readonly: true,
    depends: 'invoice_line_ids.price_subtotal,invoice_line_ids.purchase_line_id',
    compute: DIFFERENCE,
  };
  await b.create(file, 'field', 'ir.model.fields', [{ key: DEARER_BY, values }]);
}

// Whoever looks at a bill need not be allowed to look at orders.
const DIFFERENCE = `for bill in self:
    more = 0.0
    for line in bill.sudo().invoice_line_ids:
        ordered = line.purchase_line_id
        if ordered.product_qty:
            more += line.price_subtotal - line.quantity * ordered.price_subtotal / ordered.product_qty
    bill['${DEARER_BY}'] = more`;

const ONCE = `for bill in records:
    same = env['account.move'].sudo().search([
        ('id', '!=', bill.id),
        ('move_type', '=', bill.move_type),
        ('state', '=', 'posted'),
        ('commercial_partner_id', '=', bill.commercial_partner_id.id),
        ('ref', '!=', False),
    ]).filtered(lambda other: other.ref.strip().lower() == bill.ref.strip().lower())
    if same:
        raise UserError('%s of %s is in the books already, as %s.' % (bill.ref, bill.commercial_partner_id.name, same[0].name))
`;

// Recorded: entered or posted. Whoever sets Odoo up prepares what is there.
const APART = `for bill in records:
    posted = env['mail.tracking.value'].sudo().search([
        ('mail_message_id.model', '=', 'account.move'),
        ('mail_message_id.res_id', '=', bill.id),
        ('field_id.name', '=', 'state'),
    ], order='id desc', limit=1)
    if env.uid in (bill.create_uid.id, posted.create_uid.id) and not env.user.has_group('base.group_system'):
        raise UserError('Whoever recorded a bill does not release its payment.')
`;

const CONFIRMED = `for payment in records:
    accounts = payment.partner_bank_id or payment.partner_id.commercial_partner_id.sudo().bank_ids
    waiting = accounts.filtered(lambda account: not account.allow_out_payment)
    if waiting:
        raise UserError('The bank details %s of %s are not confirmed by a second person of finance: nothing is paid there.' % (waiting[0].acc_number, payment.partner_id.name))
`;

const SECOND_PERSON = `for account in records:
    changed = env['mail.tracking.value'].sudo().search([
        ('mail_message_id.model', '=', 'res.partner.bank'),
        ('mail_message_id.res_id', '=', account.id),
        ('field_id.name', '=', 'acc_number'),
    ], order='id desc', limit=1)
    if env.uid in (account.create_uid.id, changed.create_uid.id) and not env.user.has_group('base.group_system'):
        raise UserError('Whoever entered bank details does not confirm them.')
`;
