// The service desk, the maintenance team, quality tests, file directories and page categories.
import type { Dict, Json } from '../../../odoo/transport.ts';
import type { Services } from '../schema/services.ts';
import type { Builder } from './builder.ts';

export async function provisionServices(b: Builder): Promise<void> {
  await provisionHelpdesk(b);
  const file = b.hospital.files.services;
  const { maintenance_team: team, quality_tests: tests, page_categories: pages } = file.value;

  // Odoo's first team is the default of every new request: it becomes the hospital's.
  const teamId = await b.xmlid(file, 'maintenance.equipment_team_maintenance');
  b.remember(`maintenance-team:${team.key}`, teamId);
  await b.call({ file, key: team.key }, 'maintenance.team', 'write', [
    [teamId],
    { name: team.name, member_ids: [[6, 0, b.ids('persona', team.members)]] },
  ]);

  const unit = await b.xmlid(file, 'uom.product_uom_unit');
  await b.create(
    file,
    'quality-test',
    'qc.test',
    tests.map(({ key, name, questions }) => ({
      key,
      values: {
        name,
        active: true,
        test_lines: questions.map((q, index) => [0, 0, question(q, index, unit)]),
      },
    })),
  );

  const approvers = await b.xmlid(file, 'document_page_approval.group_document_approver_user');
  await b.create(
    file,
    'page-category',
    'document.page',
    pages.map(({ key, name, approval }) => ({
      key,
      values: {
        name,
        type: 'category',
        approval_required: approval,
        ...(approval ? { approver_gid: approvers } : {}),
      },
    })),
  );
  await provisionFiles(b);
}

async function provisionHelpdesk(b: Builder): Promise<void> {
  const file = b.hospital.files.services;
  const { teams, types, categories, service_levels, stages_apart } = file.value.helpdesk;
  await b.create(
    file,
    'helpdesk-category',
    'helpdesk.ticket.category',
    categories.map(({ key, name }) => ({ key, values: { name, show_in_portal: true } })),
  );
  await b.create(
    file,
    'helpdesk-team',
    'helpdesk.ticket.team',
    teams.map(({ key, name, members }) => ({
      key,
      values: {
        name,
        user_ids: [[6, 0, b.ids('persona', members)]],
        category_ids: [
          [
            6,
            0,
            b.ids(
              'helpdesk-category',
              categories.map((category) => category.key),
            ),
          ],
        ],
        use_sla: true,
        resource_calendar_id: b.id('calendar'),
        show_in_portal: true,
      },
    })),
  );
  await b.create(
    file,
    'helpdesk-type',
    'helpdesk.ticket.type',
    types.map((type) => ({
      key: type.key,
      values: {
        name: type.name,
        team_ids: [[6, 0, b.ids('helpdesk-team', type.teams)]],
        show_in_portal: true,
      },
    })),
  );
  const levels = [];
  for (const level of service_levels) {
    const stage = await b.find({ file, key: level.key }, 'helpdesk.ticket.stage', [
      ['name', '=', level.stage],
    ]);
    const values = {
      name: level.name,
      team_ids: [[6, 0, b.ids('helpdesk-team', level.teams)]],
      category_ids: [[6, 0, b.ids('helpdesk-category', level.categories)]],
      stage_id: stage,
      hours: level.hours ?? 0,
      days: level.days ?? 0,
    };
    levels.push({ key: level.key, values });
  }
  await b.create(file, 'service-level', 'helpdesk.sla', levels);
  for (const name of stages_apart) {
    const origin = { file, key: `stages_apart ${name}` };
    const stage = await b.find(origin, 'helpdesk.ticket.stage', [['name', '=', name]]);
    await b.call(origin, 'helpdesk.ticket.stage', 'write', [[stage], { nonconformity_stage_id: false }]);
  }
}

function question(
  q: Services['quality_tests'][number]['questions'][number],
  index: number,
  unit: number,
): Dict {
  const common = { name: q.ask, sequence: (index + 1) * 10 };
  if ('from' in q)
    return { ...common, type: 'quantitative', min_value: q.from, max_value: q.to, uom_id: unit };
  const values = q.answers.map((name): Json => [0, 0, { name, ok: q.right.includes(name) }]);
  return { ...common, type: 'qualitative', ql_values: values };
}

/** Even the administrator sees only directories of groups that name him. */
async function provisionFiles(b: Builder): Promise<void> {
  const file = b.hospital.files.services;
  const { name, directories } = file.value.file_storage;
  const [storage] = await b.create(file, 'storage', 'dms.storage', [
    { key: 'file_storage', values: { name, save_type: 'database' } },
  ]);
  await b.create(
    file,
    'directory-group',
    'dms.access.group',
    directories.flatMap((directory) => [
      {
        key: `${directory.key} write`,
        values: {
          name: `${directory.name}: file`,
          perm_create: true,
          perm_write: true,
          perm_unlink: true,
          explicit_user_ids: [[6, 0, [b.setupUid, ...b.ids('persona', directory.write)]]],
        },
      },
      {
        key: `${directory.key} read`,
        values: {
          name: `${directory.name}: read`,
          explicit_user_ids: [[6, 0, b.ids('persona', directory.read)]],
        },
      },
    ]),
  );
  await b.create(
    file,
    'directory',
    'dms.directory',
    directories.map((directory) => ({
      key: directory.key,
      values: {
        name: directory.name,
        is_root_directory: true,
        storage_id: storage,
        group_ids: [[6, 0, b.ids('directory-group', [`${directory.key} write`, `${directory.key} read`])]],
      },
    })),
  );
}
