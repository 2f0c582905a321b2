// Stock that is there before the story begins, counted in as the set-up account.
import type { RecordRef } from '../../channels/channel.ts';
import { idOf, type Row } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import { create, location, product } from './lookup.ts';

const CONTEXT = { inventory_mode: true };

interface Item {
  readonly product: RecordRef;
  readonly store: RecordRef;
  /** Of a lot-tracked item: the lot that it comes in. */
  readonly lot?: RecordRef;
}

/**
 * The store holds so much that nobody has spoken for. A lot-tracked item comes in a lot of its own, which expires later
 * than a reordering rule looks ahead (a year); what earlier scenarios or others left there free is counted out, what is reserved stays with whom it is for.
 */
export async function holds(w: VouchWorld, quantity: number, name: string): Promise<void> {
  const item = await product(w, name);
  const store = await location(w, w.house.centralStore);
  const { tracking, use_expiration_date: expires } = await w.observer.read(item, [
    'tracking',
    'use_expiration_date',
  ]);
  const lot = tracking === 'none' ? undefined : await openingLot(w, item.id, expires === true);
  const wanted: Item = { product: item, store, ...(lot ? { lot } : {}) };
  if (!w.lasting) return countIn(w, wanted, quantity);
  await countOutOthers(w, wanted);
  await countIn(w, wanted, quantity + (await awaited(w, wanted)));
  // Those who waited have taken theirs; what they did not take is counted out again.
  const own = (await quantsOf(w, wanted)).find((row) => isOwn(row, wanted));
  await countIn(w, wanted, quantity + Number(own?.['reserved_quantity'] ?? 0));
  await sayWhatOthersHave(w, wanted, quantity, name);
}

/** Of what is counted by quantity nothing lies anywhere; devices, which have numbers of their own, stay where they are. */
export async function empty(w: VouchWorld): Promise<void> {
  const rows = await w.observer.search(
    'stock.quant',
    [
      ['location_id.usage', '=', 'internal'],
      ['product_id.tracking', '!=', 'serial'],
    ],
    [],
  );
  const ids = rows.map(({ id }) => id);
  await w.setup.call('stock.quant', 'write', [ids, { inventory_quantity: 0 }], { context: CONTEXT });
  await w.setup.call('stock.quant', 'action_apply_inventory', [ids], { context: CONTEXT });
}

async function countIn(w: VouchWorld, { product, store, lot }: Item, quantity: number): Promise<void> {
  const values = {
    product_id: product.id,
    location_id: store.id,
    inventory_quantity: quantity,
    ...(lot ? { lot_id: lot.id } : {}),
  };
  const made = (await w.setup.call('stock.quant', 'create', [[values]], { context: CONTEXT })) as number[];
  await w.setup.call('stock.quant', 'action_apply_inventory', [made], { context: CONTEXT });
}

/** Everything of the product in the store, its shelves included, but what this scenario counts in. */
async function countOutOthers(w: VouchWorld, item: Item): Promise<void> {
  for (const row of await quantsOf(w, item)) {
    const reserved = Number(row['reserved_quantity']);
    if (isOwn(row, item) || Number(row['quantity']) === reserved) continue;
    await w.setup.call('stock.quant', 'write', [[row.id], { inventory_quantity: reserved }], {
      context: CONTEXT,
    });
    await w.setup.call('stock.quant', 'action_apply_inventory', [[row.id]], { context: CONTEXT });
  }
}

/** How much of the product others wait for from the store: Odoo gives it to them as soon as it is there. */
async function awaited(w: VouchWorld, { product, store }: Item): Promise<number> {
  const moves = await w.observer.search(
    'stock.move',
    [
      ['product_id', '=', product.id],
      ['location_id', 'child_of', store.id],
      ['state', 'in', ['confirmed', 'partially_available']],
    ],
    ['product_uom_qty', 'quantity'],
  );
  return moves.reduce((sum, move) => sum + Number(move['product_uom_qty']) - Number(move['quantity']), 0);
}

async function sayWhatOthersHave(w: VouchWorld, item: Item, quantity: number, name: string): Promise<void> {
  const rows = await quantsOf(w, item);
  const total = rows.reduce((sum, row) => sum + Number(row['quantity']), 0);
  const reserved = rows.reduce((sum, row) => sum + Number(row['reserved_quantity']), 0);
  if (Math.abs(total - reserved - quantity) > 1e-6) {
    throw new Error(
      `Expected ${quantity} "${name}" in ${item.store.name} that nobody has spoken for, found ${total - reserved} ` +
        `(${total} in all, ${reserved} reserved). Somebody else may be working in this database: scenarios need it for themselves.`,
    );
  }
  w.earlierStock.counted(item.store, item.product, total - quantity);
}

function quantsOf(w: VouchWorld, { product, store }: Item): Promise<Row[]> {
  return w.observer.search(
    'stock.quant',
    [
      ['product_id', '=', product.id],
      ['location_id', 'child_of', store.id],
    ],
    ['quantity', 'reserved_quantity', 'lot_id', 'location_id'],
  );
}

function isOwn(row: Row, { store, lot }: Item): boolean {
  return idOf(row['location_id']) === store.id && idOf(row['lot_id']) === lot?.id;
}

/** A reordering rule of the central store, as stores would keep it. */
export async function keeps(
  w: VouchWorld,
  said: { least: number; most: number; product: string },
): Promise<void> {
  const item = await product(w, said.product);
  const store = await location(w, w.house.centralStore);
  if (w.lasting) await removeOwnRule(w, item, store);
  const rule = await create(w, 'stock.warehouse.orderpoint', {
    product_id: item.id,
    location_id: store.id,
    product_min_qty: said.least,
    product_max_qty: said.most,
    trigger: 'auto',
  });
  w.keep('reordering rule', rule);
}

/** Of an earlier scenario; a rule that somebody else made stays, and Odoo says that there cannot be two. */
async function removeOwnRule(w: VouchWorld, product: RecordRef, store: RecordRef): Promise<void> {
  const rules = await w.observer.search(
    'stock.warehouse.orderpoint',
    [
      ['product_id', '=', product.id],
      ['location_id', '=', store.id],
      ['create_uid', '=', w.setup.uid],
    ],
    ['name'],
  );
  if (rules.length > 0)
    await w.setup.call('stock.warehouse.orderpoint', 'unlink', [rules.map(({ id }) => id)]);
}

/** Named by the attempt in a database that keeps what scenarios leave; taken again when it is there already. */
async function openingLot(w: VouchWorld, product: number, expires: boolean): Promise<RecordRef> {
  const name = w.named('LOT-OPENING');
  const [known] = await w.observer.search(
    'stock.lot',
    [
      ['name', '=', name],
      ['product_id', '=', product],
    ],
    ['name'],
  );
  if (known) return { model: 'stock.lot', id: known.id, name };
  return create(w, 'stock.lot', {
    name,
    product_id: product,
    ...(expires ? { expiration_date: `${w.date('in 2 years')} 00:00:00` } : {}),
  });
}
