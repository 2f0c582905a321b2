// Assertions on issues, lots in wards and where a lot went.
import { product } from '../givens/lookup.ts';
import { place } from '../givens/places.ts';
import { nameOf } from '../observer.ts';
import { byButton } from '../refusals.ts';
import { fillReceipt } from '../tasks/stores.ts';
import type { VouchWorld } from '../world.ts';

interface Lot {
  readonly lot: string;
  readonly product: string;
}

export async function setAside(w: VouchWorld, lots: readonly string[]): Promise<void> {
  const lines = await w.observer.search(
    'stock.move.line',
    [
      ['picking_id', '=', w.the('issue').id],
      ['quantity', '>', 0],
    ],
    ['lot_id'],
  );
  const found = lines.map((line) => nameOf(line['lot_id']));
  w.facts.equal(
    'lots set aside for the issue',
    found,
    lots.map((lot) => w.named(lot)),
  );
}

export async function holds(w: VouchWorld, said: Lot & { where: string; quantity: number }): Promise<void> {
  const item = await product(w, said.product);
  const { id } = await place(w, said.where);
  const total = await w.observer.total(
    'stock.quant',
    [
      ['location_id', 'child_of', id],
      ['product_id', '=', item.id],
      ['lot_id.name', '=', w.named(said.lot)],
    ],
    'quantity',
  );
  w.facts.equal(`lot ${said.lot} in ${said.where}`, total, said.quantity);
}

/** Odoo may ask first whether an expired lot shall go; the answer yes is part of the way. */
export async function cannotCarryOut(w: VouchWorld, who: string, says: string): Promise<void> {
  const issue = w.the('issue');
  const way = byButton(issue, { label: 'Validate' }, w.menu('internal transfers'));
  await w.refusals.cannot(await w.seat(who), {
    act: 'carry out the issue',
    way: {
      ...way,
      take: async (seat) => {
        await way.take(seat);
        const { buttons } = await seat.screen();
        if (buttons.some(({ label }) => label === 'Confirm')) await seat.press({ label: 'Confirm' });
      },
    },
    server: [
      {
        gap: 'issue-carried-out',
        call: {
          model: issue.model,
          ids: [issue.id],
          method: 'button_validate',
          watch: ['state'],
          wizard: { values: {}, method: 'process' },
        },
      },
    ],
    says,
  });
  const { state } = await w.observer.read(issue, ['state']);
  w.facts.check('state of the issue', 'not done', String(state), state !== 'done');
}

/** The form takes the quantity, which is saved on the open receipt; what must not happen is that it is booked in. */
export async function cannotReceive(
  w: VouchWorld,
  who: string,
  said: Lot & { quantity: number },
): Promise<void> {
  const receipt = w.the('receipt');
  const seat = await w.seat(who);
  await fillReceipt(w, seat, { ...said, lot: w.named(said.lot), expiry: w.date('in 2 years') });
  await w.refusals.cannot(seat, {
    act: 'receive more than was ordered',
    way: byButton(receipt, { label: 'Validate' }, w.menu('receipts')),
    server: [
      {
        gap: 'received-more-than-ordered',
        call: { model: receipt.model, ids: [receipt.id], method: 'button_validate', watch: ['state'] },
      },
    ],
    says: 'More came than was ordered',
  });
}

/** On the person's own screen: the moves of the lot, all that left the central store. */
export async function wentTo(
  w: VouchWorld,
  who: string,
  said: Lot & { places: ReadonlyArray<readonly string[]> },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('moves of lots'));
  await seat.list.search(w.named(said.lot), 'Lot/Serial Number');
  const rows = (await seat.screen()).rows ?? [];
  const out = rows.filter((row) => row['From'] === w.house.centralStore);
  const found = out.map((row) => `${(row['To'] ?? '').split('/').at(-1)}: ${Number(row['Quantity'])}`);
  const expected = said.places.map(([name, quantity]) => `${name}: ${Number(quantity)}`);
  w.facts.equal(`where lot ${said.lot} went`, found.sort(), expected.sort());
}
