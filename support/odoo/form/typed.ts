// From what a person types to what the field holds, by the field's type.
import { odooMoment } from '../moment.ts';
import type { Dict, Json } from '../transport.ts';
import type { FieldNode } from '../view/nodes.ts';
import { chooseByName, chooseIn } from './choices.ts';
import { FormError } from './error.ts';
import { numberExample, numberHeld, shapeOf } from './numbers.ts';
import type { FormRecord } from './record.ts';
import { sharesIn } from './shares.ts';
import type { FieldValue } from './values.ts';

/** A value in a person's words: text, number, yes or no, a date, a file's content. */
export type Typed =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly datetime: string }
  | { readonly file: string; readonly content: Uint8Array };

/** Not for lists and tags. Throws `bad-value`, `no-choice`, `ambiguous`. */
export async function typedValue(record: FormRecord, node: FieldNode, typed: Typed): Promise<FieldValue> {
  const { type } = node.info;
  if (typed === null || typed === '') return type === 'boolean' ? false : (emptyOf(type) as Json);
  switch (type) {
    case 'integer':
    case 'float':
    case 'monetary':
      return number(typed, node);
    case 'boolean':
      return truth(typed, node);
    case 'date':
    case 'datetime':
      return moment(typed, node, record);
    case 'selection':
      return selected(typed, node);
    case 'many2one':
      return chooseByName(record, node, text(typed, node));
    case 'reference':
      return referred(record, node, text(typed, node));
    case 'many2one_reference':
      return number(typed, node);
    case 'html':
      return paragraphs(text(typed, node));
    case 'binary':
      return base64(typed, node);
    case 'json':
      return distribution(record, node, text(typed, node));
    default:
      return text(typed, node);
  }
}

function emptyOf(type: string): Json {
  return ['integer', 'float', 'monetary'].includes(type) ? 0 : false;
}

function text(typed: Typed, node: FieldNode): string {
  if (typeof typed === 'string') return typed;
  if (typeof typed === 'number') return String(typed);
  throw bad(node, typed, 'a text');
}

function number(typed: Typed, node: FieldNode): number {
  const shape = shapeOf(node.info.type, node.widget);
  const isSayable = typeof typed === 'number' || typeof typed === 'string';
  const held = isSayable ? numberHeld(typed, shape) : undefined;
  if (held === undefined) throw bad(node, typed, numberExample(shape));
  return held;
}

function truth(typed: Typed, node: FieldNode): boolean {
  if (typeof typed === 'boolean') return typed;
  if (typed === 'yes') return true;
  if (typed === 'no') return false;
  throw bad(node, typed, 'yes or no');
}

function selected(typed: Typed, node: FieldNode): Json {
  const wanted = text(typed, node).trim();
  const options = node.info.selection ?? [];
  const exact = options.filter(([, label]) => label.trim() === wanted);
  const [only] = exact;
  if (exact.length === 1 && only) return only[0];
  const labels = options.map(([, label]) => label);
  throw new FormError(
    exact.length > 0 ? 'ambiguous' : 'no-choice',
    `"${node.string}" has ${exact.length > 0 ? 'several choices' : 'no choice'} "${wanted}". There are: ${labels.join(', ')}.`,
    labels,
  );
}

/** "Product: Infusion pump" picks the model by its name where several are possible. */
async function referred(record: FormRecord, node: FieldNode, typed: string): Promise<FieldValue> {
  const models = node.info.selection ?? [];
  const [, prefix, rest] = /^([^:]+):\s*(.+)$/s.exec(typed) ?? [];
  const model = models.find(([, label]) => label === prefix) ?? (models.length === 1 ? models[0] : undefined);
  if (!model) {
    const kinds = models.map(([, label]) => label);
    throw new FormError(
      'no-choice',
      `"${node.string}" takes a record of a kind: write "<kind>: <name>". The kinds are: ${kinds.join(', ')}.`,
      kinds,
    );
  }
  const name = model[1] === prefix && rest ? rest : typed;
  const offer = { model: String(model[0]), domain: [], context: {} };
  const found = await chooseIn(record, offer, node.string, name);
  return { model: String(model[0]), id: found.id, display_name: found.display_name };
}

/** An analytic distribution: one account takes 100 %, several each their share. */
async function distribution(record: FormRecord, node: FieldNode, said: string): Promise<FieldValue> {
  const offer = { model: 'account.analytic.account', domain: [], context: {} };
  const held: Record<string, number> = {};
  for (const { name, percent } of sharesIn(said)) {
    const account = await chooseIn(record, offer, node.string, name, 'account ');
    held[String(account.id)] = percent;
  }
  return held;
}

const RELATIVE = /^([+-]\d+)([dwmy])$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?Z?)?$/;

function moment(typed: Typed, node: FieldNode, record: FormRecord): string {
  const isDate = node.info.type === 'date';
  const said =
    typeof typed === 'object' && typed !== null
      ? 'date' in typed
        ? typed.date
        : 'datetime' in typed
          ? typed.datetime
          : ''
      : typed;
  if (typeof said !== 'string') throw bad(node, typed, 'a date such as 2026-12-24');
  const relative = RELATIVE.exec(said);
  const found = relative ? ISO.exec(shifted(relative, record.env.clock.now(), isDate)) : ISO.exec(said);
  if (!found) throw bad(node, typed, 'a date such as 2026-12-24, or +7d');
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = found;
  const date = `${year}-${month}-${day}`;
  if (Number.isNaN(Date.parse(date))) throw bad(node, typed, 'a day that exists');
  return isDate ? date : `${date} ${hour}:${minute}:${second}`;
}

function shifted([, count, unit]: RegExpExecArray, now: Date, isDate: boolean): string {
  const by = Number(count);
  const moved = new Date(now);
  if (unit === 'd') moved.setUTCDate(moved.getUTCDate() + by);
  if (unit === 'w') moved.setUTCDate(moved.getUTCDate() + 7 * by);
  if (unit === 'm') moved.setUTCMonth(moved.getUTCMonth() + by);
  if (unit === 'y') moved.setUTCFullYear(moved.getUTCFullYear() + by);
  const iso = odooMoment(moved);
  return isDate ? iso.slice(0, 10) : iso;
}

function paragraphs(plain: string): string {
  const escaped = plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped
    .split('\n')
    .map((line) => `<p>${line || '<br>'}</p>`)
    .join('');
}

function base64(typed: Typed, node: FieldNode): string {
  if (typeof typed === 'object' && typed !== null && 'content' in typed) {
    return Buffer.from(typed.content).toString('base64');
  }
  throw bad(node, typed, 'a file');
}

/** The field that keeps the name of an uploaded file, as the view names it. */
export function fileNameChange(node: FieldNode, typed: Typed): Dict {
  const target = node.attrs.filename;
  if (!target || node.info.type !== 'binary') return {};
  if (typed === null) return { [target]: '' };
  const isFile = typeof typed === 'object' && 'file' in typed;
  return isFile ? { [target]: typed.file } : {};
}

function bad(node: FieldNode, typed: Typed, wanted: string): FormError {
  const said = typeof typed === 'object' ? JSON.stringify(Object.keys(typed ?? {})) : String(typed);
  return new FormError('bad-value', `"${node.string}" did not take "${said}": it wants ${wanted}.`);
}
