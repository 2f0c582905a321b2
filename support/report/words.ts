// How outcomes are said to people: four words first, the finer outcome and its reason behind them.
import { type Outcome, type Results, type VerdictWord, wordOf } from '../evidence/results.ts';
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
export function disclaimer({ rehearsal, runId }: Pick<Results, 'rehearsal' | 'runId'>): string {
  const mark = rehearsal ? 'Rehearsal, unsigned. ' : 'Unsigned. ';
  return `${mark}Derived from the journal of run ${plainLine(runId)}, not evidence: the evidence is the pack.`;
}

/** `asset-readiness` of `features/asset-readiness/pump.feature` as "Asset readiness". */
export function domainOf(uri: string): string {
  const folders = uri.replaceAll('\\', '/').split('/').slice(0, -1);
  const at = folders.lastIndexOf('features');
  const folder = folders[at + 1] ?? 'features';
  const words = folder.replaceAll(/[-_]+/g, ' ').trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
