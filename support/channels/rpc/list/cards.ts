// Cards in columns without a screen: moving one, making one by the short form at the head of a column.
import { Form } from '../../../odoo/form/form.ts';
import type { FieldValue } from '../../../odoo/form/values.ts';
import type { Dict } from '../../../odoo/transport.ts';
import { flag } from '../../../odoo/view/arch.ts';
import { sameLabel } from '../../../odoo/view/labels.ts';
import type { Cell, RecordRef } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { cannotMove, findGroup, noColumnsOfCards, notOffered } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { fillField } from '../fill.ts';
import { fieldOf } from '../find.ts';
import { theOne } from '../match.ts';
import { type Group, type Page, readPage } from './page.ts';

import type { ListScreen } from './screen.ts';

const MOVABLE = new Set(['char', 'boolean', 'integer', 'selection', 'many2one']);

/** What Odoo refuses leaves the card where it was. */
export async function moveCard(
  desk: Desk,
  list: ListScreen,
  card: string | RecordRef,
  stage: string,
): Promise<void> {
  const page = await columnsOf(desk, list);
  const target = findGroup(page.groups, stage, list.title);
  const wanted = typeof card === 'string' ? card : card.name;
  const row =
    typeof card === 'string'
      ? theOne(page.rows, card, `"${list.title}"`, 'card')
      : page.rows.find((one) => one.id === card.id);
  if (!row)
    throw notOffered(
      'a card',
      wanted,
      list.title,
      page.rows.map((one) => one.name),
    );
  const info = list.search.fields[target.field];
  const node = list.view.columns.find((one) => one.name === target.field);
  const isFixed = !flag(list.view.attrs.records_draggable, true) || (node ? node.readonly : info?.readonly);
  if (isFixed === true || isFixed === 'True' || isFixed === '1' || !MOVABLE.has(info?.type ?? ''))
    throw cannotMove(wanted, list.title);
  if (target.rows.some((one) => one.id === row.id)) return;
  const { record } = row;
  const { value } = target;
  if (record.fields.has(target.field)) {
    const named =
      info?.type === 'many2one' && value ? { id: Number(value), display_name: target.title } : value;
    await record.update(new Map<string, FieldValue>([[target.field, named]]));
  }
  const changes = record.fields.has(target.field) ? record.toSend(false) : { [target.field]: value };
  await desk.session.call(list.view.model, 'web_save', [[row.id], changes as Dict], {
    context: list.context,
    specification: record.specification(),
  });
}

export async function quickCreate(
  desk: Desk,
  list: ListScreen,
  stage: string,
  cells: readonly Cell[],
): Promise<void> {
  const page = await columnsOf(desk, list);
  const target = findGroup(page.groups, stage, list.title);
  const { attrs, model, allowed } = list.view;
  if (!allowed.create || !flag(attrs.quick_create, true) || target.opening.folded)
    throw notOffered('a short form in the column', stage, list.title, []);
  const context: Dict = { ...list.context, [`default_${target.field}`]: target.value };
  if (attrs.quick_create_view) return fillShortForm(desk, list, { target, context, cells });
  const [title, ...more] = cells;
  if (!title || more.length > 0 || !sameLabel(title.column, desk.say('Title')))
    throw new ScreenError(
      'absent',
      `The short form of "${list.title}" has one field only: ${desk.say('Title')}.`,
      [desk.say('Title')],
    );
  await desk.session.call(model, 'name_create', [String(title.value)], { context });
}

async function fillShortForm(
  desk: Desk,
  list: ListScreen,
  made: { target: Group; context: Dict; cells: readonly Cell[] },
): Promise<void> {
  const { context, cells } = made;
  const ref = { ...context, form_view_ref: list.view.attrs.quick_create_view ?? '' };
  const { view } = await desk.views.form(list.view.model, { context: ref });
  const form = new Form({ env: desk.env, view, context, id: false });
  await form.load();
  for (const { column, value } of cells) {
    const field = fieldOf(form, { label: column }, `the short form of "${list.title}"`);
    await fillField(form, field, column, value);
  }
  await form.save();
}

async function columnsOf(desk: Desk, list: ListScreen): Promise<Page> {
  const page = await readPage(desk, list);
  if (list.view.kind !== 'kanban' || list.groupBy.length === 0) throw noColumnsOfCards(list.title);
  return page;
}
