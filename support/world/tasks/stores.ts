// What the workshop asks of the stores, and what the stores receive, hand over and count.
import type { Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

/** A stock request to the workshop; Odoo resets its date at the first save, so it is set again before confirming. */
export async function askStores(
  w: VouchWorld,
  who: string,
  quantity: number,
  product: string,
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('stock requests'));
  await seat.create();
  await seat.fill({ label: 'Product' }, product);
  const due = { datetime: `${w.date('in 3 days')}T08:00:00Z` };
  await seat.fill({ label: 'Expected Date' }, due);
  await seat.fill({ label: 'Location' }, w.house.workshop);
  await seat.fill({ label: 'Quantity' }, quantity);
  w.keep('stock request', await saved(seat));
  await seat.fill({ label: 'Expected Date' }, due);
  await seat.save();
  await seat.press({ label: 'Confirm' });
  await keepWhatFollows(w);
}

/** The transfer and the requirement that Odoo makes of a stock request, remembered by their words. */
async function keepWhatFollows(w: VouchWorld): Promise<void> {
  const { name } = await w.observer.read(w.the('stock request'), ['name']);
  const [transfer] = await w.observer.search('stock.picking', [['origin', '=', name]], ['display_name']);
  if (transfer)
    w.keep('transfer', { model: 'stock.picking', id: transfer.id, name: String(transfer['display_name']) });
  const [requirement] = await w.observer.search(
    'purchase.request',
    [['origin', 'like', name]],
    ['display_name'],
  );
  if (requirement) {
    w.keep('requirement', {
      model: 'purchase.request',
      id: requirement.id,
      name: String(requirement['display_name']),
    });
  }
}

/** Opens the receipt of the order and fills lot, expiry and quantity of its one line. */
export async function fillReceipt(
  w: VouchWorld,
  seat: Seat,
  line: { product: string; lot: string | null; expiry: string | null; quantity?: number },
): Promise<void> {
  await seat.go(w.menu('receipts'));
  await seat.openRow(w.the('receipt'));
  await seat.openLine({ label: 'Operations' }, line.product);
  await seat.changeLine({ label: 'Move Line' }, 1, [
    { column: 'Lot/Serial Number', value: line.lot },
    {
      column: 'Expiration Date',
      value: line.expiry === null ? null : { datetime: `${line.expiry}T00:00:00Z` },
    },
    ...(line.quantity === undefined ? [] : [{ column: 'Quantity', value: line.quantity }]),
  ]);
  await seat.press({ label: 'Save' });
}

export async function receive(
  w: VouchWorld,
  who: string,
  line: { quantity: number; product: string; lot: string; expiry: string },
): Promise<void> {
  const seat = await w.seat(who);
  const demand = await w.observer.search(
    'stock.move',
    [['picking_id', '=', w.the('receipt').id]],
    ['product_uom_qty'],
  );
  const short = line.quantity < Number(demand[0]?.['product_uom_qty'] ?? 0);
  await fillReceipt(w, seat, { ...line, lot: w.named(line.lot), expiry: w.date(line.expiry) });
  await seat.press({ label: 'Validate' });
  if (short) await seat.press({ label: 'Create Backorder' });
  await keepInspection(w, w.named(line.lot));
}

/** The inspection that Odoo opens by itself for a received lot. */
async function keepInspection(w: VouchWorld, lot: string): Promise<void> {
  const found = await w.observer.search(
    w.model('inspection'),
    [['internal_notes', 'like', lot]],
    ['display_name'],
  );
  const [inspection] = found;
  if (inspection)
    w.keep('inspection', {
      model: w.model('inspection'),
      id: inspection.id,
      name: String(inspection['display_name']),
    });
}

/** Validates the transfer that the stock requests wait for, with all that has come in. */
export async function handOver(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  const { name } = await w.observer.read(w.the('stock request'), ['name']);
  const waiting = await w.observer.search(
    'stock.picking',
    [
      ['origin', 'like', name],
      ['picking_type_code', '=', 'internal'],
      ['state', '!=', 'done'],
    ],
    ['display_name', 'state'],
  );
  for (const row of waiting) {
    await seat.go(w.menu('internal transfers'));
    await seat.openRow({ model: 'stock.picking', id: row.id, name: String(row['display_name']) });
    if (row['state'] !== 'assigned') await seat.press({ label: 'Check Availability' });
    await seat.press({ label: 'Validate' });
  }
}

/** An adjustment for one product: begun, counted in its list, applied, set to done. */
export async function count(w: VouchWorld, who: string, quantity: number, product: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('stock counts'));
  await seat.create();
  await seat.fill({ label: 'Inventory Reference' }, w.named(`Cycle count ${product}`));
  await seat.fill({ label: 'Product Selection' }, 'Manual Selection');
  await seat.fill({ label: 'Locations' }, [w.house.centralStore]);
  await seat.fill({ label: 'Products' }, [product]);
  w.keep('count', await saved(seat));
  await seat.press({ label: 'Begin Adjustments' });
  await seat.press({ label: 'Adjustments' });
  const list = { label: 'Physical Inventory' };
  await seat.changeLine(list, product, [{ column: 'Counted', value: quantity }]);
  await seat.pressInLine(list, product, 'Apply');
  await seat.back();
  await seat.press({ label: 'Set to Done' });
}
