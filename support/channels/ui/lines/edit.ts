// Filling the cells of the line in edition, and leaving it without making another one.
import type { Cell } from '../../channel.ts';
import { RefusedError, ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { fillTarget } from '../fill/fill.ts';
import { readonlyError } from '../fill/target.ts';
import type { ListSpot } from '../page/api.ts';
import { showColumn } from './columns.ts';

export async function fillCells(desk: Desk, at: string, name: string, cells: readonly Cell[]): Promise<void> {
  const row = (await listAt(desk, at)).editing;
  for (const { column: title, value } of cells) {
    const column = await showColumn(desk, at, await listAt(desk, at), title);
    await resume(desk, at, row, column.field);
    const spot = await desk.ask('cell', at, column.field);
    if (!spot) throw readonlyError(`${title} of ${name}`);
    const labelled = { ...spot, label: title };
    const look = () => desk.ask('cell', at, column.field);
    await fillTarget(desk, { spot: labelled, inCell: true, look }, value);
  }
  await leaveRow(desk, at, name);
}

/** A date's Tab may have left the row; then it is entered again. */
async function resume(desk: Desk, at: string, row: string | null, field: string): Promise<void> {
  const { editing } = await listAt(desk, at);
  if (editing === row || row === null) return;
  if (editing !== null) await desk.page.keyboard.press('Escape');
  await desk.at(`${row} > td[name="${field}"]`).click({ timeout: desk.left('the line to open again') });
  await desk.idle();
}

/** Clicks beside the list: Tab or Enter in the last cell would leave an empty line behind, and it would be saved. */
export async function leaveRow(desk: Desk, at: string, name: string): Promise<void> {
  if ((await listAt(desk, at)).editing === null) return;
  const top = await desk.ask('surface');
  const beside = top.inDialog ? `${top.at} .modal-title` : '.o_last_breadcrumb_item span';
  await desk
    .at(beside)
    .last()
    .click({ timeout: desk.left('the line to be left') });
  await desk.idle('the line to be left');
  const { editing, missing } = await listAt(desk, at);
  if (editing === null) return;
  const refusal = { kind: 'required', title: '', fields: missing } as const;
  throw new RefusedError(
    refusal,
    `The line in "${name}" cannot be left: missing or wrong are ${missing.join(', ')}.`,
  );
}

export async function listAt(desk: Desk, at: string): Promise<ListSpot> {
  const list = await desk.ask('list', at);
  if (list) return list;
  throw new ScreenError('wrong-screen', 'The list is no longer on the screen.');
}
