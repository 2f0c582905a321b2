// What is issued to a ward, and what is recalled.
import { place } from '../givens/places.ts';
import { nameOf } from '../observer.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

export interface Issue {
  readonly quantity: number;
  readonly product: string;
  readonly to: string;
  /** The central store, where nothing else is said. */
  readonly from?: string;
  /** What the issue is for: a request, a paper form. */
  readonly source?: string;
}

export async function prepare(w: VouchWorld, who: string, said: Issue): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('internal transfers'));
  await seat.create();
  const from = said.from === undefined ? w.house.centralStore : (await place(w, said.from)).name;
  await seat.fill({ label: 'Source Location' }, from);
  await seat.fill({ label: 'Destination Location' }, (await place(w, said.to)).name);
  if (said.source !== undefined) await seat.fill({ label: 'Source Document' }, said.source);
  await seat.addLine({ label: 'Operations' }, [
    { column: 'Product', value: said.product },
    { column: 'Demand', value: said.quantity },
  ]);
  w.keep('issue', await saved(seat));
  await seat.press({ label: 'Mark as Todo' });
  const { buttons } = await seat.screen();
  if (buttons.some(({ label }) => label === 'Check Availability'))
    await seat.press({ label: 'Check Availability' });
}

export async function carryOut(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('internal transfers'));
  await seat.openRow(w.the('issue'));
  await seat.press({ label: 'Validate' });
}

export async function recall(
  w: VouchWorld,
  who: string,
  { lot, product }: { lot: string; product: string },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.create();
  await seat.fill({ label: 'Reference' }, `Product: ${product}`);
  await seat.fill({ label: 'Internal notes' }, `Recalled by the manufacturer, lot ${w.named(lot)}`);
  w.keep('recall', await saved(seat));
}

/** The lot that is offered has to be the one that is meant: it expires first. */
export async function putAside(w: VouchWorld, who: string, said: Issue & { lot: string }): Promise<void> {
  await prepare(w, who, said);
  const lines = await w.observer.search(
    'stock.move.line',
    [['picking_id', '=', w.the('issue').id]],
    ['lot_id'],
  );
  w.facts.equal(
    'lot that is put aside',
    lines.map((line) => nameOf(line['lot_id'])),
    [w.named(said.lot)],
  );
  await carryOut(w, who);
}
