// A requirement is covered by what was seen, never by a tag: each thing that is missing makes it weak, and is said.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Coverage } from '../../support/trace/coverage.ts';
import { matrixOf } from '../../support/trace/matrix.ts';
import type { Mutation } from '../../support/trace/mutations.ts';
import { asked, made, NOT_GOOD, type Scene } from './made.ts';

const ID = 'REQ-PRC-002';
const allows: Scene = { reqs: [ID], steps: ['Given', 'When', 'Then'] };
const refuses: Scene = { reqs: [ID], steps: ['Given', 'screen and server'] };
const noticed: Mutation = { id: 'limit-raised', requirement: [ID], survived: false, noticedBy: ['refuses'] };

function coverage(
  scenes: Readonly<Record<string, Scene>>,
  change: object = {},
  mutations: readonly Mutation[] = [noticed],
): Coverage {
  const { requirements } = matrixOf({ ...made(scenes), catalogue: asked({ [ID]: change }), mutations });
  assert.ok(requirements[0]);
  return requirements[0];
}

function is({ verdict, missing }: Coverage, expected: string, ...said: RegExp[]): void {
  assert.equal(verdict, expected, missing.join('; '));
  assert.equal(missing.length, said.length, missing.join('; '));
  for (const [n, pattern] of said.entries()) assert.match(missing[n] ?? '', pattern);
}

test('a critical control that goes through, is refused at both depths and was broken and noticed is covered', () => {
  is(coverage({ allows, refuses }), 'covered');
});

test('without one of the three it is weak', () => {
  is(coverage({ refuses }), 'weak', /no scenario in which it goes through/);
  is(coverage({ allows }), 'weak', /no scenario in which it is refused/);
  is(coverage({ allows, refuses }, {}, []), 'weak', /not broken on purpose yet/);
  is(
    coverage({ allows, refuses }, {}, [{ ...noticed, survived: true }]),
    'weak',
    /no scenario noticed: limit/,
  );
  is(coverage({ allows, refuses }, {}, [{ ...noticed, noticedBy: [] }]), 'weak', /no scenario noticed/);
});

test('a mutation of another requirement does not count for it', () => {
  is(coverage({ allows, refuses }, {}, [{ ...noticed, requirement: ['REQ-PRC-001'] }]), 'weak', /not broken/);
});

test('a major control needs no mutation, but one that survived makes it weak', () => {
  is(coverage({ allows, refuses }, { risk: 'major' }, []), 'covered');
  const survived = { ...noticed, survived: true };
  is(coverage({ allows, refuses }, { risk: 'major' }, [survived]), 'weak', /no scenario noticed/);
});

test('a refusal that the server does not share, or was not asked about, is none', () => {
  const shallow = (depth: 'screen only' | 'server not probed'): Scene => ({ ...refuses, steps: [depth] });
  is(
    coverage({ allows, shallow: shallow('screen only') }),
    'weak',
    /the server would do it: approve \(Bea Buyer\)/,
  );
  is(coverage({ allows, shallow: shallow('server not probed') }), 'weak', /the server was not asked/);
  is(coverage({ allows, refuses, shallow: shallow('screen only') }), 'weak', /the server would do it/);
});

test('what is looked at right after a refusal does not show that anything goes through', () => {
  const steps = ['When', 'screen and server', 'And fact'] as const;
  is(coverage({ refuses: { reqs: [ID], steps } }), 'weak', /no scenario in which it goes through/);
  is(coverage({ both: { reqs: [ID], steps: [...steps, 'And act', 'When', 'Then'] } }), 'covered');
  is(
    coverage({ refuses, given: { reqs: [ID], steps: ['Given', 'Then'] } }),
    'weak',
    /no scenario in which it goes/,
  );
});

test('a walk through a chain shows that things go through, and its refusals count for nobody', () => {
  const reqs = [ID, 'REQ-CHN-001', 'REQ-CHN-002', 'REQ-CHN-003'];
  const chain: Scene = { reqs, steps: ['screen and server', 'When', 'Then'] };
  is(coverage({ chain }), 'weak', /"chain" walks through 4 requirements/);
  is(coverage({ chain, refuses }), 'covered');
});

test('a control that keeps nobody from an act is not asked for a refusal', () => {
  is(coverage({ allows }, { refuses_nobody: true }), 'covered');
});

test('a process is covered by a scenario that passed on every leg', () => {
  const process = { kind: 'process' };
  const both: Scene = { reqs: [ID], legs: ['rpc', 'ui'] };
  is(coverage({ both }, process, []), 'covered');
  is(coverage({ both: { ...both, on: { ui: 'failed' } } }, process, []), 'weak', /"both" \(ui\) is failed/);
});

for (const outcome of NOT_GOOD) {
  test(`a scenario that is ${outcome} shows nothing`, () => {
    const scene = { ...allows, outcome, reason: 'why' };
    is(coverage({ scene }, { kind: 'process' }, []), 'uncovered', new RegExp(`is ${outcome}: why`));
    is(
      coverage({ scene, refuses }),
      'weak',
      new RegExp(`is ${outcome}`),
      /no scenario in which it goes through/,
    );
  });
}

test('what is shown in part is never covered, and weak where something else is missing', () => {
  const half = { shown_in_part: 'half of it' };
  is(coverage({ allows, refuses }, half), 'in part', /shown in part: half of it/);
  is(coverage({ allows }, half), 'weak', /no scenario in which it is refused/, /shown in part: half of it/);
});

test('without a scenario it is uncovered, or not testable where the catalogue says why', () => {
  is(coverage({}), 'uncovered', /no scenario of this run names it/);
  is(coverage({}, { not_testable: { why: 'it is on paper' } }), 'not testable', /it is on paper/);
  is(coverage({ allows, refuses }, { not_testable: { why: 'it is on paper' } }), 'covered');
});

test('out of scope is said with its phase, whether by the scenario or by the requirement', () => {
  const scene: Scene = { reqs: [ID], outcome: 'out of scope', reason: 'out of scope in release 1: Phase 2' };
  is(coverage({ scene }), 'uncovered', /out of scope in release 1: Phase 2/);
  const part = (id: string, isIn: boolean) => ({ id, name: `Part ${id}`, in: isIn });
  const scope = {
    schema: 'vouch/scope/v1',
    release: '1',
    phases: [part('1', true), part('2', false)],
    sites: [part('north', false), part('main', true)],
  } as const;
  const missing = (change: object) =>
    matrixOf({
      ...made({}),
      catalogue: asked({ [ID]: change }),
      scope: { ...scope, phases: [...scope.phases], sites: [...scope.sites] },
    }).requirements[0]?.missing[0];
  assert.equal(missing({ phase: '2' }), 'out of scope in release 1: Part 2');
  assert.equal(missing({ phase: '1', sites: ['north'] }), 'out of scope in release 1: Part north');
  assert.match(missing({ phase: '1', sites: ['north', 'main'] }) ?? '', /no scenario of this run/);
});

test('counts are kept apart by risk, the release apart from all, and unknown requirements are named', () => {
  const { counts, unknown, requirements } = matrixOf({
    ...made({ allows, refuses, other: { reqs: ['REQ-XXX-001'] } }),
    catalogue: asked({
      'REQ-AAA-001': { risk: 'minor', release: '1' },
      'REQ-AAA-002': { risk: 'critical' },
      [ID]: { release: '1' },
    }),
    mutations: [noticed, { ...noticed, requirement: ['REQ-XXX-002'] }],
  });
  assert.deepEqual(counts.all.critical, {
    uncovered: 1,
    weak: 0,
    'in part': 0,
    'not testable': 0,
    covered: 1,
  });
  assert.deepEqual(counts.release.critical, {
    uncovered: 0,
    weak: 0,
    'in part': 0,
    'not testable': 0,
    covered: 1,
  });
  assert.equal(counts.release.minor.uncovered, 1);
  assert.deepEqual(unknown, ['REQ-XXX-001', 'REQ-XXX-002']);
  const order = requirements.map(({ requirement }) => requirement.id);
  assert.deepEqual(order, ['REQ-AAA-002', 'REQ-AAA-001', ID], 'the uncovered first, then by risk');
});
