// Assertions on stock, read from quants, moves and receipts.
import { RefusedError } from '../../channels/errors.ts';
import { location, product } from '../givens/lookup.ts';
import { idOf } from '../observer.ts';
import { byButton } from '../refusals.ts';
import { fillReceipt } from '../tasks/stores.ts';
import type { VouchWorld } from '../world.ts';

export async function holds(w: VouchWorld, where: string, quantity: number, name: string): Promise<void> {
  const place = await location(w, where);
  const item = await product(w, name);
  const total = await w.observer.total(
    'stock.quant',
    [
      ['location_id', 'child_of', place.id],
      ['product_id', '=', item.id],
    ],
    'quantity',
  );
  const earlier = await w.earlierStock.of(place, item);
  const what = earlier === 0 ? `${name} in ${where}` : `${name} in ${where}, without ${earlier} of others`;
  w.facts.equal(what, total - earlier, quantity);
}

export async function holdsLot(
  w: VouchWorld,
  said: { lot: string; quantity: number; product: string },
): Promise<void> {
  const place = await location(w, w.house.centralStore);
  const item = await product(w, said.product);
  const lot = await w.observer.one(
    `lot ${said.lot}`,
    'stock.lot',
    [
      ['name', '=', w.named(said.lot)],
      ['product_id', '=', item.id],
    ],
    ['expiration_date'],
  );
  w.facts.check(
    `expiry date of lot ${said.lot}`,
    'a date',
    String(lot['expiration_date']),
    Boolean(lot['expiration_date']),
  );
  const rows = await w.observer.search(
    'stock.quant',
    [
      ['lot_id', '=', lot.id],
      ['location_id', '=', place.id],
    ],
    ['quantity'],
  );
  w.facts.equal(
    `lot ${said.lot} in ${w.house.centralStore}`,
    Number(rows[0]?.['quantity'] ?? 0),
    said.quantity,
  );
}

/** Reserved on a transfer that really goes to the workshop: a transfer to nowhere reads done as well. */
export async function reserved(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const place = await location(w, w.house.workshop);
  const item = await product(w, name);
  const transfer = w.the('transfer');
  const { location_dest_id: goesTo } = await w.observer.read(transfer, ['location_dest_id']);
  w.facts.equal('where the transfer goes', idOf(goesTo), place.id);
  const total = await w.observer.total(
    'stock.move',
    [
      ['picking_id', '=', transfer.id],
      ['product_id', '=', item.id],
    ],
    'quantity',
  );
  w.facts.equal(`${name} reserved for the workshop`, total, quantity);
}

export async function staysOnOrder(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const lines = await w.observer.search(
    'purchase.order.line',
    [
      ['order_id', '=', w.the('order').id],
      ['product_id', '=', item.id],
    ],
    ['product_qty', 'qty_received'],
  );
  const open = lines.reduce((sum, row) => sum + Number(row['product_qty']) - Number(row['qty_received']), 0);
  w.facts.equal(`${name} still on order`, open, quantity);
  const rest = await w.observer.count('stock.picking', [
    ['backorder_id', '=', w.the('receipt').id],
    ['state', 'not in', ['done', 'cancel']],
  ]);
  w.facts.equal('open receipts for the rest', rest, 1);
}

export async function proposed(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const lines = await w.observer.search(
    'purchase.order.line',
    [['product_id', '=', item.id], ['state', '=', 'draft'], w.madeHere('purchase.order.line')],
    ['product_qty'],
  );
  const found = lines.map((line) => line['product_qty']);
  w.facts.equal(`${name} proposed for ordering`, found, [quantity]);
}

export async function allCartons(w: VouchWorld, cartons: number): Promise<void> {
  const order = w.the('order');
  const lines = await w.observer.search(
    'purchase.order.line',
    [['order_id', '=', order.id]],
    ['product_qty', 'qty_received'],
  );
  w.facts.equal(
    'cartons ordered and received',
    lines.map((line) => `${line['product_qty']} and ${line['qty_received']}`),
    [`${cartons} and ${cartons}`],
  );
  const { receipt_status: status } = await w.observer.read(order, ['receipt_status']);
  w.facts.equal('receipt of the order', status, 'full');
}

export async function worth(w: VouchWorld, name: string, amount: number): Promise<void> {
  const store = await location(w, w.house.centralStore);
  const item = await product(w, name);
  const total = await w.observer.total(
    'stock.quant',
    [
      ['location_id', 'child_of', store.id],
      ['product_id', '=', item.id],
    ],
    'value',
  );
  w.facts.equal(`value of ${name} in ${w.house.centralStore}`, total, amount);
}

export async function countedBy(w: VouchWorld, who: string, quantity: number): Promise<void> {
  const { name } = w.person(who);
  const moves = await w.observer.search(
    'stock.move',
    [['is_inventory', '=', true], w.madeHere('stock.move')],
    ['create_uid', 'quantity'],
    {
      order: 'id desc',
      limit: 1,
    },
  );
  const [move] = moves;
  w.facts.equal('quantity that the count corrected', Number(move?.['quantity'] ?? 0), quantity);
  w.facts.equal('who counted', move?.['create_uid'] && (move['create_uid'] as [number, string])[1], name);
}

/** The storekeeper may receive; what is missing is what must stop the receipt. */
export async function refusesReceipt(w: VouchWorld, who: string, missing: 'lot' | 'expiry'): Promise<void> {
  const seat = await w.seat(who);
  const receipt = w.the('receipt');
  if (missing === 'lot') {
    await w.refusals.cannot(seat, {
      act: 'receive a lot-tracked item without its lot',
      way: byButton(receipt, { label: 'Validate' }, w.menu('receipts')),
      server: [
        {
          gap: 'receipt-without-lot',
          call: { model: 'stock.picking', ids: [receipt.id], method: 'button_validate', watch: ['state'] },
        },
      ],
      says: 'Lot/Serial Number',
    });
    return;
  }
  const [line] = await w.observer.search('stock.move', [['picking_id', '=', receipt.id]], ['product_id']);
  const item = line?.['product_id'];
  const name = Array.isArray(item) ? String(item[1]).replace(/^\[.*?\] /, '') : '';
  const refused = await refusalOf(() =>
    fillReceipt(w, seat, { product: name, lot: w.named('LOT-26-009'), expiry: null }),
  );
  const asked = refused?.fields ?? [];
  const named = asked.some((field) => field.endsWith('Expiration Date'));
  w.facts.check('what the form asks for', 'Expiration Date', asked.join(', ') || 'nothing', named);
  await seat.press({ label: 'Discard' });
  const reservedLines = await w.observer.search(
    'stock.move.line',
    [['picking_id', '=', receipt.id]],
    ['quantity'],
  );
  await w.refusals.formRefused(seat, {
    act: 'receive an item that expires without its expiry date',
    message: `The form asks for ${asked.join(', ')}.`,
    server: [
      {
        gap: 'receipt-without-expiry',
        call: {
          model: 'stock.picking',
          ids: [receipt.id],
          method: 'button_validate',
          watch: ['state'],
          before: [
            {
              model: 'stock.move.line',
              ids: reservedLines.map(({ id }) => id),
              method: 'write',
              args: [{ lot_name: 'LOT-26-009', expiration_date: false }],
            },
          ],
        },
      },
    ],
  });
  const { state } = await w.observer.read(receipt, ['state']);
  w.facts.equal('state of the receipt', state, 'assigned');
}

async function refusalOf(act: () => Promise<void>): Promise<RefusedError | undefined> {
  try {
    await act();
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
  return undefined;
}
