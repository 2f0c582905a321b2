// The decision of a gate: a pure function of the gate file and of what a pack holds.
import { z } from 'zod';
import { sha256 } from '../evidence/record.ts';
import { outcome, verdictWord, wordOf } from '../evidence/results.ts';
import { evaluate } from './criteria.ts';
import type { GateInputs } from './inputs.ts';
import type { Criterion, GatePolicy } from './policy.ts';

const evidence = z.object({ path: z.string(), sha256: sha256.optional() }).strict();
const condition = z
  .object({ criterion: z.string(), text: z.string(), owner: z.string(), due: z.iso.date() })
  .strict();

const criterionVerdict = z
  .object({
    id: z.string(),
    text: z.string(),
    kind: z.string(),
    class: z.enum(['mandatory', 'waivable']),
    expected: z.string(),
    actual: z.string(),
    verdict: z.enum(['MET', 'UNMET', 'WAIVED', 'ERROR']),
    evidence: z.array(evidence),
  })
  .strict();
export type CriterionVerdict = z.infer<typeof criterionVerdict>;

export const gateDecision = z
  .object({
    schema: z.literal('vouch/gate-decision/v1'),
    gate: z.string(),
    version: z.number().int(),
    title: z.string(),
    decision: z.enum(['GO', 'CONDITIONAL', 'NO-GO']),
    /** The decision as it must be shown, never without its qualification. */
    label: z.string(),
    /** On the reference hospital: says nothing about anybody's own Odoo. */
    rehearsal: z.boolean(),
    /** Nobody has signed it. */
    unsigned: z.boolean(),
    runId: z.string(),
    evaluatedAt: z.string(),
    policy: evidence,
    pack: z
      .object({ verdict: z.enum(['valid', 'not valid', 'not checked']), manifest: sha256.optional() })
      .strict(),
    criteria: z.array(criterionVerdict),
    conditions: z.array(condition),
    /** Findings that the gate file lets through by name, with its reason; they were found in this run. */
    allowed: z.array(z.object({ criterion: z.string(), id: z.string(), why: z.string() }).strict()),
    words: z.record(verdictWord, z.number().int()),
    outcomes: z.record(outcome, z.number().int()),
    outOfScope: z.array(z.object({ name: z.string(), why: z.string() }).strict()),
  })
  .strict();
export type GateDecision = z.infer<typeof gateDecision>;

export function evaluateGate(policy: GatePolicy, inputs: GateInputs): GateDecision {
  const judged = policy.criteria.map((criterion) => judge(criterion, inputs));
  const criteria = judged.map(({ verdict }) => verdict);
  const decision = criteria.some(({ verdict }) => verdict === 'UNMET' || verdict === 'ERROR')
    ? 'NO-GO'
    : criteria.some(({ verdict }) => verdict === 'WAIVED')
      ? 'CONDITIONAL'
      : 'GO';
  const scenarios = inputs.results?.scenarios ?? [];
  // A pack without readable results may be anything, so it is not taken for somebody's own Odoo.
  const rehearsal = inputs.results?.rehearsal ?? true;
  const unsigned = true;
  const count = <T extends string>(names: readonly T[], of: (found: (typeof scenarios)[number]) => T) =>
    Object.fromEntries(names.map((name) => [name, scenarios.filter((s) => of(s) === name).length])) as Record<
      T,
      number
    >;
  return {
    schema: 'vouch/gate-decision/v1',
    gate: policy.gate,
    version: policy.version,
    title: policy.title,
    decision,
    label: decisionLabel({ decision, rehearsal, unsigned }),
    rehearsal,
    unsigned,
    runId: inputs.results?.runId ?? '',
    evaluatedAt: inputs.evaluatedAt,
    policy: inputs.policy,
    pack: { verdict: inputs.pack.verdict, manifest: inputs.pack.manifest },
    criteria,
    conditions: judged.flatMap(({ conditions }) => conditions),
    allowed: judged.flatMap(({ allowed }) => allowed),
    words: count(verdictWord.options, (s) => wordOf[s.outcome]),
    outcomes: count(outcome.options, (s) => s.outcome),
    outOfScope: scenarios
      .filter((s) => s.outcome === 'out of scope')
      .map((s) => ({ name: s.name, why: s.reason ?? '' })),
  };
}

/** "GO (rehearsal, unsigned)": the only form in which a decision is shown. */
export function decisionLabel(of: Pick<GateDecision, 'decision' | 'rehearsal' | 'unsigned'>): string {
  const marks = [of.rehearsal ? 'rehearsal' : '', of.unsigned ? 'unsigned' : ''].filter(
    (mark) => mark !== '',
  );
  return marks.length === 0 ? of.decision : `${of.decision} (${marks.join(', ')})`;
}

type Condition = GateDecision['conditions'][number];

function judge(
  criterion: Criterion,
  inputs: GateInputs,
): { verdict: CriterionVerdict; conditions: Condition[]; allowed: GateDecision['allowed'] } {
  const { id, text, kind } = criterion;
  const found = evaluate(criterion, inputs);
  const overdue = (due: string): boolean => due < inputs.evaluatedAt.slice(0, 10);
  let verdict: CriterionVerdict['verdict'] = found.verdict;
  let actual = found.actual;
  let open: readonly Omit<Condition, 'criterion'>[] = [];
  if (verdict === 'MET' && found.conditions.length > 0) {
    const late = found.conditions.filter(({ due }) => overdue(due));
    if (late.length > 0) {
      verdict = 'UNMET';
      actual += `; past its day: ${late.map((c) => c.text).join(', ')}`;
    } else {
      verdict = 'WAIVED';
      open = found.conditions;
    }
  } else if (verdict === 'UNMET' && criterion.class === 'waivable' && criterion.waiver) {
    if (overdue(criterion.waiver.due)) actual += `; its waiver ended on ${criterion.waiver.due}`;
    else {
      verdict = 'WAIVED';
      open = [criterion.waiver];
    }
  }
  return {
    verdict: {
      id,
      text,
      kind,
      class: criterion.class,
      expected: found.expected,
      actual,
      verdict,
      evidence: found.evidence.map((path) => ({ path, sha256: inputs.digests.get(path) })),
    },
    conditions: open.map((condition) => ({ criterion: id, ...condition })),
    allowed: (found.allowed ?? []).map((finding) => ({ criterion: id, ...finding })),
  };
}
