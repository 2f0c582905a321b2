// What is on top of the screen, in the words of the channel's interface.

import { firstLine } from '../../odoo/form/choices.ts';
import type { Form } from '../../odoo/form/form.ts';
import { textOfValue } from '../../odoo/form/texts.ts';
import { plain } from '../../odoo/view/labels.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { FieldReading, ListReading, RecordRef, ScreenReading } from '../channel.ts';
import type { Desk } from './desk.ts';
import { isList, labelOf } from './find.ts';
import { cellsOf, openList } from './lists.ts';
import { visibleButtons } from './press.ts';
import { readRows } from './rows.ts';
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
      const rows = (await readRows(desk, top.list)).map((row) => row.cells);
      return { ...NOTHING, kind: 'dialog', title: top.title, rows, buttons };
    }
    case 'list': {
      const rows = (await readRows(desk, top)).map((row) => row.cells);
      return { ...NOTHING, kind: top.view.kind, title: top.title, rows, buttons };
    }
    case 'form': {
      const stages = await readStages(top.form);
      return {
        kind: top.dialog ? 'dialog' : 'form',
        title: top.dialog ? top.title : nameOf(top),
        text: top.dialog ? textsOf(top.form) : undefined,
        record: recordOf(top),
        fields: readFields(top.form),
        lists: readLists(top),
        buttons,
        stages,
        dirty: top.form.record.dirty,
      };
    }
  }
}

/** A form is called by its record. */
function nameOf(screen: FormScreen): string {
  return recordOf(screen)?.name || (screen.form.isNew ? 'New' : screen.title);
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

export function readField(form: Form, field: FieldNode): FieldReading {
  return {
    label: labelOf(form, field),
    field: field.name,
    type: field.info.type,
    text: textOfValue(field.info, form.record.value(field.name)),
    required: form.isRequired(field),
    readonly: form.isReadonly(field),
  };
}

function readFields(form: Form): FieldReading[] {
  const shown = form.view.fields.filter(
    (field) => !isList(field) && field.widget !== 'statusbar' && form.isShown(field),
  );
  const first = new Map<string, FieldNode>();
  for (const field of shown) {
    const known = first.get(field.name);
    if (!known || (known.labels.length === 0 && field.labels.length > 0)) first.set(field.name, field);
  }
  return [...first.values()].map((field) => readField(form, field));
}

function readLists(screen: FormScreen): ListReading[] {
  const { form } = screen;
  const nodes = form.view.fields.filter(
    (field) => isList(field) && form.isShown(field) && (field.views.list || field.views.kanban),
  );
  return nodes.map((node) => {
    const list = openList(screen, node);
    const columns = list.columns.filter(
      (column) => column.optional !== 'hide' && plain(column.string) !== '',
    );
    const lines = list.lines.all().map((line) => {
      const cells = cellsOf({ ...list, columns }, line);
      return Object.fromEntries(columns.map((column, index) => [plain(column.string), cells[index] ?? '']));
    });
    return {
      label: list.label,
      field: node.name,
      columns: columns.map((column) => plain(column.string)),
      lines,
    };
  });
}
