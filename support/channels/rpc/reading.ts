// What is on top of the screen, in the words of the channel's interface.

import { firstLine } from '../../odoo/form/choices.ts';
import type { Form } from '../../odoo/form/form.ts';
import { flat } from '../../odoo/text.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { FieldReading, LeftOpen, ListReading, RecordRef, ScreenReading } from '../channel.ts';
import { typeShown } from '../field-types.ts';
import { learnAccounts, textIn } from './cell-text.ts';
import { isClosed } from './closed.ts';
import type { Desk } from './desk.ts';
import { isList, isStatusBar, labelOf } from './find.ts';
import { readPage } from './list/page.ts';
import { cellsByTitle, columnTitle, linesInSight, openList } from './lists.ts';
import { shownColumns } from './own-columns.ts';
import { visibleButtons } from './press.ts';
import type { FormScreen } from './screens.ts';
import { readStages } from './stages.ts';

const NOTHING = { fields: [], lists: [], dirty: false } as const;

export async function readScreen(desk: Desk): Promise<ScreenReading> {
  const { top } = desk;
  const buttons = visibleButtons(desk);
  switch (top?.kind) {
    case undefined:
      return { ...NOTHING, kind: 'none', title: '', buttons };
    case 'question':
      return { ...NOTHING, kind: 'question', title: top.title, text: top.text, buttons };
    case 'report':
      return { ...NOTHING, kind: 'report', title: top.title, text: top.text, buttons };
    case 'other':
      return { ...NOTHING, kind: 'none', title: top.title, buttons };
    case 'pick': {
      const rows = (await readPage(desk, top.list)).rows.map((row) => row.cells);
      return { ...NOTHING, kind: 'dialog', title: top.title, rows, buttons };
    }
    case 'list': {
      const rows = (await readPage(desk, top)).rows.map((row) => row.cells);
      return { ...NOTHING, kind: top.view.kind, title: top.title, rows, buttons };
    }
    case 'form': {
      const stages = await readStages(top.form);
      return {
        kind: top.dialog ? 'dialog' : 'form',
        title: top.dialog ? top.title : nameOf(desk, top),
        text: top.dialog ? textsOf(top.form) : undefined,
        record: recordOf(top),
        fields: await readFields(top.form),
        lists: await readLists(desk, top),
        buttons,
        stages,
        dirty: top.form.record.dirty,
      };
    }
  }
}

/** What the person would lose by leaving now. */
export function leftOpenOn(desk: Desk): LeftOpen | undefined {
  const { top } = desk;
  if (top?.kind === 'question') return { kind: 'question', title: top.title, text: top.text };
  if (top?.kind === 'pick') return { kind: 'dialog', title: top.title };
  if (top?.kind !== 'form') return undefined;
  if (top.dialog) return { kind: 'dialog', title: top.title, text: textsOf(top.form) };
  return top.form.record.dirty ? { kind: 'form', title: nameOf(desk, top) } : undefined;
}

/** A form is called by its record. */
export function nameOf(desk: Desk, screen: FormScreen): string {
  const { record, isNew } = screen.form;
  const name = flat(firstLine(String(record.value('display_name') || '')));
  return name || (isNew ? desk.say('New') : screen.title);
}

/** What a dialog says beside its fields: all of it where it only asks. */
function textsOf(form: Form): string | undefined {
  const texts = form.view.texts.filter((text) => form.isShown(text)).map((text) => text.text);
  return texts.length > 0 ? texts.join('\n') : undefined;
}

export function recordOf(screen: FormScreen): RecordRef | undefined {
  const { record } = screen.form;
  if (!record.id) return undefined;
  return { model: record.model, id: record.id, name: firstLine(String(record.value('display_name') || '')) };
}

export async function readOneField(form: Form, field: FieldNode): Promise<FieldReading> {
  await learnAccounts(form.env, [field], [form.record]);
  return readField(form, field);
}

export function readField(form: Form, field: FieldNode): FieldReading {
  return {
    label: labelOf(form, field),
    field: field.name,
    type: typeShown(field.info.type, field.widget),
    text: textIn(form.record, field),
    required: form.isRequired(field),
    readonly: isClosed(form, field),
  };
}

async function readFields(form: Form): Promise<FieldReading[]> {
  const shown = form.nodes.filter((field) => !isList(field) && !isStatusBar(field) && form.isShown(field));
  const first = new Map<string, FieldNode>();
  for (const field of shown) {
    const known = first.get(field.name);
    if (!known || (known.labels.length === 0 && field.labels.length > 0)) first.set(field.name, field);
  }
  await learnAccounts(form.env, [...first.values()], [form.record]);
  return [...first.values()].map((field) => readField(form, field));
}

async function readLists(desk: Desk, screen: FormScreen): Promise<ListReading[]> {
  const { form } = screen;
  const nodes = form.view.fields.filter(
    (field) => isList(field) && form.isShown(field) && (field.views.list || field.views.kanban),
  );
  const readings: ListReading[] = [];
  for (const node of nodes) {
    const list = openList(screen, node);
    const columns = shownColumns(desk, list);
    await learnAccounts(form.env, columns, list.lines.all());
    readings.push({
      label: list.label,
      field: node.name,
      columns: [...new Set(columns.map(columnTitle))],
      lines: linesInSight(list).map((line) => cellsByTitle({ ...list, columns }, line)),
    });
  }
  return readings;
}
