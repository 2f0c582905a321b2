// Parses a Python expression of a view into a tree.
import { ExpressionError } from './error.ts';
import { type Token, tokenize } from './tokens.ts';

export type Node =
  | { readonly type: 'constant'; readonly value: null | boolean | number | string }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'unary'; readonly op: string; readonly operand: Node }
  | { readonly type: 'binary'; readonly op: string; readonly left: Node; readonly right: Node }
  | { readonly type: 'logical'; readonly op: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly type: 'list'; readonly items: readonly Node[]; readonly tuple: boolean }
  | { readonly type: 'dict'; readonly entries: ReadonlyArray<readonly [Node, Node]> }
  | { readonly type: 'attribute'; readonly of: Node; readonly name: string }
  | { readonly type: 'item'; readonly of: Node; readonly key: Node }
  | { readonly type: 'if'; readonly test: Node; readonly yes: Node; readonly no: Node }
  | {
      readonly type: 'call';
      readonly fn: Node;
      readonly args: readonly Node[];
      readonly named: ReadonlyArray<readonly [string, Node]>;
    };

/** Parses an expression; answers are kept, because views repeat theirs. Throws `unparsable`. */
export function parse(source: string): Node {
  const known = CACHE.get(source);
  if (known) return known;
  const tree = new Parser(source).parseAll();
  CACHE.set(source, tree);
  return tree;
}

const CACHE = new Map<string, Node>();
const CONSTANTS = new Map<string, null | boolean>([
  ['True', true],
  ['False', false],
  ['None', null],
]);
const COMPARISONS = new Set(['==', '!=', '<>', '<', '<=', '>', '>=']);

class Parser {
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(source: string) {
    this.source = source;
    this.tokens = tokenize(source);
  }

  parseAll(): Node {
    const node = this.expression();
    if (this.at < this.tokens.length) throw this.unexpected();
    return node;
  }

  private expression(): Node {
    const node = this.or();
    if (!this.word('if')) return node;
    const test = this.or();
    if (!this.word('else')) throw this.unexpected();
    return { type: 'if', test, yes: node, no: this.expression() };
  }

  private or(): Node {
    let left = this.and();
    while (this.word('or')) left = { type: 'logical', op: 'or', left, right: this.and() };
    return left;
  }

  private and(): Node {
    let left = this.not();
    while (this.word('and')) left = { type: 'logical', op: 'and', left, right: this.not() };
    return left;
  }

  private not(): Node {
    return this.word('not') ? { type: 'unary', op: 'not', operand: this.not() } : this.comparison();
  }

  /** `a < b < c` means `a < b and b < c`. */
  private comparison(): Node {
    let last = this.sum();
    let whole: Node | undefined;
    for (let op = this.comparisonOperator(); op; op = this.comparisonOperator()) {
      const right = this.sum();
      const link: Node = { type: 'binary', op, left: last, right };
      whole = whole ? { type: 'logical', op: 'and', left: whole, right: link } : link;
      last = right;
    }
    return whole ?? last;
  }

  private comparisonOperator(): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind === 'op' && COMPARISONS.has(token.value)) {
      this.at += 1;
      return token.value;
    }
    if (this.word('in')) return 'in';
    if (this.word('is')) return this.word('not') ? '!=' : '==';
    const next = this.tokens[this.at + 1];
    if (token?.kind === 'name' && token.value === 'not' && next?.kind === 'name' && next.value === 'in') {
      this.at += 2;
      return 'not in';
    }
    return undefined;
  }

  private sum(): Node {
    return this.leftToRight(['+', '-'], () => this.product());
  }

  private product(): Node {
    return this.leftToRight(['*', '/', '//', '%'], () => this.sign());
  }

  private leftToRight(operators: readonly string[], operand: () => Node): Node {
    let left = operand();
    for (let op = operators.find((one) => this.op(one)); op; op = operators.find((one) => this.op(one))) {
      left = { type: 'binary', op, left, right: operand() };
    }
    return left;
  }

  private sign(): Node {
    for (const op of ['-', '+']) if (this.op(op)) return { type: 'unary', op, operand: this.sign() };
    const base = this.postfix();
    return this.op('**') ? { type: 'binary', op: '**', left: base, right: this.sign() } : base;
  }

  private postfix(): Node {
    let node = this.atom();
    for (;;) {
      if (this.op('.')) {
        node = { type: 'attribute', of: node, name: this.name() };
      } else if (this.op('[')) {
        node = { type: 'item', of: node, key: this.expression() };
        this.need(']');
      } else if (this.op('(')) {
        node = this.call(node);
      } else {
        return node;
      }
    }
  }

  private call(fn: Node): Node {
    const args: Node[] = [];
    const named: Array<readonly [string, Node]> = [];
    while (!this.op(')')) {
      const token = this.tokens[this.at];
      const next = this.tokens[this.at + 1];
      if (token?.kind === 'name' && next?.kind === 'op' && next.value === '=') {
        this.at += 2;
        named.push([token.value, this.expression()]);
      } else {
        args.push(this.expression());
      }
      if (!this.op(',')) {
        this.need(')');
        break;
      }
    }
    return { type: 'call', fn, args, named };
  }

  private atom(): Node {
    const token = this.tokens[this.at];
    if (!token) throw this.unexpected();
    this.at += 1;
    if (token.kind === 'number') return { type: 'constant', value: token.value };
    if (token.kind === 'string') return { type: 'constant', value: token.value + this.moreText() };
    if (token.kind === 'name') {
      const constant = CONSTANTS.get(token.value);
      return constant === undefined
        ? { type: 'name', name: token.value }
        : { type: 'constant', value: constant };
    }
    if (token.value === '[') return { type: 'list', items: this.items(']').items, tuple: false };
    if (token.value === '{') return this.dict();
    if (token.value === '(') {
      const { items, comma } = this.items(')');
      const only = items[0];
      return items.length === 1 && !comma && only ? only : { type: 'list', items, tuple: true };
    }
    this.at -= 1;
    throw this.unexpected();
  }

  /** Strings that follow each other are one. */
  private moreText(): string {
    let text = '';
    for (let token = this.tokens[this.at]; token?.kind === 'string'; token = this.tokens[this.at]) {
      text += token.value;
      this.at += 1;
    }
    return text;
  }

  private items(close: string): { items: Node[]; comma: boolean } {
    const items: Node[] = [];
    let comma = false;
    while (!this.op(close)) {
      items.push(this.expression());
      comma = this.op(',');
      if (!comma) {
        this.need(close);
        break;
      }
    }
    return { items, comma };
  }

  private dict(): Node {
    const entries: Array<readonly [Node, Node]> = [];
    while (!this.op('}')) {
      const key = this.expression();
      this.need(':');
      entries.push([key, this.expression()]);
      if (!this.op(',')) {
        this.need('}');
        break;
      }
    }
    return { type: 'dict', entries };
  }

  private name(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'name') throw this.unexpected();
    this.at += 1;
    return token.value;
  }

  private op(value: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind === 'op' && token.value === value;
    if (found) this.at += 1;
    return found;
  }

  private word(value: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind === 'name' && token.value === value;
    if (found) this.at += 1;
    return found;
  }

  private need(value: string): void {
    if (!this.op(value)) throw this.unexpected();
  }

  private unexpected(): ExpressionError {
    const token = this.tokens[this.at];
    const what = token ? `"${token.value}" is not expected there` : 'it ends too early';
    return new ExpressionError('unparsable', this.source, what);
  }
}
