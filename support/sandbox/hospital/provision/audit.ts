// The auditors' own group, which reads everything of the chain and writes nothing, and its menu.
import type { Json } from '../../../odoo/transport.ts';
import type { Builder } from './builder.ts';

/** Comes before the personas, who hold the group. */
export async function provisionAuditGroup(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { group, includes, reads } = file.value.audit;
  const implied = await b.xmlids(file, includes);
  const [groupId = 0] = await b.create(file, 'group', 'res.groups', [
    { key: group.id, values: { name: group.name, implied_ids: [[6, 0, implied]] } },
  ]);
  const [module, name] = group.id.split('.', 2);
  await b.create(file, 'external-name', 'ir.model.data', [
    { key: group.id, values: { module, name, model: 'res.groups', res_id: groupId, noupdate: true } },
  ]);
  const models = new Map<string, number>();
  for (const model of reads) models.set(model, await b.modelId({ file, key: model }, model));
  await b.create(
    file,
    'audit-right',
    'ir.model.access',
    reads.map((model) => ({
      key: model,
      values: { name: `audit ${model}`, model_id: models.get(model), group_id: groupId, perm_read: true },
    })),
  );
  // Rules of other groups would else narrow the right to one's own records.
  const everything: Json = "[(1, '=', 1)]";
  await b.create(
    file,
    'audit-reading',
    'ir.rule',
    reads.map((model) => ({
      key: model,
      values: {
        name: `audit ${model}`,
        model_id: models.get(model),
        groups: [[6, 0, [groupId]]],
        domain_force: everything,
        perm_read: true,
        perm_write: false,
        perm_create: false,
        perm_unlink: false,
      },
    })),
  );
}

export async function provisionAuditMenu(b: Builder): Promise<void> {
  const file = b.hospital.files.controls;
  const { menu, entries } = file.value.audit;
  const actions = await b.xmlids(
    file,
    entries.map((entry) => entry.action),
  );
  const group_ids = [[6, 0, [b.id(`group:${file.value.audit.group.id}`)]]];
  const [root] = await b.create(file, 'menu', 'ir.ui.menu', [
    { key: menu, values: { name: menu, sequence: 900, group_ids } },
  ]);
  await b.create(
    file,
    'menu',
    'ir.ui.menu',
    entries.map(({ name }, index) => ({
      key: name,
      values: {
        name,
        parent_id: root,
        sequence: index,
        action: `ir.actions.act_window,${actions[index]}`,
        group_ids,
      },
    })),
  );
}
