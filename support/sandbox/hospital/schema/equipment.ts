// equipment.yaml: the devices that are kept in working order.
import { z } from 'zod';
import { key, name } from './words.ts';

export const equipmentSchema = z.strictObject({
  categories: z.array(z.strictObject({ key, name, technician: key })).min(1),
  statuses: z.array(z.strictObject({ key, name })).min(1),
  equipment: z
    .array(
      z.strictObject({
        key,
        name,
        serial: name,
        category: key,
        ward: key,
        status: key,
        product: key.optional(),
      }),
    )
    .min(1),
  followers: z.array(key),
});

export type Equipment = z.infer<typeof equipmentSchema>;
