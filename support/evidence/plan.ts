// The plan: what is going to be run, frozen before the first scenario.
import { z } from 'zod';
import { sha256 } from './record.ts';

export const plannedScenario = z
  .object({
    /** sha256 of the path below the features root, rule, name and example row, unless `@id:` gives another key. */
    id: sha256,
    uri: z.string(),
    line: z.number().int(),
    feature: z.string(),
    rule: z.string().optional(),
    name: z.string(),
    /** Column to value, for a row of an Examples table. */
    example: z.record(z.string(), z.string()).optional(),
    tags: z.array(z.string()),
    requirements: z.array(z.string()),
    criticality: z.enum(['critical', 'major', 'minor']),
    steps: z.array(z.object({ keyword: z.string(), text: z.string(), line: z.number().int() }).strict()),
    /** Why it is not run in this release, from the scope file; such a scenario is planned but never accepted. */
    outOfScope: z.string().optional(),
    /** Legs that run it. */
    legs: z.array(z.string()),
  })
  .strict();

/** A file that says what sentences mean: `vouch/steps/...` from the package, `steps/...` from the project's own. */
const plannedSteps = z.object({ uri: z.string(), sha256 }).strict();

export const plan = z
  .object({
    schema: z.literal('vouch/plan/v1'),
    runId: z.string(),
    tagExpression: z.string(),
    features: z.array(z.object({ uri: z.string(), sha256 }).strict()),
    /** Not in plans of before there were own steps. */
    steps: z.array(plannedSteps).optional(),
    legs: z.array(z.object({ leg: z.string(), channel: z.enum(['ui', 'rpc', 'hand']) }).strict()),
    scenarios: z.array(plannedScenario),
  })
  .strict();

export type Plan = z.infer<typeof plan>;
export type PlannedSteps = z.infer<typeof plannedSteps>;
export type PlannedScenario = z.infer<typeof plannedScenario>;
