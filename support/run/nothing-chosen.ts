// Says why nothing fits what was asked for, and what there is instead.
import type { Pickle } from '@cucumber/messages';

export interface Asked {
  readonly paths: readonly string[];
  readonly tags: string;
  /** A rerun of what failed. */
  readonly rerun: boolean;
  readonly uris: readonly string[];
  readonly pickles: readonly Pickle[];
}

/** How many tags are worth listing. */
const LISTED = 30;

export function nothingChosen({ paths, tags, rerun, uris, pickles }: Asked): string {
  if (pickles.length === 0)
    return `There is no scenario in ${uris.join(', ')}. A scenario begins with a line "Scenario: ..." and has steps below it.`;
  const there = `${pickles.length} ${pickles.length === 1 ? 'scenario is' : 'scenarios are'} there`;
  if (tags !== '') {
    const known = [...new Set(pickles.flatMap((pickle) => pickle.tags.map(({ name }) => name)))].sort();
    const more = known.length > LISTED ? `, and ${known.length - LISTED} more` : '';
    const with_ =
      known.length > 0 ? `with the tags ${known.slice(0, LISTED).join(', ')}${more}` : 'without any tag';
    return `No scenario of ${paths.join(' ')} fits the tags "${tags}"${rerun ? ' and failed in the last run' : ''}. ${there}, ${with_}.`;
  }
  return rerun
    ? `None of the scenarios that failed in the last run is in ${paths.join(' ')}. ${there}.`
    : `No scenario fits ${paths.join(' ')}. ${there}.`;
}

/** For lines at which no scenario stands: `features/x.feature:99`. */
export function nothingAt(places: readonly string[], scenarios: readonly string[]): string {
  return `No scenario stands at ${places.join(', ')}. There are:\n${scenarios.join('\n')}`;
}
