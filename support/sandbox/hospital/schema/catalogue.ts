// catalogue.yaml and suppliers.yaml: what is bought, from whom, and what is in stock at the start.
import { z } from 'zod';
import { amount, days, key, name } from './words.ts';

export const suppliersSchema = z.strictObject({
  suppliers: z.array(z.strictObject({ key, name, reference: name, qualified_for_days: days })).min(1),
});

const product = z.strictObject({
  key,
  code: name,
  name,
  category: key,
  kind: z.enum(['stored', 'service']),
  tracking: z.enum(['none', 'lot', 'serial']).default('none'),
  expires_after_days: days.optional(),
  cost: amount,
  supplier: z.strictObject({ key, price: amount, days }).optional(),
  /** What goes into one of them. */
  made_of: z.array(z.strictObject({ product: key, quantity: z.number().gt(0) })).default([]),
  /** `requirement`: what is missing becomes a purchase requirement instead of an order. */
  shortage: z.literal('requirement').optional(),
});

export const catalogueSchema = z.strictObject({
  categories: z.array(z.strictObject({ key, name })).min(1),
  products: z.array(product).min(1),
  initial_stock: z.array(
    z.strictObject({
      product: key,
      location: key,
      quantity: z.number().gt(0),
      lot: name.optional(),
      expires_in_days: days.optional(),
    }),
  ),
});

export type Suppliers = z.infer<typeof suppliersSchema>;
export type Catalogue = z.infer<typeof catalogueSchema>;
