// The plan names every scenario once, by words that survive a move to another computer.
import assert from 'node:assert/strict';
import test from 'node:test';
import { plan as planSchema } from '../../support/evidence/plan.ts';
import { criticalityOf, planFromPickles, requirementsOf } from '../../support/evidence/plan-from-messages.ts';
import { DuplicateScenarioError, pathBelow, scenarioId } from '../../support/evidence/scenario-id.ts';
import { planOf, runTiny } from './project.ts';

const text = `
@critical @req:CHN-002
Feature: Parts
  Background:
    Given nothing is looked at
  Scenario: plain
    Then the order is confirmed
  @minor @req:REQ-CHN-002 @req:INV-001
  Scenario Outline: row <n>
    Then <step>
    Examples:
      | n | step                   |
      | 1 | the order is confirmed |
      | 2 | the order is confirmed |
  Rule: in a rule
    Scenario: plain
      Then the order is confirmed
    @id:kept
    Scenario: renamed
      Then the order is confirmed
`;
const { plan, envelopes } = runTiny({ features: { 'features/stores/parts.feature': text } });

test('every scenario is planned with its words, lines, tags and requirements', () => {
  planSchema.parse(plan);
  assert.deepEqual(
    plan.scenarios.map((s) => [s.name, s.line, s.rule, s.criticality, s.requirements, s.example]),
    [
      ['plain', 6, undefined, 'critical', ['REQ-CHN-002'], undefined],
      [
        'row 1',
        13,
        undefined,
        'minor',
        ['REQ-CHN-002', 'REQ-INV-001'],
        { n: '1', step: 'the order is confirmed' },
      ],
      [
        'row 2',
        14,
        undefined,
        'minor',
        ['REQ-CHN-002', 'REQ-INV-001'],
        { n: '2', step: 'the order is confirmed' },
      ],
      ['plain', 16, 'in a rule', 'critical', ['REQ-CHN-002'], undefined],
      ['renamed', 19, 'in a rule', 'critical', ['REQ-CHN-002'], undefined],
    ],
  );
  assert.deepEqual(plan.scenarios[0]?.steps, [
    { keyword: 'Given', text: 'nothing is looked at', line: 5 },
    { keyword: 'Then', text: 'the order is confirmed', line: 7 },
  ]);
  assert.match(plan.features[0]?.sha256 ?? '', /^[0-9a-f]{64}$/);
  assert.equal(plan.features[0]?.uri, 'features/stores/parts.feature');
});

test('ids are all different and depend on words only', () => {
  assert.equal(new Set(plan.scenarios.map((s) => s.id)).size, 5);
  const place = { uri: 'features/stores/parts.feature', name: 'plain', tags: [] };
  assert.equal(plan.scenarios[0]?.id, scenarioId(place));
  assert.equal(
    scenarioId(place),
    scenarioId({ ...place, uri: '/home/u/project/features/stores/parts.feature' }),
  );
  assert.equal(
    scenarioId(place),
    scenarioId({ ...place, uri: 'stores\\parts.feature', tags: ['@critical'] }),
  );
  assert.notEqual(scenarioId(place), scenarioId({ ...place, name: 'Plain' }));
  assert.notEqual(scenarioId(place), scenarioId({ ...place, rule: 'r' }));
  const row = { ...place, example: { a: '1', b: '2' } };
  assert.equal(scenarioId(row), scenarioId({ ...place, example: { b: '2', a: '1' } }));
  assert.notEqual(scenarioId(row), scenarioId({ ...place, example: { a: '2', b: '1' } }));
});

test('a tag @id: keeps the id through a move and a rewording', () => {
  const kept = scenarioId({ uri: 'features/elsewhere.feature', name: 'another name', tags: ['@id:kept'] });
  assert.equal(plan.scenarios.at(-1)?.id, kept);
});

test('two scenarios that cannot be told apart stop the run with both places', () => {
  const twice =
    'Feature: F\n  Scenario: same\n    Then the order is confirmed\n  Scenario: same\n    Then the order is confirmed\n';
  assert.throws(
    () => runTiny({ features: { 'features/f.feature': twice } }),
    (error) =>
      error instanceof DuplicateScenarioError &&
      error.code === 'scenario-duplicate' &&
      /features\/f\.feature:2 and features\/f\.feature:4/.test(error.message),
  );
});

test('a scenario on two legs is planned once', () => {
  const pickles = envelopes.map((e) => e.pickle).filter((p) => p !== undefined);
  const documents = envelopes.map((e) => e.gherkinDocument).filter((d) => d !== undefined);
  const both = planFromPickles({
    runId: 'r1',
    tagExpression: '@critical',
    legs: [
      { leg: 'ui', channel: 'ui', pickles: pickles.slice(0, 1) },
      { leg: 'rpc', channel: 'rpc', pickles },
    ],
    documents,
    sources: [],
    outOfScope: (tags) => (tags.includes('@minor') ? 'later' : undefined),
  });
  assert.deepEqual(
    both.scenarios.map((s) => s.legs),
    [['ui', 'rpc'], ['rpc'], ['rpc'], ['rpc'], ['rpc']],
  );
  assert.deepEqual(
    both.scenarios.map((s) => s.outOfScope),
    [undefined, 'later', 'later', undefined, undefined],
  );
});

test('another features folder is left out of the id', () => {
  const moved = planOf(envelopes, 'rpc', { featuresRoot: 'features/stores' });
  assert.equal(moved.scenarios[0]?.id, scenarioId({ uri: 'parts.feature', name: 'plain', tags: [] }));
  assert.equal(pathBelow('./x/a.feature', 'features'), './x/a.feature');
});

test('the nearest tag decides how critical a scenario is; major where none says', () => {
  assert.equal(criticalityOf(['@critical', '@minor']), 'minor');
  assert.equal(criticalityOf([]), 'major');
  assert.deepEqual(requirementsOf(['@req:A-1', '@req:REQ-A-1', '@other']), ['REQ-A-1']);
});
