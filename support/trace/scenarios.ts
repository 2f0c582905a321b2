// The scenarios of a run with what each leg came to: one side of the matrix.
import type { Plan, PlannedScenario } from '../evidence/plan.ts';
import { type Outcome, outcome, type Results, type ScenarioResult } from '../evidence/results.ts';
import { type Shown, shownBy } from './shown.ts';

export interface TracedLeg {
  readonly leg: string;
  readonly channel: string;
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly shown: Shown;
  /** Key of the last attempt; missing where there was none. */
  readonly attempt?: string;
  /** What the last attempt left in the pack, by the step that it belongs to. */
  readonly evidence: readonly { readonly at: string; readonly sha256: string }[];
}

export interface TracedScenario {
  readonly id: string;
  readonly name: string;
  readonly feature: string;
  /** "amount 4,999.99, limit below": the row of an outline. */
  readonly example?: string;
  readonly uri: string;
  readonly line: number;
  readonly criticality: PlannedScenario['criticality'];
  readonly requirements: readonly string[];
  readonly legs: readonly TracedLeg[];
}

/** Worst outcome first, then by criticality, then by place. */
export function tracedScenarios(plan: Plan, results: Results): TracedScenario[] {
  const traced = plan.scenarios.map((planned) => tracedScenario(planned, plan, results));
  const worst = ({ legs }: TracedScenario) =>
    Math.max(...legs.map((leg) => outcome.options.indexOf(leg.outcome)));
  const weight = { critical: 0, major: 1, minor: 2 };
  return traced.toSorted(
    (a, b) =>
      worst(b) - worst(a) ||
      weight[a.criticality] - weight[b.criticality] ||
      (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.line - b.line),
  );
}

function tracedScenario(planned: PlannedScenario, plan: Plan, results: Results): TracedScenario {
  const { id, name, feature, example, uri, line, criticality, requirements } = planned;
  const row = Object.entries(example ?? {}).map(([column, value]) => `${column} ${value}`);
  return {
    ...{ id, name, feature, uri, line, criticality, requirements },
    ...(row.length > 0 ? { example: row.join(', ') } : {}),
    legs: planned.legs.map((leg) => {
      const found = results.scenarios.find((result) => result.scenario === id && result.leg === leg);
      const channel = plan.legs.find((known) => known.leg === leg)?.channel ?? leg;
      return found ? tracedLeg(found) : { ...NOT_RUN, leg, channel };
    }),
  };
}

/** A planned leg of which the results say nothing. */
const NOT_RUN = {
  outcome: 'not run',
  reason: 'the results say nothing of it',
  shown: { allows: false, refused: [] },
  evidence: [],
} as const;

function tracedLeg(result: ScenarioResult): TracedLeg {
  const { leg, channel, outcome, reason } = result;
  const last = result.attempts.at(-1);
  const evidence = [
    ...(last?.steps ?? []).flatMap(({ keyword, text, evidence: files }) =>
      files.map((sha256) => ({ at: `${keyword} ${text}`, sha256 })),
    ),
    ...(last?.evidence ?? []).map((sha256) => ({ at: 'Outside the steps', sha256 })),
  ];
  return {
    ...{ leg, channel, outcome, evidence, shown: shownBy(result) },
    ...(reason === undefined ? {} : { reason }),
    ...(last ? { attempt: last.attempt } : {}),
  };
}
