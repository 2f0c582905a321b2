// A broken control counts as noticed only by a scenario that is green without it and red with it.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Results, ScenarioResult } from '../../support/evidence/results.ts';
import { judge } from '../../support/sabotage/judge.ts';
import { type Mutation, noticers } from '../../support/sabotage/mutation.ts';
import { sabotageText } from '../../support/sabotage/table.ts';

const MUTATION: Mutation = {
  id: 'limit-off',
  control: 'Somebody is asked',
  broken: 'nobody is asked',
  requirement: 'REQ-PRC-002',
  break: [{ record: 'base.main_company', write: { name: 'x' } }],
};
const FINDING = { id: 'open-door', kind: 'server-gap' as const, text: 'the server lets it through' };

function scenario(leg: string, outcome: ScenarioResult['outcome'], more: Partial<ScenarioResult> = {}) {
  return {
    ...{
      scenario: 'a'.repeat(64),
      leg,
      channel: 'rpc',
      name: 'Asked first',
      uri: 'features/a.feature',
      line: 3,
    },
    ...{ outcome, attempts: [], findings: [], controls: [] },
    ...more,
  };
}

function judged(...scenarios: ScenarioResult[]) {
  const results: Results = {
    ...{
      schema: 'vouch/results/v1',
      runId: 'r',
      rehearsal: true,
      state: 'sealed',
      startedAt: '',
      endedAt: '',
    },
    ...{ scenarios, counts: {}, problems: [] },
  };
  const [only] = judge([MUTATION], results);
  assert.ok(only);
  return only;
}

test('a scenario that turns red has noticed, and says why', () => {
  const found = judged(
    scenario('untouched', 'passed'),
    scenario('limit-off', 'failed', { reason: 'let through' }),
  );
  assert.equal(found.survived, false);
  assert.deepEqual(found.noticedBy, ['features/a.feature:3 Asked first']);
  assert.deepEqual(found.notices, [{ scenario: 'features/a.feature:3 Asked first', reason: 'let through' }]);
});

test('a scenario that stays green has not', () => {
  const found = judged(scenario('untouched', 'passed'), scenario('limit-off', 'passed'));
  assert.equal(found.survived, true);
  assert.equal(found.why, 'its scenario stayed green');
  assert.equal(found.tried, true);
  assert.match(
    sabotageText([found]),
    /^Survived\n {2}REQ-PRC-002 limit-off\n.*1 mutation: 0 noticed, 1 survived/s,
  );
});

for (const outcome of ['failed', 'compromised', 'not run', 'pending', 'flaky'] as const) {
  test(`what is ${outcome} without the mutation proves nothing with it`, () => {
    const found = judged(scenario('untouched', outcome), scenario('limit-off', 'failed'));
    assert.equal(found.survived, true);
    assert.equal(found.why, 'its scenarios are not green on the untouched hospital');
  });
}

for (const outcome of ['compromised', 'not run', 'pending', 'flaky'] as const) {
  test(`a scenario that is ${outcome} with the mutation has not noticed it`, () => {
    const found = judged(
      scenario('untouched', 'passed'),
      scenario('limit-off', outcome, { reason: 'no Odoo' }),
    );
    assert.equal(found.survived, true);
    assert.equal(found.why, `features/a.feature:3 Asked first was ${outcome}: no Odoo`);
    assert.equal(found.tried, false);
    assert.match(sabotageText([found]), /^Not tried\n.*0 noticed, 0 survived, 1 not tried\./s);
  });
}

test('a finding that is not there otherwise is a notice; a known one is not', () => {
  const known = scenario('untouched', 'passed with finding', { findings: [FINDING] });
  const same = scenario('limit-off', 'passed with finding', { findings: [FINDING] });
  assert.equal(judged(known, same).survived, true);
  const fresh = judged(scenario('untouched', 'passed'), same);
  assert.equal(fresh.survived, false);
  assert.match(fresh.notices[0]?.reason ?? '', /only with the finding open-door: the server lets it through/);
});

test('no scenario, no proof', () => {
  const found = judged(scenario('untouched', 'passed'));
  assert.deepEqual([found.survived, found.ran], [true, 0]);
  assert.equal(found.why, 'no scenario is chosen by @req:PRC-002 and not @chain');
  assert.equal(noticers({ ...MUTATION, noticed_by: '@critical' }), '@critical');
});
