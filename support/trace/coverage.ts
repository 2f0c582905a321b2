// Whether a requirement is covered: by what its scenarios were seen to show, never by their tags alone.
import type { Requirement } from '../gate/catalogue.ts';
import { isNoticed, type Mutation } from './mutations.ts';
import type { TracedLeg, TracedScenario } from './scenarios.ts';
import { isGood, type Refused } from './shown.ts';

/** In the order in which they are worth reading. */
export const VERDICTS = ['uncovered', 'weak', 'in part', 'not testable', 'covered'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is missing of most of them, in a run of a part of the scenarios. */
export const UNNAMED = 'no scenario of this run names it';
const NOT_BROKEN = 'not broken on purpose yet, to see whether a scenario notices';

export interface Coverage {
  readonly requirement: Requirement;
  readonly verdict: Verdict;
  /** What keeps it from being covered, each in words; empty where it is. */
  readonly missing: readonly string[];
  /** Those that name it, in the run. */
  readonly scenarios: readonly TracedScenario[];
  /** Ids of scenarios in which the act goes through. */
  readonly allowing: readonly string[];
  /** Ids of scenarios in which it is refused on the screen and on the server. */
  readonly refusing: readonly string[];
  readonly mutations: readonly Mutation[];
}

export interface CoverageInput {
  readonly requirement: Requirement;
  readonly scenarios: readonly TracedScenario[];
  readonly mutations: readonly Mutation[];
  /** Why its phase or its sites are not in this release. */
  readonly outOfScope?: string;
}

export function coverageOf({ requirement, scenarios, mutations, outOfScope }: CoverageInput): Coverage {
  const naming = scenarios.filter(({ requirements }) => requirements.includes(requirement.id));
  const broken = mutations.filter((mutation) => mutation.requirement.includes(requirement.id));
  const ran = naming.filter(({ legs }) => legs.some(({ outcome }) => outcome !== 'out of scope'));
  const allowing = ran.filter(({ legs }) => legs.some(({ shown }) => shown.allows));
  const refusing = ran.filter((scenario) => isFocused(scenario) && refusesAtBothDepths(scenario));
  const of = {
    requirement,
    scenarios: naming,
    allowing: allowing.map(({ id }) => id),
    refusing: refusing.map(({ id }) => id),
    mutations: broken,
  };
  const nothing = nothingShown(requirement, naming, ran, outOfScope);
  if (nothing) return { ...of, ...nothing };
  const missing = [
    ...ran.flatMap((scenario) => scenario.legs.filter(isOpen).map((leg) => said(scenario, leg))),
    ...(requirement.kind === 'control' ? missingOfControl(of, ran) : []),
    ...broken.filter((mutation) => !isNoticed(mutation)).map(survival),
  ];
  const left = requirement.shown_in_part ? [`shown in part: ${requirement.shown_in_part}`] : [];
  const verdict = missing.length > 0 ? 'weak' : left.length > 0 ? 'in part' : 'covered';
  return { ...of, verdict, missing: [...missing, ...left] };
}

function nothingShown(
  { not_testable }: Requirement,
  naming: readonly TracedScenario[],
  ran: readonly TracedScenario[],
  outOfScope: string | undefined,
): Pick<Coverage, 'verdict' | 'missing'> | undefined {
  if (naming.length === 0 && not_testable) return { verdict: 'not testable', missing: [not_testable.why] };
  const uncovered = (...missing: string[]) => ({ verdict: 'uncovered', missing }) as const;
  if (naming.length === 0) return uncovered(outOfScope ?? UNNAMED);
  if (ran.length === 0)
    return uncovered(naming[0]?.legs.find(({ reason }) => reason)?.reason ?? 'out of scope');
  if (ran.some(({ legs }) => legs.some(({ outcome }) => isGood(outcome)))) return undefined;
  return uncovered(...ran.flatMap((scenario) => scenario.legs.map((leg) => said(scenario, leg))));
}

function survival({ id, why }: Mutation): string {
  return `broken on purpose, and no scenario noticed: ${id}${why === undefined ? '' : ` (${why})`}`;
}

function missingOfControl(
  {
    requirement,
    allowing,
    refusing,
    mutations,
  }: Pick<Coverage, 'requirement' | 'allowing' | 'refusing' | 'mutations'>,
  ran: readonly TracedScenario[],
): string[] {
  const missing: string[] = [];
  if (allowing.length === 0) missing.push('no scenario in which it goes through');
  if (refusing.length === 0 && !requirement.refuses_nobody) missing.push(noRefusal(ran));
  else missing.push(...shallowIn(ran).slice(0, 1).map(tooShallow));
  if (requirement.risk === 'critical' && mutations.length === 0) {
    missing.push(NOT_BROKEN);
  }
  return missing;
}

/** Says what there is instead: a refusal that is not deep enough, or one that belongs to no requirement in particular. */
function noRefusal(ran: readonly TracedScenario[]): string {
  const [first] = shallowIn(ran);
  if (first) return tooShallow(first);
  const walked = ran.filter((scenario) => !isFocused(scenario) && refusedIn(scenario).length > 0);
  if (walked.length === 0) return 'no scenario in which it is refused';
  return `no scenario of its own in which it is refused; "${walked[0]?.name ?? ''}" walks through ${walked[0]?.requirements.length} requirements`;
}

function shallowIn(ran: readonly TracedScenario[]): Refused[] {
  return ran
    .filter(isFocused)
    .flatMap(refusedIn)
    .filter(({ depth }) => depth !== 'screen and server');
}

function tooShallow({ person, act, depth }: Refused): string {
  return depth === 'server not probed'
    ? `refused on the screen, and the server was not asked: ${act} (${person})`
    : `refused on the screen only, the server would do it: ${act} (${person})`;
}

/**
 * A scenario that names more than three requirements walks through a chain: it shows that they go together, but what is
 * refused on the way cannot be told apart by requirement, so that it counts for none of them.
 */
const FOCUSED = 3;

function isFocused({ requirements }: TracedScenario): boolean {
  return requirements.length <= FOCUSED;
}

/** On each leg that it ran on, and nothing in it that the server would have done. */
function refusesAtBothDepths({ legs }: TracedScenario): boolean {
  const ran = legs.filter(({ outcome }) => outcome !== 'out of scope');
  return ran.every(
    ({ shown }) =>
      shown.refused.length > 0 && shown.refused.every(({ depth }) => depth === 'screen and server'),
  );
}

function refusedIn({ legs }: TracedScenario): Refused[] {
  return legs.flatMap(({ shown }) => shown.refused);
}

function isOpen({ outcome }: TracedLeg): boolean {
  return outcome !== 'out of scope' && !isGood(outcome);
}

function said({ name }: TracedScenario, { leg, outcome, reason }: TracedLeg): string {
  return `"${name}" (${leg}) is ${outcome}${reason === undefined ? '' : `: ${reason}`}`;
}
