// Every kind of criterion: when it is met, when it is not, and that nothing measured or missing never passes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { evaluate } from '../../support/gate/criteria.ts';
import { type CriterionVerdict, evaluateGate } from '../../support/gate/decision.ts';
import { atLeast, listed, percent } from '../../support/gate/wording.ts';
import { inputs, policy, requirements, type Scene } from './inputs.ts';

const good: Scene = {
  outcome: 'passed',
  criticality: 'critical',
  requirements: ['REQ-CHN-001'],
  controls: ['screen and server'],
  evidence: ['picture'],
};
const max = {
  kind: 'results.max',
  params: { criticality: 'critical', outcomes: ['failed', 'flaky'], max: 0 },
};
const rate = { kind: 'results.rate', params: { min: '0.95' } };
const covered = { kind: 'requirements.covered', params: { gate: 'uat-exit', min: '1' } };
const gaps = {
  kind: 'findings.allowed',
  params: { kinds: ['server-gap'], allowed: [], minProbed: 1, maxNotProbed: 0 },
};
const environment = {
  kind: 'environment.match',
  params: { read: ['odoo.version', 'database.uuid'], equals: {} },
};
const evidence = {
  kind: 'evidence.present',
  params: { roles: { rpc: ['picture', 'payload'], ui: ['picture'] } },
};
const all = [max, rate, covered, gaps, environment, evidence];

function verdict(criterion: object, given: Parameters<typeof inputs>): CriterionVerdict {
  const found = evaluateGate(policy(criterion), inputs(...given)).criteria[3];
  assert.ok(found);
  return found;
}
const shows = (criterion: object, given: Parameters<typeof inputs>, wanted: string, actual?: RegExp) => {
  const found = verdict(criterion, given);
  assert.equal(found.verdict, wanted, found.actual);
  if (actual) assert.match(found.actual, actual);
};

test('everything met is GO, shown with what it is not', () => {
  const decision = evaluateGate(policy(...all), inputs({ good }));
  assert.deepEqual(
    decision.criteria.filter((c) => c.verdict !== 'MET'),
    [],
  );
  assert.equal(decision.decision, 'GO');
  assert.equal(decision.label, 'GO (rehearsal, unsigned)');
  assert.deepEqual([decision.rehearsal, decision.unsigned], [true, true]);
  assert.deepEqual(decision.words, { accepted: 1, 'not accepted': 0, 'not tested': 0, 'open risk': 0 });
});

test('nothing measured is met by nothing', () => {
  const decision = evaluateGate(policy(...all), inputs({}));
  const met = decision.criteria.filter((c) => c.verdict === 'MET').map((c) => c.kind);
  assert.deepEqual(met, ['run.sealed', 'pack.valid', 'environment.match']);
  assert.equal(decision.decision, 'NO-GO');
});

test('missing data is an error of each criterion that needs it, and the decision NO-GO', () => {
  const bare = {
    plan: undefined,
    results: undefined,
    catalogue: undefined,
    environment: undefined,
    attachments: undefined,
  };
  const decision = evaluateGate(
    policy(...all),
    inputs({ good }, { ...bare, pack: { verdict: 'not checked', reasons: ['no key'] } }),
  );
  assert.deepEqual(
    decision.criteria.map((c) => c.verdict),
    Array(9).fill('ERROR'),
  );
  assert.equal(decision.decision, 'NO-GO');
  assert.equal(decision.rehearsal, true);
});

test('a kind that is not known is an error even for a caller that did not check the gate file', () => {
  const criterion = { ...policy().criteria[0], kind: 'results.min' };
  const found = evaluate(criterion as Parameters<typeof evaluate>[0], inputs({ good }));
  assert.equal(found.verdict, 'ERROR');
  assert.match(found.actual, /"results.min" is not known/);
});

test('plan.complete wants every scenario on every leg', () => {
  const first = (scenes: Record<string, Scene>) => evaluateGate(policy(), inputs(scenes)).criteria[0];
  assert.equal(first({ a: { ...good, outcome: 'failed' } })?.verdict, 'MET');
  for (const outcome of ['not run', 'pending', 'compromised'] as const) {
    assert.equal(first({ a: good, b: { outcome } })?.verdict, 'UNMET', outcome);
  }
  assert.match(first({ a: good, b: { ...good, lost: true } })?.actual ?? '', /1 of 2; not tested: b \(rpc\)/);
  assert.match(
    first({ a: { ...good, legs: ['rpc', 'ui'], outcome: 'not run' } })?.actual ?? '',
    /a \(rpc\), a \(ui\)/,
  );
  const later = { outcome: 'out of scope', outOfScope: 'phase 2' } as const;
  assert.equal(first({ a: good, b: later })?.verdict, 'MET');
  assert.equal(first({ b: later })?.verdict, 'UNMET');
});

test('a result without a plan, or of another run, is not complete', () => {
  const given = inputs({ a: good, b: good });
  const { plan, results } = given;
  assert.ok(plan && results);
  const shorter = { ...plan, scenarios: plan.scenarios.slice(0, 1) };
  const without = evaluateGate(policy(), { ...given, plan: shorter }).criteria[0];
  assert.equal(without?.verdict, 'UNMET');
  assert.match(without?.actual ?? '', /1 ran outside the plan/);
  const other = evaluateGate(policy(), { ...given, results: { ...results, runId: 'r2' } }).criteria[0];
  assert.equal(other?.verdict, 'ERROR');
});

test('results.max counts the named outcomes of the named scenarios', () => {
  shows(max, [{ a: good }], 'MET', /0 of 1/);
  shows(max, [{ a: { ...good, outcome: 'flaky' } }], 'UNMET', /1 of 1: a \(rpc, flaky\)/);
  shows(max, [{ a: good, b: { outcome: 'failed', criticality: 'major' } }], 'MET');
  shows(
    max,
    [{ b: { outcome: 'passed', criticality: 'major' } }],
    'UNMET',
    /no critical scenarios were measured/,
  );
  const lost = { ...max, params: { ...max.params, outcomes: ['not run'] } };
  shows(lost, [{ a: { ...good, lost: true } }], 'UNMET', /a \(rpc, not run\)/);
});

test('results.rate is exact', () => {
  const scenes = (passed: number, failed: number) =>
    Object.fromEntries(
      Array.from({ length: passed + failed }, (_, n) => [
        `s${n}`,
        { outcome: n < passed ? 'passed' : 'failed' } as const,
      ]),
    );
  shows(rate, [scenes(19, 1)], 'MET', /19 of 20/);
  shows(rate, [scenes(18, 1)], 'UNMET', /18 of 19/);
  shows(rate, [{ a: { outcome: 'passed with finding' } }], 'MET');
  shows(rate, [{ a: { outcome: 'flaky' } }], 'UNMET', /0 of 1/);
  shows(rate, [{ a: { outcome: 'out of scope', outOfScope: 'x' } }], 'UNMET', /no scenarios were measured/);
});

test('out of scope is not accepted, whatever else the result says', () => {
  const decision = evaluateGate(
    policy(rate),
    inputs({ a: good, b: { outcome: 'out of scope', outOfScope: 'phase 2' } }),
  );
  assert.equal(decision.words.accepted, 1);
  assert.equal(decision.outcomes['out of scope'], 1);
  assert.deepEqual(
    decision.outOfScope.map((found) => found.name),
    ['b'],
  );
  assert.equal(decision.criteria[3]?.actual, '1 of 1');
});

test('requirements.covered counts this release only, and only what passed everywhere', () => {
  shows(covered, [{ a: good }], 'MET', /1 of 1/);
  shows(covered, [{ a: good, b: { ...good, outcome: 'failed' } }], 'UNMET', /0 of 1; not shown: REQ-CHN-001/);
  shows(covered, [{ a: { ...good, outcome: 'flaky' } }], 'UNMET');
  shows(covered, [{ a: { ...good, requirements: [] } }], 'UNMET');
  shows(
    covered,
    [{ a: good }, { catalogue: requirements(['REQ-CHN-001'], ['REQ-FIN-001']) }],
    'MET',
    /1 of 1/,
  );
  shows(
    covered,
    [{ a: good }, { catalogue: requirements(['REQ-CHN-001', 'REQ-FIN-001']) }],
    'UNMET',
    /1 of 2/,
  );
  shows(
    covered,
    [{ a: { ...good, requirements: ['REQ-XXX-001'] } }],
    'ERROR',
    /not in the catalogue: REQ-XXX-001/,
  );
  shows(covered, [{ a: good }, { catalogue: requirements([], ['REQ-CHN-001']) }], 'UNMET', /0 of 0/);
});

test('findings.allowed lets through what it names and nothing else', () => {
  const gap: Scene = { ...good, outcome: 'passed with finding', findings: ['server-gap:a'] };
  shows(gaps, [{ a: gap }], 'UNMET', /not allowed: server-gap:a/);
  shows(gaps, [{ a: { ...gap, findings: ['edition-gap:a'] } }], 'MET');
  const allowing = (more: object) => ({
    ...gaps,
    params: { ...gaps.params, allowed: [{ id: 'server-gap:a', why: 'Community', ...more }] },
  });
  shows(allowing({}), [{ a: gap }], 'MET', /allowed: server-gap:a;/);
  shows(allowing({}), [{ a: { ...gap, findings: ['server-gap:ab'] } }], 'UNMET');
  const { allowed } = evaluateGate(policy(allowing({})), inputs({ a: gap }));
  assert.deepEqual(allowed, [{ criterion: 'C4', id: 'server-gap:a', why: 'Community' }]);
  assert.deepEqual(evaluateGate(policy(allowing({})), inputs({ a: good })).allowed, []);
  shows(gaps, [{ a: { ...good, controls: [] } }], 'UNMET', /0 controls tried on the server/);
  shows(gaps, [{ a: { ...good, controls: ['screen and server', 'server not probed'] } }], 'UNMET', /1 not/);
});

test('a finding allowed under a condition makes the decision conditional until its day', () => {
  const gap: Scene = { ...good, outcome: 'passed with finding', findings: ['server-gap:a'] };
  const until = (due: string) => ({
    ...gaps,
    params: {
      ...gaps.params,
      allowed: [{ id: 'server-gap:a', why: 'w', condition: { text: 'close it', owner: 'IT manager', due } }],
    },
  });
  const decision = evaluateGate(policy(until('2026-05-01')), inputs({ a: gap }));
  assert.equal(decision.label, 'CONDITIONAL (rehearsal, unsigned)');
  assert.deepEqual(decision.conditions, [
    { criterion: 'C4', text: 'close it', owner: 'IT manager', due: '2026-05-01' },
  ]);
  shows(until('2026-04-30'), [{ a: gap }], 'UNMET', /past its day: close it/);
});

test('a waiver covers a waivable criterion that is not met, never an error', () => {
  const waiver = { text: 'retest', owner: 'PMO lead', due: '2026-06-01' };
  const waived = { ...rate, class: 'waivable', waiver };
  const failing = { a: { ...good, outcome: 'failed' } } as const;
  assert.equal(evaluateGate(policy(waived), inputs(failing)).decision, 'CONDITIONAL');
  shows(waived, [{ a: good }], 'MET');
  shows(
    waived,
    [failing, { evaluatedAt: '2026-06-02T00:00:00.000Z' }],
    'UNMET',
    /its waiver ended on 2026-06-01/,
  );
  shows(waived, [failing, { results: undefined }], 'ERROR');
});

test('environment.match wants every field read, and the named ones equal', () => {
  shows(environment, [{ a: good }], 'MET', /odoo.version = 19.0; database.uuid = abc/);
  shows(
    environment,
    [{ a: good }, { environment: { odoo: { version: '19.0' } } }],
    'UNMET',
    /not read: database.uuid/,
  );
  shows(environment, [{ a: good }, { expectedEnvironment: { 'database.uuid': 'abc' } }], 'MET');
  shows(
    environment,
    [{ a: good }, { expectedEnvironment: { 'database.uuid': 'xyz' } }],
    'UNMET',
    /database.uuid is abc/,
  );
  shows(environment, [{ a: good }, { expectedEnvironment: { __proto__x: 'y' } }], 'UNMET', /not known/);
});

test('evidence.present wants an attachment of the right role that is in the pack', () => {
  shows(evidence, [{ a: good }], 'MET', /1 of 1/);
  shows(evidence, [{ a: { ...good, evidence: [] } }], 'UNMET', /without: a \(rpc\)/);
  shows(evidence, [{ a: good }, { attachments: new Map() }], 'UNMET');
});

test('an open run, a fault of the run, or a pack that does not verify is no GO', () => {
  const given = inputs({ good });
  assert.ok(given.results);
  const open = evaluateGate(policy(), { ...given, results: { ...given.results, state: 'open' } });
  assert.equal(open.criteria[1]?.verdict, 'UNMET');
  const fault = evaluateGate(policy(), {
    ...given,
    results: { ...given.results, problems: ['a hook failed'] },
  });
  assert.match(fault.criteria[1]?.actual ?? '', /a hook failed/);
  const bad = evaluateGate(policy(), {
    ...given,
    pack: { verdict: 'not valid', reasons: ['journal/0.jsonl:3 changed'] },
  });
  assert.match(bad.criteria[2]?.actual ?? '', /not valid: journal\/0.jsonl:3 changed/);
  for (const { decision } of [open, fault, bad]) assert.equal(decision, 'NO-GO');
});

test('a key that nobody vouched for is enough for a rehearsal only', () => {
  const given = inputs({ good });
  assert.ok(given.results);
  const real = { ...given, results: { ...given.results, rehearsal: false } };
  const of = (from: typeof given, trusted: boolean | undefined) =>
    evaluateGate(policy(), {
      ...from,
      pack: { verdict: 'valid', reasons: [], signer: { keyid: 'SHA256:x', trusted } },
    });
  assert.equal(of(given, undefined).criteria[2]?.verdict, 'MET');
  assert.equal(of(given, false).criteria[2]?.verdict, 'UNMET');
  assert.equal(of(real, undefined).criteria[2]?.verdict, 'UNMET');
  assert.equal(of(real, true).label, 'GO (unsigned)');
});

test('the same inputs give the same bytes, and every criterion names what it rests on', () => {
  const twice = [0, 1].map(() => JSON.stringify(evaluateGate(policy(...all), inputs({ good }))));
  assert.equal(twice[0], twice[1]);
  const [first] = evaluateGate(policy(), inputs({ good })).criteria;
  assert.deepEqual(
    first?.evidence.map((found) => found.path),
    ['run/plan.json', 'run/results.json'],
  );
  assert.match(first?.evidence[1]?.sha256 ?? '', /^[0-9a-f]{64}$/);
});

test('shares are compared without rounding and said as percentages', () => {
  assert.ok(atLeast(1, 3, '0.333333333'));
  assert.ok(!atLeast(1, 3, '0.333333334'));
  assert.ok(atLeast(0, 5, '0'));
  assert.deepEqual(['0.95', '1', '0.955', '0', '1.0', '0.5'].map(percent), [
    '95 %',
    '100 %',
    '95.5 %',
    '0 %',
    '100 %',
    '50 %',
  ]);
  assert.equal(listed(['a', 'b', 'c', 'd', 'e', 'f']), 'a, b, c, d, e and 1 more');
});
