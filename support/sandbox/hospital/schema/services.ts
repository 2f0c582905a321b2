// services.yaml: the service desk, the maintenance team, quality tests and papers.
import { z } from 'zod';
import { days, key, name } from './words.ts';

const serviceLevel = z
  .strictObject({
    key,
    name,
    teams: z.array(key).min(1),
    categories: z.array(key),
    stage: name,
    hours: z.number().int().min(1).optional(),
    days: days.optional(),
  })
  .refine((level) => (level.hours === undefined) !== (level.days === undefined), 'either hours or days');

const choice = z
  .strictObject({ ask: name, answers: z.array(name).min(2), right: z.array(name).min(1) })
  .refine((q) => q.right.every((answer) => q.answers.includes(answer)), 'right answers out of the answers');

const measure = z
  .strictObject({ ask: name, from: z.number(), to: z.number() })
  .refine((q) => q.from <= q.to, 'a range that does not end before it starts');

export const servicesSchema = z.strictObject({
  helpdesk: z.strictObject({
    teams: z.array(z.strictObject({ key, name, members: z.array(key).min(1) })).min(1),
    types: z.array(z.strictObject({ key, name, teams: z.array(key).min(1) })).min(1),
    categories: z.array(z.strictObject({ key, name })).min(1),
    service_levels: z.array(serviceLevel),
    /** Stages of a ticket that leave its nonconformity where it is. */
    stages_apart: z.array(name),
  }),
  maintenance_team: z.strictObject({ key, name, members: z.array(key).min(1) }),
  quality_tests: z.array(
    z.strictObject({ key, name, questions: z.array(z.union([choice, measure])).min(1) }),
  ),
  file_storage: z.strictObject({
    name,
    directories: z.array(z.strictObject({ key, name, read: z.array(key), write: z.array(key).min(1) })),
  }),
  page_categories: z.array(
    z.strictObject({ key, name, approval: z.boolean(), acknowledged_by: key.optional() }),
  ),
});

export type Services = z.infer<typeof servicesSchema>;
