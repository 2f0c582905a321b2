// Lines of a list in a form: added, changed, removed, opened, and their buttons.
import { flat } from '../../../odoo/text.ts';
import type { Cell, Line, Place } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { greyedOut, noDoor } from '../../no-way.ts';
import { tidy } from '../act/press.ts';
import type { Desk } from '../desk.ts';
import { findField, readonlyError } from '../fill/target.ts';
import type { ListRow, ListSpot } from '../page/api.ts';
import { findRow } from '../way/rows.ts';
import { fillDialog } from './dialog.ts';
import { fillCells, leaveRow, listAt } from './edit.ts';
import { findLine } from './find.ts';

interface Found {
  readonly at: string;
  readonly name: string;
  readonly list: ListSpot;
  /** True where the list is the screen itself. */
  readonly whole: boolean;
}

/** A list in the form on top, or the list that is the screen itself, by its title. */
export async function findList(desk: Desk, place: Place): Promise<Found> {
  const own = await listScreen(desk, place);
  if (own) return own;
  const { spot } = await findField(desk, place, 'list');
  return { at: spot.at, name: place.label, list: await listAt(desk, spot.at), whole: false };
}

/** In a list that is the screen, default filters do not hide a row: it is searched for. */
async function findRowIn(desk: Desk, place: Place, line: Line): Promise<Found & { readonly row: ListRow }> {
  const found = await findList(desk, place);
  if (!found.whole) return { ...found, row: findLine(found.list.rows, line, found.name) };
  const { list, row } = await findRow(desk, line);
  return { ...found, at: list.at, list, row };
}

async function listScreen(desk: Desk, place: Place): Promise<Found | undefined> {
  const { kind, title } = await desk.ask('surface');
  const list = kind === 'list' || kind === 'kanban' ? await desk.ask('list', null) : null;
  if (!list) return undefined;
  if (flat(title) === flat(place.label)) return { at: list.at, name: place.label, list, whole: true };
  const words = `There is no list "${place.label}": on top is the list "${title}".`;
  throw new ScreenError('absent', words, [title]);
}

export async function addLine(desk: Desk, place: Place, cells: readonly Cell[]): Promise<void> {
  const { at, name, list, whole } = await findList(desk, place);
  if (whole && !list.editable) throw readonlyError(name);
  const adders = desk.at(
    `${at} :is(.o_field_x2many_list_row_add a, .o_x2m_control_panel .o_cp_buttons button, .o-kanban-button-new), .o_control_panel .o_list_button_add:visible`,
  );
  if ((await adders.count()) === 0) throw readonlyError(name);
  await leaveRow(desk, at, name);
  await adders.first().click({ timeout: desk.left(`a new line in "${name}"`) });
  await desk.idle(`a new line in "${name}"`);
  if (cells.length === 0) return;
  if (!(await opened(desk, at))) return fillNew(desk, at, name, cells);
  await fillDialog(desk, cells);
}

/** A line that cannot be filled or left as said does not stay. */
async function fillNew(desk: Desk, at: string, name: string, cells: readonly Cell[]): Promise<void> {
  try {
    await fillCells(desk, at, name, cells);
  } catch (error) {
    const { editing } = await listAt(desk, at);
    const bin = desk.at(`${editing} .o_list_record_remove button`);
    if (editing !== null && (await bin.count()) > 0) {
      await bin.first().click({ timeout: desk.left('the line to be removed again') });
      await desk.idle('the line to be removed again');
    }
    throw error;
  }
}

/** True when a dialog stands above the list. */
async function opened(desk: Desk, at: string): Promise<boolean> {
  const top = await desk.ask('surface');
  return (await desk.at(`${top.at} ${at}`).count()) === 0;
}

export async function changeLine(
  desk: Desk,
  place: Place,
  line: Line,
  cells: readonly Cell[],
): Promise<void> {
  const { at, name, list, row, whole } = await findRowIn(desk, place, line);
  if (whole && !list.editable) throw readonlyError(`The line of ${name}`);
  if (!list.editable) {
    await openRow(desk, row);
    if (!(await opened(desk, at))) throw readonlyError(`The line of ${name}`);
    return fillDialog(desk, cells);
  }
  await enterRow(desk, at, name, list, row, cells[0]?.column);
  await fillCells(desk, at, name, cells);
}

async function enterRow(
  desk: Desk,
  at: string,
  name: string,
  list: ListSpot,
  row: ListRow,
  title?: string,
): Promise<void> {
  if (list.editing !== null && list.editing !== row.at) await leaveRow(desk, at, name);
  const wanted = list.columns.find((column) => column.shown && flat(column.label) === flat(title ?? ''));
  const others = list.columns.filter((column) => column.shown && column !== wanted);
  for (const column of wanted ? [wanted, ...others] : others) {
    const cell = desk.at(`${row.at} > td[name="${column.field}"]`);
    if ((await cell.count()) === 0) continue;
    await cell.first().click({ timeout: desk.left(`the line of "${name}"`), position: { x: 4, y: 4 } });
    await desk.idle(`the line of "${name}" to open`);
    if ((await listAt(desk, at)).editing !== null) return;
  }
  throw readonlyError(`The line of ${name}`);
}

async function openRow(desk: Desk, row: ListRow): Promise<void> {
  await desk
    .at(`${row.at} td.o_data_cell, ${row.at}`)
    .first()
    .click({ timeout: desk.left('the line to open') });
  await desk.idle('the line to open');
}

export async function removeLine(desk: Desk, place: Place, line: Line): Promise<void> {
  const { at, name, list, row } = await findRowIn(desk, place, line);
  if (list.editing !== null && list.editing !== row.at) await leaveRow(desk, at, name);
  const bin = desk.at(`${row.at} .o_list_record_remove button, ${row.at} .delete_icon`);
  if ((await bin.count()) === 0) throw readonlyError(`The line of ${name}`);
  await bin.first().click({ timeout: desk.left('the line to be removed') });
  await desk.idle('the line to be removed');
}

/** By the line's own button where it has one ("Details", "View"), else by a click on it. */
export async function openLine(desk: Desk, place: Place, line: Line): Promise<void> {
  const { at, name, list, row } = await findRowIn(desk, place, line);
  const own = desk.at(
    `${row.at} :is(.o_list_record_open_form_view button, button[name=action_show_details], a[name=action_show_details])`,
  );
  if ((await own.count()) > 0) {
    await own.first().click({ timeout: desk.left('the line to open') });
    return desk.idle('the line to open');
  }
  if (list.editable) throw noDoor(name);
  await openRow(desk, row);
  if (!(await opened(desk, at))) throw new ScreenError('absent', `A line of "${name}" does not open.`);
}

export async function pressInLine(desk: Desk, place: Place, line: Line, button: string): Promise<void> {
  const { name, row } = await findRowIn(desk, place, line);
  const buttons = desk.at(`${row.at} :is(button, a[role=button]):visible`);
  const names = (await buttons.evaluateAll(namesOn)).map((one) => one.map(tidy).filter(Boolean));
  const index = names.findIndex((one) => one.includes(flat(button)));
  if (index < 0) {
    const there = names.flatMap((one) => one[0] ?? []);
    throw new ScreenError(
      'absent',
      `This line of "${name}" has no button "${button}". It has: ${there.join(', ') || 'none'}.`,
      there,
    );
  }
  const found = buttons.nth(index);
  if ((await found.isDisabled()) || (await found.and(desk.at('.disabled')).count()) > 0)
    throw greyedOut(button);
  await found.click({ timeout: desk.left(`the button "${button}"`) });
  await desk.idle(`the button "${button}"`);
}

/** Runs in the page: what a button could be called, its words first. */
function namesOn(buttons: Element[]): string[][] {
  return buttons.map((button) => {
    const said = ['aria-label', 'title', 'data-tooltip'].map((name) => button.getAttribute(name) ?? '');
    return [button.textContent ?? '', ...said];
  });
}
