// Reads the comment that stands directly above a step definition: what it does, an example, where it works.
import { readFileSync } from 'node:fs';

export interface StepDoc {
  /** Empty where nobody has written one. */
  readonly description: string;
  /** As in a feature, without the keyword; a table follows on lines of its own. */
  readonly examples: readonly string[];
  /** Channels that it works on; both unless the comment names some. */
  readonly channels: readonly StepChannel[];
  /** What to say instead, where the wording is on its way out. */
  readonly deprecated?: string;
}

export type StepChannel = 'rpc' | 'ui';

const BOTH: readonly StepChannel[] = ['rpc', 'ui'];
const TAG = /(?:^|\s)@(example|channels|deprecated)(?=\s)/;

/** `line` is that of the definition, from 1; the comment ends on the line above it. */
export function stepDoc(file: string, line: number): StepDoc {
  const lines = linesOf(file);
  const end = line - 2;
  if (!lines[end]?.trimEnd().endsWith('*/')) return parseDoc('');
  let start = end;
  while (start >= 0 && !lines[start]?.trimStart().startsWith('/*')) start -= 1;
  const comment = lines.slice(Math.max(0, start), end + 1);
  return parseDoc(comment.map(bare).join('\n'));
}

/** What a file of steps is about: the sentence that it opens with. */
export function subjectOf(file: string): string {
  const opening = linesOf(file).findIndex((line) => !line.startsWith('//'));
  return linesOf(file)
    .slice(0, Math.max(0, opening))
    .map((line) => line.replace(/^\/\/\s?/, ''))
    .join(' ');
}

function parseDoc(text: string): StepDoc {
  const [description = '', ...tagged] = text.split(TAG);
  const found = (wanted: string) =>
    tagged.flatMap((tag, n) => (n % 2 === 0 && tag === wanted ? [(tagged[n + 1] ?? '').trim()] : []));
  const named = found('channels').flatMap((words) => words.split(/[\s,]+/));
  const [deprecated] = found('deprecated');
  return {
    description: description.trim().replaceAll(/\s+/g, ' '),
    examples: found('example').map(withTable),
    channels: named.length > 0 ? BOTH.filter((channel) => named.includes(channel)) : BOTH,
    ...(deprecated ? { deprecated } : {}),
  };
}

/** A sentence that was broken to fit the comment becomes one line again; rows of a table stay lines. */
function withTable(example: string): string {
  const lines = example.split('\n').map((line) => line.trim());
  const table = lines.filter((line) => line.startsWith('|'));
  return [lines.filter((line) => !line.startsWith('|')).join(' '), ...table].join('\n').trim();
}

/** A line of a comment without its stars. */
function bare(line: string): string {
  return line
    .trim()
    .replace(/\*\/$/, '')
    .replace(/^\/\*+\s?|^\*\s?/, '')
    .trimEnd();
}

const read = new Map<string, readonly string[]>();

function linesOf(file: string): readonly string[] {
  const lines = read.get(file) ?? readFileSync(file, 'utf8').split('\n');
  read.set(file, lines);
  return lines;
}
