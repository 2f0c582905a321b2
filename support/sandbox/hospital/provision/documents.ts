// Controlled documents: nobody approves their own, a withdrawn one is for document control, who is concerned acknowledges.

import { provisionRule } from './automation.ts';
import type { Builder } from './builder.ts';
import { page } from './readiness.ts';

/** Comes before the personas, who hold the group. */
export async function provisionDocumentGroup(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { id, name } = file.value.withdrawn_pages.group;
  const [groupId = 0] = await b.create(file, 'group', 'res.groups', [{ key: id, values: { name } }]);
  const [module, word] = id.split('.', 2);
  await b.create(file, 'external-name', 'ir.model.data', [
    { key: id, values: { module, name: word, model: 'res.groups', res_id: groupId, noupdate: true } },
  ]);
  const withdrawn = { 'document.page': 'active', 'document.page.history': 'page_id.active' };
  for (const [model, field] of Object.entries(withdrawn)) {
    const values = {
      name: `withdrawn ${model}`,
      model_id: await b.modelId({ file, key: id }, model),
      groups: [[6, 0, [groupId]]],
      domain_force: `[('${field}', '=', False)]`,
      perm_unlink: false,
    };
    await b.create(file, 'withdrawn-reading', 'ir.rule', [{ key: model, values }]);
  }
}

/** Comes last, as every automation rule. */
export async function provisionDocumentRules(b: Builder): Promise<void> {
  const { own_approval, acknowledgement, review } = b.hospital.files.controls.value;
  const approved = {
    model: 'document.page.history',
    trigger: 'on_create_or_write',
    fields: ['state'],
    after: "[('state', '=', 'approved')]",
  } as const;
  await provisionRule(b, { ...approved, key: 'own_approval', name: own_approval.name, code: OTHER });
  const asked = b.hospital.files.services.value.page_categories.flatMap(({ key, acknowledged_by }) =>
    acknowledged_by ? [`${b.id(`page-category:${key}`)}: ${b.id(`department:${acknowledged_by}`)}`] : [],
  );
  await provisionRule(b, {
    ...approved,
    key: 'acknowledgement',
    name: acknowledgement.name,
    before: "[('state', '!=', 'approved')]",
    code: ask(`{${asked.join(', ')}}`, acknowledgement.days),
  });
  await overdue(b, acknowledgement.overdue);
  await reviewDays(b, review.menu);
}

async function overdue(b: Builder, name: string): Promise<void> {
  const file = b.hospital.files.controls;
  const model_id = await b.modelId({ file, key: 'acknowledgement' }, 'document.page');
  const values = { name, model_id, state: 'code', code: REMIND, interval_number: 1, interval_type: 'days' };
  await b.create(file, 'scheduled-action', 'ir.cron', [{ key: 'acknowledgement', values }]);
}

/** Odoo's pages have no day on which they are looked through again. */
async function reviewDays(b: Builder, menu: string): Promise<void> {
  const file = b.hospital.files.controls;
  const origin = { file, key: 'review' };
  const field = {
    name: 'x_review_day',
    field_description: 'Review Day',
    model_id: await b.modelId(origin, 'document.page'),
    ttype: 'date',
    state: 'manual',
  };
  await b.create(file, 'field', 'ir.model.fields', [{ key: 'review', values: field }]);
  const form = {
    name: 'document.page review day',
    model: 'document.page',
    inherit_id: await b.xmlid(file, 'document_page.view_wiki_form'),
    arch: '<field name="parent_id" position="after"><field name="x_review_day"/></field>',
  };
  await b.create(file, 'view', 'ir.ui.view', [{ key: 'review', values: form }]);
  await page(b, {
    key: 'review',
    menu,
    model: 'document.page',
    columns: ['name', 'parent_id', 'x_review_day'],
    domain: "[('type', '=', 'content'), ('x_review_day', '<', context_today().strftime('%Y-%m-%d'))]",
    below: 'document_page.menu_wiki',
    group: 'document_page.group_document_editor',
  });
}

// Whoever can write a change of their own can write that it is approved as well.
const OTHER = `for change in records:
    if not change.page_id.is_approval_required or env.user.has_group('base.group_system'):
        continue
    if env.uid == change.create_uid.id or not change.am_i_approver:
        raise UserError('Somebody other than the author has to approve %s.' % change.page_id.name)
`;

/** What a person is asked names page and version: its being done is the acknowledgement. */
function ask(departments: string, days: number): string {
  return `for change in records:
    page = change.page_id.sudo()
    department = ${departments}.get(page.parent_id.id)
    if not department:
        continue
    env['mail.activity'].sudo().search([
        ('res_model', '=', 'document.page'), ('res_id', '=', page.id),
        '|', ('summary', '=like', 'Acknowledge %'), ('summary', '=like', 'Overdue: %'),
    ]).unlink()
    version = env['document.page.history'].sudo().search_count([('page_id', '=', page.id), ('state', '=', 'approved')])
    people = env['hr.employee'].sudo().search([('department_id', '=', department), ('user_id', '!=', False)])
    for user in people.mapped('user_id'):
        page.activity_schedule(
            'mail.mail_activity_data_todo', user_id=user.id,
            summary='Acknowledge %s, version %s' % (page.name, version),
            date_deadline=datetime.date.today() + datetime.timedelta(days=${days}),
        )
`;
}

const REMIND = `late = env['mail.activity'].search([
    ('res_model', '=', 'document.page'), ('summary', '=like', 'Acknowledge %'), ('date_deadline', '<', datetime.date.today()),
])
for activity in late:
    page = env['document.page'].browse(activity.res_id)
    employee = env['hr.employee'].search([('user_id', '=', activity.user_id.id)], limit=1)
    manager = employee.department_id.manager_id.user_id
    told = 'Overdue: %s: %s' % (activity.user_id.name, activity.summary.replace('Acknowledge', 'acknowledge'))
    known = env['mail.activity'].search_count([('res_model', '=', 'document.page'), ('res_id', '=', page.id), ('summary', '=', told)])
    if manager and manager != activity.user_id and not known:
        page.activity_schedule('mail.mail_activity_data_todo', user_id=manager.id, summary=told)
`;
