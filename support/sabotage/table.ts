// What came of every mutation, for a terminal: those that survived first.
import { plainLine, shortened } from '../report/plain.ts';
import type { Judged } from './judge.ts';

export function sabotageText(judged: readonly Judged[], width = 110): string {
  const survived = judged.filter((each) => each.survived);
  const noticed = judged.filter((each) => !each.survived);
  const lines = [...part('Survived', survived, width), ...part('Noticed', noticed, width)];
  lines.push(
    `${judged.length} ${judged.length === 1 ? 'mutation' : 'mutations'}: ${noticed.length} noticed, ${survived.length} survived.`,
    survived.length === 0
      ? 'Every control that was broken turned a scenario red.'
      : 'A control that survives could break without anybody noticing: write a scenario that sees it, or say why not.',
  );
  return lines.join('\n');
}

function part(title: string, judged: readonly Judged[], width: number): string[] {
  if (judged.length === 0) return [];
  return [title, ...judged.flatMap((each) => linesOf(each, width)), ''];
}

function linesOf(each: Judged, width: number): string[] {
  const line = (text: string, indent: number) =>
    `${' '.repeat(indent)}${shortened(plainLine(text), Math.max(40, width - indent))}`;
  const said = each.notices.flatMap(({ scenario, reason }) => [line(scenario, 6), line(reason, 8)]);
  return [
    line(`${each.requirement}  ${each.id}`, 2),
    line(each.control, 6),
    line(`broken: ${each.broken}`, 6),
    // Never cut short: it says what to do about it.
    ...(each.why === undefined ? said : [`      survived: ${plainLine(each.why)}`]),
  ];
}
