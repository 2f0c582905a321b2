// Moving a line of a list by its handle.
import { moveAbove } from '../../odoo/form/order.ts';
import type { Line } from '../channel.ts';
import { noOrder } from '../no-way.ts';
import { lineOf, type OpenList } from './lists.ts';

/** Puts a line above another one and numbers the lines between anew, as the web client does. */
export async function moveLine(list: OpenList, line: Line, above: Line): Promise<void> {
  const handle = list.view.columns.find((column) => column.widget === 'handle');
  const { form } = list.screen;
  const closed = !form.editable || form.isReadonly(list.node);
  if (!handle || closed) throw noOrder(list.label);
  const moved = lineOf(list, line);
  const target = lineOf(list, above);
  if (moved !== target) await moveAbove(list.lines, handle.name, moved, target);
}
