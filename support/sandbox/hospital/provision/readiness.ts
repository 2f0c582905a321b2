// Who is ready for the service, and what is missing: Odoo has the records and no list that brings them together.
import type { Builder } from './builder.ts';

const FIELD = 'x_missing_for_service';

export async function provisionReadiness(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { menu, coverage, shift, department, policies, practice, certificate } = file.value.service_readiness;
  const [kind] = await b.create(file, 'course-category', 'hr.course.category', [
    { key: 'practice', values: { name: 'Practice' } },
  ]);
  const [course = 0] = await b.create(file, 'course', 'hr.course', [
    { key: 'practice', values: { name: practice, category_id: kind } },
  ]);
  const held = { name: 'Held', level_progress: 100, default_level: true };
  const [type = 0] = await b.create(file, 'certificates', 'hr.skill.type', [
    {
      key: 'certificate',
      values: {
        name: 'Certificates of the service',
        is_certification: true,
        skill_ids: [[0, 0, { name: certificate }]],
        skill_level_ids: [[0, 0, held]],
      },
    },
  ]);
  await computed(b, {
    key: 'service_readiness',
    model: 'hr.employee',
    name: FIELD,
    label: 'Missing for the Service',
    group: 'hr.group_hr_user',
    code: missing({ policies: b.id(`page-category:${policies}`), course, type }),
  });
  await page(b, {
    key: 'service_readiness',
    menu,
    model: 'hr.employee',
    columns: ['name', 'department_id', FIELD],
    domain: `[('department_id', '=', ${b.id(`department:${department}`)})]`,
    below: 'hr.menu_hr_root',
    group: 'hr.group_hr_user',
  });
  const [kindOfShift = 0] = await b.create(file, 'shift', 'resource.booking.type', [
    { key: 'shift', values: { name: shift, duration: 4, slot_duration: 4 } },
  ]);
  // Whoever plans the shifts sees nobody's personal record.
  await computed(b, {
    key: 'coverage',
    model: 'resource.booking',
    name: 'x_qualified',
    label: 'Qualified',
    group: 'resource_booking.group_manager',
    code: QUALIFIED,
  });
  await page(b, {
    key: 'coverage',
    menu: coverage,
    model: 'resource.booking',
    columns: ['name', 'combination_id', 'start', 'state', 'x_qualified'],
    domain: `[('type_id', '=', ${kindOfShift})]`,
    below: 'resource_booking.resource_booking_main_menu',
    group: 'resource_booking.group_manager',
  });
}

/** A field of Odoo's that is worked out as it is read. */
async function computed(
  b: Builder,
  {
    key,
    model,
    name,
    label,
    group,
    code,
  }: Record<'key' | 'model' | 'name' | 'label' | 'group' | 'code', string>,
): Promise<void> {
  const file = b.hospital.files.controls;
  const values = {
    name,
    field_description: label,
    model_id: await b.modelId({ file, key }, model),
    ttype: 'char',
    state: 'manual',
    store: false,
    readonly: true,
    copied: false,
    groups: [[6, 0, [await b.xmlid(file, group)]]],
    compute: code,
  };
  await b.create(file, 'field', 'ir.model.fields', [{ key, values }]);
}

/** A list to read, with its menu. */
export async function page(
  b: Builder,
  { key, menu, model, columns, domain, below, group }: Page,
): Promise<void> {
  const file = b.hospital.files.controls;
  const fields = columns.map((name) => `<field name="${name}"/>`).join('');
  const arch = `<list create="0" edit="0" delete="0">${fields}</list>`;
  const list = { name: `${model} ${key}`, model, type: 'list', priority: 99, arch };
  const [view] = await b.create(file, 'view', 'ir.ui.view', [{ key: `${key} list`, values: list }]);
  const views = [[0, 0, { view_mode: 'list', view_id: view }]];
  const action = { name: menu, res_model: model, view_mode: 'list', domain, view_ids: views };
  const [id] = await b.create(file, 'action', 'ir.actions.act_window', [{ key, values: action }]);
  const entry = {
    name: menu,
    parent_id: await b.xmlid(file, below),
    sequence: 90,
    action: `ir.actions.act_window,${id}`,
    group_ids: [[6, 0, [await b.xmlid(file, group)]]],
  };
  await b.create(file, 'menu', 'ir.ui.menu', [{ key, values: entry }]);
}

export interface Page {
  readonly key: string;
  readonly menu: string;
  readonly model: string;
  readonly columns: readonly string[];
  readonly domain: string;
  readonly below: string;
  readonly group: string;
}

// A shift is what somebody lacks before it is planned, so that it is left out.
const QUALIFIED = `for record in self:
    people = self.env['hr.employee'].sudo().search([('resource_id', 'in', record.sudo().combination_id.resource_ids.ids)])
    ready = people.filtered(lambda employee: employee.x_missing_for_service in ('', 'shift', False))
    record['x_qualified'] = ', '.join(ready.mapped('name')) or 'nobody'
`;

// Computed as it is read, so that what ran out yesterday is missing today.
function missing(of: { policies: number; course: number; type: number }): string {
  return `today = datetime.date.today()
for record in self:
    employee = record.sudo()
    user = employee.user_id
    lacks = []
    if not user.role_line_ids.filtered('is_enabled'):
        lacks.append('role')
    if not self.env['resource.booking'].sudo().search_count([
        ('combination_id.resource_ids', 'in', employee.resource_id.ids),
        ('state', 'in', ['scheduled', 'confirmed']),
        ('stop', '>=', datetime.datetime.now()),
    ]):
        lacks.append('shift')
    for policy in self.env['document.page'].sudo().search([('parent_id', '=', ${of.policies}), ('history_head', '!=', False)]):
        version = self.env['document.page.history'].sudo().search_count([('page_id', '=', policy.id), ('state', '=', 'approved')])
        if not self.env['mail.activity'].sudo().search_count([
            ('res_model', '=', 'document.page'),
            ('res_id', '=', policy.id),
            ('user_id', '=', user.id),
            ('active', '=', False),
            ('summary', '=', 'Acknowledge %s, version %s' % (policy.name, version)),
        ]):
            lacks.append('acknowledgement')
            break
    if not self.env['hr.course.attendee'].sudo().search_count([
        ('employee_id', '=', employee.id),
        ('result', '=', 'passed'),
        ('course_schedule_id.state', '=', 'completed'),
        ('course_schedule_id.course_id', '=', ${of.course}),
    ]):
        lacks.append('practice')
    if not self.env['hr.employee.skill'].sudo().search_count([
        ('employee_id', '=', employee.id),
        ('skill_type_id', '=', ${of.type}),
        ('valid_from', '<=', today),
        '|', ('valid_to', '=', False), ('valid_to', '>=', today),
    ]):
        lacks.append('certificate')
    if self.env['mail.activity'].sudo().search_count([('res_model', '=', 'hr.employee'), ('res_id', '=', employee.id)]):
        lacks.append('onboarding')
    record['${FIELD}'] = ', '.join(lacks)
`;
}
