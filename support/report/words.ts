// How outcomes are said to people: four words first, the finer outcome and its reason behind them.
import { type Outcome, type Results, type VerdictWord, verdictWord, wordOf } from '../evidence/results.ts';
import { plainLine } from './plain.ts';

export const OUT_OF_SCOPE = 'out of scope in this release';

/** The word that people see; what is out of scope is said in full, so that nobody counts it. */
export function wordFor(outcome: Outcome): VerdictWord | typeof OUT_OF_SCOPE {
  return outcome === 'out of scope' ? OUT_OF_SCOPE : wordOf[outcome];
}

/** "Not accepted: "Then ..." failed: expected 3, found 2"; undefined when all is well. */
export function headline(outcome: Outcome, reason: string | undefined): string | undefined {
  if (outcome === 'passed') return undefined;
  const word = wordFor(outcome);
  const said = reason === undefined ? outcome : plainLine(reason);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${said}`;
}

/** What everything that is derived from the journal says of itself. */
export function disclaimer(results: Pick<Results, 'rehearsal' | 'runId'>): string {
  return `${standing(results)} ${source(results)}`;
}

/** The line on top of the report: nobody should have to look for what is not accepted. */
export function banner(results: Results): string {
  const open = results.state === 'open' ? ' The run is open: it did not come to its end.' : '';
  const counted = Object.entries(tally(results)).map(([word, count]) => `${count} ${word}`);
  return `${standing(results)}${open} ${counted.join(', ') || 'Nothing was run'}. ${source(results)}`;
}

/** Scenarios and legs by the word that people see, those that there are, the accepted ones always. */
export function tally({ scenarios }: Pick<Results, 'scenarios'>): Readonly<Record<string, number>> {
  const words = [...verdictWord.options, OUT_OF_SCOPE];
  const counted = words.map(
    (word) => [word, scenarios.filter((s) => wordFor(s.outcome) === word).length] as const,
  );
  return Object.fromEntries(counted.filter(([word, count]) => count > 0 || word === 'accepted'));
}

function standing({ rehearsal }: Pick<Results, 'rehearsal'>): string {
  return rehearsal ? 'Rehearsal, unsigned.' : 'Unsigned.';
}

function source({ runId }: Pick<Results, 'runId'>): string {
  return `Derived from the journal of run ${plainLine(runId)}, not evidence: the evidence is the pack.`;
}

/** `asset-readiness` of `features/asset-readiness/pump.feature` as "Asset readiness". */
export function domainOf(uri: string): string {
  const folders = uri.replaceAll('\\', '/').split('/').slice(0, -1);
  const at = folders.lastIndexOf('features');
  const folder = folders[at + 1] ?? 'features';
  const words = folder.replaceAll(/[-_]+/g, ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
