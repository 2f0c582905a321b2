// approvals.yaml: the approval matrix and its figures.
import { z } from 'zod';
import { amount, key, name } from './words.ts';

const tier = z
  .strictObject({
    key,
    name,
    document: z.enum(['requirement', 'order', 'bill']),
    /** Name of a figure; the amount itself is included. */
    from: name.optional(),
    /** Name of a figure; the amount itself is not included. */
    below: name.optional(),
    /** Bills only: one with a line that no order stands behind. */
    without_order: z.literal(true).optional(),
    /** Bills only, name of a figure: by how much more than its order a bill may cost. */
    dearer_than_order_by: name.optional(),
    /** Orders only: dearer than the estimate that was approved. */
    dearer: z.literal(true).optional(),
    approver: key,
    stand_in: key.optional(),
  })
  .refine((t) => t.without_order === undefined || t.document === 'bill', 'without_order on a bill only')
  .refine(
    (t) => t.dearer_than_order_by === undefined || t.document === 'bill',
    'dearer_than_order_by on a bill only',
  )
  .refine((t) => t.dearer === undefined || t.document === 'order', 'dearer on an order only')
  .refine((t) => t.stand_in !== t.approver, 'somebody else as stand-in');

export const approvalsSchema = z.strictObject({
  figures: z.array(z.strictObject({ name, amount, meaning: name })).min(1),
  tiers: z.array(tier).min(1),
  double_validation_from: name,
  estimate: z.strictObject({ tolerance_percent: amount, limits: z.array(name) }),
  deputies: z.array(
    z
      .strictObject({ of: key, deputy: key, for_own: key })
      .refine((d) => new Set(Object.values(d)).size === 3, 'three different people'),
  ),
});

export type Approvals = z.infer<typeof approvalsSchema>;
export type Tier = Approvals['tiers'][number];
