// Derives the results from cucumber's messages and the journal: pure, the only place where an outcome is decided.
import type { Envelope } from '@cucumber/messages';
import { attemptsByPlace, place } from './outcomes-attempts.ts';
import { type JournalFacts, journalFacts } from './outcomes-journal.ts';
import { findingsOf, type JudgedAttempt, type Judgement, judgeScenario } from './outcomes-judge.ts';
import { type LegMessages, readLeg } from './outcomes-messages.ts';
import type { Plan, PlannedScenario } from './plan.ts';
import type { JournalRecord } from './record.ts';
import { outcome, type Results, type ScenarioResult } from './results.ts';

export interface OutcomeInput {
  readonly plan: Plan;
  /** Leg to its messages; a leg of the plan that is missing here has not run. */
  readonly messagesByLeg: ReadonlyMap<string, Iterable<Envelope>>;
  /** Of all segments; each segment's records in their order. */
  readonly journalRecords: Iterable<JournalRecord>;
  readonly runId: string;
  /** A run on the reference hospital; the journal can only make it one, never unmake it. */
  readonly rehearsal: boolean;
  /** As it was for the plan. */
  readonly featuresRoot?: string;
}

/** Throws when messages or journal cannot be read as what they are; everything else becomes an outcome or a problem. */
export function deriveResults(input: OutcomeInput): Results {
  const journal = journalFacts(input.journalRecords);
  const legs = new Map<string, LegMessages>();
  for (const [leg, envelopes] of input.messagesByLeg) legs.set(leg, readLeg(envelopes, input.featuresRoot));
  const known = attemptsByPlace(legs, journal);
  const scenarios: ScenarioResult[] = [];
  for (const scenario of input.plan.scenarios) {
    for (const { leg, channel } of input.plan.legs) {
      if (!scenario.legs.includes(leg)) continue;
      const attempts = known.get(place(scenario.id, leg)) ?? [];
      known.delete(place(scenario.id, leg));
      scenarios.push(
        resultOf({
          scenario,
          leg,
          channel,
          attempts,
          judgement: judge({ scenario, leg, attempts, journal }),
        }),
      );
    }
  }
  for (const attempts of known.values()) scenarios.push(...unplanned(input.plan, attempts));
  return {
    schema: 'vouch/results/v1',
    runId: input.runId,
    rehearsal: input.rehearsal || journal.rehearsal === true,
    state: isWhole(input.plan, journal) ? 'sealed' : 'open',
    startedAt: journal.startedAt,
    endedAt: journal.endedAt,
    scenarios,
    counts: countsOf(scenarios),
    problems: problemsOf(input, legs, journal),
  };
}

interface Judged {
  readonly scenario: PlannedScenario;
  readonly leg: string;
  readonly attempts: readonly JudgedAttempt[];
  readonly journal: JournalFacts;
}

function judge({ scenario, leg, attempts, journal }: Judged): Judgement {
  if (scenario.outOfScope !== undefined) return { outcome: 'out of scope', reason: scenario.outOfScope };
  const judged = judgeScenario(attempts, scenario.id);
  if (!['passed', 'passed with finding', 'flaky'].includes(judged.outcome)) return judged;
  const changed = journal.environmentChanged.get(leg) ?? journal.environmentChanged.get('');
  if (changed !== undefined) {
    return { outcome: 'compromised', reason: `the environment changed during the run: ${changed}` };
  }
  const unequal = journal.compared.find(
    (found) => found.scenario === scenario.id && found.legs.includes(leg) && !found.equal,
  );
  if (!unequal) return judged;
  const differences = unequal.differences.slice(0, 3).join('; ');
  const reason = `the records that ${unequal.legs.join(' and ')} left behind differ: ${differences}`;
  return { outcome: 'failed', reason };
}

interface ResultParts {
  readonly scenario: Pick<PlannedScenario, 'id' | 'name' | 'uri' | 'line'>;
  readonly leg: string;
  readonly channel: string;
  readonly attempts: readonly JudgedAttempt[];
  readonly judgement: Judgement;
}

function resultOf({ scenario, leg, channel, attempts, judgement }: ResultParts): ScenarioResult {
  return {
    scenario: scenario.id,
    leg,
    channel,
    name: scenario.name,
    uri: scenario.uri,
    line: scenario.line,
    outcome: judgement.outcome,
    reason: judgement.reason,
    attempts: attempts.map((attempt) => attempt.result).toSorted((a, b) => a.number - b.number),
    findings: findingsOf(attempts),
    controls: attempts.flatMap(({ journal }) =>
      (journal?.controls ?? []).map(({ person, act, depth }) => ({ person, act, depth })),
    ),
  };
}

/** What ran without having been planned can not be counted for anything, but is not hidden either. */
function unplanned(plan: Plan, attempts: readonly JudgedAttempt[]): ScenarioResult[] {
  const first = attempts[0];
  if (!first) return [];
  const leg = first.leg;
  const scenario = first.written ?? { id: first.journal?.scenario ?? '', name: 'unknown', uri: '', line: 0 };
  const channel = plan.legs.find((found) => found.leg === leg)?.channel ?? leg;
  const judgement: Judgement = {
    outcome: 'failed',
    reason: 'it ran without being in the plan that was frozen',
  };
  return [resultOf({ scenario, leg, channel, attempts, judgement })];
}

function problemsOf(
  input: OutcomeInput,
  legs: ReadonlyMap<string, LegMessages>,
  journal: JournalFacts,
): string[] {
  const problems = [...journal.problems];
  if (journal.aborted !== undefined) problems.push(`The run was aborted: ${journal.aborted}`);
  if (journal.runId !== undefined && journal.runId !== input.runId) {
    problems.push(`The journal is of the run ${journal.runId}, not of ${input.runId}`);
  }
  if (input.plan.runId !== input.runId) {
    problems.push(`The plan is of the run ${input.plan.runId}, not of ${input.runId}`);
  }
  for (const { leg } of input.plan.legs) {
    const messages = legs.get(leg);
    if (!messages) problems.push(`The leg ${leg} left no messages`);
    else if (!messages.finished) problems.push(`The leg ${leg} did not come to its end`);
    problems.push(...(messages?.problems ?? []).map((problem) => `${leg}: ${problem}`));
  }
  return problems;
}

function isWhole(plan: Plan, journal: JournalFacts): boolean {
  return journal.aborted === undefined && plan.legs.every(({ leg }) => journal.ended.has(leg));
}

function countsOf(scenarios: readonly ScenarioResult[]): Record<string, number> {
  return Object.fromEntries(
    outcome.options.map((name) => [name, scenarios.filter((found) => found.outcome === name).length]),
  );
}
