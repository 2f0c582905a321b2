// Setting one property of a record, by the type that its definition gives it.

import { evaluate } from '../../odoo/expression/evaluate.ts';
import { chooseIn, isCalled } from '../../odoo/form/choices.ts';
import {
  namesIn,
  propertyText,
  propertyValue,
  setPropertyValue,
  tagsOffered,
} from '../../odoo/form/properties.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { type Typed, typedValue } from '../../odoo/form/typed.ts';
import type { Json } from '../../odoo/transport.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import { ScreenError } from '../errors.ts';
import { noNewRecord, noPropertyTag, noTag, unknownWidget } from '../no-way.ts';
import { isNewRecord, isOnly, isRemoval, type Value, valueText } from '../value.ts';

const TYPED = ['char', 'text', 'integer', 'float', 'monetary', 'boolean', 'date', 'datetime', 'selection'];

export async function setProperty(
  record: FormRecord,
  node: FieldNode,
  label: string,
  value: Value,
): Promise<void> {
  if (isNewRecord(value)) throw noNewRecord(label, value.create);
  const { type } = node.info;
  const several = type === 'tags' || type === 'many2many';
  if (!several && (Array.isArray(value) || isRemoval(value) || isOnly(value)))
    throw new ScreenError('not-taken', `"${label}" takes one value, not several names.`);
  const wanted =
    type === 'tags'
      ? withTags(record, node, label, value)
      : type === 'many2many'
        ? await withRecords(record, node, label, value)
        : await single(record, { ...node, string: label }, value);
  await setPropertyValue(record, node, wanted);
  if (JSON.stringify(propertyValue(record, node)) === JSON.stringify(wanted)) return;
  const shown = propertyText(record, node);
  throw new ScreenError(
    'not-taken',
    `"${label}" did not take "${valueText(value)}": it now shows ${shown === '' ? 'nothing' : `"${shown}"`}. The form itself put something else.`,
    [shown],
  );
}

async function single(record: FormRecord, node: FieldNode, value: Value): Promise<Json> {
  if (TYPED.includes(node.info.type)) return (await typedValue(record, node, value as Typed)) as Json;
  if (node.info.type !== 'many2one') throw unknownWidget(node.string, node.info.type);
  const name = valueText(value);
  return name === '' ? false : chosen(record, node, name);
}

async function chosen(record: FormRecord, node: FieldNode, name: string): Promise<Json[]> {
  const domain = evaluate(node.domain || '[]', record.names(false), record.env.clock) as Json[];
  const context = record.fieldContext(node.property?.field ?? '');
  const offer = { model: node.info.relation ?? '', domain, context };
  const { id, display_name: shown = '' } = await chooseIn(record, offer, node.string, name);
  return [id, shown];
}

async function withRecords(record: FormRecord, node: FieldNode, label: string, value: Value): Promise<Json> {
  const now = propertyValue(record, node);
  const held = (Array.isArray(now) ? now : []) as Json[][];
  if (value === null) return [];
  const called = (pair: Json[], name: string) => isCalled(String(pair[1] ?? ''), name);
  if (isRemoval(value)) {
    const missing = value.remove.find((name) => !held.some((pair) => called(pair, name)));
    if (missing !== undefined) throw noTag(label, missing, namesIn(held));
    return held.filter((pair) => !value.remove.some((name) => called(pair, name)));
  }
  const names = namesOf(value);
  const kept = isOnly(value) ? held.filter((pair) => names.some((name) => called(pair, name))) : held;
  const added: Json[][] = [];
  for (const name of names) {
    if (kept.some((pair) => called(pair, name))) continue;
    added.push(await chosen(record, { ...node, string: label }, name));
  }
  return [...kept, ...added];
}

function withTags(record: FormRecord, node: FieldNode, label: string, value: Value): Json {
  const now = propertyValue(record, node);
  const held = (Array.isArray(now) ? now : []).map(String);
  if (value === null) return [];
  const offered = tagsOffered(record, node);
  const shown = () => offered.filter(({ key }) => held.includes(key)).map(({ name }) => name);
  const keyOf = (name: string): string => {
    const tag = offered.find((one) => one.name.trim() === name.trim());
    if (tag) return tag.key;
    throw noPropertyTag(
      label,
      name,
      offered.filter(({ key }) => !held.includes(key)).map((one) => one.name),
    );
  };
  if (isRemoval(value)) {
    const missing = value.remove.find((name) => !shown().includes(name));
    if (missing !== undefined) throw noTag(label, missing, shown());
    const gone = value.remove.map(keyOf);
    return held.filter((key) => !gone.includes(key));
  }
  const wanted = namesOf(value).map(keyOf);
  const kept = isOnly(value) ? held.filter((key) => wanted.includes(key)) : held;
  return [...kept, ...wanted.filter((key) => !kept.includes(key))];
}

function namesOf(value: Value): readonly string[] {
  if (isOnly(value)) return value.only;
  return Array.isArray(value) ? value : [valueText(value)];
}
