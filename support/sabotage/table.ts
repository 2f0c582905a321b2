// What came of every mutation, for a terminal: those that survived first, then those that nothing was shown of.
import { plainLine, shortened } from '../report/plain.ts';
import type { Judged } from './judge.ts';

export function sabotageText(judged: readonly Judged[], width = 110): string {
  const survived = judged.filter((each) => each.survived && each.tried);
  const untried = judged.filter((each) => !each.tried);
  const noticed = judged.filter((each) => !each.survived);
  const lines = [
    ...part('Survived', survived, width),
    ...part('Not tried', untried, width),
    ...part('Noticed', noticed, width),
  ];
  const left = untried.length === 0 ? '' : `, ${untried.length} not tried`;
  lines.push(
    `${judged.length} ${judged.length === 1 ? 'mutation' : 'mutations'}: ${noticed.length} noticed, ${survived.length} survived${left}.`,
  );
  if (survived.length > 0)
    lines.push(
      'A control that survives could break without anybody noticing: write a scenario that sees it, or say why not.',
    );
  if (untried.length > 0)
    lines.push('What was not tried shows nothing: run it again until its scenarios end.');
  if (noticed.length === judged.length) lines.push('Every control that was broken turned a scenario red.');
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
    ...(each.why === undefined
      ? said
      : [`      ${each.tried ? 'survived' : 'not tried'}: ${plainLine(each.why)}`]),
  ];
}
