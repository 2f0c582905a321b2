// Values as the server sends them, as it wants them back, and as expressions see them.
import type { Json } from '../transport.ts';
import type { FieldInfo } from '../view/nodes.ts';
import type { Lines } from './lines.ts';

/** A many2one's value. */
export interface Named {
  readonly id: number;
  readonly display_name?: string;
}

/** A reference's value: any record of a model that the person chose. */
export interface Referred {
  readonly model: string;
  readonly id: number;
  readonly display_name?: string;
}

export type FieldValue = Json | Named | Referred | Lines;

const NUMBERS = new Set(['integer', 'float', 'monetary']);
const TEXTS = new Set(['char', 'text', 'html']);

export function isLinesType(type: string): boolean {
  return type === 'one2many' || type === 'many2many';
}

export function isNumberType(type: string): boolean {
  return NUMBERS.has(type);
}

/** What a field holds that the server did not mention. */
export function emptyValue(info: FieldInfo): Json {
  return isNumberType(info.type) && info.name !== 'id' ? 0 : false;
}

/** From web_read, web_save and onchange; not for lists. */
export function fromServer(info: FieldInfo, value: Json): FieldValue {
  if (info.type === 'many2one') {
    if (Array.isArray(value)) return { id: Number(value[0]), display_name: String(value[1] ?? '') };
    return typeof value === 'number' ? { id: value } : value;
  }
  if (info.type === 'reference') {
    const raw = value as unknown as { id: { id: number; model: string }; display_name?: string } | false;
    return raw ? { model: raw.id.model, id: raw.id.id, display_name: raw.display_name } : false;
  }
  return value;
}

/** For onchange and web_save; not for lists. */
export function toServer(info: FieldInfo, value: FieldValue): Json {
  switch (info.type) {
    case 'many2one':
      return value ? (value as Named).id : false;
    case 'reference':
      return value ? `${(value as Referred).model},${(value as Referred).id}` : false;
    case 'many2one_reference':
      return value && typeof value === 'object' ? (value as Named).id : (value as Json) || 0;
    case 'char':
    case 'text':
    case 'html':
      return value === '' || value === null ? false : (value as Json);
    case 'date':
    case 'datetime':
      return value ? (value as Json) : false;
    default:
      return value as Json;
  }
}

/** For the expressions of the view; not for lists. */
export function toExpression(info: FieldInfo, value: FieldValue): Json {
  if (info.type === 'many2one') return value ? (value as Named).id : false;
  if (info.type === 'reference')
    return value ? `${(value as Referred).model},${(value as Referred).id}` : false;
  return value as Json;
}

/** Empty in the sense of a required field. */
export function isUnset(info: FieldInfo, value: FieldValue): boolean {
  if (info.type === 'boolean' || isNumberType(info.type)) return false;
  if (TEXTS.has(info.type)) return value === false || value === null || value === '';
  if (info.type === 'json') return !value || Object.keys(value).length === 0;
  return !value;
}
