// Lint with the eyes of the hospital's people: nothing is claimed of what works, and what is mistyped is found.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { lint } from '../../support/lint/lint.ts';
import type { SignIn } from '../../support/lint/live/live.ts';
import { ANYBODY } from '../../support/lint/live/walk.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { openProject } from '../../support/run/project.ts';
import { liveHospital } from './support.ts';

const FEATURES = path.join(import.meta.dirname, '../contract/features');
const dir = mkdtempSync(path.join(tmpdir(), 'vouch-lint-live-'));
after(() => rmSync(dir, { recursive: true }));

const WRONG = `@req:PRC-002
Feature: Mistyped
  Scenario: Labels that nobody has
    Given the buyer opens the menu "Purchase > Ordres"
    When the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    And the buyer starts a new record
    And the buyer sets "Vendro" to "x"
    Then the stage is "RFQ Snt"
    Given the service desk agent opens the menu "Helpdesk > Tickets > All Tickets"
    When the service desk agent starts a new record
    And the service desk agent moves it to the stage "In Progres"
    And the service desk agent chooses the action "Duplicat"
`;

test('features that pass have nothing that the target lacks, a mistyped one is found label by label', async () => {
  const hospital = await liveHospital();
  const signIn: SignIn = async (key) => {
    const account = key === ANYBODY ? hospital.reference : hospital.people[key];
    return account && openWebSession(hospital, account);
  };
  cpSync(FEATURES, path.join(dir, 'features'), { recursive: true });
  writeFileSync(path.join(dir, 'features/mistyped.feature'), WRONG);
  const { findings, live } = await lint(openProject(dir), ['features'], signIn);
  assert.deepEqual(
    findings
      .filter(({ rule }) => rule.startsWith('absent-'))
      .map(({ uri, line, rule }) => `${uri}:${line} ${rule}`),
    ['4 absent-menu', '7 absent-label', '8 absent-stage', '11 absent-stage', '12 absent-action'].map(
      (each) => `features/mistyped.feature:${each}`,
    ),
  );
  assert.deepEqual(live?.unasked, []);
});
