// One run with everything that a report has to show, hostile text included, and its pack with real attachments.
import path from 'node:path';
import { evidencePath } from '../../support/evidence/attachments.ts';
import { deriveResults } from '../../support/evidence/outcomes.ts';
import type { Plan } from '../../support/evidence/plan.ts';
import { inOrder, readJournal } from '../../support/evidence/reader.ts';
import type { Results } from '../../support/evidence/results.ts';
import type { EvidenceFile } from '../../support/report/allure-attachments.ts';
import { buildAllureReport } from '../../support/report/allure-build.ts';
import { allureCounts, writeAllureResults } from '../../support/report/allure-results.ts';
import { banner } from '../../support/report/words.ts';
import { runTiny } from '../outcomes/project.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Would run if any view took text for markup. */
export const HOSTILE = `<script>window.hacked=1</script><img src=x onerror="window.hacked=1">'"&]]>`;

const feature = `
@req:CHN-001
Feature: A broken infusion pump comes back into service
  Scenario: good
    Given a picture is taken
    And a picture is taken
    Then the order is confirmed
  @critical
  Scenario: broken
    Given a picture is taken
    Then it breaks with a picture
    And the order is confirmed
  Scenario: last step undefined
    Then the order is confirmed
    And nobody wrote this
  Scenario: pending
    Then it waits to be written
  Scenario: passes at the second try
    Then it passes at the second try
  Scenario Outline: row <n>
    Then <step>
    Examples:
      | n | step                   |
      | 1 | the order is confirmed |
      | 2 | it says something hostile |
  @phase:2
  Scenario: later
    Then the order is confirmed
  Rule: Nobody approves what they asked for
    Scenario: screen only ${HOSTILE}
      Then the nurse cannot approve on the screen
    Scenario: swapped
      Then the database was swapped
    @break-after
    Scenario: a hook fails
      Then the order is confirmed
`;

const steps = `
import { attach } from '${root}/support/evidence/attachments.ts';
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
let taken = 0;
const picture = () => {
  const bytes = Buffer.concat([png, Buffer.from(String(taken++))]);
  attach(journal, bytes, { attempt, step, mediaType: 'image/png', role: 'picture', phi: 'none', about: 'The screen after the step' });
  attach(journal, '{"n":' + taken + '}', { attempt, step, mediaType: 'application/json', role: 'payload', phi: 'none' });
};
Given('a picture is taken', () => { picture(); });
Given('it breaks with a picture', () => { picture(); throw new Error('expected 3, found 2'); });
Given('it says something hostile', () => { throw new Error(${JSON.stringify(HOSTILE)} + '\\u001b[31m\\u0000\\u202e'); });
After('@break-after', () => { throw new Error('unsaved form'); });
`;

export interface Sample {
  readonly results: Results;
  readonly plan: Plan;
  readonly packDir: string;
  readonly evidenceOf: (sha256: string) => EvidenceFile | undefined;
}

export function sample(packDir: string): Sample {
  const run = runTiny({
    features: { 'features/asset-readiness/pump.feature': feature },
    steps,
    args: ['--retry', '1'],
    keepPack: packDir,
  });
  const scenarios = run.plan.scenarios.map((s) =>
    s.tags.includes('@phase:2') ? { ...s, outOfScope: 'out of scope in release 1: Phase 2' } : s,
  );
  const plan = { ...run.plan, scenarios };
  const messagesByLeg = new Map([['rpc', run.envelopes]]);
  const results = deriveResults({
    plan,
    messagesByLeg,
    journalRecords: run.records,
    runId: 'r1',
    rehearsal: true,
  });
  const files = new Map<string, EvidenceFile>();
  for (const record of inOrder(readJournal(packDir))) {
    if (record.type !== 'evidence.captured') continue;
    const { sha256, mediaType, role, about } = record.data;
    files.set(sha256, { path: evidencePath(sha256, mediaType), mediaType, role, about });
  }
  return { results, plan, packDir, evidenceOf: (sha256) => files.get(sha256) };
}

/** Result files and report beside the pack, as a run leaves them. */
export async function publish(dir: string, { results, plan, packDir, evidenceOf }: Sample): Promise<void> {
  const folder = path.join(dir, 'allure-results');
  writeAllureResults(results, plan, folder, { packDir, evidenceOf, environment: { Odoo: '19.0' } });
  await buildAllureReport(folder, path.join(dir, 'allure'), {
    title: `Vouch run ${results.runId} (rehearsal, unsigned)`,
    banner: banner(results),
    rehearsal: results.rehearsal,
    expected: allureCounts(results),
  });
}
