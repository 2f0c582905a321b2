// Computes an expression of a view with the semantics of the web client's own evaluator.
import { builtins, type PyFunction, PyModule } from './builtins.ts';
import { type Clock, PyDelta, PyMoment, SYSTEM_CLOCK } from './dates.ts';
import { ExpressionError } from './error.ts';
import { type Node, parse } from './parse.ts';
import { truth } from './truth.ts';

/** What an expression may name: field values, `parent`, `context`, `uid`, `active_id` and the like. */
export type Names = Readonly<Record<string, unknown>>;

/** Throws ExpressionError: `unparsable`, `unknown-name` (a field that the view lacks), `unsupported`. */
export function evaluate(expression: string, names: Names, clock: Clock = SYSTEM_CLOCK): unknown {
  return evaluateNode(parse(expression), expression, names, clock);
}

/** For modifiers: absent and "False" are false, "True" is true, the rest is computed. */
export function evaluateCondition(
  expression: string | undefined,
  names: Names,
  clock: Clock = SYSTEM_CLOCK,
): boolean {
  if (!expression || expression === 'False' || expression === '0') return false;
  if (expression === 'True' || expression === '1') return true;
  return truth(evaluate(expression, names, clock));
}

/** As `evaluate`, for a tree that is at hand. */
export function evaluateNode(
  tree: Node,
  expression: string,
  names: Names,
  clock: Clock = SYSTEM_CLOCK,
): unknown {
  const fail = (code: 'unknown-name' | 'unsupported', reason: string): never => {
    throw new ExpressionError(code, expression, reason);
  };
  const known = builtins(clock);

  const run = (node: Node): unknown => {
    switch (node.type) {
      case 'constant':
        return node.value;
      case 'name':
        return lookUp(node.name);
      case 'unary':
        return node.op === 'not' ? !truth(run(node.operand)) : signed(node.op, run(node.operand));
      case 'logical': {
        const left = run(node.left);
        return truth(left) === (node.op === 'and') ? run(node.right) : left;
      }
      case 'binary':
        return binary(node.op, run(node.left), run(node.right));
      case 'list':
        return node.items.map(run);
      case 'dict':
        return Object.fromEntries(node.entries.map(([key, value]) => [String(run(key)), run(value)]));
      case 'if':
        return truth(run(node.test)) ? run(node.yes) : run(node.no);
      case 'item':
        return item(run(node.of), run(node.key));
      case 'attribute':
        return attribute(run(node.of), node.name);
      case 'call':
        return call(
          run(node.fn),
          node.args.map(run),
          Object.fromEntries(node.named.map(([name, value]) => [name, run(value)])),
        );
    }
  };

  const lookUp = (name: string): unknown => {
    if (Object.hasOwn(names, name)) return names[name];
    if (Object.hasOwn(known, name)) return known[name];
    if (name === 'context') return names;
    return fail('unknown-name', `it names "${name}", which is neither in the view nor in the context`);
  };

  const item = (of: unknown, key: unknown): unknown => {
    if (Array.isArray(of) && typeof key === 'number') return of.at(key);
    if (isDict(of) && Object.hasOwn(of, String(key))) return of[String(key)];
    // An empty field has no items, and the client makes nothing of it.
    if (typeof of === 'boolean') return null;
    return fail('unknown-name', `there is no item ${JSON.stringify(key)}`);
  };

  const attribute = (of: unknown, name: string): unknown => {
    if (of instanceof PyModule && Object.hasOwn(of.members, name)) return of.members[name];
    if (of instanceof PyMoment && name === 'strftime')
      return ((args) => of.strftime(String(args[0]))) as PyFunction;
    if (of instanceof PyMoment && name === 'to_utc') return (() => of.to_utc()) as PyFunction;
    if (Array.isArray(of) && name === 'length') return of.length;
    if (typeof of === 'string' && name === 'lower') return (() => of.toLowerCase()) as PyFunction;
    if (typeof of === 'string' && name === 'upper') return (() => of.toUpperCase()) as PyFunction;
    if (isDict(of)) {
      if (name === 'get') return getterOf(of);
      if (Object.hasOwn(of, name)) return of[name];
      // `context.key` of an absent key is undefined in the web client, hence never equal and never refused.
      if (of === lookUp('context')) return null;
    }
    return fail('unknown-name', `there is no "${name}" there`);
  };

  const call = (
    target: unknown,
    args: readonly unknown[],
    named: Readonly<Record<string, unknown>>,
  ): unknown => {
    const run = target instanceof PyModule ? target.call : target;
    if (typeof run !== 'function') return fail('unsupported', 'it calls something that is no function');
    try {
      return (run as PyFunction)(args, named);
    } catch (error) {
      return fail('unsupported', error instanceof Error ? error.message : String(error));
    }
  };

  const signed = (op: string, value: unknown): unknown => (op === '-' ? -Number(value) : value);

  const binary = (op: string, left: unknown, right: unknown): unknown => {
    switch (op) {
      case '==':
        return equal(left, right);
      case '!=':
      case '<>':
        return !equal(left, right);
      case '<':
        return less(left, right);
      case '>':
        return less(right, left);
      case '<=':
        return equal(left, right) || less(left, right);
      case '>=':
        return equal(left, right) || less(right, left);
      case 'in':
      case 'not in':
        // The client stops at a list that is not there.
        if (right === null) return fail('unsupported', `"${op}" looks into nothing`);
        return contains(right, left) === (op === 'in');
      default:
        return (
          arithmetic(op, left, right) ?? fail('unsupported', `"${op}" between these values is not supported`)
        );
    }
  };

  return run(tree);
}

function arithmetic(op: string, left: unknown, right: unknown): unknown {
  if (op === '+' || op === '-') {
    if (left instanceof PyMoment && right instanceof PyDelta) return left.plus(right, op === '+' ? 1 : -1);
    if (op === '+' && left instanceof PyDelta && right instanceof PyMoment) return right.plus(left, 1);
  }
  if (op === '+' && Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  if (op === '+' && typeof left === 'string' && typeof right === 'string') return left + right;
  if (op === '%' && typeof left === 'string') return undefined;
  if (!isNumeric(left) || !isNumeric(right)) return undefined;
  const [a, b] = [Number(left), Number(right)];
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '//':
      return Math.floor(a / b);
    case '%':
      return a % b;
    case '**':
      return a ** b;
    default:
      return undefined;
  }
}

/** `get` of a dictionary; a default of False, 0 or '' comes out as None, as in the web client. */
function getterOf(of: Record<string, unknown>): PyFunction {
  return (args) => (Object.hasOwn(of, String(args[0])) ? of[String(args[0])] : args[1] || null);
}

/** False is 0 and True is 1; lists are never equal, as in the web client, which compares them by identity. */
function equal(left: unknown, right: unknown): boolean {
  if (typeof left === 'boolean' && typeof right === 'number') return Number(left) === right;
  if (typeof right === 'boolean' && typeof left === 'number') return Number(right) === left;
  if (left instanceof PyMoment || right instanceof PyMoment) return String(left) === String(right);
  return left === right;
}

/** Different kinds are ordered by kind: None, number, dictionary, text, list. Dates compare as their texts. */
function less(left: unknown, right: unknown): boolean {
  const [a, b] = [comparable(left), comparable(right)];
  const [rankA, rankB] = [rank(a), rank(b)];
  return rankA === rankB ? (a as number) < (b as number) : rankA < rankB;
}

function comparable(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value);
  return value instanceof PyMoment ? value.toString() : value;
}

function rank(value: unknown): number {
  if (value === null || value === undefined) return 1;
  if (typeof value === 'number') return 2;
  if (typeof value === 'string') return 4;
  return Array.isArray(value) ? 5 : 3;
}

function contains(container: unknown, value: unknown): boolean {
  if (Array.isArray(container)) return container.includes(value);
  if (typeof container === 'string') return typeof value === 'string' && container.includes(value);
  return isDict(container) && Object.hasOwn(container, String(value));
}

function isDict(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}
