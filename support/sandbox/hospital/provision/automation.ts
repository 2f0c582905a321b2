// A rule of Odoo's automation with its code, in the one form that the hospital uses.
import type { Json } from '../../../odoo/transport.ts';
import type { Builder } from './builder.ts';

export interface Rule {
  /** Of controls.yaml, for what is told where Odoo refuses it. */
  readonly key: string;
  readonly name: string;
  readonly model: string;
  /** A domain; before an act where something is deleted, after it else. */
  readonly when: string;
  /** What the record was not before: the rule then minds the way there only. */
  readonly was?: string;
  /** The field whose change is minded; without one it is the deletion. */
  readonly field?: string;
  readonly code: string;
}

export async function provisionRule(b: Builder, rule: Rule): Promise<void> {
  const { key, name, model, when, was, field, code } = rule;
  const file = b.hospital.files.controls;
  const origin = { file, key };
  const model_id = await b.modelId(origin, model);
  const changed: Record<string, Json> = { trigger: 'on_unlink' };
  if (field) {
    const id = await b.find(origin, 'ir.model.fields', [
      ['model', '=', model],
      ['name', '=', field],
    ]);
    Object.assign(changed, { trigger: 'on_create_or_write', trigger_field_ids: [[6, 0, [id]]] });
  }
  const values = {
    name,
    model_id,
    ...changed,
    ...(was ? { filter_pre_domain: was } : {}),
    filter_domain: when,
    action_server_ids: [[0, 0, { name, model_id, state: 'code', usage: 'base_automation', code }]],
  };
  await b.create(file, 'automation', 'base.automation', [{ key, values }]);
}
