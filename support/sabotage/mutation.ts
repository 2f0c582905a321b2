// A mutation: one control of the hospital, broken on purpose, and the scenarios that should notice.
import { z } from 'zod';

/** `module.name`, as Odoo names its own records. */
const xmlid = z.string().regex(/^[a-z0-9_]+\.[A-Za-z0-9_.]+$/, 'a name such as purchase.group_purchase_user');
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const fieldName = z.string().regex(/^[a-z_][a-z0-9_]*$/, 'the technical name of a field');
/** As Odoo takes it; only conditions one after the other, all of which must hold. */
const condition = z.tuple([z.string(), z.string(), z.union([scalar, z.array(scalar)])]);

/** Exactly one way to name records, exactly one thing done to them. */
const change = z
  .object({
    record: xmlid.optional(),
    /** Key of a persona: the user. */
    person: z.string().optional(),
    model: z.string().optional(),
    where: z.array(condition).optional(),
    write: z
      .record(
        fieldName,
        z.union([scalar, z.object({ ref: xmlid }).strict(), z.object({ person: z.string() }).strict()]),
      )
      .optional(),
    /** Records put into, or taken out of, a field of several. */
    add: z.record(fieldName, z.array(xmlid).min(1)).optional(),
    take: z.record(fieldName, z.array(xmlid).min(1)).optional(),
    delete: z.literal(true).optional(),
  })
  .strict()
  .superRefine((given, context) => {
    const ways = [given.record, given.person, given.model].filter((way) => way !== undefined);
    const acts = [given.write, given.add, given.take, given.delete].filter((act) => act !== undefined);
    const fault = (message: string) => context.addIssue({ code: 'custom', message });
    if (ways.length !== 1) fault('one of record, person, or model with where');
    if (acts.length !== 1) fault('one of write, add, take, delete');
    if ((given.model === undefined) !== (given.where === undefined)) fault('model and where together');
  });
export type Change = z.infer<typeof change>;

export const mutation = z
  .object({
    id: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key in small letters, digits and single hyphens'),
    /** What holds in the untouched hospital, as a process owner says it. */
    control: z.string().min(1),
    requirement: z.string().regex(/^REQ-[A-Z]{3}-\d{3}$/, 'an identifier such as REQ-PRC-002'),
    /** What is done, in the same words. */
    broken: z.string().min(1),
    /** Tag expression of the scenarios that should notice; those of the requirement unless told, long chains left out. */
    noticed_by: z.string().min(1).optional(),
    break: z.array(change).min(1),
  })
  .strict();
export type Mutation = z.infer<typeof mutation>;

export const mutationFile = z
  .object({ schema: z.literal('vouch/mutations/v1'), mutations: z.array(mutation).min(1) })
  .strict();

/** The scenarios that should notice, as a tag expression. */
export function noticers({ noticed_by, requirement }: Mutation): string {
  return noticed_by ?? `@req:${requirement.replace(/^REQ-/, '')} and not @chain`;
}
