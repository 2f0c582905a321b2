// Closing the books and opening them again: two lists of the accounting manager, since Odoo Community has no screen for it.
import { provisionRule } from './automation.ts';
import type { Builder } from './builder.ts';

/** Models made by hand begin with x_. */
const CLOSING = 'x_closing';
const OPENING = 'account.lock_exception';

export async function provisionClosing(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { by, closings, openings } = file.value.closing;
  const group = await b.xmlid(file, by);
  await b.create(file, 'model', 'ir.model', [{ key: CLOSING, values: closingModel(group) }]);
  const opening = await b.modelId({ file, key: OPENING }, OPENING);
  const changing = { name: 'hospital openings', model_id: opening, group_id: group, perm_read: true };
  await b.create(file, 'writing-right', 'ir.model.access', [
    { key: openings, values: { ...changing, perm_write: true } },
  ]);
  const onSave = { trigger: 'on_create_or_write' } as const;
  await provisionRule(b, { ...onSave, key: closings, name: closings, model: CLOSING, code: CLOSE });
  await provisionRule(b, { ...onSave, key: openings, name: openings, model: OPENING, code: SAY_WHY });
  await list(b, { model: CLOSING, name: closings, group, fields: ['x_up_to', 'create_uid', 'create_date'] });
  await list(b, {
    model: OPENING,
    name: openings,
    group,
    fields: [
      'reason',
      'lock_date_field',
      'lock_date',
      'user_id',
      'end_datetime',
      'create_uid',
      'create_date',
    ],
  });
}

/** A form has a button to save for nobody but those who may change such records; what is saved is read-only on it. */
function closingModel(group: number) {
  return {
    name: 'Closing of the books',
    model: CLOSING,
    field_id: [
      [
        0,
        0,
        {
          name: 'x_up_to',
          field_description: 'Closed up to',
          ttype: 'date',
          required: true,
          state: 'manual',
        },
      ],
    ],
    access_ids: [
      [
        0,
        0,
        { name: 'hospital closing', group_id: group, perm_read: true, perm_create: true, perm_write: true },
      ],
    ],
  };
}

interface Listing {
  readonly model: string;
  readonly name: string;
  readonly group: number;
  readonly fields: readonly string[];
}

async function list(b: Builder, { model, name, group, fields }: Listing): Promise<void> {
  const file = b.hospital.files.controls;
  const entered = fields.filter((field) => !field.startsWith('create_'));
  const form = `<form><sheet><group>${entered.map(required).join('')}</group></sheet></form>`;
  const rows = `<list>${fields.map((field) => `<field name="${field}"/>`).join('')}</list>`;
  const [formId, listId] = await b.create(file, 'view', 'ir.ui.view', [
    { key: `${name} form`, values: { name: `hospital ${name}`, model, type: 'form', arch: form } },
    { key: `${name} list`, values: { name: `hospital ${name}`, model, type: 'list', arch: rows } },
  ]);
  const [action] = await b.create(file, 'action', 'ir.actions.act_window', [
    {
      key: name,
      values: {
        name,
        res_model: model,
        view_mode: 'list,form',
        view_ids: [
          [0, 0, { sequence: 1, view_mode: 'list', view_id: listId }],
          [0, 0, { sequence: 2, view_mode: 'form', view_id: formId }],
        ],
      },
    },
  ]);
  const parent_id = await b.xmlid(file, 'account.account_closing_menu');
  const group_ids = [[6, 0, [group]]];
  await b.create(file, 'menu', 'ir.ui.menu', [
    { key: name, values: { name, parent_id, action: `ir.actions.act_window,${action}`, group_ids } },
  ]);
}

function required(field: string): string {
  const optional = ['user_id', 'end_datetime'].includes(field);
  return `<field name="${field}" readonly="id"${optional ? '' : ' required="1"'}/>`;
}

const CLOSE = `for closing in records:
    company = env.company.sudo()
    if company.fiscalyear_lock_date and closing.x_up_to <= company.fiscalyear_lock_date:
        raise UserError('The books are closed up to %s already. What is closed is opened by an opening that says why.' % company.fiscalyear_lock_date)
    company.write({'fiscalyear_lock_date': closing.x_up_to})
`;

// Odoo writes name and reason into the company's history, and takes an opening without a reason as well.
const SAY_WHY = `for opening in records:
    if not (opening.reason or '').strip():
        raise UserError('An opening of closed books says why.')
`;
