// Controls on an order that was approved: its price, quantity and supplier stay as they were approved.
import type { RecordRef, Seat } from '../../channels/channel.ts';
import type { Dict } from '../../odoo/transport.ts';
import { idOf } from '../observer.ts';
import { reaches, type ScreenWay, type ServerWay } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';

type Term = 'price' | 'quantity' | 'supplier';

const LINES = { label: 'Products' };
const COLUMN = { price: 'Unit Price', quantity: 'Quantity' } as const;
const FIELD = { price: 'price_unit', quantity: 'product_qty' } as const;

export async function cannotChange(w: VouchWorld, who: string, term: Term): Promise<void> {
  const order = w.the('order');
  const { way, server } = term === 'supplier' ? await supplier(w, order) : await line(w, order, term);
  await w.refusals.cannot(await w.seat(who), { act: `change the ${term} of the order`, way, server });
}

interface Ways {
  readonly way: ScreenWay;
  readonly server: readonly ServerWay[];
}

/** The form writes the line through its order; a call may write the line itself. */
async function line(w: VouchWorld, order: RecordRef, term: 'price' | 'quantity'): Promise<Ways> {
  const field = FIELD[term];
  const row = await w.observer.one(
    'line of the order',
    'purchase.order.line',
    [['order_id', '=', order.id]],
    [field],
  );
  const more = Number(row[field]) + 1;
  const values: Dict = { [field]: more };
  const title = COLUMN[term];
  return {
    way: {
      shown: async (seat) => {
        if (!(await reached(w, seat, order))) return false;
        const { lists } = await seat.form();
        const list = lists.find(({ label }) => label === LINES.label);
        if (!list || list.readonly) return false;
        return list.columns.some((column) => column.title === title && !column.readonly);
      },
      take: async (seat) => {
        await seat.changeLine(LINES, 1, [{ column: title, value: more }]);
        await seat.save();
      },
    },
    server: [
      {
        gap: `approved-order-${term}-writable`,
        call: {
          ...order,
          ids: [order.id],
          method: 'write',
          args: [{ order_line: [[1, row.id, values]] }],
          watch: ['amount_total'],
        },
      },
      {
        gap: 'approved-order-line-writable',
        call: {
          model: 'purchase.order.line',
          ids: [row.id],
          method: 'write',
          args: [values],
          watch: [field],
        },
      },
    ],
  };
}

async function supplier(w: VouchWorld, order: RecordRef): Promise<Ways> {
  const { partner_id: present } = await w.observer.read(order, ['partner_id']);
  const [other] = await w.observer.search(
    'res.partner',
    [
      ['supplier_rank', '>', 0],
      ['id', '!=', idOf(present) ?? 0],
    ],
    ['name'],
    { limit: 1 },
  );
  if (!other) throw new Error('This hospital has one supplier only: an order cannot go to another one.');
  const vendor = { label: 'Vendor' };
  return {
    way: {
      shown: async (seat) => (await reached(w, seat, order)) && !(await seat.read(vendor)).readonly,
      take: async (seat) => {
        await seat.fill(vendor, String(other['name']));
        await seat.save();
      },
    },
    server: [
      {
        gap: 'approved-order-supplier-writable',
        call: {
          ...order,
          ids: [order.id],
          method: 'write',
          args: [{ partner_id: other.id }],
          watch: ['partner_id'],
        },
      },
    ],
  };
}

function reached(w: VouchWorld, seat: Seat, order: RecordRef): Promise<boolean> {
  return reaches(seat, order, w.menu('quotations'));
}
