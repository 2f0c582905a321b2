// controls.yaml: the controls that Odoo leaves to configuration.
import { z } from 'zod';
import { key, model, name, xmlid } from './words.ts';

export const controlsSchema = z.strictObject({
  reading_rights: z.array(z.strictObject({ key, model, group: xmlid })),
  record_rules: z.array(z.strictObject({ key, id: xmlid, domain: name })),
  audit_log: z.array(z.strictObject({ key, model })),
  audit: z.strictObject({
    group: z.strictObject({ id: xmlid, name }),
    includes: z.array(xmlid),
    reads: z.array(model).min(1),
    menu: name,
    entries: z.array(z.strictObject({ name, action: xmlid })).min(1),
  }),
  inspection_on_receipt: z.strictObject({ name, test: key }),
  inspection_on_production: z.strictObject({ name, test: key }),
  issue_hold: z.strictObject({ name, quarantine: key }),
  receipt_limit: z.strictObject({ name }),
  controlled_issue: z.strictObject({ name, category: key }),
  count_approval: z.strictObject({ name, above: name }),
});

export type Controls = z.infer<typeof controlsSchema>;
