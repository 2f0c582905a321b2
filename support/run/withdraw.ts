// Withdraws what earlier scenarios asked of the stores and never finished: Odoo would add to it, or reserve for it.
import type { Change } from '../world/watch.ts';
import type { VouchWorld } from '../world/world.ts';

/** Model to how what is open is found and ended. The order counts: the request first, then what was to be bought for it. */
const OPEN = [
  { model: 'stock.request', whose: 'requested_by', open: ['draft', 'open'], end: 'action_cancel' },
  { model: 'purchase.request', whose: 'requested_by', open: ['draft'], end: 'button_rejected' },
  // What is still to come in counts as stock to the rules that reorder.
  {
    model: 'stock.picking',
    whose: 'purchase_id.user_id',
    open: ['waiting', 'confirmed', 'assigned'],
    end: 'action_cancel',
  },
] as const;

/** Only what people of the hospital asked for: requests of anybody else in the database stay as they are. */
export async function withdrawEarlier(w: VouchWorld, models: readonly string[]): Promise<Change[]> {
  const logins = [...w.stage.cast.people.values()].map(({ login }) => login);
  const changes: Change[] = [];
  for (const { model, whose, open, end } of OPEN.filter(({ model }) => models.includes(model))) {
    const rows = await w.observer.search(
      model,
      [
        ['state', 'in', open],
        [`${whose}.login`, 'in', logins],
      ],
      ['display_name', 'state'],
    );
    for (const { id, state, display_name: name } of rows) {
      const reviews = await pendingReviews(w, models, model, id);
      if (reviews > 0) await w.setup.call(model, 'restart_validation', [[id]]);
      await w.setup.call(model, end, [[id]]);
      const record = { model, id, name: String(name) };
      const { state: after } = await w.observer.read(record, ['state']);
      changes.push({ record, before: { state }, after: { state: after } });
    }
  }
  return changes;
}

/** What is under validation can be written only after its reviews are taken back. */
async function pendingReviews(
  w: VouchWorld,
  models: readonly string[],
  model: string,
  id: number,
): Promise<number> {
  if (!models.includes('tier.review')) return 0;
  return w.observer.count('tier.review', [
    ['model', '=', model],
    ['res_id', '=', id],
  ]);
}
