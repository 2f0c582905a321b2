// Finds waits that guess: pauses and timers, waiting for a silent network, and loops that try again without a word.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'glob';
import ts from 'typescript';

export type Wait = 'pause' | 'timer' | 'network idle' | 'swallowing loop';

/** A place where one is needed, so many times, and why it guesses nothing. */
export interface Allowed {
  readonly file: string;
  readonly wait: Wait;
  /** Once, where it is not said. */
  readonly times?: number;
  readonly why: string;
}

/** Every wait below `root` that is not allowed, and every allowance that nothing needs, as `file: what is wrong`. */
export function guessedWaits(
  root: string,
  folders: readonly string[],
  allowed: readonly Allowed[],
): string[] {
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,mjs}`),
    { cwd: root, posix: true },
  ).sort();
  const found = files.flatMap((file) => waitsIn(file, readFileSync(path.join(root, file), 'utf8')));
  const isOf = (one: Allowed) => (other: Found) => other.file === one.file && other.wait === one.wait;
  const unneeded = allowed.flatMap((one) => {
    const [times, count] = [one.times ?? 1, found.filter(isOf(one)).length];
    return count === times
      ? []
      : [`${one.file}: ${times} × ${one.wait} allowed, ${count} there; correct the list and its reason`];
  });
  const forbidden = found
    .filter((one) => !allowed.some((other) => isOf(other)(one)))
    .map(({ file, line, wait, text }) => `${file}:${line}: ${wait}: ${text}`);
  return [...forbidden, ...unneeded];
}

interface Found {
  readonly file: string;
  readonly line: number;
  readonly wait: Wait;
  readonly text: string;
}

const TIMERS = ['setTimeout', 'setInterval'];

function waitsIn(file: string, text: string): Found[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const pauses = pausesOf(source);
  const found: Found[] = [];
  const add = (wait: Wait, node: ts.Node) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ file, line, wait, text: node.getText().split('\n')[0] ?? '' });
  };
  const visit = (node: ts.Node, isInLoop: boolean): void => {
    if (ts.isCallExpression(node)) {
      const called = nameOf(node.expression);
      const isBare = ts.isIdentifier(node.expression);
      if (
        called === 'waitForTimeout' ||
        (isBare && pauses.has(called)) ||
        /^Atomics\.wait/.test(node.getText())
      )
        add('pause', node);
      else if (TIMERS.includes(called)) add('timer', node);
      else if (called === 'toPass') add('swallowing loop', node);
      else if (isInLoop && called === 'catch' && !throws(node)) add('swallowing loop', node);
    }
    if (isInLoop && ts.isCatchClause(node) && !throws(node)) add('swallowing loop', node);
    if (ts.isStringLiteralLike(node) && node.text === 'networkidle') add('network idle', node);
    const isLoop = ts.isIterationStatement(node, false);
    ts.forEachChild(node, (child) => visit(child, isLoop || isInLoop));
  };
  visit(source, false);
  return found;
}

/** Names under which the file imports Node's pauses that are awaited. */
function pausesOf(source: ts.SourceFile): ReadonlySet<string> {
  const names = source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
    if (!/^(node:)?timers\/promises$/.test(statement.moduleSpecifier.text)) return [];
    const named = statement.importClause?.namedBindings;
    return named && ts.isNamedImports(named) ? named.elements.map(({ name }) => name.text) : [];
  });
  return new Set(names);
}

function nameOf(called: ts.Expression): string {
  if (ts.isIdentifier(called)) return called.text;
  return ts.isPropertyAccessExpression(called) ? called.name.text : '';
}

/** Whether it lets anything through; what it calls is not followed. */
function throws(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (ts.forEachChild(node, (child) => throws(child) || undefined) ?? false);
}
