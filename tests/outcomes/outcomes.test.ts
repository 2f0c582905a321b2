// Holds our outcomes to cucumber's own counts, and every false green that we know of to being not green.
import assert from 'node:assert/strict';
import test, { before } from 'node:test';
import { deriveResults } from '../../support/evidence/outcomes.ts';
import type { TypedRecord } from '../../support/evidence/record.ts';
import { results as resultsSchema, type ScenarioResult } from '../../support/evidence/results.ts';
import { runTiny, type TinyRun } from './project.ts';

const features = {
  'features/all.feature': `
@req:CHN-001
Feature: All that can happen
  Background:
    Given nothing is looked at

  Scenario: good
    Then the order is confirmed
  Scenario: broken
    Then it breaks
    And the order is confirmed
  Scenario: wholly undefined
    Then nobody wrote this
  Scenario: last step undefined
    Then the order is confirmed
    And nobody wrote this
  Scenario: ambiguous
    Then two steps fit
  Scenario: pending
    Then the order is confirmed
    And it waits to be written
  Scenario: skipped by a step
    Then it is skipped
    And the order is confirmed
  @skip-by-hook
  Scenario: skipped by a hook
    Then the order is confirmed
  @break-before
  Scenario: hook before fails
    Then the order is confirmed
  @break-after
  Scenario: hook after fails
    Then the order is confirmed
  Scenario: passes at the second try
    Then it passes at the second try
  Scenario: no steps of its own
    Given nothing is looked at
  Scenario Outline: row <n>
    Then <step>
    Examples:
      | n | step                   |
      | 1 | the order is confirmed |
      | 2 | it breaks              |

  Rule: the first rule
    Scenario: twin
      Then the order is confirmed
  Rule: the second rule
    Scenario: twin
      Then the nurse cannot approve

  Rule: findings
    Scenario: screen only
      Then the nurse cannot approve on the screen
    Scenario: neither
      Then the nurse can approve
    Scenario: swallowed
      Then a fact was wrong and nobody threw
      And the order is confirmed
    Scenario: swapped
      Then the database was swapped
    Scenario: edition
      Then a finding "edition-gap"
    Scenario: left behind
      Then a finding "cleanup"
`,
};

const hooks = `
Before('@skip-by-hook', () => 'skipped');
Before('@break-before', () => { throw new Error('no database'); });
After('@break-after', () => { throw new Error('unsaved form'); });
`;

let run: TinyRun;
before(() => {
  run = runTiny({ features, steps: hooks, args: ['--retry', '1', '--retry-tag-filter', 'not @none'] });
});

function outcomeOf(name: string): ScenarioResult {
  const found = run.results.scenarios.find((scenario) => scenario.name === name);
  assert.ok(found, `no result for ${name}`);
  return found;
}

test("the last attempts' statuses are counted as cucumber counts them", () => {
  const ours: Record<string, number> = {};
  for (const scenario of run.results.scenarios) {
    const status = scenario.attempts.at(-1)?.status.toLowerCase() ?? 'none';
    ours[status] = (ours[status] ?? 0) + 1;
  }
  assert.deepEqual(ours, run.said);
  assert.ok(Object.keys(ours).length >= 6, `too few kinds to prove anything: ${JSON.stringify(ours)}`);
  assert.equal(run.results.scenarios.length, run.plan.scenarios.length);
  assert.equal(run.exitCode, 1);
});

const expected: Readonly<Record<string, readonly [string, RegExp | undefined]>> = {
  good: ['passed', undefined],
  broken: ['failed', /^"Then it breaks" failed: expected 3, found 2$/],
  'wholly undefined': ['failed', /no step definition fits "Then nobody wrote this"/],
  'last step undefined': ['failed', /no step definition fits "And nobody wrote this"/],
  ambiguous: ['failed', /more than one step definition fits "Then two steps fit"/],
  pending: ['pending', /"And it waits to be written" is not written yet/],
  'skipped by a step': ['pending', /"Then it is skipped" was skipped/],
  'skipped by a hook': ['pending', /was skipped/],
  'hook before fails': ['failed', /The hook before the scenario failed: no database/],
  'hook after fails': ['failed', /The hook after the scenario failed: unsaved form/],
  'passes at the second try': ['flaky', /it passed at attempt 2 only; before: not yet/],
  'no steps of its own': ['failed', /nothing was checked/],
  'row 1': ['passed', undefined],
  'row 2': ['failed', /expected 3, found 2/],
  'screen only': ['passed with finding', /The screen keeps ward-nurse from this, the server does not/],
  neither: ['failed', /ward-nurse can: approve the order/],
  swallowed: ['failed', /the ledger: expected yes, found no/],
  swapped: ['compromised', /the nonce is not ours/],
  edition: ['passed with finding', /A finding: edition-gap/],
  'left behind': ['passed', undefined],
};

for (const [name, [outcome, reason]] of Object.entries(expected)) {
  test(`"${name}" is ${outcome}`, () => {
    const found = outcomeOf(name);
    assert.equal(found.outcome, outcome, found.reason);
    if (reason) assert.match(found.reason ?? '', reason);
    else assert.equal(found.reason, undefined);
  });
}

test('a scenario without steps is failed, whatever its hooks thought of it', () => {
  const features = { 'features/empty.feature': 'Feature: Empty\n  Scenario: empty\n' };
  const { plan, envelopes, records, results } = runTiny({ features, printer: 'rerun' });
  const passed = records.map((r) =>
    r.type === 'attempt.finished' ? { ...r, data: { ...r.data, status: 'PASSED' } } : r,
  );
  const rosy = deriveResults({
    plan,
    messagesByLeg: new Map([['rpc', envelopes]]),
    journalRecords: passed,
    runId: 'r1',
    rehearsal: true,
  });
  for (const [found] of [results.scenarios, rosy.scenarios]) {
    assert.deepEqual([found?.outcome, found?.reason], ['failed', 'it holds no steps']);
  }
});

test('twins in two rules are two scenarios', () => {
  const twins = run.results.scenarios.filter((scenario) => scenario.name === 'twin');
  assert.equal(new Set(twins.map((twin) => twin.scenario)).size, 2);
  assert.deepEqual(
    twins.map((twin) => [twin.outcome, twin.controls.length]),
    [
      ['passed', 0],
      ['passed', 1],
    ],
  );
});

test('results fit their schema, and every attempt is in them', () => {
  resultsSchema.parse(run.results);
  assert.equal(outcomeOf('passes at the second try').attempts.length, 2);
  assert.equal(outcomeOf('broken').attempts.length, 2);
  assert.equal(run.results.counts.flaky, 1);
  assert.equal(
    Object.values(run.results.counts).reduce((a, b) => a + b),
    run.results.scenarios.length,
  );
});

test('a step holds the facts that were asserted in it', () => {
  const fact = { what: 'the order is confirmed', expected: 'yes', found: 'yes', holds: true };
  assert.deepEqual(
    outcomeOf('good').attempts[0]?.steps.map((step) => step.facts),
    [[], [fact]],
  );
});

test('a step holds the controls that were checked in it, with their depth', () => {
  const control = { person: 'ward-nurse', act: 'approve the order', depth: 'screen only' };
  const steps = outcomeOf('screen only').attempts[0]?.steps ?? [];
  assert.deepEqual(
    steps.flatMap((step) => step.controls.map(({ person, act, depth }) => ({ person, act, depth }))),
    [control],
  );
});

test('a server gap has a name by which a gate can allow it', () => {
  assert.deepEqual(
    outcomeOf('screen only').findings.map((finding) => [finding.id, finding.kind]),
    [['server-gap:ward-nurse-approve-the-order', 'server-gap']],
  );
});

const again = (change: Partial<Parameters<typeof deriveResults>[0]>) =>
  deriveResults({
    plan: run.plan,
    messagesByLeg: new Map([['rpc', run.envelopes]]),
    journalRecords: run.records,
    runId: 'r1',
    rehearsal: false,
    ...change,
  });
const named = (results: ReturnType<typeof again>, name: string) =>
  results.scenarios.find((scenario) => scenario.name === name);

test('the same input gives the same bytes', () => {
  assert.equal(JSON.stringify(again({ rehearsal: true })), JSON.stringify(run.results));
});

test('a rehearsal stays one whatever the caller says', () => {
  assert.equal(again({ rehearsal: false }).rehearsal, true);
});

test('planned and never started is "not run"', () => {
  const results = again({ messagesByLeg: new Map(), journalRecords: run.records.slice(0, 1) });
  assert.equal(results.counts['not run'], run.plan.scenarios.length);
  assert.equal(results.state, 'open');
  assert.deepEqual(results.problems, ['The leg rpc left no messages']);
});

test('a run killed in mid-scenario leaves that scenario "not run" and the run open', () => {
  const cut = run.envelopes.findIndex((e) => e.testCaseFinished);
  const attempt = run.envelopes[cut]?.testCaseFinished?.testCaseStartedId;
  const results = again({
    messagesByLeg: new Map([['rpc', run.envelopes.slice(0, cut)]]),
    journalRecords: run.records.filter(
      (r) =>
        !(r.type === 'attempt.finished' || r.type === 'leg.finished') &&
        (!('attempt' in r.data) || r.data.attempt === attempt),
    ),
  });
  assert.equal(named(results, 'good')?.outcome, 'not run');
  assert.match(named(results, 'good')?.reason ?? '', /started and did not come to its end/);
  assert.equal(results.state, 'open');
  assert.match(results.problems.join(), /The leg rpc did not come to its end/);
});

test('a journal without its facts turns a pass into a failure', () => {
  const results = again({ journalRecords: run.records.filter((r) => r.type !== 'fact.asserted') });
  assert.equal(named(results, 'good')?.outcome, 'failed');
  assert.equal(named(results, 'good')?.reason, 'nothing was checked');
  const none = again({ journalRecords: run.records.filter((r) => !('attempt' in r.data)) });
  assert.match(named(none, 'good')?.reason ?? '', /the journal holds nothing of it/);
});

test("a failing attempt taken out of cucumber's messages still counts", () => {
  const first = run.records.find(
    (r) => r.type === 'attempt.started' && r.data.scenario === outcomeOf('passes at the second try').scenario,
  );
  const id = first?.type === 'attempt.started' ? first.data.attempt : '';
  const results = again({
    messagesByLeg: new Map([['rpc', run.envelopes.filter((e) => e.testCaseStarted?.id !== id)]]),
  });
  assert.equal(named(results, 'passes at the second try')?.outcome, 'flaky');
});

test('what ran outside the plan is shown and failed', () => {
  const plan = { ...run.plan, scenarios: run.plan.scenarios.filter((s) => s.name !== 'good') };
  const found = named(again({ plan }), 'good');
  assert.equal(found?.outcome, 'failed');
  assert.match(found?.reason ?? '', /without being in the plan/);
});

test('out of scope is never accepted, even when it passes', () => {
  const scenarios = run.plan.scenarios.map((s) => (s.name === 'good' ? { ...s, outOfScope: 'phase 2' } : s));
  const found = named(again({ plan: { ...run.plan, scenarios } }), 'good');
  assert.deepEqual([found?.outcome, found?.reason], ['out of scope', 'phase 2']);
});

const extra = (type: 'env.rechecked' | 'channels.compared', data: object) => {
  const last = run.records.at(-1);
  assert.ok(last);
  return [...run.records, { ...last, type, data: { ...data } }];
};

test('an environment that changed compromises what would have passed', () => {
  const results = again({ journalRecords: extra('env.rechecked', { ok: false, detail: 'other database' }) });
  assert.equal(named(results, 'good')?.outcome, 'compromised');
  assert.equal(named(results, 'broken')?.outcome, 'failed');
});

test('channels that leave different records fail the scenario', () => {
  const data = {
    scenario: outcomeOf('good').scenario,
    legs: ['ui', 'rpc'],
    equal: false,
    compared: 3,
    differences: ['state of P00001'],
  };
  const found = named(again({ journalRecords: extra('channels.compared', data) }), 'good');
  assert.equal(found?.outcome, 'failed');
  assert.match(found?.reason ?? '', /ui and rpc left behind differ: state of P00001/);
});

test('a journal record that this version does not know stops everything', () => {
  const last = run.records.at(-1);
  assert.ok(last);
  const unknown = { ...last, type: 'attempt.forgiven', data: {} };
  assert.throws(
    () => again({ journalRecords: [...run.records, unknown] }),
    /unknown type "attempt.forgiven"/,
  );
});

test('what belongs to no scenario is a problem of the run', () => {
  const feature = 'Feature: F\n  Scenario: good\n    Then the order is confirmed\n';
  const steps = `import { AfterAll } from '@cucumber/cucumber'; AfterAll(() => { throw new Error('left open'); });`;
  const { results } = runTiny({ features: { 'features/f.feature': feature }, steps, printer: 'rerun' });
  assert.equal(results.scenarios[0]?.outcome, 'passed');
  assert.match(results.problems.join('\n'), /The hook after the end of the run failed: .*left open/s);
});

test('scenarios in two legs are two results, and a leg that did not run is not hidden', () => {
  const plan = {
    ...run.plan,
    legs: [...run.plan.legs, { leg: 'ui', channel: 'ui' as const }],
    scenarios: run.plan.scenarios.map((s) => (s.name === 'good' ? { ...s, legs: ['rpc', 'ui'] } : s)),
  };
  const both = again({ plan }).scenarios.filter((found) => found.name === 'good');
  assert.deepEqual(
    both.map((found) => [found.leg, found.outcome]),
    [
      ['rpc', 'passed'],
      ['ui', 'not run'],
    ],
  );
});

/** The journal with each record of a kind written otherwise. */
const rewritten = <T extends TypedRecord['type']>(type: T, change: object) =>
  run.records.map((r) => (r.type === type ? { ...r, data: { ...r.data, ...change } } : r));

test('messages and journal each bound the other: the worse of the two counts', () => {
  const rosy = again({ journalRecords: rewritten('attempt.finished', { status: 'PASSED' }) });
  assert.equal(named(rosy, 'hook after fails')?.outcome, 'failed');
  assert.equal(named(rosy, 'hook after fails')?.attempts.at(-1)?.status, 'FAILED');
  const grim = again({ journalRecords: rewritten('step.finished', { status: 'PENDING' }) });
  assert.equal(named(grim, 'good')?.outcome, 'pending');
  assert.deepEqual(
    named(grim, 'good')?.attempts[0]?.steps.map((step) => step.status),
    ['PENDING', 'PENDING'],
  );
});

test('a journal that does not belong to the attempt is no proof of it', () => {
  const endless = again({ journalRecords: run.records.filter((r) => r.type !== 'attempt.finished') });
  assert.match(named(endless, 'good')?.reason ?? '', /the journal does not hold its end/);
  const other = again({
    journalRecords: rewritten('attempt.started', { scenario: outcomeOf('row 1').scenario }),
  });
  assert.match(named(other, 'good')?.reason ?? '', /the journal names another scenario/);
  const elsewhere = again({ journalRecords: rewritten('attempt.started', { leg: 'ui' }) });
  assert.match(named(elsewhere, 'good')?.reason ?? '', /the journal names another leg/);
});
