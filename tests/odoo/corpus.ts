// The expressions of a whole Odoo with values for what they name: the same ones for the web client and for us.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Node, parse } from '../../support/odoo/expression/parse.ts';

/** How often each expression is computed, each time with other values. */
export const ROUNDS = 4;
/** The moment at which all of them are computed; a leap day would hide faults, a Sunday shows those of weeks. */
export const NOW = '2026-11-22T14:05:06Z';
/** What stands for an expression that the web client refuses to compute. */
export const REFUSED = '!';

/** Distinct expressions by where they stand in views, actions and fields. */
export function corpus(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync(new URL('../payloads/expressions.json', import.meta.url), 'utf8'));
}

/** What the web client makes of each expression, as texts: by kind, expression, round. */
export function recordedValues(): Readonly<Record<string, ReadonlyArray<readonly string[]>>> {
  return JSON.parse(readFileSync(new URL('../payloads/expression-values.json', import.meta.url), 'utf8'));
}

/** One text for one value, whichever evaluator it comes from. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (one === undefined) return null;
    if (one instanceof Set) return [...one];
    if (isDict(one) && Object.hasOwn(one, 'time') && 'strftime' in one) return String(one);
    if (!isDict(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Values for all that an expression names, drawn from what it compares them with and from what Odoo holds. */
export function namesFor(expression: string, round: number): Readonly<Record<string, unknown>> {
  const names: Record<string, unknown> = { ...GIVEN };
  const drawn = (place: string, wanted: readonly unknown[]): unknown => {
    const pool = [...wanted, ...POOL];
    const number = createHash('sha256').update(`${place} ${round} ${expression}`).digest().readUInt32BE();
    // Every second time one of those that make the difference.
    return wanted.length > 0 && number % 2 === 0
      ? wanted[(number >>> 1) % wanted.length]
      : pool[(number >>> 1) % pool.length];
  };
  visit(parse(expression), [], (path, wanted, use) => {
    const [name = '', member] = path;
    if (BUILTIN.has(name)) return;
    if (use === 'counted') {
      names[name] = LISTS[round % LISTS.length];
      return;
    }
    const values = use === 'searched' ? [wanted, [...wanted, 91], [], false] : wanted;
    if (member === undefined) {
      if (!Object.hasOwn(names, name) || wanted.length > 0) names[name] ??= drawn(name, values);
    } else if (names[name] === undefined || isDict(names[name])) {
      names[name] = { ...(names[name] as object), [member]: drawn(path.join('.'), values) };
    }
  });
  return names;
}

const POOL = [
  false,
  true,
  0,
  3,
  2.5,
  '',
  'other',
  'draft',
  12,
  [],
  [4, 7],
  '2026-11-22',
  '2026-11-20 08:00:00',
];
const LISTS = [[], [4], [4, 7]];
const GIVEN = {
  uid: 7,
  active_id: 5,
  active_ids: [5, 6],
  active_model: 'res.partner',
  allowed_company_ids: [1, 2],
  id: 12,
};
const BUILTIN = new Set([
  'context_today',
  'relativedelta',
  'datetime',
  'time',
  'bool',
  'set',
  'max',
  'min',
  'today',
  'now',
  'current_date',
  'true',
  'false',
  'len',
  'str',
  'list',
  'int',
  'float',
  'round',
  'abs',
  'any',
  'all',
  'sum',
  'dict',
]);

/** What is done with a value: it is compared, looked into, or its length is asked for. */
type Use = 'compared' | 'searched' | 'counted';
type Found = (path: readonly string[], wanted: readonly unknown[], use: Use) => void;

/** Reports each name, with the constants that it is compared with and whether something is looked for in it. */
function visit(node: Node, wanted: readonly unknown[], found: Found, use: Use = 'compared'): void {
  const into = (...all: readonly Node[]): void => {
    for (const one of all) visit(one, [], found);
  };
  switch (node.type) {
    case 'constant':
      return;
    case 'name':
      found([node.name], wanted, use);
      return;
    case 'attribute':
      if (node.of.type === 'name' && !['get', 'strftime', 'to_utc', 'length'].includes(node.name)) {
        found([node.of.name, node.name], wanted, use);
        return;
      }
      visit(node.of, [], found, node.name === 'length' ? 'counted' : 'compared');
      return;
    case 'binary': {
      visit(node.left, constants(node.right), found);
      visit(node.right, constants(node.left), found, node.op.endsWith('in') ? 'searched' : 'compared');
      return;
    }
    case 'unary':
      into(node.operand);
      return;
    case 'logical':
      into(node.left, node.right);
      return;
    case 'list':
      into(...node.items);
      return;
    case 'dict':
      into(...node.entries.map(([, value]) => value));
      return;
    case 'if':
      into(node.test, node.yes, node.no);
      return;
    case 'item':
      if (node.of.type === 'name' && node.key.type === 'constant' && typeof node.key.value === 'string') {
        found([node.of.name, node.key.value], wanted, use);
        return;
      }
      visit(node.of, [], found, 'searched');
      return;
    case 'call': {
      const key = node.args[0];
      const { fn } = node;
      if (fn.type === 'attribute' && fn.name === 'get' && fn.of.type === 'name' && key?.type === 'constant')
        found([fn.of.name, String(key.value)], wanted, use);
      else into(fn);
      into(...node.args, ...node.named.map(([, value]) => value));
      return;
    }
  }
}

function constants(node: Node): unknown[] {
  if (node.type === 'constant') return [node.value];
  return node.type === 'list' ? node.items.flatMap(constants) : [];
}

function isDict(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
