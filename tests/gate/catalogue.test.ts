// The catalogue that comes with the package is whole, and a catalogue that contradicts itself is refused.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { readDataFile } from '../../support/data/data-file.ts';
import { catalogue } from '../../support/gate/catalogue.ts';
import { scope } from '../../support/gate/scope.ts';
import { featureFiles, readFeatures } from '../../support/run/features.ts';
import { requirements as sample } from './inputs.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const { requirements } = readDataFile(path.join(fixtures, 'requirements/catalogue.yaml'), catalogue);

/** Paragraphs that the two documents have; their text is not part of this project. */
const PARAGRAPHS: Readonly<Record<string, number>> = { 'operating-model': 66, 'training-operations': 59 };

/** The gates of the programme, in their order. */
const GATES = [
  'discovery-sign-off',
  'design-approval',
  'build-readiness',
  'migration-readiness',
  'uat-exit',
  'go-live-approval',
  'hypercare-closure',
];

const APPS = [
  ...['CRM', 'Sales', 'Purchase', 'Inventory', 'Manufacturing', 'Accounting', 'Project', 'Helpdesk'],
  ...['Documents', 'Planning', 'HR', 'Quality', 'Maintenance', 'all'],
];

test('all 130 requirements are there, each read from a paragraph that exists', () => {
  assert.equal(requirements.length, 130);
  for (const { id, source } of requirements) {
    const last = PARAGRAPHS[source.document];
    assert.ok(last !== undefined && source.paragraph <= last, `${id}: ${source.document}`);
    assert.ok(source.words.split(' ').length >= 2, `${id}: ${source.words}`);
  }
});

test('each is asked for by a gate of the programme and names apps that the documents name', () => {
  assert.deepEqual([...new Set(requirements.map(({ gate }) => gate))].toSorted(), GATES.toSorted());
  const apps = new Set(requirements.flatMap((requirement) => requirement.apps));
  assert.deepEqual([...apps].toSorted(), APPS.toSorted());
});

test('phases and sites are those of the scope file', () => {
  const { phases, sites } = readDataFile(path.join(fixtures, 'scope.yaml'), scope);
  const known = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  for (const { id, phase, sites: own = [] } of requirements) {
    assert.ok(phase !== undefined && known(phases).has(phase), `${id}: phase ${phase}`);
    for (const site of own) assert.ok(known(sites).has(site), `${id}: site ${site}`);
  }
});

test('no sentence holds a figure, which another hospital would have otherwise', () => {
  const figures = /\d/;
  for (const { id, text } of requirements) {
    assert.doesNotMatch(text.replace('95 of 100', ''), figures, id);
  }
});

test('sentences and ids stand once, and at least 110 could be shown', () => {
  const once = (of: (requirement: (typeof requirements)[number]) => string) =>
    assert.equal(new Set(requirements.map(of)).size, requirements.length);
  once(({ id }) => id);
  once(({ text }) => text);
  assert.ok(requirements.filter((requirement) => !requirement.not_testable).length >= 110);
});

test('what a release promises is named by scenarios, and the first one by those of the main job', () => {
  const root = path.dirname(fixtures);
  const uris = featureFiles(['features'], root).map(({ uri }) => uri);
  const tagged = readFeatures(uris, root).pickles.map(({ tags }) => tags.map(({ name }) => name));
  for (const { id, release } of requirements.filter(({ release }) => release !== undefined)) {
    const naming = tagged.filter((tags) => tags.includes(id.replace(/^REQ-/, '@req:')));
    assert.ok(naming.length > 0, `no scenario names ${id}`);
    if (release === '1')
      assert.ok(
        naming.some((tags) => tags.includes('@smoke')),
        `${id}: @smoke`,
      );
  }
});

const broken: readonly (readonly [string, object, RegExp])[] = [
  ['twice', {}, /each requirement once/],
  ['promised and not testable', { id: 'REQ-CHN-002', not_testable: { why: 'w' } }, /promises what cannot/],
  ['not testable without a reason', { id: 'REQ-CHN-002', release: undefined, not_testable: {} }, /why/],
  ['from nowhere', { id: 'REQ-CHN-002', source: { document: 'd', paragraph: 0, words: '' } }, /paragraph/],
];

for (const [what, change, message] of broken) {
  test(`a requirement that is ${what} is refused`, () => {
    const whole = sample(['REQ-CHN-001']);
    const requirements = [...whole.requirements, { ...whole.requirements[0], ...change }];
    const parsed = catalogue.safeParse({ ...whole, requirements });
    assert.match(parsed.error?.message ?? '', message);
  });
}
