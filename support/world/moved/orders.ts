// Open orders: the lines of confirmed orders that are not received whole.
import { idOf, nameOf } from '../observer.ts';
import type { Moved } from './kind.ts';

const CONFIRMED = ['purchase', 'done'];

export const openOrders: Moved = {
  key: ['Order', 'Product'],
  said: ['Vendor', 'Open', 'Price'],
  sums: ['Open', 'Value'],
  read: async (w) => {
    // Shown names say the supplier's reference too; the order's own number is the key.
    const orders = await w.observer.search('purchase.order', [['state', 'in', CONFIRMED]], ['name']);
    const lines = await w.observer.search(
      'purchase.order.line',
      [
        ['order_id', 'in', orders.map(({ id }) => id)],
        ['product_id', '!=', false],
      ],
      ['order_id', 'product_id', 'partner_id', 'product_qty', 'qty_received', 'price_unit'],
    );
    return lines.map((line) => {
      const open = Number(line['product_qty']) - Number(line['qty_received']);
      return {
        Order: String(orders.find(({ id }) => id === idOf(line['order_id']))?.['name']),
        Product: nameOf(line['product_id']),
        Vendor: nameOf(line['partner_id']),
        Open: String(open),
        Price: String(line['price_unit']),
        Value: String(open * Number(line['price_unit'])),
      };
    });
  },
};
