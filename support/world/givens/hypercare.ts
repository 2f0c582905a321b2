// What happened in a week before the story begins, done by the people whose work it is.
import { billOrder, postBill } from '../tasks/bills.ts';
import { reportFault, takeTicket } from '../tasks/helpdesk.ts';
import { approve, requestApproval } from '../tasks/requirement.ts';
import type { VouchWorld } from '../world.ts';
import { received, requirement } from './orders.ts';

/** Something for each indicator to measure, and nothing that waits. */
export async function week(
  w: VouchWorld,
  said: { readonly tickets: number; readonly equipment: string; readonly product: string },
): Promise<void> {
  for (let n = 1; n <= said.tickets; n += 1) {
    await reportFault(w, 'the ward nurse', `Question ${n}`, said.equipment);
    await takeTicket(w, 'the service desk agent');
  }
  const item = { quantity: 1, product: said.product };
  await requirement(w, { ...item, estimate: w.amount('below the procurement limit') });
  await requestApproval(w, 'the technician', 'requirement');
  await approve(w, 'the biomedical lead', 'requirement');
  await received(w, { ...item, price: 100 });
  // Each bill of the scenario has a reference of its own.
  const bills = await w.observer.count('account.move', [w.madeHere('account.move')]);
  await billOrder(w, 'the accounts payable clerk', 1, `INV-HC-${bills + 1}`);
  await postBill(w, 'the accounts payable clerk');
}
