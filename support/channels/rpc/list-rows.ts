// Editing the rows of a list that stands on the screen by itself, such as a stock count.
import { evaluateCondition } from '../../odoo/expression/evaluate.ts';
import { activeFields } from '../../odoo/form/active-fields.ts';
import { FormRecord } from '../../odoo/form/record.ts';
import type { Dict } from '../../odoo/transport.ts';
import { sameLabel } from '../../odoo/view/labels.ts';
import type { Cell, Line, Place } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { greyedOut, noDoor } from '../no-way.ts';
import { fillCells, mustBeLeavable } from './cells.ts';
import type { Desk } from './desk.ts';
import { readonlyError } from './fill.ts';
import { buttonsCalled, columnsOf } from './find.ts';
import { executeOn } from './list/deeds.ts';
import { type Row, readPage } from './list/page.ts';
import { theOne } from './match.ts';
import { openRow } from './navigate.ts';
import { askFirst } from './question.ts';
import { findRow } from './rows.ts';
import { type ListScreen, titleOf } from './screens.ts';

/** The list on top, when that is what the place means. */
export function listScreenOf(desk: Desk, place: Place): ListScreen | undefined {
  const { top } = desk;
  if (top?.kind !== 'list') return undefined;
  if (sameLabel(top.title, place.label)) return top;
  const words = `There is no list "${place.label}": on top is ${titleOf(top)}.`;
  throw new ScreenError('absent', words, [top.title]);
}

/** Types into the cells of a row and leaves it, which saves it. */
export async function changeRow(
  desk: Desk,
  list: ListScreen,
  line: Line,
  cells: readonly Cell[],
): Promise<void> {
  if (list.view.editable === '') throw readonlyError(`The line of ${list.title}`);
  const record = await openedRow(desk, list, await rowOf(desk, list, line));
  await typeAndSave(desk, list, record, cells);
}

export async function addRow(desk: Desk, list: ListScreen, cells: readonly Cell[]): Promise<void> {
  if (list.view.editable === '') throw readonlyError(list.title);
  if (!list.view.allowed.create)
    throw new ScreenError('absent', `No row can be added to ${titleOf(list)} by this person.`);
  const record = blankRow(desk, list, undefined);
  await record.loadDefaults();
  await typeAndSave(desk, list, record, cells);
}

export async function pressInRow(desk: Desk, list: ListScreen, line: Line, label: string): Promise<void> {
  const record = await openedRow(desk, list, await rowOf(desk, list, line));
  const names = record.names();
  const isShown = (button: { invisible: readonly string[] }): boolean =>
    !button.invisible.some((one) => evaluateCondition(one, names, desk.env.clock));
  const [button, second] = buttonsCalled(list.view.buttons, label, isShown);
  if (!button || second) {
    const labels = list.view.buttons.filter(isShown).map((one) => one.label);
    const what = button ? 'several buttons' : 'no button';
    throw new ScreenError(
      button ? 'ambiguous' : 'absent',
      `This line of "${list.title}" has ${what} "${label}". It has: ${labels.join(', ') || 'none'}.`,
      labels,
    );
  }
  if (!button.enabled) throw greyedOut(label);
  await askFirst(desk, button, async () => {
    await executeOn(desk, list, record, button);
  });
}

/** Rows that are typed into do not open by a click. */
export async function openListRow(desk: Desk, list: ListScreen, line: Line): Promise<void> {
  const { id, name } = await rowOf(desk, list, line);
  if (list.view.editable === '') return openRow(desk, { model: list.view.model, id, name });
  throw noDoor(list.title);
}

async function typeAndSave(
  desk: Desk,
  list: ListScreen,
  record: FormRecord,
  cells: readonly Cell[],
): Promise<void> {
  await fillCells(desk, record, columnsOf(list.view, record), cells, `"${list.title}"`);
  mustBeLeavable(record, list.view.columns, list.title);
  await desk.session.call(record.model, 'web_save', [record.id ? [record.id] : [], record.toSend(false)], {
    context: record.context,
    specification: record.specification(),
  });
}

/** By position on the first page, by several cells, or by a text. */
async function rowOf(desk: Desk, list: ListScreen, line: Line): Promise<Row> {
  if (typeof line === 'string') return findRow(desk, list, line);
  return theOne((await readPage(desk, list)).rows, line, `"${list.title}"`, 'row');
}

async function openedRow(desk: Desk, list: ListScreen, row: Row): Promise<FormRecord> {
  const record = blankRow(desk, list, row.id);
  const [data] = (await desk.session.call(record.model, 'web_read', [[row.id]], {
    specification: record.specification(),
    context: { ...list.context, bin_size: true },
  })) as Dict[];
  await record.setData(data ?? { id: row.id });
  return record;
}

function blankRow(desk: Desk, list: ListScreen, id: number | undefined): FormRecord {
  const { view, context } = list;
  return new FormRecord({
    env: desk.env,
    model: view.model,
    fields: activeFields(view.columns),
    context,
    id,
  });
}
