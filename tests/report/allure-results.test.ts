// The result files that Allure reads: only what is accepted is green, retries are retries, evidence is in or named.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import type { TestResult } from 'allure-js-commons';
import type { Results } from '../../support/evidence/results.ts';
import { acceptedShare, allureCounts, writeAllureResults } from '../../support/report/allure-results.ts';
import { HOSTILE, type Sample, sample } from './sample.ts';

let dir: string;
let made: Sample;
before(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'vouch-results-'));
  made = sample(path.join(dir, 'pack'));
  write(made.results, 'allure-results');
});
after(() => rmSync(dir, { recursive: true }));

function write(results: Results, folder: string): void {
  const { plan, packDir, evidenceOf } = made;
  writeAllureResults(results, plan, path.join(dir, folder), { packDir, evidenceOf });
}

function written(name = 'allure-results'): TestResult[] {
  const folder = path.join(dir, name);
  const files = readdirSync(folder).filter((name) => name.endsWith('-result.json'));
  return files.map((name): TestResult => JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
}

test('one green result for each scenario that is accepted and no other', () => {
  const green = new Set(made.results.scenarios.filter((s) => s.outcome === 'passed').map((s) => s.name));
  const shown = written().filter((found) => found.status === 'passed');
  assert.deepEqual(shown.map((found) => found.name).toSorted(), [...green].map((n) => n).toSorted());
  assert.deepEqual(allureCounts(made.results), {
    passed: 2,
    failed: 2,
    broken: 4,
    skipped: 1,
    unknown: 2,
  });
});

test('the share that is shown is of what is in scope, and 100 only where everything is accepted', () => {
  const none = { passed: 0, failed: 0, broken: 0, skipped: 0, unknown: 0 };
  assert.equal(acceptedShare({ ...none, passed: 14, skipped: 3, unknown: 5 }), 73);
  assert.equal(acceptedShare({ ...none, passed: 999, unknown: 1 }), 99);
  assert.equal(acceptedShare({ ...none, passed: 3, skipped: 1 }), 100);
  assert.equal(acceptedShare(none), 0);
});

test('a retry is a retry: same history, the last attempt carries the outcome and the mark of a flaky one', () => {
  const tries = written()
    .filter((found) => found.name === 'passes at the second try')
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  assert.deepEqual(
    tries.map((found) => found.status),
    ['failed', undefined],
  );
  assert.equal(new Set(tries.map((found) => found.historyId)).size, 1);
  assert.equal(Reflect.get(tries[1]?.statusDetails ?? {}, 'flaky'), true);
  assert.match(tries[1]?.statusDetails.message ?? '', /^Open risk: it passed at attempt 2 only/);
});

test('steps are sentences, labels say domain, rule, severity, channel and requirement', () => {
  const found = written().find((result) => result.name?.startsWith('screen only'));
  assert.deepEqual(
    found?.steps.map((step) => step.name),
    ['Then the nurse cannot approve on the screen'],
  );
  const label = (name: string) => found?.labels.filter((l) => l.name === name).map((l) => l.value);
  assert.deepEqual(label('epic'), ['Asset readiness']);
  assert.deepEqual(label('story'), ['Nobody approves what they asked for']);
  assert.deepEqual(label('severity'), ['normal']);
  assert.deepEqual(label('layer'), ['rpc']);
  assert.deepEqual(label('requirement'), ['REQ-CHN-001']);
  assert.deepEqual(label('tag'), ['open risk']);
});

test('pictures of failures and the last picture of a scenario are in the report, the rest is named by digest', () => {
  const good = written().find((result) => result.name === 'good');
  assert.deepEqual(
    good?.steps.map((step) => step.attachments.length),
    [0, 1, 0],
  );
  assert.match(good?.descriptionHtml ?? '', /Evidence in the pack \(3\)/);
  const links = [...(good?.descriptionHtml ?? '').matchAll(/href="([^"]+)"/g)].map((found) => found[1] ?? '');
  assert.equal(links.length, 3);
  for (const link of links) assert.ok(existsSync(path.join(dir, 'allure', link)), link);
  const broken = written().filter((result) => result.name === 'broken');
  assert.equal(broken.length, 2);
  for (const attempt of broken) assert.equal(attempt.steps[1]?.attachments[0]?.type, 'image/png');
});

test('below a step stands what was looked at in it', () => {
  const good = written().find((result) => result.name === 'good');
  assert.deepEqual(
    good?.steps[2]?.steps.map((step) => [step.name, step.status]),
    [['the order is confirmed: yes', 'passed']],
  );
  const scenarios = made.results.scenarios.map((s) => ({
    ...s,
    attempts: s.attempts.map((attempt) => ({
      ...attempt,
      steps: attempt.steps.map((step) => ({
        ...step,
        facts: [{ what: 'stock', expected: '3', found: '2', holds: false }],
        controls: [
          { person: 'Nora', act: 'approve', depth: 'screen and server' as const, message: 'Not you.' },
          { person: 'Nora', act: 'approve', depth: 'screen only' as const },
          { person: 'Nora', act: 'approve', depth: 'neither' as const },
        ],
      })),
    })),
  }));
  write({ ...made.results, scenarios }, 'facts');
  const [step] = written('facts').find((result) => result.name === 'good')?.steps ?? [];
  assert.deepEqual(
    step?.steps.map(({ name, status }) => [name, status]),
    [
      ['stock: expected 3, found 2', 'failed'],
      ['Nora cannot approve: screen and server (Not you.)', 'passed'],
      ['Nora cannot approve: screen only', undefined],
      ['Nora cannot approve: neither', 'failed'],
    ],
  );
});

test('attempts that began in the same millisecond keep their order', () => {
  const scenarios = made.results.scenarios.map((s) => ({
    ...s,
    attempts: s.attempts.map((attempt) => ({ ...attempt, startedAt: made.results.startedAt })),
  }));
  write({ ...made.results, scenarios }, 'same');
  const tries = written('same').filter((found) => found.name === 'passes at the second try');
  const [first, second] = tries.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  assert.deepEqual([first?.status, second?.status], ['failed', undefined]);
  assert.notEqual(first?.start, second?.start);
});

test('everything that a description takes from elsewhere is text', () => {
  const scenarios = made.results.scenarios.map((s) => ({
    ...s,
    uri: HOSTILE,
    reason: HOSTILE,
    findings: [{ id: HOSTILE, kind: 'server-gap' as const, text: HOSTILE }],
    controls: [{ person: HOSTILE, act: HOSTILE, depth: 'screen only' as const }],
    attempts: s.attempts.map((attempt) => ({
      ...attempt,
      steps: attempt.steps.map((step) => ({ ...step, text: HOSTILE })),
    })),
  }));
  write({ ...made.results, runId: HOSTILE, scenarios }, 'hostile');
  for (const { descriptionHtml = '' } of written('hostile')) {
    assert.doesNotMatch(descriptionHtml, /<(script|img)/);
    assert.match(descriptionHtml, /&#60;script&#62;/);
  }
});

test('evidence that is named and not there is said to be missing, never shown', () => {
  const gone = 'f'.repeat(64);
  const scenarios = made.results.scenarios.map((s) => ({
    ...s,
    attempts: s.attempts.map((attempt) => ({ ...attempt, evidence: [gone] })),
  }));
  mkdirSync(path.join(dir, 'missing'));
  write({ ...made.results, scenarios }, 'missing');
  const good = written('missing').find((result) => result.name === 'good');
  assert.match(good?.descriptionHtml ?? '', /ffffffffffff<\/code> not in the pack/);
});
