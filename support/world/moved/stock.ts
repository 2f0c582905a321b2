// Opening stock: what lies in the places of the hospital, and what it is worth. Devices have numbers of their own, and are
// no counted stock.
import { nameOf, type Row } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import type { Moved } from './kind.ts';

const INSIDE = [
  ['location_id.usage', '=', 'internal'],
  ['quantity', '!=', 0],
  ['product_id.tracking', '!=', 'serial'],
] as const;

export const countedLots: Moved = {
  key: ['Location', 'Product', 'lot_id'],
  said: ['Inventoried Quantity'],
  sums: ['Inventoried Quantity'],
  read: async (w) => {
    const rows = await quants(w, ['location_id', 'product_id', 'lot_id', 'quantity']);
    return rows.map((row) => ({
      Location: nameOf(row['location_id']),
      Product: nameOf(row['product_id']),
      lot_id: nameOf(row['lot_id']),
      'Inventoried Quantity': String(row['quantity']),
    }));
  },
};

export const stockValues: Moved = {
  key: ['Product'],
  said: ['Value'],
  sums: ['Value'],
  read: async (w) => {
    const values = new Map<string, number>();
    for (const row of await quants(w, ['product_id', 'value'])) {
      const product = nameOf(row['product_id']);
      values.set(product, (values.get(product) ?? 0) + Number(row['value']));
    }
    return [...values].map(([product, value]) => ({ Product: product, Value: String(value) }));
  },
};

function quants(w: VouchWorld, fields: readonly string[]): Promise<Row[]> {
  return w.observer.search('stock.quant', INSIDE, fields);
}
