// The small words that all files of the hospital share: keys, names, names of Odoo's own things.
import { z } from 'zod';

/** How the files name one another's rows: `pump-battery-pack`. */
export const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key in small letters, digits and single hyphens');

export const name = z.string().min(1);

/** Name that Odoo or an addon gives one of its records: `stock.group_stock_user`. */
export const xmlid = z
  .string()
  .regex(/^[a-z][a-z0-9_]*\.[A-Za-z0-9_]+$/, "a name of Odoo's own such as stock.group_stock_user");

export const model = z
  .string()
  .regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$/, 'the name of a model such as purchase.order');

export const amount = z.number().min(0);

export const days = z.number().int().min(1);
