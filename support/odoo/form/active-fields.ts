// The fields of a view folded to one rule each, as the web client's model has them: a field that stands twice is
// read-only only where both are, and required where one is.

import { ExpressionError } from '../expression/error.ts';
import { evaluateNode, type Names } from '../expression/evaluate.ts';
import { parse } from '../expression/parse.ts';
import type { Dict, Json } from '../transport.ts';
import type { FieldInfo, FieldNode } from '../view/nodes.ts';
import { endsOf } from './ranges.ts';

export interface ActiveField {
  readonly name: string;
  readonly info: FieldInfo;
  readonly invisible: string;
  readonly readonly: string;
  readonly required: string;
  readonly onChange: boolean;
  readonly forceSave: boolean;
  readonly context: string;
  /** Fields of the lines; absent where lines are not shown. */
  readonly lines?: ActiveFields;
  readonly order?: string;
}

export type ActiveFields = ReadonlyMap<string, ActiveField>;

const DISPLAY_NAME: ActiveField = {
  name: 'display_name',
  info: { name: 'display_name', type: 'char', string: 'Display Name', readonly: true },
  invisible: '',
  readonly: 'True',
  required: '',
  onChange: false,
  forceSave: false,
  context: '{}',
};

export function activeFields(nodes: readonly FieldNode[]): ActiveFields {
  const fields = new Map<string, ActiveField>();
  for (const node of nodes) {
    const field = fold(node);
    const known = fields.get(node.name);
    fields.set(node.name, known ? combine(known, field) : field);
  }
  for (const node of nodes) {
    for (const other of Object.values(endsOf(node) ?? {})) {
      if (!fields.has(other)) fields.set(other, otherEnd(other, node));
    }
  }
  return fields;
}

/** The field at the other end of a range, which the view need not name. */
function otherEnd(name: string, node: FieldNode): ActiveField {
  const info = { name, type: node.info.type, string: node.string };
  const rules = { invisible: 'True', readonly: '', required: '', onChange: false, forceSave: false };
  return { name, info, ...rules, context: '{}' };
}

/** With the fields of another view of the same record: a line opened in its dialog. */
export function mergeActive(base: ActiveFields, extra: ActiveFields): ActiveFields {
  const fields = new Map(base);
  for (const [name, field] of extra) {
    const known = fields.get(name);
    fields.set(name, known ? combine(field, known) : field);
  }
  return fields;
}

/** The root form always asks for the record's name. */
export function withDisplayName(fields: ActiveFields): ActiveFields {
  return fields.has('display_name') ? fields : new Map([...fields, ['display_name', DISPLAY_NAME]]);
}

/** What web_read, onchange and web_save are asked to answer. */
export function specification(fields: ActiveFields, names: Names, withInvisible = false): Dict {
  const spec: Dict = {};
  for (const field of fields.values()) {
    const never = field.invisible === 'True' || field.invisible === '1';
    const { type } = field.info;
    const entry: Dict = {};
    if (type === 'one2many' || type === 'many2many') {
      if (field.lines && (withInvisible || !never)) {
        entry.fields = specification(field.lines, names, withInvisible);
        addContext(entry, field, names);
        if (field.order) entry.order = field.order;
      }
    } else if (type === 'many2one' || type === 'reference') {
      entry.fields = never ? {} : { display_name: {} };
      if (!never) addContext(entry, field, names);
    }
    spec[field.name] = entry;
  }
  return spec;
}

function addContext(entry: Dict, field: ActiveField, names: Names): void {
  const context = partialContext(field.context, names);
  const whole = Object.keys(context).length > 0 ? context : (field.info.context ?? {});
  if (Object.keys(whole).length > 0) entry.context = whole;
}

/** The keys of a context that can be computed without the record's values. */
function partialContext(source: string, names: Names): Dict {
  const tree = parse(source);
  if (tree.type !== 'dict') return {};
  const context: Dict = {};
  for (const [key, value] of tree.entries) {
    if (key.type !== 'constant') continue;
    try {
      context[String(key.value)] = evaluateNode(value, source, names) as Json;
    } catch (error) {
      // A key that needs the record's values is left out, as the web client does.
      if (!(error instanceof ExpressionError)) throw error;
    }
  }
  return context;
}

function fold(node: FieldNode): ActiveField {
  const isList = node.mode === 'list' || node.mode === 'kanban';
  return {
    name: node.name,
    info: node.info,
    invisible: either(node.ownInvisible, node.columnInvisible),
    readonly: node.readonly,
    // A list is never "required" for the save itself; its lines are.
    required: isList ? '' : node.required,
    onChange: node.onChange,
    forceSave: node.forceSave,
    context: node.context,
    lines: node.mode === '' ? undefined : linesOf(node),
    order:
      node.mode === 'list' || node.mode === 'kanban' ? node.views[node.mode]?.order || undefined : undefined,
  };
}

function linesOf(node: FieldNode): ActiveFields | undefined {
  if (node.mode === 'tags') return new Map([['display_name', DISPLAY_NAME]]);
  if (node.mode !== 'list' && node.mode !== 'kanban') return undefined;
  const view = node.views[node.mode];
  if (!view) return undefined;
  const fields = new Map(activeFields(view.columns));
  for (const [name, field] of node.views.form ? activeFields(node.views.form.fields) : []) {
    if (!fields.has(name)) fields.set(name, { ...field, invisible: 'True' });
  }
  return fields;
}

function combine(a: ActiveField, b: ActiveField): ActiveField {
  return {
    ...a,
    invisible: both(a.invisible, b.invisible),
    readonly: both(a.readonly, b.readonly),
    required: either(a.required, b.required),
    onChange: a.onChange || b.onChange,
    forceSave: a.forceSave || b.forceSave,
    lines: a.lines && b.lines ? mergeActive(a.lines, b.lines) : (a.lines ?? b.lines),
    order: a.order ?? b.order,
  };
}

function isNever(expression: string): boolean {
  return expression === '' || expression === 'False' || expression === '0';
}

function isAlways(expression: string): boolean {
  return expression === 'True' || expression === '1';
}

export function both(a: string, b: string): string {
  if (isNever(a) || isNever(b)) return '';
  if (isAlways(a)) return b;
  return isAlways(b) ? a : `(${a}) and (${b})`;
}

export function either(a: string, b: string): string {
  if (isAlways(a) || isAlways(b)) return 'True';
  if (isNever(a)) return b;
  return isNever(b) ? a : `(${a}) or (${b})`;
}
