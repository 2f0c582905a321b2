// organisation.yaml: the hospital itself, its departments, wards and cost centres.
import { z } from 'zod';
import { key, name } from './words.ts';

export const organisationSchema = z.strictObject({
  /** What faker starts from. */
  seed: z.number().int(),
  company: z.strictObject({ name, domain: name, time_zone: name }),
  departments: z.array(z.strictObject({ key, name, head: key.optional() })).min(1),
  wards: z.array(z.strictObject({ key, name })).min(1),
  cost_centre_plan: name,
  cost_centres: z.array(z.strictObject({ key, code: name, name })).min(1),
  cost_centre_mandatory_on: z.array(z.enum(['purchase_order', 'bill', 'invoice', 'general'])),
});

export type Organisation = z.infer<typeof organisationSchema>;
