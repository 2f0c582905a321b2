// Goods that are not as they have to be: found on arrival, reported, put aside, sent back.
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';
import { answerAndConfirm } from './quality.ts';

/** All other questions of the cold chain are answered right. */
export async function readTemperature(w: VouchWorld, who: string, degrees: number): Promise<void> {
  const { name, questions } = w.house.tests.coldChain();
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.openRow(w.the('inspection'));
  await answerAndConfirm(seat, {
    name,
    questions: questions.map(({ ask, answer }) => ({
      ask,
      answer: typeof answer === 'number' ? degrees : answer,
    })),
  });
}

/** The lot stands in its words: Odoo Community links no nonconformity to a lot. */
export async function report(w: VouchWorld, who: string, lot: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('nonconformities'));
  await seat.create();
  await seat.fill({ label: 'Name' }, w.named(`Failed on arrival: lot ${lot}`));
  await seat.fill({ label: 'Partner' }, w.house.partsSupplier);
  await seat.fill({ label: 'Origin' }, ['Process Execution']);
  await seat.fill({ label: 'Responsible' }, seat.person.name);
  await seat.fill({ label: 'Manager' }, w.person('the quality manager').name);
  await seat.fill({ label: 'Description' }, `${w.the('inspection').name} did not pass, lot ${w.named(lot)}`);
  w.keep('nonconformity', await saved(seat));
}

/** Sends back all that the receipt brought. */
export async function returnDelivery(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('receipts'));
  await seat.openRow(w.the('receipt'));
  await seat.press({ label: 'Return' });
  await seat.press({ label: 'Return All' });
  w.keep(
    'return',
    await w.observer.refOne('return of the delivery', 'stock.picking', [
      ['return_id', '=', w.the('receipt').id],
    ]),
  );
  await seat.open(w.the('return'));
  await seat.press({ label: 'Validate' });
  // At the first transfer to somebody outside, Odoo asks whether to tell them by SMS.
  const { buttons } = await seat.screen();
  if (buttons.some(({ label }) => label === 'Disable SMS')) await seat.press({ label: 'Disable SMS' });
}
