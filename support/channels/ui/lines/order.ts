// Moving a line of a list by its handle.
import type { Locator } from 'playwright';
import type { Line, Place } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { noOrder } from '../../no-way.ts';
import type { Desk } from '../desk.ts';
import { leaveRow, listAt } from './edit.ts';
import { findLine } from './find.ts';
import { findList } from './lines.ts';

export async function moveLine(desk: Desk, place: Place, line: Line, above: Line): Promise<void> {
  const { at, name } = await findList(desk, place);
  await leaveRow(desk, at, name);
  const { rows } = await listAt(desk, at);
  const moved = findLine(rows, line, name);
  const target = findLine(rows, above, name);
  const from = rows.indexOf(moved);
  const to = rows.indexOf(target);
  if (from === to || from === to - 1) return;
  const handle = desk.at(`${moved.at}.o_row_draggable .o_handle_cell .o_row_handle`);
  if ((await handle.count()) === 0) throw noOrder(name);
  const order = rows.filter((row) => row !== moved);
  order.splice(order.indexOf(target), 0, moved);
  // A line gives way to the side that the dragged one comes from.
  const over = rows[from < to ? to - 1 : to] ?? target;
  await drag(desk, handle.first(), desk.at(over.at));
  await desk.idle(`the line of "${name}" to be moved`);
  const now = (await listAt(desk, at)).rows.map((row) => JSON.stringify(row.cells));
  if (now.join() === order.map((row) => JSON.stringify(row.cells)).join()) return;
  throw new ScreenError('not-taken', `The line of "${name}" did not stay where it was dragged to.`);
}

/** In small steps, as a hand does: the list looks at where the pointer is on its way. */
async function drag(desk: Desk, handle: Locator, over: Locator): Promise<void> {
  const { mouse } = desk.page;
  await handle.hover({ timeout: desk.left('the handle of the line') });
  const goal = await over.boundingBox({ timeout: desk.left('the place to drop the line') });
  const start = await handle.boundingBox({ timeout: desk.left() });
  if (!goal || !start) throw desk.late();
  const x = start.x + start.width / 2;
  await mouse.down();
  await mouse.move(x, start.y + start.height / 2 + (goal.y > start.y ? 12 : -12), { steps: 3 });
  await mouse.move(x, goal.y + goal.height / 2, { steps: 8 });
  await mouse.up();
}
