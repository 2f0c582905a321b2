// Setting a field as a person would: only what is shown, only what can be changed, and it must have taken.
import { chooseByName } from '../../odoo/form/choices.ts';
import type { Form } from '../../odoo/form/form.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { namesOf, textOfValue } from '../../odoo/form/texts.ts';
import { fileNameChange, type Typed, typedValue } from '../../odoo/form/typed.ts';
import { type FieldValue, toServer } from '../../odoo/form/values.ts';
import type { Dict } from '../../odoo/transport.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { Value } from '../channel.ts';
import { ScreenError } from '../errors.ts';

/** Widgets that save at the click, on a record that exists. */
const SAVES_AT_ONCE = new Set(['priority', 'boolean_favorite', 'state_selection', 'project_state_selection']);

/** Widgets that set another field beside their own, by code of the web client. */
const ALSO_SETS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  counted_quantity_widget: { inventory_quantity_set: true },
};

export async function fillField(form: Form, field: FieldNode, label: string, value: Value): Promise<void> {
  if (form.isReadonly(field)) {
    throw readonlyError(label);
  }
  await setValue(form.record, field, label, value);
  if (SAVES_AT_ONCE.has(field.widget) && (!form.isNew || field.widget === 'priority')) await form.save();
}

/** For a field of a form and for a cell of a line alike. */
export async function setValue(
  record: FormRecord,
  field: FieldNode,
  label: string,
  value: Value,
): Promise<void> {
  if (field.info.type === 'many2many' || field.info.type === 'one2many') {
    return setTags(record, field, label, value);
  }
  if (Array.isArray(value)) {
    throw new ScreenError('not-taken', `"${label}" takes one value, not ${value.length}.`);
  }
  const before = toServer(field.info, record.value(field.name));
  const wanted = await typedValue(record, { ...field, string: label }, value as Typed);
  const changes = new Map<string, FieldValue>([[field.name, wanted]]);
  for (const [name, extra] of Object.entries(fileNameChange(field, value as Typed))) {
    if (record.fields.has(name) && extra !== undefined) changes.set(name, extra);
  }
  for (const [name, extra] of Object.entries(ALSO_SETS[field.widget] ?? {})) {
    if (record.fields.has(name)) changes.set(name, extra);
  }
  const answer = await record.update(changes);
  mustHaveTaken({ record, field, label, before, wanted, answer });
}

interface Taking {
  readonly record: FormRecord;
  readonly field: FieldNode;
  readonly label: string;
  readonly before: unknown;
  readonly wanted: FieldValue;
  readonly answer: Dict;
}

/**
 * A value that fell back to what it was did not take. A field that empties itself after having filled others
 * (a template, "Auto-Complete") did its work.
 */
function mustHaveTaken({ record, field, label, before, wanted, answer }: Taking): void {
  const after = toServer(field.info, record.value(field.name));
  const asked = toServer(field.info, wanted);
  if (after === asked || after !== before) return;
  const filledOthers = Object.keys(answer).some((name) => name !== field.name);
  if (filledOthers && !after) return;
  const said = textOfValue(field.info, wanted);
  const shown = textOfValue(field.info, record.value(field.name));
  throw new ScreenError(
    'not-taken',
    `"${label}" did not take "${said}": it now shows ${shown === '' ? 'nothing' : `"${shown}"`}. The form itself put something else.`,
    [shown],
  );
}

async function setTags(record: FormRecord, field: FieldNode, label: string, value: Value): Promise<void> {
  const lines = record.lines(field.name);
  if (value === null) return lines.removeKeys([...lines.ids]);
  const names = Array.isArray(value) ? value : [value];
  const found = [];
  for (const name of names) {
    if (typeof name !== 'string') throw new ScreenError('not-taken', `"${label}" takes names.`);
    found.push(await chooseByName(record, { ...field, string: label }, name));
  }
  const known = new Set(lines.savedIds);
  await lines.addNamed(found.filter((one) => !known.has(one.id)));
  const missing = found.filter((one) => !lines.savedIds.includes(one.id));
  if (missing.length > 0) {
    throw new ScreenError(
      'not-taken',
      `"${label}" did not keep ${missing.map((one) => one.display_name).join(', ')}.`,
      namesOf(lines),
    );
  }
}

export function readonlyError(label: string): ScreenError {
  return new ScreenError(
    'readonly',
    `"${label}" is shown but cannot be changed here, as the record stands now.`,
  );
}
