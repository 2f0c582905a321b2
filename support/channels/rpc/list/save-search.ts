// Keeps what is switched on in a list as a saved search, in the form in which the web client sends it.
import type { Dict, Json } from '../../../odoo/transport.ts';
import type { Desk } from '../desk.ts';
import type { ListScreen } from './screen.ts';

export async function saveFavourite(desk: Desk, list: ListScreen, name: string): Promise<void> {
  const { session } = desk;
  const { domain, context, groupBy } = list.search.asWritten(list.shape);
  const sort = termsOf(list.orderBy);
  const id = list.action.id;
  await session.call('ir.filters', 'create_filter', [
    {
      name,
      action_id: typeof id === 'number' ? id : false,
      model_id: list.view.model,
      domain,
      embedded_action_id: false,
      embedded_parent_res_id: list.search.base.active_id ?? false,
      is_default: false,
      sort: JSON.stringify(sort),
      user_ids: [session.uid],
      context: { group_by: [...groupBy], ...context } as Dict,
    } as Json,
  ]);
  list.search.addFavourite({ label: name, domain, context, groupBy, order: sort.join(', ') });
  list.begin();
}

/** "name asc, date desc" as the terms of a saved search: a way up is not said. */
function termsOf(order: string): string[] {
  return order
    .split(',')
    .map((term) => term.trim().replace(/ asc$/i, ''))
    .filter((term) => term !== '');
}
