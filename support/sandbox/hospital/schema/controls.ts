// controls.yaml: the controls that Odoo leaves to configuration.
import { z } from 'zod';
import { key, model, name, xmlid } from './words.ts';

export const controlsSchema = z.strictObject({
  reading_rights: z.array(z.strictObject({ key, model, group: xmlid })),
  record_rules: z.array(z.strictObject({ key, id: xmlid, domain: name })),
  audit_log: z.array(z.strictObject({ key, model })),
  audit_menu: z.strictObject({ name, entry: name, action: xmlid, group: xmlid }),
  inspection_on_receipt: z.strictObject({ name, test: key }),
});

export type Controls = z.infer<typeof controlsSchema>;
