// Cuts a Python expression of a view into tokens.
import { ExpressionError } from './error.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'name'; readonly value: string }
  | { readonly kind: 'op'; readonly value: string };

const SPACE = /(?:\s|\\\r?\n)+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const STRING = /[rRuU]?("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')/y;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const OPERATOR = /\*\*|\/\/|<=|>=|<>|!=|==|[()[\]{},:.<>+\-*/%=|&~^]/y;

/** Throws `unparsable` at the first character that belongs to no token. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  };
  while (at < source.length) {
    if (match(SPACE)) continue;
    const text = match(STRING);
    if (text) {
      tokens.push({ kind: 'string', value: unquote(text[1] ?? '', /^[rR]/.test(text[0])) });
      continue;
    }
    const number = match(NUMBER);
    if (number) {
      tokens.push({ kind: 'number', value: Number(number[0]) });
      continue;
    }
    const name = match(NAME);
    if (name) {
      tokens.push({ kind: 'name', value: name[0] });
      continue;
    }
    const operator = match(OPERATOR);
    if (!operator) {
      throw new ExpressionError('unparsable', source, `unexpected "${source[at]}" at position ${at + 1}`);
    }
    tokens.push({ kind: 'op', value: operator[0] });
  }
  return tokens;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\n': '',
  "'": "'",
  '"': '"',
  '\\': '\\',
};

function unquote(quoted: string, raw: boolean): string {
  const width = /^("""|''')/.test(quoted) ? 3 : 1;
  const inner = quoted.slice(width, -width);
  if (raw) return inner;
  return inner.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])/g, (whole, code: string) => {
    if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return ESCAPES[code] ?? whole;
  });
}
