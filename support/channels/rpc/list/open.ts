// Opening a list or kanban as the web client does: its view, its search with what is switched on from the start.
import { readFavourites, type Saved } from '../../../odoo/search/favourites.ts';
import type { SearchItem, SearchView } from '../../../odoo/search/items.ts';
import { SearchModel } from '../../../odoo/search/model.ts';
import { parseSearch, searchDefaults } from '../../../odoo/search/parse-search.ts';
import type { Dict, Json, OdooAction } from '../../../odoo/transport.ts';
import type { LoadedList } from '../../../odoo/view/load.ts';
import type { Fields } from '../../../odoo/view/nodes.ts';
import type { Desk } from '../desk.ts';
import { chooseInPanelFirst } from './panel.ts';
import { ListScreen } from './screen.ts';

export interface ListWanted {
  readonly action: OdooAction;
  readonly title?: string;
  readonly context: Dict;
  readonly domain: Json[];
  readonly kind: 'list' | 'kanban';
  readonly viewId: number | false;
  readonly formId: number | false | undefined;
  /** Saved searches are not offered in a dialog that adds records. */
  readonly savedSearches: boolean;
}

export async function openList(desk: Desk, wanted: ListWanted): Promise<ListScreen> {
  const { action, context, domain, kind, formId } = wanted;
  const loaded = await loadView(desk, action, { kind, viewId: wanted.viewId, context });
  const { arch, fields } = loaded.search ?? { arch: { tag: 'search', attrs: {}, children: [] }, fields: {} };
  const view = await withNames(desk, parseSearch(arch, fields, searchDefaults(context)), fields);
  const search = new SearchModel({
    view,
    fields,
    saved: wanted.savedSearches ? await savedSearches(desk, action, view) : [],
    context,
    domain,
    user: userOf(desk),
    clock: desk.env.clock,
    say: desk.say,
  });
  const title = wanted.title ?? String(action.name || loaded.view.title);
  const views = switchable(action);
  const { view: shown, actions, prints } = loaded;
  const list = new ListScreen({ title, action, view: shown, formId, actions, prints, search, views });
  await chooseInPanelFirst(desk, list, context);
  return list;
}

export function loadView(
  desk: Desk,
  action: OdooAction,
  wanted: { kind: 'list' | 'kanban'; viewId: number | false; context: Dict },
): Promise<LoadedList> {
  const { kind, viewId, context } = wanted;
  const search = action.search_view_id as [number, string] | false | undefined;
  return desk.views.list(String(action.res_model), kind, {
    viewId,
    actionId: typeof action.id === 'number' ? action.id : false,
    context,
    searchId: search ? search[0] : false,
  });
}

/** Views of many records that the action offers, in its order. */
function switchable(action: OdooAction): Array<{ kind: string; id: number | false }> {
  const views = (action.views as Array<[number | false, string]> | undefined) ?? [];
  return views.filter(([, kind]) => kind !== 'form' && kind !== 'search').map(([id, kind]) => ({ kind, id }));
}

export function userOf(desk: Desk): Dict {
  return { ...desk.session.context, uid: desk.session.uid };
}

/** They are the person's own and change while a run goes on, so that they are asked for each time. */
async function savedSearches(desk: Desk, action: OdooAction, view: SearchView): Promise<Saved[]> {
  const model = String(action.res_model);
  const id = typeof action.id === 'number' ? action.id : false;
  const filters = (await desk.session.call('ir.filters', 'get_filters', [model, id])) as Dict[];
  const first = view.items.length + 1;
  return readFavourites(filters, { id: first, group: first }, userOf(desk), desk.env.clock);
}

/** A record that is searched for from the start stands in the action by its id. */
async function withNames(desk: Desk, view: SearchView, fields: Fields): Promise<SearchView> {
  const items: SearchItem[] = [];
  for (const item of view.items) {
    const relation = item.type === 'field' ? fields[item.field]?.relation : undefined;
    const initial = item.type === 'field' ? item.initial : undefined;
    const ids = [initial?.value].flat().filter((id): id is number => typeof id === 'number');
    if (item.type !== 'field' || !initial || !relation || ids.length === 0) {
      items.push(item);
      continue;
    }
    const found = (await desk.session.call(relation, 'web_read', [ids], {
      specification: { display_name: {} },
    })) as Dict[];
    const label = found.map((one) => String(one.display_name)).join(' or ');
    items.push({ ...item, initial: { ...initial, label } });
  }
  return { ...view, items };
}
