// Messages of consumption from the wards' own system: a list that they arrive in, who may see it, and what becomes of them.
import type { Dict } from '../../../odoo/transport.ts';
import { provisionRule } from './automation.ts';
import { type Builder, idOf, type Origin } from './builder.ts';

const MODEL = 'x_ward_message';

const STATES = [
  ['waiting', 'Waiting'],
  ['posted', 'Posted'],
  ['repeated', 'Repeated'],
  ['set_aside', 'Set aside'],
];

const FIELDS = [
  { name: 'x_name', field_description: 'Reference', ttype: 'char' },
  { name: 'x_item', field_description: 'Item', ttype: 'char' },
  { name: 'x_quantity', field_description: 'Quantity', ttype: 'float' },
  { name: 'x_ward', field_description: 'Ward', ttype: 'char' },
  { name: 'x_sent', field_description: 'Sent', ttype: 'datetime' },
  { name: 'x_state', field_description: 'State', ttype: 'selection' },
  { name: 'x_reason', field_description: 'Reason', ttype: 'char' },
];

/** Comes last, as all automation does. */
export async function provisionWardMessages(b: Builder): Promise<void> {
  const file = b.hospital.files.interfaces;
  const said = file.value.ward_messages;
  const origin: Origin = { file, key: 'ward_messages' };
  const [model = 0] = await b.create(file, 'model', 'ir.model', [
    {
      key: MODEL,
      values: {
        name: said.name,
        model: MODEL,
        is_mail_thread: true,
        is_mail_activity: true,
        field_id: FIELDS.map((field) => [0, 0, { ...field, ...choices(field.ttype) }]),
      },
    },
  ]);
  await b.create(file, 'default', 'ir.default', [
    { key: 'state', values: { field_id: await fieldOf(b, origin, 'x_state'), json_value: '"waiting"' } },
  ]);
  await rights(b, origin, model);
  await screen(b, origin);
  const place = {
    name: said.consumed_at.name,
    usage: 'production',
    location_id: await parentOfWards(b, origin),
  };
  await b.create(file, 'location', 'stock.location', [{ key: said.consumed_at.key, values: place }]);
  await rules(b, origin, model);
}

function choices(ttype: string): Dict {
  if (ttype !== 'selection') return {};
  return { selection_ids: STATES.map(([value, name], sequence) => [0, 0, { value, name, sequence }]) };
}

async function fieldOf(b: Builder, origin: Origin, field: string): Promise<number> {
  return b.find(origin, 'ir.model.fields', [
    ['model', '=', MODEL],
    ['name', '=', field],
  ]);
}

async function parentOfWards(b: Builder, origin: Origin): Promise<number> {
  return b.find(origin, 'stock.location', [
    ['name', '=', 'Wards'],
    ['usage', '=', 'view'],
  ]);
}

/** The account may hand messages in and read them; whoever works in the stores reads them, who leads them decides. */
async function rights(b: Builder, { file }: Origin, model: number): Promise<void> {
  const { account, name } = b.hospital.files.interfaces.value.ward_messages;
  const [group = 0] = await b.create(file, 'group', 'res.groups', [
    { key: 'ward-messages', values: { name: `${name} (hands in)` } },
  ]);
  const [inStore, leads, internal] = await b.xmlids(file, [
    'stock.group_stock_user',
    'stock.group_stock_manager',
    'base.group_user',
  ]);
  const right = (key: string, group_id: number | undefined, more: Dict) => ({
    key: `ward-messages-${key}`,
    values: { name: `ward messages: ${key}`, model_id: model, group_id, perm_read: true, ...more },
  });
  await b.create(file, 'right', 'ir.model.access', [
    right('system', group, { perm_create: true }),
    right('stores', inStore, {}),
    right('lead', leads, { perm_write: true }),
  ]);
  const user = { name: account.name, login: account.login, group_ids: [[6, 0, [internal ?? 0, group]]] };
  await b.create(
    file,
    'interface',
    'res.users',
    [{ key: account.login, values: { ...user, notification_type: 'inbox', tz: 'UTC' } }],
    { no_reset_password: true },
  );
}

async function screen(b: Builder, { file }: Origin): Promise<void> {
  const { name, menu } = b.hospital.files.interfaces.value.ward_messages;
  const columns = ['x_name', 'x_sent', 'x_ward', 'x_item', 'x_quantity', 'x_state', 'x_reason'];
  const shown = columns.map((column) => `<field name="${column}"/>`).join('');
  const view = (type: string, arch: string) => ({
    key: `ward-messages-${type}`,
    values: { name: `ward messages ${type}`, model: MODEL, type, arch },
  });
  await b.create(file, 'view', 'ir.ui.view', [
    view('list', `<list create="0">${shown}</list>`),
    view('form', `<form create="0"><sheet><group>${shown}</group></sheet><chatter/></form>`),
  ]);
  const action = { name, res_model: MODEL, view_mode: 'list,form' };
  const [made = 0] = await b.create(file, 'action', 'ir.actions.act_window', [
    { key: 'ward-messages', values: action },
  ]);
  const parent_id = await b.xmlid(file, menu);
  const [inStore = 0] = await b.xmlids(file, ['stock.group_stock_user']);
  const entry = { name, parent_id, sequence: 90, action: `ir.actions.act_window,${made}` };
  await b.create(file, 'menu', 'ir.ui.menu', [
    { key: 'ward-messages', values: { ...entry, group_ids: [[6, 0, [inStore]]] } },
  ]);
}

async function rules(b: Builder, origin: Origin, model: number): Promise<void> {
  const { file } = origin;
  const said = b.hospital.files.interfaces.value.ward_messages;
  const told = b.id(`persona:${said.told}`);
  const { code: warehouse } = b.hospital.files.stores.value.warehouse;
  const { int_type_id } = await b.one(origin, 'stock.warehouse', [['code', '=', warehouse]], ['int_type_id']);
  const wards = await parentOfWards(b, origin);
  await provisionRule(
    b,
    { key: 'ward-message-once', name: said.once, model: MODEL, trigger: 'on_create', code: ONCE },
    file,
  );
  await provisionRule(
    b,
    {
      key: 'ward-message-set-aside',
      name: said.set_aside,
      model: MODEL,
      trigger: 'on_write',
      fields: ['x_state'],
      after: "[('x_state', '=', 'set_aside')]",
      code: telling('Set aside', told),
    },
    file,
  );
  const schedule = (name: string, text: string) => ({
    key: name,
    values: {
      name,
      model_id: model,
      state: 'code',
      code: text,
      interval_number: 15,
      interval_type: 'minutes',
    },
  });
  const place = b.id(`location:${said.consumed_at.key}`);
  await b.create(file, 'schedule', 'ir.cron', [
    schedule(said.post, posting({ type: idOf(int_type_id), wards, place })),
    schedule(said.watch, watching(said.waits_at_most_hours, told)),
  ]);
}

// Python for Odoo's server actions; attributes cannot be assigned there.
const ONCE = `for message in records:
    if env['${MODEL}'].search_count([('x_name', '=', message.x_name), ('id', '<', message.id)]):
        message.write({'x_state': 'repeated', 'x_reason': 'A message of this reference is here already.'})
`;

function telling(summary: string, user: number): string {
  return `for message in records:
    message.activity_schedule('mail.mail_activity_data_todo', summary='${summary}', note=message.x_reason, user_id=${user})
`;
}

function posting({ type, wards, place }: { type: number; wards: number; place: number }): string {
  return `for message in env['${MODEL}'].search([('x_state', '=', 'waiting')], order='x_sent, id'):
    item = env['product.product'].search([('default_code', '=', message.x_item)], limit=2)
    ward = env['stock.location'].search([('name', '=', message.x_ward), ('location_id', '=', ${wards})], limit=2)
    reason = ''
    if len(item) != 1:
        reason = 'Nobody knows the item %s.' % message.x_item
    elif len(ward) != 1:
        reason = 'Nobody knows the ward %s.' % message.x_ward
    elif item.tracking != 'none':
        reason = 'The message names no lot of %s.' % item.name
    elif item.with_context(location=ward.id).qty_available < message.x_quantity:
        reason = 'The ward holds less than that of %s.' % item.name
    if reason:
        message.write({'x_state': 'set_aside', 'x_reason': reason})
        continue
    picking = env['stock.picking'].create({
        'picking_type_id': ${type},
        'location_id': ward.id,
        'location_dest_id': ${place},
        'origin': message.x_name,
        'move_ids': [(0, 0, {
            'product_id': item.id,
            'product_uom_qty': message.x_quantity,
            'product_uom': item.uom_id.id,
            'location_id': ward.id,
            'location_dest_id': ${place},
        })],
    })
    picking.action_confirm()
    picking.move_ids.write({'quantity': message.x_quantity, 'picked': True})
    picking.button_validate()
    message.write({'x_state': 'posted', 'x_reason': picking.name})
`;
}

function watching(hours: number, user: number): string {
  return `limit = datetime.datetime.now() - datetime.timedelta(hours=${hours})
records = env['${MODEL}'].search([('x_state', '=', 'waiting'), ('x_sent', '<', limit)], order='x_sent, id', limit=1)
for message in records.filtered(lambda one: not one.activity_ids):
    waiting = env['${MODEL}'].search_count([('x_state', '=', 'waiting')])
    message.activity_schedule('mail.mail_activity_data_todo', summary='Ward messages stand still', note='%s wait' % waiting, user_id=${user})
`;
}
