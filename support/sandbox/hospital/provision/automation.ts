// A rule of Odoo's automation with its code, in the one form that the hospital uses.
import type { Json } from '../../../odoo/transport.ts';
import type { Builder, Origin } from './builder.ts';

export interface Rule {
  /** The entry of controls.yaml, for what is told where Odoo refuses it; an entry of several rules has a word behind it. */
  readonly key: string;
  readonly name: string;
  readonly model: string;
  readonly trigger: 'on_create' | 'on_write' | 'on_create_or_write' | 'on_unlink';
  /** Only changes of these are minded; without them, every one. */
  readonly fields?: readonly string[];
  /** Domains on the record as it was and as it is; where something is deleted, the second alone. */
  readonly before?: string;
  readonly after?: string;
  readonly code: string;
}

/** `file` is where the rule is said, if not in controls.yaml. */
export async function provisionRule(
  b: Builder,
  rule: Rule,
  file: Origin['file'] = b.hospital.files.controls,
) {
  const { key, name, model, trigger, fields = [], before, after, code } = rule;
  const origin = { file, key };
  const model_id = await b.modelId(origin, model);
  const watched: number[] = [];
  for (const field of fields) {
    const domain = [
      ['model', '=', model],
      ['name', '=', field],
    ];
    watched.push(await b.find(origin, 'ir.model.fields', domain));
  }
  const values: Record<string, Json> = {
    name,
    model_id,
    trigger,
    ...(watched.length > 0 ? { trigger_field_ids: [[6, 0, watched]] } : {}),
    ...(before ? { filter_pre_domain: before } : {}),
    ...(after ? { filter_domain: after } : {}),
    action_server_ids: [[0, 0, { name, model_id, state: 'code', usage: 'base_automation', code }]],
  };
  await b.create(file, 'automation', 'base.automation', [{ key, values }]);
}
