// Shows a decision in a terminal: a table of criterion, expected, actual and verdict, then what it means.
import { verdictWord } from '../evidence/results.ts';
import type { GateDecision } from './decision.ts';

const shares = [24, 30, 46];

export function decisionText(decision: GateDecision, width = 110): string {
  const room = Math.max(60, width - 5 - 3 * 2 - 9);
  const widths = [4, ...shares.map((share) => Math.floor((room * share) / 100)), 8];
  const rows = decision.criteria.map((c) => [c.id, c.text, c.expected, c.actual, c.verdict]);
  const head = ['', 'Criterion', 'Expected', 'Actual', 'Verdict'];
  const rule = widths.map((w) => '-'.repeat(w)).join('  ');
  const words = verdictWord.options.map((word) => `${word} ${decision.words[word]}`).join(', ');
  const lines = [
    `Gate ${decision.gate}, version ${decision.version}: ${plain(decision.title)}`,
    `Run ${plain(decision.runId) || 'unknown'}, pack ${decision.pack.verdict}`,
    '',
    ...row(head, widths),
    rule,
    ...rows.flatMap((cells) => row(cells, widths)),
    '',
    `Scenarios: ${words}; out of scope in this release ${decision.outOfScope.length}.`,
    ...decision.outOfScope.map(({ name, why }) => `  not decided: ${plain(name)} (${plain(why)})`),
    ...decision.allowed.map((a) => `Allowed by ${a.criterion}: ${plain(a.id)}: ${plain(a.why)}.`),
    ...decision.conditions.map(
      (c) => `Condition of ${c.criterion}: ${plain(c.text)}; ${plain(c.owner)}, by ${c.due}.`,
    ),
    `Decision: ${decision.label}`,
  ];
  if (decision.rehearsal) {
    lines.push(
      "A rehearsal on the reference hospital, unsigned: it decides nothing about anyone's own Odoo.",
    );
  }
  return `${lines.join('\n')}\n`;
}

function row(cells: readonly string[], widths: readonly number[]): string[] {
  const columns = cells.map((cell, n) => wrapped(short(plain(cell)), widths[n] ?? 10));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) =>
    columns
      .map((lines, c) => (lines[n] ?? '').padEnd(widths[c] ?? 10))
      .join('  ')
      .trimEnd(),
  );
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, width))) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const cut: string[] = [];
  for (let at = 0; at < word.length; at += width) cut.push(word.slice(at, at + width));
  return cut.length === 0 ? [''] : cut;
}

/** A digest by its beginning; gate.json has it whole. */
function short(text: string): string {
  return text.replaceAll(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…');
}

/** Text out of Odoo must not steer the terminal that shows it. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Bidi_Control}\s]+/gu, ' ').trim();
}
