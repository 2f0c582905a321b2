// stores.yaml: places that hold stock and the routes between them.
import { z } from 'zod';
import { key, name } from './words.ts';

export const storesSchema = z.strictObject({
  warehouse: z.strictObject({
    code: z.string().regex(/^[A-Z0-9]{1,5}$/, 'one to five capitals or digits'),
    name,
    removal: z.enum(['fifo', 'lifo', 'fefo', 'closest']),
  }),
  locations: z.array(z.strictObject({ key, name, inside: key })),
  routes: z.array(z.strictObject({ key, name, from: key, to: key })),
  repairs_at: key,
});

export type Stores = z.infer<typeof storesSchema>;
