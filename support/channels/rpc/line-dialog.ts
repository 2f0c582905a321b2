// The dialog in which a line is made or changed that is not edited in the list itself.
import { evaluate } from '../../odoo/expression/evaluate.ts';
import { type ActiveFields, activeFields, mergeActive } from '../../odoo/form/active-fields.ts';
import { Form } from '../../odoo/form/form.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import type { Dict } from '../../odoo/transport.ts';
import { viewRefs } from '../../odoo/view/load.ts';
import type { Cell } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import type { Desk } from './desk.ts';
import { fillField } from './fill.ts';
import { fieldOf } from './find.ts';
import type { OpenList } from './lists.ts';
import { type FormScreen, titleOf } from './screens.ts';

export async function openNewLine(desk: Desk, list: OpenList): Promise<FormScreen> {
  return openLineDialog(desk, list, undefined);
}

export async function openLineDialog(
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
    title: desk.say(existing ? 'Open: %s' : 'Create %s', node.string),
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

async function extend(desk: Desk, record: FormRecord, fields: ActiveFields): Promise<void> {
  if (!record.id) return record.extend(fields, {});
  record.fields = fields;
  const answer = (await desk.session.call(record.model, 'web_read', [[record.id]], {
    specification: record.specification(),
    context: { ...record.context, bin_size: true },
  })) as Dict[];
  await record.extend(fields, answer[0] ?? {});
}

export async function fillInDialog(desk: Desk, screen: FormScreen, cells: readonly Cell[]): Promise<void> {
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

/** The first "Add a line" of the list may bring defaults of its own. */
export function controlContext(list: OpenList): Dict {
  const source = list.view.controls[0]?.context;
  return source
    ? (evaluate(source, { parent: list.lines.owner.names(false) }, list.lines.owner.env.clock) as Dict)
    : {};
}
