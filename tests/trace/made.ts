// Plans and results of a few words: what a scenario names, what its steps did, and what it came to.
import { createHash } from 'node:crypto';
import { type Plan, plan as planSchema } from '../../support/evidence/plan.ts';
import type { Depth } from '../../support/evidence/record.ts';
import {
  type Outcome,
  outcome as outcomes,
  type Results,
  results as resultsSchema,
} from '../../support/evidence/results.ts';
import { type Catalogue, catalogue } from '../../support/gate/catalogue.ts';

/** `When`: an act. `Then`: a fact that holds. A depth: a refusal. Anything else is a keyword without either. */
type Step = 'Given' | 'When' | 'Then' | 'And act' | 'And fact' | Depth;

export interface Scene {
  readonly reqs: readonly string[];
  readonly steps?: readonly Step[];
  readonly outcome?: Outcome;
  readonly reason?: string;
  /** Outcome by leg, where they differ. */
  readonly on?: Readonly<Record<string, Outcome>>;
  readonly legs?: readonly string[];
  readonly evidence?: readonly string[];
  readonly criticality?: 'critical' | 'major' | 'minor';
  readonly example?: Readonly<Record<string, string>>;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export function made(scenes: Readonly<Record<string, Scene>>): { plan: Plan; results: Results } {
  const entries = Object.entries(scenes);
  const plan = planSchema.parse({
    schema: 'vouch/plan/v1',
    runId: 'r1',
    tagExpression: '',
    features: [],
    legs: ['rpc', 'ui'].map((leg) => ({ leg, channel: leg })),
    scenarios: entries.map(([name, { reqs, legs = ['rpc'], criticality = 'major', example }], n) => ({
      ...{ id: digest(name), uri: 'features/stores/a.feature', line: n + 1, feature: 'F', name, tags: [] },
      ...{ requirements: reqs, criticality, steps: [], legs, ...(example ? { example } : {}) },
    })),
  });
  const results = resultsSchema.parse({
    ...{ schema: 'vouch/results/v1', runId: 'r1', rehearsal: true, state: 'sealed' },
    ...{ startedAt: '', endedAt: '2026-03-01T10:00:00.000Z', problems: [], counts: {} },
    scenarios: entries.flatMap(([name, scene], n) =>
      (scene.legs ?? ['rpc']).map((leg) => {
        const steps = (scene.steps ?? ['When', 'Then']).map((step) => stepOf(step, scene.evidence ?? []));
        return {
          ...{
            scenario: digest(name),
            leg,
            channel: leg,
            name,
            uri: 'features/stores/a.feature',
            line: n + 1,
          },
          outcome: scene.on?.[leg] ?? scene.outcome ?? 'passed',
          ...(scene.reason ? { reason: scene.reason } : {}),
          attempts: [
            {
              ...{ attempt: `${name}-${leg}`, number: 0, startedAt: '', ms: 1, status: 'PASSED' },
              ...{ finished: true, steps, hooks: [], evidence: [] },
            },
          ],
          findings: [],
          controls: steps.flatMap(({ controls }) => controls),
        };
      }),
    ),
  });
  return { plan, results };
}

function stepOf(step: Step, evidence: readonly string[]) {
  const refused = ['screen and server', 'screen only', 'neither', 'server not probed'].includes(step);
  const fact = step === 'Then' || step === 'And fact';
  return {
    keyword: refused ? 'Then' : step.split(' ')[0],
    ...{ text: 'something', line: 1, status: 'PASSED', ms: 1, evidence: evidence.map(digest) },
    facts: fact ? [{ what: 'it', expected: 'so', found: 'so', holds: true }] : [],
    controls: refused ? [{ person: 'Bea Buyer', act: 'approve', depth: step }] : [],
  };
}

/** Requirements by id; what is not said is a critical control of release 1. */
export function asked(of: Readonly<Record<string, object>>): Catalogue {
  return catalogue.parse({
    schema: 'vouch/requirements/v1',
    release: '1',
    requirements: Object.entries(of).map(([id, change]) => ({
      ...{ id, text: `What ${id} asks for.`, domain: 'd', apps: ['Purchase'], owner: 'o', risk: 'critical' },
      ...{ gate: 'uat-exit', kind: 'control', source: { document: 'd', paragraph: 1, words: 'w' } },
      ...change,
    })),
  });
}

/** Every outcome that is no pass. */
export const NOT_GOOD = outcomes.options.filter(
  (found) => !['passed', 'passed with finding', 'out of scope'].includes(found),
);
