// The lists inside a form: which one is meant, its columns, its lines as a person reads them.
import { evaluateCondition } from '../../odoo/expression/evaluate.ts';
import type { Lines } from '../../odoo/form/lines.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { plain } from '../../odoo/view/labels.ts';
import type { FieldNode, ListView } from '../../odoo/view/nodes.ts';
import type { Line, Place } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { textIn } from './cell-text.ts';
import type { Desk } from './desk.ts';
import { columnsOf, labelOf, listOf } from './find.ts';
import { theOne } from './match.ts';
import { type FormScreen, titleOf } from './screens.ts';

export interface OpenList {
  readonly screen: FormScreen;
  readonly node: FieldNode;
  readonly view: ListView;
  readonly lines: Lines;
  readonly label: string;
  readonly columns: readonly FieldNode[];
}

export function listOnForm(desk: Desk, place: Place): OpenList {
  const screen = desk.formOnTop();
  const node = listOf(screen.form, place, titleOf(screen));
  return openList(screen, node);
}

export function openList(screen: FormScreen, node: FieldNode): OpenList {
  const { record } = screen.form;
  const view = node.mode === 'kanban' ? node.views.kanban : node.views.list;
  if (!view) throw new ScreenError('wrong-screen', `The list "${node.string}" has no columns on this form.`);
  return {
    screen,
    node,
    view,
    lines: record.lines(node.name),
    label: labelOf(screen.form, node),
    columns: columnsOf(view, record),
  };
}

/** The line by position, by a text in it, or by several cells. Throws `absent` or `ambiguous`. */
export function lineOf(list: OpenList, line: Line): FormRecord {
  const all = list.lines.all().map((record) => ({
    record,
    name: String(record.value('display_name') || ''),
    cells: cellsByTitle(list, record),
  }));
  return theOne(all, line, `"${list.label}"`).record;
}

/** Lines of a page, where the view names no other number. */
const PAGE = 40;

/** The first page, as it stands on the screen; lines that were added stay in sight. */
export function linesInSight({ lines, view }: OpenList): FormRecord[] {
  return lines.all().filter((line, index) => index < (view.limit ?? PAGE) || !line.id);
}

/** A column without a title is called by its field. */
export function columnTitle(column: FieldNode): string {
  return plain(column.string) || column.name;
}

/** Column title to text; of two columns with one title the first counts. */
export function cellsByTitle(list: OpenList, record: FormRecord): Record<string, string> {
  const cells: Record<string, string> = {};
  const texts = cellsOf(list, record);
  list.columns.forEach((column, index) => {
    const title = columnTitle(column);
    if (!(title in cells)) cells[title] = texts[index] ?? '';
  });
  return cells;
}

export function cellsOf(list: OpenList, record: FormRecord): string[] {
  const names = record.names();
  return list.columns.map((column) =>
    evaluateCondition(column.ownInvisible, names, record.env.clock) ? '' : textIn(record, column),
  );
}
