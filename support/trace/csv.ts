// The matrix as a table for a spreadsheet: a row for each requirement, scenario and leg, readable from either side.
import { plainLine } from '../report/plain.ts';
import type { Coverage } from './coverage.ts';
import type { Matrix } from './matrix.ts';
import type { TracedScenario } from './scenarios.ts';
import { marksOf, outcomeOf, titleOf } from './words.ts';

const COLUMNS = [
  ...['requirement', 'verdict', 'missing', 'risk', 'kind', 'gate', 'release', 'phase', 'domain', 'apps'],
  ...['owner', 'sentence', 'document', 'paragraph', 'words', 'goes through', 'refused', 'broken and noticed'],
  ...['mutations', 'scenario', 'at', 'criticality', 'leg', 'last outcome', 'finer outcome', 'reason'],
  ...['controls', 'evidence'],
] as const;
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** Where an attachment lies, as seen from the table. */
export type Place = (sha256: string) => string | undefined;

/** In the order of the matrix; scenarios that name no requirement of the catalogue stand last. */
export function matrixCsv(matrix: Matrix, place: Place): string {
  const known = new Set(matrix.requirements.map(({ requirement }) => requirement.id));
  const strangers = matrix.scenarios.filter(({ requirements }) => !requirements.some((id) => known.has(id)));
  const rows: Row[] = [
    ...matrix.requirements.flatMap((coverage) => rowsOf(coverage, place)),
    ...strangers.flatMap((scenario) => scenarioRows(scenario, place)),
  ];
  const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))];
  return lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function rowsOf(coverage: Coverage, place: Place): Row[] {
  const { requirement, verdict, missing, scenarios, mutations } = coverage;
  const { id, text, domain, apps, owner, risk, gate, kind, source, release, phase } = requirement;
  const own: Row = {
    ...{ requirement: id, verdict, missing: missing.join('; '), risk, kind, gate, domain, owner },
    ...{ release: release ?? '', phase: phase ?? '', apps: apps.join(', '), sentence: text },
    ...{ document: source.document, paragraph: String(source.paragraph), words: source.words },
    ...Object.fromEntries(marksOf(coverage).map(({ what, is }) => [what, is])),
    mutations: mutations
      .map((found) => `${found.id}: ${found.survived ? 'survived' : found.noticedBy.join(' + ')}`)
      .join('; '),
  };
  const shown = scenarios.flatMap((scenario) => scenarioRows(scenario, place));
  return shown.length === 0 ? [own] : shown.map((row) => ({ ...own, ...row }));
}

function scenarioRows(scenario: TracedScenario, place: Place): Row[] {
  return scenario.legs.map((leg) => ({
    scenario: titleOf(scenario),
    at: `${scenario.uri}:${scenario.line}`,
    criticality: scenario.criticality,
    leg: leg.leg,
    'last outcome': outcomeOf(leg).word,
    'finer outcome': leg.outcome,
    reason: leg.reason ?? '',
    controls: leg.shown.refused.map(({ person, act, depth }) => `${person}: ${act}: ${depth}`).join('; '),
    evidence: [...new Set(leg.evidence.map(({ sha256 }) => place(sha256) ?? sha256))].join(' '),
  }));
}

/** A spreadsheet takes what begins like a formula for one, so that it gets an apostrophe in front. */
function cell(text: string): string {
  const line = plainLine(text);
  const harmless = /^[=+\-@|%＝＋－＠]/.test(line) ? `'${line}` : line;
  return `"${harmless.replaceAll('"', '""')}"`;
}
