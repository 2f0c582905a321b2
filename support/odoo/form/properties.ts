// The properties of a record, each a field of its own: the definition comes with the value of one field that keeps all.
import type { Dict, Json } from '../transport.ts';
import type { FieldInfo, FieldNode } from '../view/nodes.ts';
import type { FormRecord } from './record.ts';
import { textOfValue } from './texts.ts';
import type { FieldValue } from './values.ts';

/** As the server sends it and takes it back. */
interface Property extends Dict {
  readonly name: string;
  readonly type: string;
  readonly string?: string;
}

export interface Tag {
  readonly key: string;
  readonly name: string;
}

/** In the order of the definition; what stands below a folded title is not seen. */
export function propertyNodes(record: FormRecord, node: FieldNode): FieldNode[] {
  let title = '';
  let folded = false;
  return allOf(record, node.name).flatMap((property): FieldNode[] => {
    if (property.definition_deleted) return [];
    if (property.type === 'separator') {
      title = property.string ?? '';
      folded = Boolean(property.value ?? property.fold_by_default);
      return [];
    }
    return folded ? [] : [nodeOf(node, property, title)];
  });
}

function nodeOf(node: FieldNode, property: Property, title: string): FieldNode {
  const label = property.string || 'New Property';
  const titles = title === '' ? node.titles : [{ text: title, invisible: [] }, ...node.titles];
  return {
    ...node,
    name: `${node.name}.${property.name}`,
    info: infoOf(property, label),
    string: label,
    labels: [{ text: label, invisible: [] }],
    titles,
    group: title || node.group,
    placeholder: '',
    required: '',
    widget: '',
    options: {},
    domain: typeof property.domain === 'string' ? property.domain : '[]',
    attrs: {},
    property: { field: node.name, name: property.name },
  };
}

function infoOf(property: Property, string: string): FieldInfo {
  return {
    name: property.name,
    type: property.type,
    string,
    relation: typeof property.comodel === 'string' ? property.comodel : undefined,
    selection: pairsIn(property.selection),
  };
}

function pairsIn(value: Json | undefined): Array<readonly [string, string]> {
  if (!Array.isArray(value)) return [];
  return value.map((one) => (Array.isArray(one) ? [String(one[0]), String(one[1])] : ['', '']));
}

/** The tags that the definition offers. */
export function tagsOffered(record: FormRecord, node: FieldNode): Tag[] {
  return pairsIn(propertyOf(record, node)?.tags).map(([key, name]) => ({ key, name }));
}

/** What a property of tags or of several records holds. */
export function propertyValue(record: FormRecord, node: FieldNode): Json {
  return propertyOf(record, node)?.value ?? false;
}

export function propertyText(record: FormRecord, node: FieldNode): string {
  const value = propertyValue(record, node);
  const { type } = node.info;
  if (type === 'tags') {
    const held = Array.isArray(value) ? value : [];
    return tagsOffered(record, node)
      .filter(({ key }) => held.includes(key))
      .map(({ name }) => name)
      .join(', ');
  }
  if (type === 'many2many') return namesIn(value).join(', ');
  if (type === 'many2one') return namesIn([value]).join(', ');
  return textOfValue(node.info, value === '' ? false : value);
}

/** Pairs of an id and a name; who may not see a record gets no name. */
export function namesIn(value: Json): string[] {
  const pairs = Array.isArray(value) ? value : [];
  return pairs.flatMap((one) => (Array.isArray(one) ? [String(one[1] ?? '')] : []));
}

/** Sends all properties with this one changed, as the web client does. */
export async function setPropertyValue(record: FormRecord, node: FieldNode, value: Json): Promise<void> {
  const { property: meant } = node;
  if (!meant) throw new Error(`${node.name} is no property`);
  const changed = allOf(record, meant.field).map((one) =>
    one.name === meant.name ? { ...one, value } : one,
  );
  await record.update(new Map<string, FieldValue>([[meant.field, changed]]));
}

function propertyOf(record: FormRecord, node: FieldNode): Property | undefined {
  return allOf(record, node.property?.field ?? '').find((one) => one.name === node.property?.name);
}

function allOf(record: FormRecord, field: string): Property[] {
  const value = record.value(field);
  return Array.isArray(value) ? (value as Property[]) : [];
}
