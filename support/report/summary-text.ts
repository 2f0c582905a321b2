// The summary as a person reads it in a terminal at the end of a run.
import { verdictWord } from '../evidence/results.ts';
import { plainLine, shortened } from './plain.ts';
import type { Summary } from './summary.ts';
import { OUT_OF_SCOPE } from './words.ts';

export interface TextOptions {
  /** ANSI colours, for a terminal that shows them. */
  readonly color?: boolean;
  readonly width?: number;
}

export function summaryText(summary: Summary, { color = false, width = 110 }: TextOptions = {}): string {
  const paint = painter(color);
  const standing = summary.rehearsal ? 'rehearsal, unsigned' : 'unsigned';
  const state = summary.state === 'open' ? paint('red', ' The run is open: it did not come to its end.') : '';
  const lines = [`Run ${plainLine(summary.runId)} (${standing}), ${duration(summary.seconds)}.${state}`, ''];
  for (const word of verdictWord.options) {
    const count = summary.words[word];
    const finer = Object.entries(summary.outcomes).filter(
      ([name, n]) => n > 0 && finerOf[word].includes(name),
    );
    const detail = word === 'accepted' ? '' : finer.map(([name, n]) => `${n} ${name}`).join(', ');
    lines.push(
      `  ${paint(count > 0 ? colours[word] : 'dim', word.padEnd(13))} ${String(count).padStart(4)}   ${detail}`.trimEnd(),
    );
  }
  if (summary.outOfScope > 0) lines.push(`  ${OUT_OF_SCOPE}: ${summary.outOfScope}`);
  if (summary.legs.length > 1) lines.push('', ...summary.legs.map(legLine));
  for (const word of ['not accepted', 'not tested', 'open risk', OUT_OF_SCOPE] as const) {
    const items = summary.open.filter((found) => found.word === word);
    if (items.length === 0) continue;
    lines.push('', paint('bold', `${word.charAt(0).toUpperCase()}${word.slice(1)}`));
    for (const { at, name, leg, reason } of items) {
      lines.push(`  ${plainLine(at)}  ${plainLine(name)} (${leg})`);
      if (reason !== '') lines.push(...wrapped(plainLine(reason), width));
    }
  }
  if (summary.findings.length > 0) {
    lines.push('', paint('bold', 'Findings'));
    for (const { id, text, scenarios } of summary.findings) {
      lines.push(
        `  ${plainLine(id)}  (${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'})`,
      );
      lines.push(...wrapped(plainLine(text), width));
    }
  }
  lines.push(...controlLines(summary));
  if (summary.problems.length > 0) {
    lines.push(
      '',
      paint('bold', 'The run itself'),
      ...summary.problems.map((said) => `  ${plainLine(said)}`),
    );
  }
  if (summary.outdated.length > 0) {
    lines.push('', paint('bold', 'Wordings on their way out (they still work)'));
    for (const { at, text, why } of summary.outdated) {
      lines.push(`  ${plainLine(at)}  ${plainLine(text)}`);
      lines.push(`      ${shortened(plainLine(why), Math.max(40, width - 6))}`);
    }
  }
  lines.push(...leftLines(summary, width));
  const places = Object.entries(summary.where);
  if (places.length > 0)
    lines.push('', ...places.map(([what, place]) => `${what.padEnd(8)} ${plainLine(place)}`));
  if (summary.decision !== undefined) lines.push('', `Decision: ${plainLine(summary.decision)}`);
  return `${lines.join('\n')}\n`;
}

const finerOf: Readonly<Record<string, readonly string[]>> &
  Record<(typeof verdictWord.options)[number], readonly string[]> = {
  accepted: ['passed'],
  'not accepted': ['failed'],
  'not tested': ['pending', 'not run', 'compromised'],
  'open risk': ['passed with finding', 'flaky'],
};

function legLine({ leg, words, outOfScope }: Summary['legs'][number]): string {
  const parts = verdictWord.options.filter((word) => words[word] > 0).map((word) => `${words[word]} ${word}`);
  if (outOfScope > 0) parts.push(`${outOfScope} out of scope`);
  return `  ${leg.padEnd(13)} ${parts.join(', ') || 'nothing'}`;
}

function controlLines({ controls }: Summary): string[] {
  const said = Object.entries(controls).filter(([, count]) => count > 0);
  return said.length === 0
    ? []
    : ['', `Controls: ${said.map(([depth, count]) => `${count} ${depth}`).join(', ')}`];
}

function leftLines({ leftBehind }: Summary, width: number): string[] {
  if (!leftBehind) return [];
  const { database, asOf, records, models } = leftBehind;
  const when = asOf === 'the end of the run' ? '' : `, as of ${asOf}`;
  const said = Object.entries(models).map(([model, count]) => `${count} ${model}`);
  const lines = [
    `Left behind in ${plainLine(database)}${when}: ${records} ${records === 1 ? 'record' : 'records'}`,
  ];
  if (records > 0) lines.push(`  ${shortened(plainLine(said.join(', ')), Math.max(40, width - 2))}`);
  return ['', ...lines];
}

/** How much of a reason is worth reading here; the report has all. */
const REASON = 600;

/** Over as many lines as it takes: a reason that is cut off before its point helps nobody. */
function wrapped(text: string, width: number): string[] {
  const room = Math.max(40, width - 6);
  const lines: string[] = [];
  for (const word of shortened(text, REASON).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `      ${line}`);
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

const colours = {
  accepted: 'green',
  'not accepted': 'red',
  'not tested': 'yellow',
  'open risk': 'yellow',
} as const;
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 } as const;

function painter(color: boolean): (name: keyof typeof codes, text: string) => string {
  const start = String.fromCodePoint(27);
  return (name, text) => (color ? `${start}[${codes[name]}m${text}${start}[0m` : text);
}
