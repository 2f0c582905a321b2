// The files of mutations: what they may say, where a fault stands, and that those of the package fit its data.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import parseTags from '@cucumber/tag-expressions';
import { globSync } from 'glob';
import { fixture } from '../../support/run/requirements.ts';
import { noticers } from '../../support/sabotage/mutation.ts';
import { readMutations } from '../../support/sabotage/mutations.ts';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FIXTURES = path.join(ROOT, 'fixtures');
const OURS = path.join(FIXTURES, 'sabotage');

/** A project with such files; gives its folder. */
function project(t: { after(fn: () => void): void }, files: Record<string, string>): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'vouch-sabotage-'));
  t.after(() => rmSync(dir, { recursive: true }));
  const folder = path.join(dir, 'fixtures/sabotage');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return dir;
}

const read = (dir: string) => readMutations(fixture(dir, 'sabotage'));
const mutation = (id: string, change: string) =>
  `schema: vouch/mutations/v1
mutations:
  - { id: ${id}, control: c, broken: b, requirement: REQ-PRC-002, break: [${change}] }
`;

test('the mutations of the package are sound, and name people and scenarios that there are', () => {
  const all = readMutations(OURS);
  assert.ok(all.length >= 20, String(all.length));
  const people = new Set(loadHospital(path.join(FIXTURES, 'hospital')).personas.map(({ key }) => key));
  const written = globSync('features/**/*.feature', { cwd: ROOT, absolute: true })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  for (const each of all) {
    parseTags(noticers(each));
    const asked = noticers(each).match(/@req:[A-Z]{3}-\d{3}/g) ?? [];
    assert.ok(asked.length > 0 && asked.every((tag) => written.includes(tag)), `${each.id}: ${asked.join()}`);
    const named = each.break.flatMap(({ person, write }) => [
      ...(person === undefined ? [] : [person]),
      ...Object.values(write ?? {}).flatMap((value) =>
        typeof value === 'object' && 'person' in value ? [value.person] : [],
      ),
    ]);
    assert.deepEqual(
      named.filter((key) => !people.has(key)),
      [],
      each.id,
    );
  }
});

test("a project's own mutations take the place of the package's", (t) => {
  const own = project(t, {
    'own.yaml': mutation('own-one', '{ person: buyer, take: { group_ids: [base.group_user] } }'),
  });
  assert.deepEqual(
    read(own).map(({ id }) => id),
    ['own-one'],
  );
  assert.equal(fixture(path.join(own, 'nowhere'), 'sabotage'), OURS);
  assert.deepEqual(readMutations(path.join(own, 'nowhere')), []);
});

const FAULTS: readonly (readonly [string, string, RegExp])[] = [
  ['nothing done', '{ record: base.main_company }', /one of write, add, take, delete/],
  ['two things done', '{ record: base.main_company, write: { name: x }, delete: true }', /one of write, add/],
  ['no record', '{ write: { name: x } }', /one of record, person, or model with where/],
  ['a model without its domain', '{ model: res.users, delete: true }', /model and where together/],
  ['a name that is none', '{ record: company, delete: true }', /a name such as purchase.group_purchase_user/],
  ['an unknown word', '{ record: base.main_company, delete: true, quickly: true }', /quickly/],
];
for (const [what, change, expected] of FAULTS) {
  test(`${what} is told with file and line`, (t) => {
    const own = project(t, { 'own.yaml': mutation('own-one', change) });
    assert.throws(() => read(own), expected);
    assert.throws(() => read(own), /own\.yaml:3/);
  });
}

test('an identifier stands once in all files', (t) => {
  const text = mutation('same', '{ record: base.main_company, delete: true }');
  const own = project(t, { 'a.yaml': text, 'b.yaml': text });
  assert.throws(() => read(own), /b\.yaml:3 .*expected each mutation once, found "same" again/);
});
