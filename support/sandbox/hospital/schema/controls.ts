// controls.yaml: the controls that Odoo leaves to configuration.
import { z } from 'zod';
import { days, key, model, name, xmlid } from './words.ts';

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
  inspection_on_receipt: z.strictObject({
    name,
    test: key,
    but: z.array(z.strictObject({ category: key, test: key })).default([]),
  }),
  inspection_on_production: z.strictObject({ name, test: key }),
  issue_hold: z.strictObject({ name, quarantine: key }),
  receipt_limit: z.strictObject({ name }),
  controlled_issue: z.strictObject({ name, category: key }),
  emergency_issue: z.strictObject({ name, location: key, refilled_from: key }),
  count_approval: z.strictObject({ name, above: name }),
  bill_once: z.strictObject({ name }),
  bank_details: z.strictObject({ name, confirmed_by: xmlid, menu: name }),
  payment_apart: z.strictObject({ name }),
  closing: z.strictObject({ by: xmlid, closings: name, openings: name }),
  own_approval: z.strictObject({ name }),
  withdrawn_pages: z.strictObject({ group: z.strictObject({ id: xmlid, name }) }),
  acknowledgement: z.strictObject({ name, days, overdue: name }),
  review: z.strictObject({ menu: name }),
  case_closing: z.strictObject({ name }),
  retention: z.strictObject({ name, directory: key, years: z.number().int().min(1) }),
  service_readiness: z.strictObject({
    menu: name,
    coverage: name,
    shift: name,
    department: key,
    policies: key,
    practice: name,
    certificate: name,
  }),
  supplier_qualification: z.strictObject({ name, field: name }),
  supplier_list: z.strictObject({ name, by: z.array(key).min(1) }),
  supplier_tax_number: z.strictObject({ name }),
  approved_as_it_stands: z.strictObject({ name, from: name }),
  leaver_approvals: z.strictObject({ name }),
  split_orders: z.strictObject({
    name,
    field: name,
    days: z.number().int().positive(),
    limits: z.array(name).min(1),
  }),
});

export type Controls = z.infer<typeof controlsSchema>;
