// Finding the way: menus, rows, links, the way back.

import { OdooError } from '../../odoo/errors.ts';
import { FormError } from '../../odoo/form/error.ts';
import type { Dict, MenuEntry } from '../../odoo/transport.ts';
import { sameLabel } from '../../odoo/view/labels.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import type { RecordRef } from '../channel.ts';
import { opensNothing, ScreenError, typedInto } from '../errors.ts';
import type { Desk } from './desk.ts';
import { follow, formScreen } from './follow.ts';
import { executeOn, ownDeed } from './list/deeds.ts';
import { readPage } from './list/page.ts';
import { findRow } from './rows.ts';
import { type ListScreen, titleOf } from './screens.ts';

/** Follows a menu path by its labels. A person leaves a form by saving it. */
export async function go(desk: Desk, path: string): Promise<void> {
  const menus = await desk.session.menus();
  const entry = entryAt(menus, path);
  const action = actionBelow(menus, entry);
  if (action === undefined)
    throw new ScreenError(
      'absent',
      `The menu "${path}" leads nowhere for this person.`,
      namesOf(menus, entry.children),
    );
  await desk.leave();
  const loaded = await desk.session.loadAction(action, {});
  desk.stack.length = 0;
  await follow(desk, loaded);
}

function entryAt(menus: readonly MenuEntry[], path: string): MenuEntry {
  const names = path.split('>').map((name) => name.trim());
  const apps = menus.filter((menu) => menu.appId === menu.id).map((menu) => menu.id);
  let offered: readonly number[] = apps;
  let found: MenuEntry | undefined;
  const walked: string[] = [];
  for (const name of names) {
    found =
      menus.find((menu) => offered.includes(menu.id) && sameLabel(menu.name, name)) ??
      deeper(menus, offered, name, walked.length > 0);
    if (!found) {
      const there = nearestFirst(name, namesOf(menus, offered));
      throw new ScreenError(
        'absent',
        walked.length === 0
          ? `There is no app "${name}" for this person. There are: ${there.join(', ')}.`
          : `There is no menu entry "${name}" in "${path}" for this person. There are: ${there.join(', ')}.`,
        there,
      );
    }
    walked.push(name);
    offered = found.children;
  }
  if (!found) throw new ScreenError('absent', 'An empty path leads nowhere.', namesOf(menus, apps));
  return found;
}

/** A third level stands as a title within the drop-down, so that a person reads its entries without opening it. */
function deeper(
  menus: readonly MenuEntry[],
  offered: readonly number[],
  name: string,
  below: boolean,
): MenuEntry | undefined {
  if (!below) return undefined;
  const groups = menus.filter((menu) => offered.includes(menu.id) && menu.actionId === null);
  const inner = menus.filter(
    (menu) => groups.some((group) => group.children.includes(menu.id)) && sameLabel(menu.name, name),
  );
  return inner.length === 1 ? inner[0] : undefined;
}

function actionBelow(menus: readonly MenuEntry[], entry: MenuEntry): number | undefined {
  if (entry.actionId !== null) return entry.actionId;
  for (const id of entry.children) {
    const child = menus.find((menu) => menu.id === id);
    const action = child && actionBelow(menus, child);
    if (action !== undefined) return action;
  }
  return undefined;
}

function namesOf(menus: readonly MenuEntry[], ids: readonly number[]): string[] {
  return ids.flatMap((id) => menus.find((menu) => menu.id === id)?.name ?? []);
}

/** Opens a record from the list on top; it must be in what the list shows without its default filters. */
export async function openRow(desk: Desk, row: string | RecordRef): Promise<void> {
  const list = desk.listOnTop();
  if (desk.top?.kind === 'pick') {
    const picked = await findRow(desk, list, row);
    list.selected = [picked.id];
    return;
  }
  const found = await findRow(desk, list, row);
  if (list.view.editable !== '') throw typedInto(list.title);
  const deed = ownDeed(list);
  if (deed) return executeOn(desk, list, found.record, deed);
  if (!list.view.opens) throw opensNothing(found.name);
  const context: Dict = { ...list.context };
  const screen = await formScreen(desk, {
    model: list.view.model,
    id: found.id,
    viewId: list.formId ?? false,
    context,
    dialog: false,
    action: list.action,
  });
  const neighbours = async () => (await readPage(desk, list)).rows.map((one) => one.id);
  desk.push({ ...screen, title: screen.form.view.title, neighbours });
}

export async function selectRows(desk: Desk, rows: ReadonlyArray<string | RecordRef>): Promise<void> {
  const list = desk.listOnTop();
  const found = [];
  for (const row of rows) found.push((await findRow(desk, list, row)).id);
  list.selected = found;
}

/** Follows a link: the record's own form, without the context of a menu. */
export async function openLink(desk: Desk, record: RecordRef): Promise<void> {
  await desk.leave();
  const { model, id } = record;
  const viewId = (await desk.session.call(model, 'get_formview_id', [[id]])) as number | false;
  const screen = await formScreen(desk, {
    model,
    id,
    viewId: viewId || false,
    context: {},
    dialog: false,
  }).catch((error: unknown) => {
    const gone = error instanceof FormError && error.code === 'gone';
    throw gone || (error instanceof OdooError && error.code === 'missing') ? linkToNothing(record) : error;
  });
  desk.stack.length = 0;
  desk.push(screen);
}

function linkToNothing({ name }: RecordRef): ScreenError {
  return new ScreenError(
    'absent',
    `The link to "${name}" does not open it. It may be deleted, or this person may not see it.`,
  );
}

/** A new record from the list or form on top. */
export async function startNew(desk: Desk): Promise<void> {
  desk.mustBeFree();
  const { top } = desk;
  if (top?.kind !== 'list' && top?.kind !== 'form') {
    throw new ScreenError('wrong-screen', `Nothing can be created from ${titleOf(top)}.`);
  }
  if (top.kind === 'list' && top.view.editable !== '') throw typedInto(top.title);
  if (top.kind === 'list' ? !mayCreate(top) : !top.form.view.allowed.create) {
    throw new ScreenError(
      'absent',
      `${titleOf(top)} has no button New for this person: no record can be made here.`,
    );
  }
  await desk.leave();
  const own = top.kind === 'list' && top.view.kind === 'kanban' ? top.view.attrs.on_create : undefined;
  if (top.kind === 'list' && own && own !== 'quick_create')
    return follow(desk, await desk.session.loadAction(/^\d+$/.test(own) ? Number(own) : own, top.context));
  const screen = await formScreen(desk, {
    model: top.kind === 'list' ? top.view.model : top.form.view.model,
    id: false,
    viewId: top.kind === 'list' ? (top.formId ?? false) : top.form.view.id,
    context: top.kind === 'list' ? top.context : top.form.record.context,
    dialog: false,
    action: top.action,
  });
  if (top.kind === 'form') desk.close(top);
  desk.push({ ...screen, title: screen.form.view.title });
}

/** The button New stands there. */
export function mayCreate(list: ListScreen): boolean {
  return list.view.allowed.create && list.context.create !== false && list.formId !== undefined;
}

/** One step back along the breadcrumbs; what was typed is saved. */
export async function back(desk: Desk): Promise<void> {
  if (desk.stack.length < 2) throw new ScreenError('absent', 'There is nothing to go back to.');
  await desk.leave();
  desk.stack.pop();
  await desk.refresh();
}
