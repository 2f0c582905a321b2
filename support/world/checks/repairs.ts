// Assertions on the history of a device: which lots its repairs took.
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';

type Rows = ReadonlyArray<readonly string[]>;

/** From the device's serial number to its finished repairs, and the lots of their parts. */
export async function history(w: VouchWorld, equipment: string, rows: Rows): Promise<void> {
  const { serial } = w.house.deviceOf(equipment);
  const repairs = await w.observer.search(
    'repair.order',
    [['lot_id.name', '=', serial], ['state', '=', 'done'], w.madeHere('repair.order')],
    ['name'],
  );
  const lines = await w.observer.search(
    'stock.move.line',
    [
      ['move_id.repair_id', 'in', repairs.map(({ id }) => id)],
      ['state', '=', 'done'],
    ],
    ['lot_id', 'quantity'],
  );
  const found = lines
    .filter((line) => ![serial, ''].includes(nameOf(line['lot_id'])))
    .map((line) => `${nameOf(line['lot_id'])}: ${line['quantity']}`);
  const expected = rows.map(([lot = '', quantity]) => `${w.named(lot)}: ${Number(quantity)}`);
  w.facts.equal(`parts in the repairs of ${equipment}`, found.sort(), expected.sort());
}
