// The same business result as a script of the usual kind makes it: one account with all rights writes the records.
import type { Dict } from '../../support/odoo/transport.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import type { SandboxAccount } from '../../support/sandbox/accounts.ts';
import type { Case } from './hospital.ts';

/** Sees no screen, no person, no refusal: it says nothing about whether the buyer could have done it. */
export async function naively(made: Case, account: SandboxAccount): Promise<void> {
  const { url, database, order } = made;
  const session = await openWebSession({ url, database }, account);
  await session.call(order.model, 'request_validation', [[order.id]]);
  const domain = [
    ['model', '=', order.model],
    ['res_id', '=', order.id],
  ];
  const reviews = (await session.call('tier.review', 'search', [domain])) as number[];
  const agreed: Dict = { status: 'approved', done_by: session.uid, comment: 'Agreed.' };
  await session.call('tier.review', 'write', [reviews, agreed]);
  await session.call(order.model, 'button_confirm', [[order.id]]);
}
