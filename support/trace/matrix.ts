// The traceability matrix of a run: requirements with their scenarios, scenarios with their requirements, and counts.
import type { Plan } from '../evidence/plan.ts';
import type { Results } from '../evidence/results.ts';
import { type Catalogue, risk } from '../gate/catalogue.ts';
import type { Scope } from '../gate/scope.ts';
import { type Coverage, coverageOf, VERDICTS, type Verdict } from './coverage.ts';
import type { Mutation } from './mutations.ts';
import { type TracedScenario, tracedScenarios } from './scenarios.ts';

export type Risk = (typeof risk.options)[number];
/** Requirements of a risk by verdict; risks are counted apart and never added up. */
export type Counts = Readonly<Record<Risk, Readonly<Record<Verdict, number>>>>;

export interface Matrix {
  readonly runId: string;
  readonly rehearsal: boolean;
  readonly endedAt: string;
  readonly legs: readonly string[];
  readonly release: string;
  /** The uncovered first, then the weak, then what is shown in part; within each by risk. */
  readonly requirements: readonly Coverage[];
  readonly scenarios: readonly TracedScenario[];
  /** Of all requirements, and of those that this release promises. */
  readonly counts: { readonly all: Counts; readonly release: Counts };
  /** Requirements that scenarios or mutations name and the catalogue does not have. */
  readonly unknown: readonly string[];
  /** Undefined where no control was broken on purpose. */
  readonly mutations: readonly Mutation[] | undefined;
  /** The run in which they were broken, where that is known. */
  readonly brokenIn?: string;
}

export interface MatrixInput {
  readonly plan: Plan;
  readonly results: Results;
  readonly catalogue: Catalogue;
  readonly scope?: Scope;
  readonly mutations?: readonly Mutation[];
  readonly brokenIn?: string;
}

export function matrixOf({ plan, results, catalogue, scope, mutations, brokenIn }: MatrixInput): Matrix {
  const scenarios = tracedScenarios(plan, results);
  const requirements = catalogue.requirements
    .map((requirement) => {
      const outOfScope = scope && notIn(scope, requirement);
      return coverageOf({
        ...{ requirement, scenarios, mutations: mutations ?? [] },
        ...(outOfScope ? { outOfScope } : {}),
      });
    })
    .toSorted(
      (a, b) =>
        VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
        risk.options.indexOf(a.requirement.risk) - risk.options.indexOf(b.requirement.risk),
    );
  const known = new Set(catalogue.requirements.map(({ id }) => id));
  const named = new Set([
    ...scenarios.flatMap((scenario) => scenario.requirements),
    ...(mutations ?? []).flatMap((mutation) => mutation.requirement),
  ]);
  return {
    runId: results.runId,
    rehearsal: results.rehearsal,
    endedAt: results.endedAt,
    legs: plan.legs.map(({ leg }) => leg),
    release: catalogue.release,
    requirements,
    scenarios,
    counts: {
      all: countsOf(requirements),
      release: countsOf(requirements.filter(({ requirement }) => requirement.release === catalogue.release)),
    },
    unknown: [...named].filter((id) => !known.has(id)).toSorted(),
    mutations,
    ...(brokenIn === undefined ? {} : { brokenIn }),
  };
}

function countsOf(coverages: readonly Coverage[]): Counts {
  const count = (wanted: Risk, verdict: Verdict) =>
    coverages.filter((found) => found.requirement.risk === wanted && found.verdict === verdict).length;
  const row = (wanted: Risk) =>
    Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(wanted, verdict)])) as Record<
      Verdict,
      number
    >;
  return { critical: row('critical'), major: row('major'), minor: row('minor') };
}

function notIn(
  { release, phases, sites }: Scope,
  { phase, sites: own }: { readonly phase?: string | undefined; readonly sites?: string[] | undefined },
): string | undefined {
  const later = phases.find(({ id, in: isIn }) => id === phase && !isIn);
  const elsewhere = own === undefined ? [] : sites.filter(({ id }) => own.includes(id));
  const names = later
    ? [later.name]
    : elsewhere.length > 0 && elsewhere.every((site) => !site.in)
      ? elsewhere.map(({ name }) => name)
      : [];
  return names.length === 0 ? undefined : `out of scope in release ${release}: ${names.join(', ')}`;
}
