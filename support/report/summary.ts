// The summary of a run: summary.json for machines, a few readable lines for the terminal.
import { z } from 'zod';
import type { Plan } from '../evidence/plan.ts';
import { depth, findingKind } from '../evidence/record.ts';
import { outcome, type Results, type ScenarioResult, verdictWord, wordOf } from '../evidence/results.ts';
import { wordFor } from './words.ts';

const counts = z.record(z.string(), z.number().int());
const words = z.record(verdictWord, z.number().int());

const item = z
  .object({
    name: z.string(),
    leg: z.string(),
    outcome,
    word: z.string(),
    /** The step that decided it, or the scenario: `features/a.feature:12`. */
    at: z.string(),
    reason: z.string(),
  })
  .strict();

export const summary = z
  .object({
    schema: z.literal('vouch/summary/v1'),
    runId: z.string(),
    rehearsal: z.boolean(),
    unsigned: z.literal(true),
    state: z.enum(['sealed', 'open']),
    startedAt: z.string(),
    endedAt: z.string(),
    seconds: z.number(),
    scenarios: z.number().int(),
    words,
    outOfScope: z.number().int(),
    outcomes: counts,
    legs: z.array(
      z.object({ leg: z.string(), channel: z.string(), words, outOfScope: z.number().int() }).strict(),
    ),
    /** Everything that is not simply accepted, the worst first. */
    open: z.array(item),
    findings: z.array(
      z
        .object({ id: z.string(), kind: findingKind, text: z.string(), scenarios: z.array(z.string()) })
        .strict(),
    ),
    /** Controls by the depth at which they were seen to hold. */
    controls: z.record(depth, z.number().int()),
    problems: z.array(z.string()),
    /** Steps in a wording that still works and should no longer be used. */
    outdated: z.array(z.object({ at: z.string(), text: z.string(), why: z.string() }).strict()),
    /** On an Odoo that keeps what runs make: how many records of which model stayed there. */
    leftBehind: z
      .object({ database: z.string(), asOf: z.string(), records: z.number().int(), models: counts })
      .strict()
      .optional(),
    /** The gate's decision with its marks, when one was asked for. */
    decision: z.string().optional(),
    /** What was made, and where: `pack`, `report`, `junit`, `gate`. */
    where: z.record(z.string(), z.string()),
  })
  .strict();
export type Summary = z.infer<typeof summary>;

export interface SummaryInput {
  readonly results: Results;
  readonly plan: Plan;
  readonly where: Readonly<Record<string, string>>;
  readonly left?: Left;
  readonly decision?: string;
  readonly outdated?: Summary['outdated'];
}

interface Left {
  readonly database: string;
  /** When it was looked up: `the end of the run`, `the last step`. */
  readonly asOf: string;
  readonly records: ReadonlyArray<{ readonly model: string }>;
}

export function summarise({ results, plan, where, left, decision, outdated = [] }: SummaryInput): Summary {
  const all = results.scenarios;
  return {
    schema: 'vouch/summary/v1',
    runId: results.runId,
    rehearsal: results.rehearsal,
    unsigned: true,
    state: results.state,
    startedAt: results.startedAt,
    endedAt: results.endedAt,
    seconds: Math.max(0, Date.parse(results.endedAt) - Date.parse(results.startedAt)) / 1000 || 0,
    scenarios: all.length,
    ...wordsOf(all),
    outcomes: results.counts,
    legs: plan.legs.map(({ leg, channel }) => ({
      leg,
      channel,
      ...wordsOf(all.filter((s) => s.leg === leg)),
    })),
    open: all
      .filter((s) => s.outcome !== 'passed')
      .toSorted((a, b) => outcome.options.indexOf(b.outcome) - outcome.options.indexOf(a.outcome))
      .map(itemOf),
    findings: findingsOf(all),
    controls: countsOf(
      depth.options,
      all.flatMap((s) => s.controls.map((control) => control.depth)),
    ),
    problems: results.problems,
    outdated: [...outdated],
    ...(left ? { leftBehind: leftOf(left) } : {}),
    decision,
    where: { ...where },
  };
}

/** What is out of scope stands apart, so that nobody takes it for tested or untested. */
function wordsOf(scenarios: readonly ScenarioResult[]): Pick<Summary, 'words' | 'outOfScope'> {
  const inScope = scenarios.filter((s) => s.outcome !== 'out of scope');
  const found = inScope.map((s) => wordOf[s.outcome]);
  return { words: countsOf(verdictWord.options, found), outOfScope: scenarios.length - inScope.length };
}

function itemOf(result: ScenarioResult): Summary['open'][number] {
  const step = result.attempts.at(-1)?.steps.find((found) => found.status !== 'PASSED');
  return {
    name: result.name,
    leg: result.leg,
    outcome: result.outcome,
    word: wordFor(result.outcome),
    at: `${result.uri}:${step?.line ?? result.line}`,
    reason: result.reason ?? '',
  };
}

function findingsOf(scenarios: readonly ScenarioResult[]): Summary['findings'] {
  const found = new Map<string, Summary['findings'][number]>();
  for (const scenario of scenarios) {
    for (const { id, kind, text } of scenario.findings) {
      const known = found.get(id) ?? { id, kind, text, scenarios: [] };
      found.set(id, known);
      known.scenarios.push(`${scenario.name} (${scenario.leg})`);
    }
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function leftOf({ database, asOf, records }: Left): NonNullable<Summary['leftBehind']> {
  const models = [...new Set(records.map(({ model }) => model))].toSorted();
  return {
    ...{ database, asOf, records: records.length },
    models: countsOf(
      models,
      records.map(({ model }) => model),
    ),
  };
}

function countsOf<T extends string>(names: readonly T[], values: readonly T[]): Record<T, number> {
  return Object.fromEntries(names.map((name) => [name, values.filter((v) => v === name).length])) as Record<
    T,
    number
  >;
}
