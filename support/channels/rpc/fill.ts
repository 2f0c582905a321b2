// Setting a field as a person would: only what is shown, only what can be changed, and it must have taken.

import type { Say } from '../../odoo/client-words.ts';
import { coloursIn } from '../../odoo/form/colours.ts';
import type { Form } from '../../odoo/form/form.ts';
import { isRounded } from '../../odoo/form/numbers.ts';
import { endsOf } from '../../odoo/form/ranges.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { textOfValue } from '../../odoo/form/texts.ts';
import { fileNameChange, type Typed, typedValue } from '../../odoo/form/typed.ts';
import { type FieldValue, isLinesType, toServer } from '../../odoo/form/values.ts';
import type { Dict } from '../../odoo/transport.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import { isKnown } from '../../odoo/view/widgets.ts';
import type { Value } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import {
  badColour,
  needsFile,
  needsSignature,
  noDomain,
  noFile,
  noNewRecord,
  noRange,
  noSignature,
  noTag,
  notSeveral,
  unknownWidget,
} from '../no-way.ts';
import {
  isFile,
  isNewRecord,
  isOnly,
  isRange,
  isRemoval,
  isSigned,
  type Range,
  valueText,
} from '../value.ts';
import { textIn } from './cell-text.ts';
import { drawsOnly, isClosed } from './closed.ts';
import { holdsFiles, setFiles } from './fill-files.ts';
import { setProperty } from './fill-properties.ts';
import { setTags } from './fill-tags.ts';
import { createByName } from './new-record.ts';

/** A picture of one dot, as PNG: what a stroke of the pen leaves, as far as it can be told without a screen. */
const STROKE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Widgets that save at the click, on a record that exists. */
const SAVES_AT_ONCE = new Set(['priority', 'boolean_favorite', 'state_selection', 'project_state_selection']);

/** Widgets that set another field beside their own, by code of the web client. */
const ALSO_SETS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  counted_quantity_widget: { inventory_quantity_set: true },
};

export async function fillField(form: Form, field: FieldNode, label: string, value: Value): Promise<void> {
  if (isClosed(form, field)) throw readonlyError(label);
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
  const refused = refusedBy(field, label, value);
  if (refused) throw refused;
  if (field.property) return setProperty(record, field, label, value);
  if (holdsFiles(field)) return setFiles(record, field, label, value);
  if (isLinesType(field.info.type)) return setTags(record, field, label, value);
  if (isRange(value)) return setRange(record, field, label, value);
  if (isNewRecord(value)) {
    if (field.info.type !== 'many2one') throw noNewRecord(label, value.create);
    return setOne(record, field, label, await createByName(record, field, label, value.create));
  }
  if (field.info.type === 'binary' && isRemoval(value)) return emptyFile(record, field, label, value.remove);
  if (Array.isArray(value) || isRemoval(value) || isOnly(value)) throw notSeveral(label);
  const wanted = isSigned(value)
    ? STROKE
    : (colourOf(field, label, value, record.env.say) ??
      (await typedValue(record, { ...field, string: label }, value as Typed)));
  await setOne(record, field, label, wanted, fileNameChange(field, value as Typed));
}

/** What is no value of this field, whatever it holds, or cannot be set without the screen. */
function refusedBy(field: FieldNode, label: string, value: Value): ScreenError | undefined {
  const { type } = field.info;
  const takesFile = type === 'binary' && field.widget !== 'signature';
  if (drawsOnly(field)) return readonlyError(label);
  if (field.widget === 'domain') return noDomain(label);
  if (!field.property && !isKnown(field.widget)) return unknownWidget(label, field.widget);
  if (field.widget === 'signature') return isSigned(value) ? undefined : needsSignature(label);
  if (isSigned(value)) return takesFile ? needsFile(label, 'signed') : noSignature(label);
  if (isFile(value)) return takesFile || holdsFiles(field) ? undefined : noFile(label, value.file);
  const isEmptied = value === null || isRemoval(value);
  return takesFile && !isEmptied ? needsFile(label, valueText(value)) : undefined;
}

/** A colour by its name or its code; undefined for a field that holds none. */
function colourOf(field: FieldNode, label: string, value: Value, say: Say): FieldValue | undefined {
  const said = valueText(value).trim();
  if (field.widget === 'color_picker') {
    const colours = coloursIn(say);
    const index = colours.indexOf(said);
    if (index < 0) throw badColour(label, said, colours);
    return index;
  }
  if (field.widget !== 'color') return undefined;
  const code = said.toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(code)) throw badColour(label, said);
  return code;
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

async function emptyFile(
  record: FormRecord,
  field: FieldNode,
  label: string,
  names: readonly string[],
): Promise<void> {
  const shown = textIn(record, field);
  if (shown !== names.join()) throw noTag(label, names.join(', '), shown === '' ? [] : [shown]);
  await setValue(record, field, label, null);
}

interface Taking {
  readonly record: FormRecord;
  readonly field: FieldNode;
  readonly label: string;
  readonly before: unknown;
  readonly wanted: FieldValue;
  readonly answer: Dict;
}

const NUMBERS = new Set(['integer', 'float', 'monetary']);

/** Types that choose something, as against those that are typed. */
const CHOICES = new Set(['many2one', 'selection', 'reference']);

/**
 * A value that fell back to what it was, or to nothing, did not take; of a number only a rounding did, unless the form
 * says why it put another. A choice that empties itself after having
 * filled others (a template, "Auto-Complete") did its work.
 */
function mustHaveTaken({ record, field, label, before, wanted, answer }: Taking): void {
  const after = toServer(field.info, record.value(field.name));
  const asked = toServer(field.info, wanted);
  if (after === asked) return;
  const { info } = field;
  if (typeof after === 'number' && typeof asked === 'number' && NUMBERS.has(info.type)) {
    if (isRounded(asked, after, decimalsOf(info))) return;
    // A warning says why it became another.
    const isSaid = record.warned || record.parent?.warned === true;
    if (isSaid && after !== 0 && after !== before) return;
  } else if (after && after !== before) return;
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

function decimalsOf({ type, digits }: FieldNode['info']): number | undefined {
  if (type === 'integer') return 0;
  return type === 'float' ? digits?.[1] : undefined;
}

export function readonlyError(label: string): ScreenError {
  return new ScreenError(
    'readonly',
    `"${label}" is shown but cannot be changed here, as the record stands now.`,
  );
}
