// Adding, changing, removing and opening the lines of a list in a form.
import type { FormRecord } from '../../odoo/form/record.ts';
import type { Cell, Line } from '../channel.ts';
import { noDoor } from '../no-way.ts';
import { fillCells, mustBeLeavable } from './cells.ts';
import type { Desk } from './desk.ts';
import { readonlyError } from './fill.ts';
import { controlContext, fillInDialog, openLineDialog, openNewLine } from './line-dialog.ts';
import { lineOf, type OpenList } from './lists.ts';
import { openPicker } from './pick.ts';

export async function addLine(desk: Desk, list: OpenList, cells: readonly Cell[]): Promise<void> {
  if (isClosed(list)) throw readonlyError(list.label);
  const many = list.node.info.type === 'many2many';
  mustLeaveOthers(list, undefined);
  if (!list.view.allowed.create && !many) throw readonlyError(list.label);
  if (many && cells.length === 0) {
    await openPicker(desk, list);
  } else if (many || list.view.editable === '') {
    const dialog = await openNewLine(desk, list);
    if (cells.length > 0) await fillInDialog(desk, dialog, cells);
  } else {
    await typeNewLine(desk, list, list.view.editable, cells);
  }
}

/** A line that cannot be filled as said does not stay. */
async function typeNewLine(
  desk: Desk,
  list: OpenList,
  at: 'top' | 'bottom',
  cells: readonly Cell[],
): Promise<void> {
  const record = await list.lines.prepare(controlContext(list));
  await list.lines.add(record, at);
  try {
    await fillCells(desk, record, list.columns, cells, `"${list.label}"`);
    if (cells.length > 0) mustBeLeavable(record, list.columns, list.label);
  } catch (error) {
    await list.lines.remove(record);
    throw error;
  }
}

export async function changeLine(
  desk: Desk,
  list: OpenList,
  line: Line,
  cells: readonly Cell[],
): Promise<void> {
  const record = lineOf(list, line);
  if (isClosed(list)) throw readonlyError(`The line of ${list.label}`);
  mustLeaveOthers(list, record);
  if (list.view.editable === '') return fillInDialog(desk, await openLineDialog(desk, list, record), cells);
  await fillCells(desk, record, list.columns, cells, `"${list.label}"`);
  if (record.dirty) mustBeLeavable(record, list.columns, list.label);
}

export async function removeLine(list: OpenList, line: Line): Promise<void> {
  const record = lineOf(list, line);
  if (!list.view.allowed.delete || isClosed(list)) throw readonlyError(`The line of ${list.label}`);
  mustLeaveOthers(list, record);
  await list.lines.remove(record);
}

/** One line is in edition at a time: a line that lacks something holds the person. */
function mustLeaveOthers(list: OpenList, meant: FormRecord | undefined): void {
  for (const record of list.lines.all()) {
    if (record !== meant && record.dirty) mustBeLeavable(record, list.columns, list.label);
  }
}

/** Opens the dialog of a line. One that is typed into where it stands opens only where the view has a button for it. */
export async function openLine(desk: Desk, list: OpenList, line: Line): Promise<void> {
  const record = lineOf(list, line);
  const isTyped = list.view.editable !== '' && !isClosed(list);
  if (isTyped && !/^(1|true)$/i.test(list.view.attrs.open_form_view ?? '')) throw noDoor(list.label);
  await openLineDialog(desk, list, record);
}

function isClosed(list: OpenList): boolean {
  const { form } = list.screen;
  return !form.editable || form.isReadonly(list.node);
}
