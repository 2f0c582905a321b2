// A real cucumber run: what our outcomes make of it, sealed, must be what the verifier allows, scenario by scenario.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { type Journal, openJournal } from '../../support/evidence/journal.ts';
import { makeKey } from '../../support/evidence/keys.ts';
import { addFile, freezePlan, messagesPath, writeResults } from '../../support/evidence/pack.ts';
import { sealPack } from '../../support/evidence/seal.ts';
import { attemptsOf, boundOf, GOODNESS } from '../../support/verify/bound.ts';
import { readPack } from '../../support/verify/files.ts';
import { readJournal } from '../../support/verify/journal.ts';
import { verifyPack } from '../../support/verify/pack.ts';
import { runTiny, type TinyRun } from '../outcomes/project.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-cucumber-'));
after(() => rmSync(work, { recursive: true, force: true }));

const feature = `
Feature: All that can happen
  Scenario: good
    Then the order is confirmed
  Scenario: broken
    Then it breaks
    And the order is confirmed
  Scenario: undefined
    Then the order is confirmed
    And nobody wrote this
  Scenario: ambiguous
    Then two steps fit
  Scenario: pending
    Then the order is confirmed
    And it waits to be written
  Scenario: pending after a wrong fact
    Then a fact was wrong and nobody threw
    And it waits to be written
  Scenario: skipped
    Then it is skipped
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
  Scenario: nothing checked
    Given nothing is looked at
  Scenario: held
    Then the nurse cannot approve
  Scenario: screen only
    Then the nurse cannot approve on the screen
  Scenario: neither
    Then the nurse can approve
  Scenario: swallowed
    Then a fact was wrong and nobody threw
  Scenario: swapped
    Then the database was swapped
  Scenario: edition
    Then a finding "edition-gap"
  Scenario: left behind
    Then a finding "cleanup"
`;

const hooks = `
Before('@skip-by-hook', () => 'skipped');
Before('@break-before', () => { throw new Error('no database'); });
After('@break-after', () => { throw new Error('unsaved form'); });
`;

test('outcomes and verifier agree about everything that can happen to a scenario', () => {
  const run = runTiny({
    features: { 'features/all.feature': feature },
    steps: hooks,
    args: ['--retry', '1'],
  });
  const packDir = packOf(run);
  const report = verifyPack(packDir);
  assert.deepEqual(
    report.checks.flatMap((check) => check.faults),
    [],
  );
  assert.equal(report.verdict, 'valid');

  // The bound is not only kept: for these scenarios it says exactly what the outcomes say.
  const pack = readPack(packDir);
  const journal = readJournal(pack);
  const attempts = attemptsOf(journal);
  const outcomes = new Map(run.results.scenarios.map((scenario) => [scenario.scenario, scenario.outcome]));
  const worse = pack
    .json('run/plan.json')
    .get('scenarios')
    .list()
    .flatMap((scenario) => {
      const id = scenario.get('id').text();
      const own = attempts.filter((attempt) => attempt.scenario === id);
      const said = GOODNESS[outcomes.get(id) ?? ''] ?? -1;
      return boundOf({ attempts: own, planned: scenario, leg: 'rpc', journal }).level === said
        ? []
        : [scenario.get('name').text()];
    });
  assert.deepEqual(worse, []);
});

/** The same journal once more, with the plan where it belongs: before the first attempt. */
function packOf(run: TinyRun): string {
  const packDir = join(work, 'pack');
  const journals = new Map<string, Journal>();
  for (const record of run.records) {
    if (record.type === 'segment.opened') freezePlan(journalOf('0'), run.plan);
    // The pair of type and data stands in the record as it was read.
    journalOf(record.segment).append(record.type, record.data as never);
  }
  addFile(packDir, 'features/all.feature', feature);
  writeFileSync(
    join(packDir, messagesPath('rpc')),
    run.envelopes.map((envelope) => `${JSON.stringify(envelope)}\n`).join(''),
  );
  writeResults(packDir, run.results);
  sealPack({ packDir, key: makeKey(), journal: journalOf('0') });
  return packDir;

  function journalOf(segment: string): Journal {
    const journal = journals.get(segment) ?? openJournal({ dir: packDir, segment, actor: 'service:vouch' });
    journals.set(segment, journal);
    return journal;
  }
}
