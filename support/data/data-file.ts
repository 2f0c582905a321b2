// Reads a YAML data file against a schema and names file, line and field of everything that is wrong with it.
import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, isPair, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { expectation, found } from './expectation.ts';

export interface DataProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Path as a reader of the file would say it: `wards[2].name`; empty for the file as a whole. */
  readonly field: string;
  /** "expected ..., found ...". */
  readonly message: string;
}

/** One or more faults in data files; the message holds a line for each. */
export class DataFileError extends Error {
  readonly code = 'data-file';
  readonly file: string;
  readonly problems: readonly DataProblem[];

  constructor(problems: readonly DataProblem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'DataFileError';
    this.file = problems[0]?.file ?? '';
    this.problems = problems;
  }
}

export type DataPath = readonly (string | number)[];

/** A data file that fits its schema, and where in it each value stands. */
export interface DataFile<T> {
  readonly file: string;
  readonly value: T;
  /** Line of the value at the path, or of the nearest thing around it that exists. */
  line(path: DataPath): number;
  /** A fault that the schema cannot see, such as a name that another file does not know. */
  problem(path: DataPath, message: string): DataProblem;
}

/** The file's value. Throws `DataFileError` once, with every fault in it. */
export function readDataFile<T>(file: string, schema: z.ZodType<T>): T {
  return openDataFile(file, schema).value;
}

/** As `readDataFile`, for those who go on checking and want to say where a fault stands. */
export function openDataFile<T>(file: string, schema: z.ZodType<T>): DataFile<T> {
  const lines = new LineCounter();
  const doc = parseDocument(textOf(file), { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const syntax = syntaxProblems(file, doc, lines);
  if (syntax.fatal) throw new DataFileError(syntax.problems);
  const line = (path: DataPath): number => lineAt(doc, lines, path);
  const problem = (path: DataPath, message: string): DataProblem => ({
    file,
    line: line(path),
    field: fieldName(path),
    message,
  });
  const raw: unknown = doc.toJS();
  const parsed = schema.safeParse(raw);
  const problems = [...syntax.problems];
  if (!parsed.success) problems.push(...parsed.error.issues.flatMap((i) => issueProblems(i, raw, problem)));
  if (!parsed.success || problems.length > 0) {
    throw new DataFileError(problems.toSorted((a, b) => a.line - b.line));
  }
  return { file, value: parsed.data, line, problem };
}

function sentence(p: DataProblem): string {
  return p.field === ''
    ? `${p.file}:${p.line}: ${p.message}`
    : `${p.file}:${p.line} ${p.field}: ${p.message}`;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    const message = `expected a readable data file, found ${code === 'ENOENT' ? 'none' : code}`;
    throw new DataFileError([{ file, line: 1, field: '', message }]);
  }
}

function syntaxProblems(
  file: string,
  doc: Document.Parsed,
  lines: LineCounter,
): { problems: DataProblem[]; fatal: boolean } {
  const problems: DataProblem[] = [...doc.errors, ...doc.warnings].map((fault) => ({
    file,
    line: Math.max(1, lines.linePos(fault.pos[0]).line),
    field: '',
    message:
      fault.code === 'DUPLICATE_KEY'
        ? 'expected each key once, found the same key again'
        : `expected YAML, found: ${fault.message}`,
  }));
  let fatal = doc.errors.some((fault) => fault.code !== 'DUPLICATE_KEY');
  visit(doc, {
    Alias(_key, node) {
      fatal = true;
      const line = lines.linePos(node.range?.[0] ?? 0).line;
      problems.push({ file, line, field: '', message: `expected a value, found the alias *${node.source}` });
    },
  });
  return { problems, fatal };
}

type Problem = (path: DataPath, message: string) => DataProblem;

function issueProblems(issue: z.core.$ZodIssue, raw: unknown, problem: Problem): DataProblem[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem([...path, key], `expected no such key, found ${shown(raw, [...path, key])}`),
    );
  }
  return [problem(path, `expected ${expectation(issue)}, found ${shown(raw, path)}`)];
}

/** Somebody may have written a password where only the name of its variable belongs: no message may repeat it. */
function shown(raw: unknown, path: DataPath): string {
  const value = at(raw, path);
  const secret = /passw|secret|token/i.test(String(path.at(-1))) && typeof value !== 'object';
  return secret && value !== undefined ? 'a value that is not shown here' : found(value);
}

function at(raw: unknown, path: DataPath): unknown {
  let value = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

function lineAt(doc: Document.Parsed, lines: LineCounter, path: DataPath): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = keyOrValue(doc, path.slice(0, depth));
    const offset = node?.range?.[0];
    if (offset !== undefined) return Math.max(1, lines.linePos(offset).line);
  }
  return 1;
}

/** The key's own node where there is one: a block value starts a line below the name that a reader looks for. */
function keyOrValue(doc: Document.Parsed, path: DataPath): Node | undefined {
  const parent = path.length === 0 ? undefined : doc.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.findLast(
      (item) => isPair(item) && isNode(item.key) && item.key.toJS(doc) === path.at(-1),
    );
    return pair && isNode(pair.key) ? pair.key : undefined;
  }
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true);
  return isNode(node) ? node : undefined;
}

function fieldName(path: DataPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
