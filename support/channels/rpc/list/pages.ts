// Going through a list without a screen: other views, pages, groups, the order, columns that are switched on.
import { plain, sameLabel } from '../../../odoo/view/labels.ts';
import { findGroup, noMorePages, noSuchView, notSortable } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { columnOf, columnsOf } from '../find.ts';
import { loadView } from './open.ts';
import { blankRecord, readPage } from './page.ts';
import { apply, readPanel } from './panel.ts';
import type { ListScreen } from './screen.ts';

export async function switchView(desk: Desk, list: ListScreen, kind: string): Promise<void> {
  const view = list.views.find((one) => sameLabel(one.kind, kind.toLowerCase()));
  if (!view || (view.kind !== 'list' && view.kind !== 'kanban'))
    throw noSuchView(
      kind,
      list.title,
      list.views.map((one) => one.kind),
    );
  if (view.kind === list.view.kind) return;
  const { context } = list;
  const loaded = await loadView(desk, list.action, { kind: view.kind, viewId: view.id, context });
  list.show(loaded);
  if (list.inPanel.size > 0) apply(list, await readPanel(desk, list));
}

export async function turnPage(desk: Desk, list: ListScreen, where: 'next' | 'previous'): Promise<void> {
  const { total, groups } = await readPage(desk, list);
  const size = groups.length > 0 ? list.groupsLimit : list.limit;
  // The pager of the screen goes round; nobody means that by "next".
  const offset = list.offset + (where === 'next' ? size : -size);
  if (offset >= total || (where === 'previous' && list.offset === 0)) throw noMorePages(list.title, where);
  list.offset = Math.max(offset, 0);
  list.untick();
}

/** A group within a group is named with it: "Vendor A > Draft". */
export async function setGroup(desk: Desk, list: ListScreen, title: string, open: boolean): Promise<void> {
  const { groups } = await readPage(desk, list);
  const group = findGroup(groups, title, list.title);
  if (group.opening.folded !== open) return;
  group.opening.folded = !open;
  await readPage(desk, list);
}

/** Up, down, and as before. */
export function sortBy(desk: Desk, list: ListScreen, title: string): void {
  const column = columnOf(desk, columnsOf(list.view, blankRecord(desk, list)), title, `"${list.title}"`);
  if (!list.search.fields[column.name]?.sortable && !column.options.allow_order)
    throw notSortable(title, list.title);
  const terms = list.orderBy
    .split(',')
    .map((term) => term.trim())
    .filter(Boolean);
  const [first = ''] = terms;
  const [name, way = 'asc'] = first.split(/\s+/);
  if (name !== column.name) {
    const others = terms.filter((term) => term.split(/\s+/)[0] !== column.name);
    list.order = [`${column.name} asc`, ...others].join(', ');
  } else if (way.toLowerCase() === 'asc') {
    list.order = [`${name} desc`, ...terms.slice(1)].join(', ');
  } else {
    list.order = '';
  }
}

export function showColumn(desk: Desk, list: ListScreen, title: string): void {
  columnOf(desk, columnsOf(list.view, blankRecord(desk, list)), title, `"${plain(list.title)}"`);
}
