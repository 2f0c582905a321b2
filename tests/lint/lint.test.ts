// Each thing that lint looks for is found where it stands, told with its cure, and clean scenarios have none of it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { RULES } from '../../support/lint/finding.ts';
import { lint } from '../../support/lint/lint.ts';
import { openProject } from '../../support/run/project.ts';
import { vocabulary } from '../../support/run/vocabulary.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const dir = mkdtempSync(path.join(tmpdir(), 'vouch-lint-'));
after(() => rmSync(dir, { recursive: true }));

const FAULTY = `Feature: Faults
  @req:INV-001
  Scenario: Steps
    Given the central store holds 2 "Pump battery pack"
    When the technician begs stores for 2 "Pump battery pack"
    And the astrologer takes the ticket
    And the technician estimates the requirement above the astral limit
    And the nurse rests
    Then the central store holds 2 "Crystal ball" in all
    And the ward nurse pats "Nora"
    And the buyer confirms the order
  Scenario: Nothing is asked for and nothing looked at
    Given the central store holds 2 "Pump battery pack"
  @req:ZZZ-999
  Scenario: steps
    Given the central store holds 2 "Pump battery pack" in all
    Then there is no purchase requirement
  @req:INV-001
  Scenario: The user should click the stock.move of "click_here"
    Then there is no purchase requirement
  @req:INV-001
  Scenario: Written later
  @req:INV-001 @database:feature
  Scenario: Waited
    When the system lets 3 days pass
    Then there is no purchase requirement
  @req:INV-001 @database:scenario
  Scenario: Waited alone
    When the system lets 3 days pass
    Then there is no purchase requirement
  @req:INV-001
  Scenario: Too long
    Then there is no purchase requirement
    And there is no purchase requirement
    And there is no purchase requirement
    And there is no purchase requirement
`;

/** Own steps of the project: two that fit one text, and one on its way out. */
const STEPS = `import { Then, When } from '@cucumber/cucumber';
When('the nurse rest{word}', () => undefined);
When('the nurse rests', () => undefined);
/** @deprecated Nobody says so. */
Then('{person} pats {string}', () => undefined);
`;

const RULES_FILE = `longest_scenario: 3
words:
  - { say: [click, user], why: said so, better: presses }
shapes:
  - { shape: '\\w+\\.\\w+', why: technical, better: a name }
justified:
  - { rule: word, feature: features/faulty.feature, scenario: Steps, why: no reason }
`;

function written(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), text);
}

written('features/faulty.feature', FAULTY);
written('features/malformed.feature', 'Feature: A\n  Scenario: B\n    Given rain\n    Whenever it rains\n');
written('steps/own.mjs', STEPS);
symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'));
written('package.json', '{ "type": "module" }');
written('fixtures/lint.yaml', RULES_FILE);

test('every rule finds its fault, and only there', async () => {
  const { findings, scenarios, features } = await lint(openProject(dir), ['features']);
  assert.equal(features, 2);
  assert.equal(scenarios, 8);
  const found = findings.map(({ uri, line, rule }) => `${path.basename(uri)}:${line} ${rule}`);
  assert.deepEqual(found.toSorted(), EXPECTED.toSorted());
  const told = new Set(findings.map(({ rule }) => rule));
  assert.deepEqual(
    [...RULES].filter((rule) => !told.has(rule) && !rule.startsWith('absent-')),
    [],
  );
});

const EXPECTED = [
  'faulty.feature:5 undefined-step',
  'faulty.feature:6 missing-persona',
  'faulty.feature:7 missing-figure',
  'faulty.feature:8 ambiguous-step',
  'faulty.feature:9 missing-fixture',
  'faulty.feature:10 outdated-wording',
  'faulty.feature:11 out-of-place',
  'faulty.feature:3 too-long',
  'faulty.feature:12 no-requirement',
  'faulty.feature:12 no-assertion',
  'faulty.feature:15 unknown-requirement',
  'faulty.feature:15 duplicate-name',
  'faulty.feature:16 out-of-place',
  'faulty.feature:19 word',
  'faulty.feature:19 word',
  'faulty.feature:19 word',
  'faulty.feature:22 nothing-to-run',
  'faulty.feature:25 time-for-others',
  'faulty.feature:32 too-long',
  'lint.yaml:7 needless-justification',
  'malformed.feature:4 malformed',
];

test('the command tells what and how to cure it, and ends with 1 or 2', () => {
  const vouch = (...args: string[]) => {
    const bin = path.join(ROOT, 'support/cli/bin.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'lint', ...args], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const bad = vouch('--json', '--project', dir);
  assert.equal(bad.status, 1, bad.stderr);
  const { findings } = JSON.parse(bad.stdout) as { findings: Array<Record<string, string>> };
  const persona = findings.find(({ rule }) => rule === 'missing-persona');
  assert.equal(persona?.['what'], 'nobody in this hospital is "the astrologer"');
  assert.match(
    persona?.['cure'] ?? '',
    /add the role to personas\.yaml, or say one of: access administrator, accounting manager, /,
  );
  const none = vouch('nowhere', '--project', dir);
  assert.equal(none.status, 2);
  assert.match(none.stderr, /No feature file fits "nowhere"/);
});

test('the vocabulary keeps to the words that scenarios are held to', async () => {
  const { readRules } = await import('../../support/lint/rules-file.ts');
  const { avoided } = readRules(ROOT);
  const sentences = await vocabulary(dir);
  const vague = sentences
    .filter(({ deprecated, language }) => !deprecated && language === 'en')
    .flatMap(({ pattern }) => {
      const plain = pattern.replaceAll(/\{\w+\}/g, ' ');
      return avoided.filter(({ pattern: word }) => plain.match(word)).map(() => pattern);
    });
  assert.deepEqual(vague, []);
});
