// Assertions on sterile packs: what went into them, where they are, who may make and release them.
import type { Seat } from '../../channels/channel.ts';
import { byButton } from '../refusals.ts';
import { inspectionOf, type Packs, plan } from '../tasks/packs.ts';
import type { VouchWorld } from '../world.ts';

type Rows = ReadonlyArray<readonly string[]>;

const PRODUCTION = /(^|\/)Production$/;

/** On the person's own screen: from the pack's lot to the order that made it, and to the lots that this one took. */
export async function madeOf(w: VouchWorld, who: string, lot: string, rows: Rows): Promise<void> {
  const seat = await w.seat(who);
  const made = (await moves(w, seat, w.named(lot), 'Lot/Serial Number')).filter((row) =>
    PRODUCTION.test(row['From'] ?? ''),
  );
  const orders = [...new Set(made.map((row) => row['Reference'] ?? ''))];
  const found: string[] = [];
  for (const order of orders) {
    const parts = await moves(w, seat, order, 'Reference');
    for (const row of parts) {
      if (PRODUCTION.test(row['To'] ?? '') && row['Lot/Serial Number'])
        found.push(`${row['Lot/Serial Number']}: ${Number(row['Quantity'])}`);
    }
  }
  const expected = rows.map(([part = '', quantity]) => `${w.named(part)}: ${Number(quantity)}`);
  w.facts.equal(`lots in the packs of lot ${lot}`, found.sort(), expected.sort());
}

/** On the person's own screen: from the part's lot to the orders that took it, their packs, and where these lie now. */
export async function holding(w: VouchWorld, who: string, lot: string, rows: Rows): Promise<void> {
  const seat = await w.seat(who);
  const taken = (await moves(w, seat, w.named(lot), 'Lot/Serial Number')).filter((row) =>
    PRODUCTION.test(row['To'] ?? ''),
  );
  const packs = new Set<string>();
  for (const order of new Set(taken.map((row) => row['Reference'] ?? ''))) {
    for (const row of await moves(w, seat, order, 'Reference'))
      if (PRODUCTION.test(row['From'] ?? '')) packs.add(row['Lot/Serial Number'] ?? '');
  }
  const found: string[] = [];
  for (const pack of packs) {
    await seat.go(w.menu('stock by place'));
    // Its filter leaves the wards out; where a lot was made, it stands below zero.
    await seat.list.clearSearch();
    await seat.list.search(pack, 'Lot/Serial Number');
    for (const row of (await seat.screen()).rows ?? []) {
      const quantity = Number(row['Inventoried Quantity']);
      if (!(quantity < 0))
        found.push(`${row['Lot/Serial Number']} in ${shortOf(row['Location'])}: ${quantity}`);
    }
  }
  const expected = rows.map(
    ([pack = '', place, quantity]) => `${w.named(pack)} in ${place}: ${Number(quantity)}`,
  );
  w.facts.equal(`packs that hold some of lot ${lot}`, found.sort(), expected.sort());
}

/** Everything is ready but the last press, which takes the parts out of the store. */
export async function cannotMake(
  w: VouchWorld,
  who: string,
  { says, ...packs }: Packs & { says: string },
): Promise<void> {
  const order = await plan(w, who, packs);
  await w.refusals.cannot(await w.seat(who), {
    act: 'make the packs',
    way: byButton(order, { label: 'Produce All' }, w.menu('manufacturing orders')),
    server: [
      {
        gap: 'pack-made-of-held-lot',
        call: { model: order.model, ids: [order.id], method: 'button_mark_done', watch: ['state'] },
      },
    ],
    says,
  });
  const { state } = await w.observer.read(order, ['state']);
  w.facts.check('state of the order of packs', 'not done', String(state), state !== 'done');
}

export async function cannotRelease(w: VouchWorld, who: string, lot: string): Promise<void> {
  const inspection = await inspectionOf(w, lot);
  const call = { model: inspection.model, ids: [inspection.id], watch: ['state'] };
  await w.refusals.cannot(await w.seat(who), {
    act: 'release the packs',
    way: byButton(inspection, { label: 'Mark todo' }, w.menu('inspections')),
    server: [
      { gap: 'release-begun-by-its-maker', call: { ...call, method: 'action_todo' } },
      { gap: 'pack-released-by-its-maker', call: { ...call, method: 'action_confirm' } },
      { gap: 'pack-released-by-hand', call: { ...call, method: 'write', args: [{ state: 'success' }] } },
    ],
  });
  const { state } = await w.observer.read(inspection, ['state']);
  w.facts.check('state of the release', 'not passed', String(state), state !== 'success');
}

async function moves(w: VouchWorld, seat: Seat, text: string, field: string) {
  await seat.go(w.menu('moves of lots'));
  await seat.list.search(text, field);
  return (await seat.screen()).rows ?? [];
}

/** The last part of a place's name: what people call it. */
function shortOf(place: string | undefined): string {
  return (place ?? '').split('/').at(-1) ?? '';
}
