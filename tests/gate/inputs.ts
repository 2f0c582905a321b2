// What a gate is decided from, built from a few words: scenario name to outcome.
import { createHash } from 'node:crypto';
import { plan as planSchema } from '../../support/evidence/plan.ts';
import { type Outcome, outcome, results as resultsSchema } from '../../support/evidence/results.ts';
import { catalogue } from '../../support/gate/catalogue.ts';
import type { GateInputs } from '../../support/gate/inputs.ts';
import { type GatePolicy, gatePolicy } from '../../support/gate/policy.ts';

export interface Scene {
  readonly outcome: Outcome;
  readonly criticality?: 'critical' | 'major' | 'minor';
  readonly requirements?: string[];
  readonly legs?: string[];
  readonly findings?: string[];
  readonly controls?: ('screen and server' | 'screen only' | 'neither' | 'server not probed')[];
  readonly evidence?: string[];
  readonly outOfScope?: string;
  /** Planned, but the results say nothing of it. */
  readonly lost?: boolean;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

export function inputs(scenes: Readonly<Record<string, Scene>>, more: Partial<GateInputs> = {}): GateInputs {
  const entries = Object.entries(scenes);
  const plan = planSchema.parse({
    schema: 'vouch/plan/v1',
    runId: 'r1',
    tagExpression: '',
    features: [],
    legs: [
      { leg: 'rpc', channel: 'rpc' },
      { leg: 'ui', channel: 'ui' },
    ],
    scenarios: entries.map(([name, scene]) => ({
      id: digest(name),
      uri: 'features/a.feature',
      line: 1,
      feature: 'F',
      name,
      tags: [],
      requirements: scene.requirements ?? [],
      criticality: scene.criticality ?? 'major',
      steps: [],
      outOfScope: scene.outOfScope,
      legs: scene.legs ?? ['rpc'],
    })),
  });
  const results = resultsSchema.parse({
    schema: 'vouch/results/v1',
    runId: 'r1',
    rehearsal: true,
    state: 'sealed',
    startedAt: '',
    endedAt: '',
    problems: [],
    counts: Object.fromEntries(outcome.options.map((name) => [name, 0])),
    scenarios: entries
      .filter(([, scene]) => !scene.lost)
      .flatMap(([name, scene]) =>
        (scene.legs ?? ['rpc']).map((leg) => ({
          scenario: digest(name),
          leg,
          channel: leg,
          name,
          uri: 'features/a.feature',
          line: 1,
          outcome: scene.outcome,
          attempts: [
            {
              attempt: `${name}-${leg}`,
              number: 0,
              startedAt: '',
              ms: 1,
              status: 'PASSED',
              finished: true,
              steps: [],
              hooks: [],
              evidence: (scene.evidence ?? []).map(digest),
            },
          ],
          findings: (scene.findings ?? []).map((id) => ({ id, kind: id.split(':')[0], text: id })),
          controls: (scene.controls ?? []).map((depth) => ({ person: 'nurse', act: 'approve', depth })),
        })),
      ),
  });
  return {
    evaluatedAt: '2026-05-01T12:00:00.000Z',
    policy: { path: 'uat-exit.yaml', sha256: digest('policy') },
    pack: { verdict: 'valid', reasons: [] },
    plan,
    results,
    catalogue: requirements(['REQ-CHN-001']),
    environment: { odoo: { version: '19.0' }, database: { uuid: 'abc' } },
    attachments: new Map([[digest('picture'), 'picture']]),
    digests: new Map([['run/results.json', digest('results')]]),
    ...more,
  };
}

export function requirements(ids: string[], other: string[] = []) {
  const row = (id: string, release?: string) => ({
    id,
    text: id,
    domain: 'd',
    apps: ['Purchase'],
    owner: 'o',
    risk: 'major',
    gate: 'uat-exit',
    kind: 'control',
    source: { document: 'operating-model', paragraph: 1, words: 'w' },
    release,
  });
  const all = [...ids.map((id) => row(id, '1')), ...other.map((id) => row(id))];
  return catalogue.parse({ schema: 'vouch/requirements/v1', release: '1', requirements: all });
}

/** The three that a gate file must have, and those given. */
export function policy(...criteria: object[]): GatePolicy {
  return gatePolicy.parse({
    schema: 'vouch/gate/v1',
    gate: 'uat-exit',
    version: 1,
    title: 'UAT exit',
    criteria: [
      { id: 'C1', text: 'ran', kind: 'plan.complete', class: 'mandatory' },
      { id: 'C2', text: 'sealed', kind: 'run.sealed', class: 'mandatory' },
      { id: 'C3', text: 'valid', kind: 'pack.valid', class: 'mandatory' },
      ...criteria.map((found, n) => ({ id: `C${n + 4}`, text: 't', class: 'mandatory', ...found })),
    ],
  });
}
