// The matrix for a terminal: counts by risk, then what is open, the uncovered and the weak first.
import { plainLine, shortened } from '../report/plain.ts';
import { UNNAMED, VERDICTS } from './coverage.ts';
import type { Counts, Matrix } from './matrix.ts';
import { isNoticed } from './mutations.ts';
import { MEANING, RISKS } from './words.ts';

export function matrixText(matrix: Matrix, width = 110): string {
  const { counts, requirements, scenarios, mutations, unknown, release } = matrix;
  const lines = [
    `Requirements of run ${plainLine(matrix.runId)}: ${scenarios.length} scenarios on ${matrix.legs.join(' and ')}` +
      `${matrix.rehearsal ? ' (rehearsal, unsigned)' : ' (unsigned)'}`,
    '',
    ...table(`promised for release ${plainLine(release)}`, counts.release),
    '',
    ...table('all that are known', counts.all),
  ];
  for (const verdict of VERDICTS) {
    const found = requirements.filter((coverage) => coverage.verdict === verdict);
    if (found.length === 0) continue;
    lines.push(
      '',
      `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)} (${found.length}): ${MEANING[verdict]}`,
    );
    for (const { requirement, missing } of found) {
      const head = `  ${requirement.id}  ${requirement.risk.padEnd(8)}  `;
      lines.push(`${head}${shortened(plainLine(requirement.text), Math.max(30, width - head.length))}`);
      lines.push(...missing.filter((what) => what !== UNNAMED).flatMap((what) => wrapped(what, width)));
    }
  }
  if (mutations) {
    const survived = mutations.filter((mutation) => !isNoticed(mutation)).map(({ id }) => plainLine(id));
    lines.push('', `Broken on purpose: ${mutations.length}, of which survived: ${survived.length}`);
    lines.push(...survived.map((id) => `  ${id}`));
  }
  if (unknown.length > 0) lines.push('', `Not in the catalogue: ${unknown.map(plainLine).join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function table(title: string, counts: Counts): string[] {
  const head = [title.padEnd(28), ...VERDICTS.map((verdict) => verdict.padStart(13))].join('');
  const rows = RISKS.map((risk) =>
    [`  ${risk}`.padEnd(28), ...VERDICTS.map((verdict) => String(counts[risk][verdict]).padStart(13))].join(
      '',
    ),
  );
  return [head, ...rows];
}

/** Below the requirement, indented; what follows the first line further in. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of plainLine(text).split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > Math.max(40, width - 8)) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line, n) => `      ${n === 0 ? '- ' : '  '}${line}`);
}
