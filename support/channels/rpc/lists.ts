// The lists inside a form: adding, changing, removing and opening their lines.
import { evaluate, evaluateCondition } from '../../odoo/expression/evaluate.ts';
import { activeFields, mergeActive } from '../../odoo/form/active-fields.ts';
import { Form } from '../../odoo/form/form.ts';
import type { Lines } from '../../odoo/form/lines.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { textOfValue } from '../../odoo/form/texts.ts';
import type { Dict } from '../../odoo/transport.ts';
import { plain } from '../../odoo/view/labels.ts';
import { viewRefs } from '../../odoo/view/load.ts';
import type { FieldNode, ListView } from '../../odoo/view/nodes.ts';
import type { Cell, Line, Place } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { fillCells } from './cells.ts';
import type { Desk } from './desk.ts';
import { fillField, readonlyError } from './fill.ts';
import { columnsOf, fieldOf, labelOf, listOf } from './find.ts';
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

export async function addLine(desk: Desk, list: OpenList, cells: readonly Cell[]): Promise<void> {
  mustBeOpen(list);
  const many = list.node.info.type === 'many2many';
  if (!list.view.allowed.create && !many) throw readonlyError(list.label);
  if (many || list.view.editable === '') return fillInDialog(desk, await openNewLine(desk, list), cells);
  const record = await list.lines.prepare(controlContext(list));
  await list.lines.add(record, list.view.editable);
  await fillCells(record, list.columns, cells, `"${list.label}"`);
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

export async function openNewLine(desk: Desk, list: OpenList): Promise<FormScreen> {
  return openLineDialog(desk, list, undefined);
}

async function openLineDialog(
  desk: Desk,
  list: OpenList,
  existing: FormRecord | undefined,
): Promise<FormScreen> {
  const { node, lines } = list;
  const view =
    node.views.form ??
    (await desk.views.form(lines.model, { context: { ...lines.context, ...viewRefs(node.context) } })).view;
  const fields = mergeActive(lines.fields, activeFields(view.fields));
  const restore = existing?.snapshot() ?? (() => undefined);
  const record = existing ?? (await lines.prepare(controlContext(list), fields));
  if (existing) await extend(desk, existing, fields);
  record.detached = true;
  const readonly = !list.screen.form.editable || list.screen.form.isReadonly(node);
  const allowed = readonly ? { create: false, edit: false, delete: false, duplicate: false } : view.allowed;
  const screen: FormScreen = {
    kind: 'form',
    title: existing ? `Open: ${node.string}` : `Create ${node.string}`,
    form: new Form({ env: desk.env, view: { ...view, allowed }, context: record.context }, record),
    dialog: true,
    action: undefined,
    actions: [],
    prints: [],
    line: { lines, node, record, isNew: !existing, restore },
  };
  desk.push(screen);
  return screen;
}

async function extend(desk: Desk, record: FormRecord, fields: ReturnType<typeof mergeActive>): Promise<void> {
  if (!record.id) return record.extend(fields, {});
  record.fields = fields;
  const answer = (await desk.session.call(record.model, 'web_read', [[record.id]], {
    specification: record.specification(),
    context: { ...record.context, bin_size: true },
  })) as Dict[];
  await record.extend(fields, answer[0] ?? {});
}

async function fillInDialog(desk: Desk, screen: FormScreen, cells: readonly Cell[]): Promise<void> {
  try {
    for (const { column, value } of cells) {
      const field = fieldOf(screen.form, { label: column }, titleOf(screen));
      await fillField(screen.form, field, column, value);
    }
    await saveLine(desk, screen);
  } catch (error) {
    if (desk.stack.includes(screen)) discardLine(desk, screen);
    throw error;
  }
}

/** "Save & Close" of a line's dialog. */
export async function saveLine(desk: Desk, screen: FormScreen): Promise<void> {
  const { line } = screen;
  if (!line) throw new ScreenError('wrong-screen', 'No line is open.');
  screen.form.mustBeComplete();
  const many = line.node.info.type === 'many2many';
  if (many && line.record.dirty) await screen.form.save();
  line.record.detached = false;
  desk.close(screen);
  if (line.isNew) {
    if (many) await line.lines.addLinks([Number(line.record.id)]);
    else await line.lines.add(line.record);
  } else if (line.record.dirty) {
    await line.lines.changed();
  }
}

export function discardLine(desk: Desk, screen: FormScreen): void {
  screen.line?.restore();
  if (screen.line) screen.line.record.detached = false;
  desk.close(screen);
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

/** Column title to text; of two columns with one title the first counts. */
export function cellsByTitle(list: OpenList, record: FormRecord): Record<string, string> {
  const cells: Record<string, string> = {};
  const texts = cellsOf(list, record);
  list.columns.forEach((column, index) => {
    const title = plain(column.string) || column.name;
    if (!(title in cells)) cells[title] = texts[index] ?? '';
  });
  return cells;
}

export function cellsOf(list: OpenList, record: FormRecord): string[] {
  const names = record.names();
  return list.columns.map((column) =>
    evaluateCondition(column.ownInvisible, names, record.env.clock)
      ? ''
      : textOfValue(column.info, record.value(column.name)),
  );
}

/** The first "Add a line" of the list may bring defaults of its own. */
function controlContext(list: OpenList): Dict {
  const source = list.view.controls[0]?.context;
  return source
    ? (evaluate(source, { parent: list.lines.owner.names(false) }, list.lines.owner.env.clock) as Dict)
    : {};
}

function mustBeOpen(list: OpenList): void {
  const { form } = list.screen;
  if (!form.editable || form.isReadonly(list.node)) throw readonlyError(list.label);
}
