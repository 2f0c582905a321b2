// Going through a list on the screen: other views, pages, groups, the order, columns that are switched on, records.
import { sameLabel } from '../../../odoo/view/labels.ts';
import {
  findGroup,
  noMorePages,
  noOtherRecord,
  noSuchView,
  notOffered,
  notSortable,
} from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { showColumn as showOne } from '../lines/columns.ts';
import type { GroupSpot } from '../page/api.ts';
import { listingOnTop } from './reading.ts';

export async function switchView(desk: Desk, kind: string): Promise<void> {
  const { views, title } = await listingOnTop(desk);
  const view = views.find((one) => sameLabel(one.kind, kind.toLowerCase()));
  if (!view || (view.kind !== 'list' && view.kind !== 'kanban'))
    throw noSuchView(
      kind,
      title,
      views.map((one) => one.kind),
    );
  await desk.click(view.at, `the ${kind} view`);
  await desk.idle(`the ${kind} view`);
}

/** The pager of the screen goes round; nobody means that by "next". */
export async function turnPage(desk: Desk, where: 'next' | 'previous'): Promise<void> {
  const { title, offset, count, groups, within } = await listingOnTop(desk);
  const rows = (await desk.ask('list', null))?.rows.length ?? 0;
  const last = offset + (groups.length > 0 ? groups.length : rows);
  if (where === 'next' ? last >= count : offset === 0) throw noMorePages(title, where);
  await desk
    .at(`${within} .o_control_panel .o_pager_${where}`)
    .first()
    .click({ timeout: desk.left(`the ${where} page`) });
  await desk.idle(`the ${where} page`);
}

export async function goToNeighbour(desk: Desk, where: 'next' | 'previous'): Promise<void> {
  const button = desk.at(`.o_action_manager .o_control_panel .o_pager_${where}:not([disabled])`).first();
  const { kind } = await desk.ask('surface');
  if (kind !== 'form' || (await button.count()) === 0) throw noOtherRecord(where);
  await button.click({ timeout: desk.left(`the ${where} record`) });
  await desk.idle(`the ${where} record`);
}

export async function setGroup(desk: Desk, title: string, open: boolean): Promise<void> {
  const { groups, title: list, kind } = await listingOnTop(desk);
  const group = findGroup(groups, title, list);
  if (group.open === open) return;
  if (kind === 'list') await desk.click(`${group.at} .o_group_name`, `the group "${title}"`);
  else if (open) await desk.click(group.at, `the column "${title}"`);
  else await fold(desk, group, title);
  await desk.idle(`the group "${title}"`);
}

async function fold(desk: Desk, group: GroupSpot, title: string): Promise<void> {
  const word = await desk.ask('clientWord', 'Fold');
  await desk.at(group.at).hover({ timeout: desk.left(`the column "${title}"`) });
  await desk
    .at(`${group.at} .o_group_config button`)
    .first()
    .click({ timeout: desk.left(`the menu of "${title}"`) });
  await desk
    .at('.o-dropdown--menu .o_kanban_toggle_fold, .o-dropdown--menu .o_group_toggle_fold')
    .or(desk.at('.o-dropdown--menu').getByText(word, { exact: true }))
    .first()
    .click({ timeout: desk.left(`"${title}" to be folded`) });
}

export async function sortBy(desk: Desk, title: string): Promise<void> {
  const { title: list, within } = await listingOnTop(desk);
  const column = await showColumn(desk, title);
  const head = `${within} thead th[data-name="${column}"]`;
  if ((await desk.at(`${head}.o_column_sortable`).count()) === 0) throw notSortable(title, list);
  await desk
    .at(head)
    .first()
    .click({ timeout: desk.left(`the title "${title}"`) });
  await desk.idle(`the rows by "${title}"`);
}

/** Gives the name of its field. */
export async function showColumn(desk: Desk, title: string): Promise<string> {
  const { title: name } = await listingOnTop(desk);
  const list = await desk.ask('list', null);
  if (!list) throw notOffered('the column', title, name, []);
  return (await showOne(desk, list.at, list, title)).field;
}
