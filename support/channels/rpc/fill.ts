// Setting a field as a person would: only what is shown, only what can be changed, and it must have taken.
import type { Form } from '../../odoo/form/form.ts';
import { endsOf } from '../../odoo/form/ranges.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { textOfValue } from '../../odoo/form/texts.ts';
import { fileNameChange, type Typed, typedValue } from '../../odoo/form/typed.ts';
import { type FieldValue, isLinesType, toServer } from '../../odoo/form/values.ts';
import type { Dict } from '../../odoo/transport.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { Value } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { noNewRecord, noRange } from '../no-way.ts';
import { isNewRecord, isOnly, isRange, isRemoval, type Range } from '../value.ts';
import { setTags } from './fill-tags.ts';
import { createByName } from './new-record.ts';

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
  if (isLinesType(field.info.type)) return setTags(record, field, label, value);
  if (isRange(value)) return setRange(record, field, label, value);
  if (isNewRecord(value)) {
    if (field.info.type !== 'many2one') throw noNewRecord(label, value.create);
    return setOne(record, field, label, await createByName(record, field, label, value.create));
  }
  if (Array.isArray(value) || isRemoval(value) || isOnly(value)) {
    throw new ScreenError('not-taken', `"${label}" takes one value, not several names.`);
  }
  const wanted = await typedValue(record, { ...field, string: label }, value as Typed);
  await setOne(record, field, label, wanted, fileNameChange(field, value as Typed));
}

async function setOne(
  record: FormRecord,
  field: FieldNode,
  label: string,
  wanted: FieldValue,
  beside: Dict = {},
): Promise<void> {
  const before = toServer(field.info, record.value(field.name));
  const changes = new Map<string, FieldValue>([[field.name, wanted]]);
  for (const [name, extra] of Object.entries({ ...beside, ...ALSO_SETS[field.widget] })) {
    if (record.fields.has(name) && extra !== undefined) changes.set(name, extra);
  }
  const answer = await record.update(changes);
  mustHaveTaken({ record, field, label, before, wanted, answer });
}

/** The beginning first, then the end, as a person types them. */
async function setRange(record: FormRecord, field: FieldNode, label: string, range: Range): Promise<void> {
  const ends = endsOf(field);
  if (!ends) throw noRange(label);
  for (const [name, said] of [
    [ends.from, range.from],
    [ends.to, range.to],
  ] as const) {
    const info = { ...record.field(name).info, type: field.info.type };
    const node = { ...field, name, info };
    await setOne(record, node, label, await typedValue(record, { ...node, string: label }, said));
  }
}

interface Taking {
  readonly record: FormRecord;
  readonly field: FieldNode;
  readonly label: string;
  readonly before: unknown;
  readonly wanted: FieldValue;
  readonly answer: Dict;
}

/** Types that choose something, as against those that are typed. */
const CHOICES = new Set(['many2one', 'selection', 'reference']);

/**
 * A value that fell back to what it was, or to nothing, did not take. A choice that empties itself after having
 * filled others (a template, "Auto-Complete") did its work.
 */
function mustHaveTaken({ record, field, label, before, wanted, answer }: Taking): void {
  const after = toServer(field.info, record.value(field.name));
  const asked = toServer(field.info, wanted);
  if (after === asked || (after && after !== before)) return;
  const filledOthers = Object.keys(answer).some((name) => name !== field.name);
  if (filledOthers && !after && CHOICES.has(field.info.type)) return;
  const said = textOfValue(field.info, wanted);
  const shown = textOfValue(field.info, record.value(field.name));
  throw new ScreenError(
    'not-taken',
    `"${label}" did not take "${said}": it now shows ${shown === '' ? 'nothing' : `"${shown}"`}. The form itself put something else.`,
    [shown],
  );
}

export function readonlyError(label: string): ScreenError {
  return new ScreenError(
    'readonly',
    `"${label}" is shown but cannot be changed here, as the record stands now.`,
  );
}
