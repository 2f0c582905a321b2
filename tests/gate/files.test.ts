// The data files that come with the package, and what is said about broken ones.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { readDataFile } from '../../support/data/data-file.ts';
import { catalogue } from '../../support/gate/catalogue.ts';
import { gatePolicy } from '../../support/gate/policy.ts';
import { outOfScope, ScopeError, scope } from '../../support/gate/scope.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const uatExit = path.join(fixtures, 'gates/uat-exit.yaml');

test('the gate file that comes with the package holds the criteria of a UAT exit', () => {
  const { criteria } = readDataFile(uatExit, gatePolicy);
  const kinds = new Set(criteria.map((c) => c.kind));
  for (const kind of [
    'plan.complete',
    'results.max',
    'results.rate',
    'requirements.covered',
    'findings.allowed',
    'pack.valid',
    'environment.match',
  ] as const) {
    assert.ok(kinds.has(kind), kind);
  }
  assert.deepEqual(
    criteria.filter((c) => c.class !== 'mandatory'),
    [],
  );
});

test('the catalogue names requirements of this release, each with its source', () => {
  const { release, requirements } = readDataFile(
    path.join(fixtures, 'requirements/catalogue.yaml'),
    catalogue,
  );
  assert.ok(requirements.filter((r) => r.release === release && r.gate === 'uat-exit').length >= 10);
});

test('phases and sites that are not in this release take a scenario out, and say why', () => {
  const file = readDataFile(path.join(fixtures, 'scope.yaml'), scope);
  assert.equal(outOfScope(file, ['@critical']), undefined);
  assert.equal(outOfScope(file, ['@phase:1', '@site:main-hospital']), undefined);
  assert.match(outOfScope(file, ['@phase:2']) ?? '', /out of scope in release 1: Phase 2/);
  assert.match(outOfScope(file, ['@site:north-clinic']) ?? '', /North clinic/);
  assert.equal(outOfScope(file, ['@site:north-clinic', '@site:main-hospital']), undefined);
  assert.throws(
    () => outOfScope(file, ['@site:nroth-clinic']),
    (error) =>
      error instanceof ScopeError &&
      error.code === 'scope-unknown' &&
      /@site:nroth-clinic/.test(error.message),
  );
});

const broken: readonly (readonly [string, (text: string) => string, RegExp])[] = [
  [
    'an unknown kind',
    (t) => t.replace('kind: results.rate', 'kind: results.min'),
    /:\d+ criteria\[2\]\.kind: .*"results\.min"/,
  ],
  [
    'an unknown field',
    (t) => t.replace('{ min: "0.95" }', '{ min: "0.95", except: "@wip" }'),
    /criteria\[2\]\.params\.except: expected no such key/,
  ],
  [
    'an unknown field of a criterion',
    (t) => t.replace('kind: run.sealed', 'kind: run.sealed\n    skip: true'),
    /criteria\[6\]\.skip/,
  ],
  ['a share that is no decimal', (t) => t.replace('"0.95"', '"95%"'), /criteria\[2\]\.params\.min/],
  ['an unknown outcome', (t) => t.replace('[failed,', '[broken,'), /criteria\[1\]\.params\.outcomes\[0\]/],
  ['an id twice', (t) => t.replace('id: C2', 'id: C1'), /criteria\[1\]\.id: expected an id of its own/],
  [
    'no pack.valid',
    (t) => t.replace('kind: pack.valid', 'kind: run.sealed'),
    /a mandatory criterion of the kind pack\.valid/,
  ],
  [
    'a waiver on a mandatory criterion',
    (t) =>
      t.replace('kind: run.sealed', 'kind: run.sealed\n    waiver: { text: a, owner: b, due: 2026-01-01 }'),
    /no waiver on a mandatory/,
  ],
  ['a missing parameter', (t) => t.replace('minProbed: 1', ''), /minProbed/],
];

for (const [what, change, message] of broken) {
  test(`${what} in a gate file is an error that names file, line and field`, () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'vouch-gate-'));
    try {
      const text = readFileSync(uatExit, 'utf8');
      const file = path.join(dir, 'uat-exit.yaml');
      writeFileSync(file, change(text));
      assert.notEqual(change(text), text);
      assert.throws(() => readDataFile(file, gatePolicy), { message });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
}
