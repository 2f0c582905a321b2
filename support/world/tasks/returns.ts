// Goods that go back to the supplier, and the credit note for them.
import type { VouchWorld } from '../world.ts';
import { openBill } from './bills.ts';
import { saved } from './common.ts';

const NO_MESSAGES = 'Disable SMS';

/** Out of what the last receipt took in; Odoo takes the lot that came. */
export async function sendBack(w: VouchWorld, who: string, quantity: number): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('receipts'));
  await seat.openRow(w.the('receipt'));
  await seat.press({ label: 'Return' });
  await seat.changeLine({ label: 'Moves' }, 1, [{ column: 'Quantity', value: quantity }]);
  await seat.press({ label: 'Return' });
  const receipt = w.the('receipt');
  const sent = await w.observer.refOne(`return of ${receipt.name}`, 'stock.picking', [
    ['return_id', '=', receipt.id],
  ]);
  w.keep('return', sent);
  await seat.open(sent);
  await seat.press({ label: 'Validate' });
  // Odoo asks once, of whoever sends out first, whether recipients get a text message.
  const { buttons } = await seat.screen();
  if (buttons.some(({ label }) => label === NO_MESSAGES)) await seat.press({ label: NO_MESSAGES });
}

export async function credit(w: VouchWorld, who: string, quantity: number, reference: string): Promise<void> {
  const seat = await openBill(w, who);
  await seat.press({ label: 'Credit Note' });
  await seat.press({ label: 'Reverse' });
  await seat.changeLine({ label: 'Invoice Lines' }, 1, [{ column: 'Quantity', value: quantity }]);
  await seat.fill({ label: 'Bill Reference' }, w.named(reference));
  w.keep('credit note', await saved(seat));
  await seat.press({ label: 'Confirm' });
}
