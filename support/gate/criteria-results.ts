// Criteria about results: what ran, how it went, which requirements and findings it speaks of.
import type { Plan, PlannedScenario } from '../evidence/plan.ts';
import { type Outcome, type Results, type ScenarioResult, wordOf } from '../evidence/results.ts';
import type { Finding, GateInputs } from './inputs.ts';
import type { CriterionOf } from './policy.ts';
import { atLeast, error, listed, met, percent } from './wording.ts';

const PLAN = 'run/plan.json';
const RESULTS = 'run/results.json';

/** What went well; findings are the business of a criterion of their own. A retry that passed is not among them. */
const good: readonly Outcome[] = ['passed', 'passed with finding'];

interface Measured {
  readonly planned: PlannedScenario;
  readonly result: ScenarioResult;
}

export function planComplete({ plan, results }: GateInputs): Finding {
  const expected = 'every scenario in scope ran to its end on every leg';
  if (!plan || !results) return nothing(expected, plan, results);
  const wanted = inScope(plan).flatMap((scenario) => scenario.legs.map((leg) => ({ scenario, leg })));
  const open = wanted.filter(({ scenario, leg }) => {
    const result = results.scenarios.find((found) => found.scenario === scenario.id && found.leg === leg);
    return !result || wordOf[result.outcome] === 'not tested';
  });
  const known = new Set(plan.scenarios.map((scenario) => scenario.id));
  const extra = results.scenarios.filter((found) => !known.has(found.scenario)).length;
  const parts = [`${wanted.length - open.length} of ${wanted.length}`];
  if (open.length > 0)
    parts.push(`not tested: ${listed(open.map(({ scenario, leg }) => `${scenario.name} (${leg})`))}`);
  if (extra > 0) parts.push(`${extra} ran outside the plan`);
  if (results.runId !== plan.runId)
    return error(expected, `plan and results are of two runs`, [PLAN, RESULTS]);
  return met(wanted.length > 0 && open.length === 0 && extra === 0, {
    expected,
    actual: parts.join('; '),
    evidence: [PLAN, RESULTS],
  });
}

export function resultsMax({ params }: CriterionOf<'results.max'>, { plan, results }: GateInputs): Finding {
  const which = params.criticality ? `${params.criticality} scenarios` : 'scenarios';
  const expected = `at most ${params.max} ${which} ${params.outcomes.join(', ')}`;
  if (!plan || !results) return nothing(expected, plan, results);
  const all = measured(plan, results, params.criticality);
  const hit = all.filter(({ result }) => params.outcomes.includes(result.outcome));
  const names = hit.map(({ result }) => `${result.name} (${result.leg}, ${result.outcome})`);
  const actual =
    all.length === 0
      ? `no ${which} were measured`
      : `${hit.length} of ${all.length}${hit.length > 0 ? `: ${listed(names)}` : ''}`;
  return met(all.length > 0 && hit.length <= params.max, { expected, actual, evidence: [RESULTS] });
}

export function resultsRate({ params }: CriterionOf<'results.rate'>, { plan, results }: GateInputs): Finding {
  const which = params.criticality ? `${params.criticality} scenarios` : 'scenarios';
  const expected = `at least ${percent(params.min)} of the ${which} passed`;
  if (!plan || !results) return nothing(expected, plan, results);
  const all = measured(plan, results, params.criticality);
  const passed = all.filter(({ result }) => good.includes(result.outcome)).length;
  const actual = all.length === 0 ? `no ${which} were measured` : `${passed} of ${all.length}`;
  return met(all.length > 0 && atLeast(passed, all.length, params.min), {
    expected,
    actual,
    evidence: [RESULTS],
  });
}

export function requirementsCovered(
  { params }: CriterionOf<'requirements.covered'>,
  { plan, results, catalogue }: GateInputs,
): Finding {
  const release = catalogue ? ` of release ${catalogue.release}` : '';
  const expected = `${percent(params.min)} of the requirements${release} shown by scenarios that passed`;
  if (!plan || !results) return nothing(expected, plan, results);
  if (!catalogue) return error(expected, 'there is no catalogue of requirements', []);
  const unknown = [...new Set(plan.scenarios.flatMap((scenario) => scenario.requirements))].filter(
    (id) => !catalogue.requirements.some((requirement) => requirement.id === id),
  );
  const evidence = [PLAN, RESULTS];
  if (unknown.length > 0)
    return error(expected, `scenarios name what is not in the catalogue: ${listed(unknown)}`, evidence);
  const wanted = catalogue.requirements.filter(
    (r) => r.release === catalogue.release && r.gate === params.gate,
  );
  const all = measured(plan, results);
  const covered = wanted.filter(({ id }) => {
    const naming = all.filter(({ planned }) => planned.requirements.includes(id));
    return naming.length > 0 && naming.every(({ result }) => good.includes(result.outcome));
  });
  const missing = wanted.filter((requirement) => !covered.includes(requirement)).map(({ id }) => id);
  const actual = `${covered.length} of ${wanted.length}${missing.length > 0 ? `; not shown: ${missing.join(', ')}` : ''}`;
  return met(wanted.length > 0 && atLeast(covered.length, wanted.length, params.min), {
    expected,
    actual,
    evidence,
  });
}

export function findingsAllowed(
  { params }: CriterionOf<'findings.allowed'>,
  { results }: GateInputs,
): Finding {
  const names = params.allowed.map(({ id }) => id);
  const beyond = names.length > 0 ? ` beyond ${listed(names)}` : '';
  const expected =
    `no ${params.kinds.join(' or ')}${beyond}; ` +
    `at least ${params.minProbed} controls tried on the server, at most ${params.maxNotProbed} not`;
  if (!results) return error(expected, 'the pack holds no readable results', []);
  const found = new Map(
    results.scenarios.flatMap((s) =>
      s.findings.filter((f) => params.kinds.includes(f.kind)).map((f) => [f.id, f]),
    ),
  );
  const controls = results.scenarios.flatMap((s) => s.controls);
  const notProbed = controls.filter((control) => control.depth === 'server not probed').length;
  const probed = controls.length - notProbed;
  const present = params.allowed.filter(({ id }) => found.has(id));
  const beyondNames = [...found.keys()].filter((id) => !names.includes(id));
  const parts = [beyondNames.length > 0 ? `not allowed: ${listed(beyondNames)}` : 'none beyond'];
  if (present.length > 0) parts.push(`allowed: ${listed(present.map(({ id }) => id))}`);
  parts.push(`${probed} controls tried on the server, ${notProbed} not`);
  return {
    ...met(beyondNames.length === 0 && probed >= params.minProbed && notProbed <= params.maxNotProbed, {
      expected,
      actual: parts.join('; '),
      evidence: [RESULTS],
    }),
    allowed: present.map(({ id, why }) => ({ id, why })),
    conditions: present.flatMap(({ condition }) => (condition ? [condition] : [])),
  };
}

/** Results in scope with what was planned; a planned leg without a result counts as one that did not run. */
function measured(plan: Plan, results: Results, criticality?: PlannedScenario['criticality']): Measured[] {
  const planned = inScope(plan).filter((s) => criticality === undefined || s.criticality === criticality);
  return planned.flatMap((scenario) =>
    scenario.legs.map((leg) => ({
      planned: scenario,
      result:
        results.scenarios.find((found) => found.scenario === scenario.id && found.leg === leg) ??
        notRun(scenario, leg),
    })),
  );
}

function notRun(planned: PlannedScenario, leg: string): ScenarioResult {
  const { id, name, uri, line } = planned;
  return {
    scenario: id,
    leg,
    channel: leg,
    name,
    uri,
    line,
    outcome: 'not run',
    attempts: [],
    findings: [],
    controls: [],
  };
}

function inScope(plan: Plan): PlannedScenario[] {
  return plan.scenarios.filter((scenario) => scenario.outOfScope === undefined);
}

function nothing(expected: string, plan: Plan | undefined, results: Results | undefined): Finding {
  const missing = [plan ? '' : 'plan', results ? '' : 'results'].filter((name) => name !== '');
  return error(expected, `the pack holds no readable ${missing.join(' and no ')}`, []);
}
