// The results: one outcome a scenario and leg, derived from messages and journal and nothing else.
import { z } from 'zod';
import { depth, findingKind, sha256, stepStatus } from './record.ts';

/** A scenario has the worst that anything in it calls for. */
export const outcome = z.enum([
  'passed',
  'passed with finding',
  'flaky',
  'pending',
  'not run',
  'out of scope',
  'compromised',
  'failed',
]);
export type Outcome = z.infer<typeof outcome>;

/** The four words that people see. */
export const verdictWord = z.enum(['accepted', 'not accepted', 'not tested', 'open risk']);
export type VerdictWord = z.infer<typeof verdictWord>;

export const wordOf: Readonly<Record<Outcome, VerdictWord>> = {
  passed: 'accepted',
  'passed with finding': 'open risk',
  flaky: 'open risk',
  pending: 'not tested',
  'not run': 'not tested',
  'out of scope': 'not tested',
  compromised: 'not tested',
  failed: 'not accepted',
};

export const resultStep = z
  .object({
    keyword: z.string(),
    text: z.string(),
    line: z.number().int(),
    status: stepStatus,
    ms: z.number(),
    message: z.string().optional(),
    /** What was looked at in this step, and what it was found to be. */
    facts: z.array(
      z.object({ what: z.string(), expected: z.string(), found: z.string(), holds: z.boolean() }).strict(),
    ),
    /** What somebody must not be able to do, and how deep that was seen to hold, with Odoo's words. */
    controls: z.array(
      z.object({ person: z.string(), act: z.string(), depth, message: z.string().optional() }).strict(),
    ),
    evidence: z.array(sha256),
  })
  .strict();

export const attemptResult = z
  .object({
    attempt: z.string(),
    number: z.number().int(),
    startedAt: z.string(),
    ms: z.number(),
    /** Worst of steps and hooks. */
    status: stepStatus,
    message: z.string().optional(),
    /** False when the process ended in the middle of it. */
    finished: z.boolean(),
    steps: z.array(resultStep),
    /** Hooks that did not pass; hooks are not in the feature, so the others are not worth a line. */
    hooks: z.array(
      z.object({ name: z.string(), status: stepStatus, message: z.string().optional() }).strict(),
    ),
    /** Captured outside any step. */
    evidence: z.array(sha256),
  })
  .strict();

export const finding = z
  .object({ id: z.string(), kind: findingKind, text: z.string(), detail: z.string().optional() })
  .strict();

export const scenarioResult = z
  .object({
    scenario: sha256,
    leg: z.string(),
    channel: z.string(),
    name: z.string(),
    uri: z.string(),
    line: z.number().int(),
    outcome,
    /** Why the outcome is lower than cucumber's status, or what failed, in one sentence. */
    reason: z.string().optional(),
    attempts: z.array(attemptResult),
    findings: z.array(finding),
    controls: z.array(z.object({ person: z.string(), act: z.string(), depth }).strict()),
  })
  .strict();

export const results = z
  .object({
    schema: z.literal('vouch/results/v1'),
    runId: z.string(),
    rehearsal: z.boolean(),
    /** `open`: a leg did not come to its end, or the run was aborted; such a run can be sealed, but not accepted. */
    state: z.enum(['sealed', 'open']),
    startedAt: z.string(),
    endedAt: z.string(),
    scenarios: z.array(scenarioResult),
    /** Scenarios and legs by outcome; every outcome is named, also with nought. */
    counts: z.record(z.string(), z.number().int()),
    /** What is wrong with the run as a whole and belongs to no scenario: an unread feature, a failed run hook. */
    problems: z.array(z.string()),
  })
  .strict();

export type ResultStep = z.infer<typeof resultStep>;
export type AttemptResult = z.infer<typeof attemptResult>;
export type Finding = z.infer<typeof finding>;
export type ScenarioResult = z.infer<typeof scenarioResult>;
export type Results = z.infer<typeof results>;
