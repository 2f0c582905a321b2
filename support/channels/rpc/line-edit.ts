// Adding, changing, removing and opening the lines of a list in a form.
import type { Cell, Line } from '../channel.ts';
import { fillCells } from './cells.ts';
import type { Desk } from './desk.ts';
import { readonlyError } from './fill.ts';
import { controlContext, fillInDialog, openLineDialog, openNewLine } from './line-dialog.ts';
import { lineOf, type OpenList } from './lists.ts';
import { openPicker } from './pick.ts';

export async function addLine(desk: Desk, list: OpenList, cells: readonly Cell[]): Promise<void> {
  mustBeOpen(list);
  const many = list.node.info.type === 'many2many';
  if (!list.view.allowed.create && !many) throw readonlyError(list.label);
  if (many && cells.length === 0) {
    await openPicker(desk, list);
  } else if (many || list.view.editable === '') {
    const dialog = await openNewLine(desk, list);
    if (cells.length > 0) await fillInDialog(desk, dialog, cells);
  } else {
    await typeNewLine(list, list.view.editable, cells);
  }
}

/** A line that cannot be filled as said does not stay. */
async function typeNewLine(list: OpenList, at: 'top' | 'bottom', cells: readonly Cell[]): Promise<void> {
  const record = await list.lines.prepare(controlContext(list));
  await list.lines.add(record, at);
  try {
    await fillCells(record, list.columns, cells, `"${list.label}"`);
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
  mustBeOpen(list);
  const record = lineOf(list, line);
  if (list.view.editable === '') return fillInDialog(desk, await openLineDialog(desk, list, record), cells);
  await fillCells(record, list.columns, cells, `"${list.label}"`);
}

export async function removeLine(list: OpenList, line: Line): Promise<void> {
  mustBeOpen(list);
  if (!list.view.allowed.delete) throw readonlyError(list.label);
  await list.lines.remove(lineOf(list, line));
}

/** Opens the dialog of a line that is not edited in the list itself. */
export async function openLine(desk: Desk, list: OpenList, line: Line): Promise<void> {
  await openLineDialog(desk, list, lineOf(list, line));
}

function mustBeOpen(list: OpenList): void {
  const { form } = list.screen;
  if (!form.editable || form.isReadonly(list.node)) throw readonlyError(list.label);
}
