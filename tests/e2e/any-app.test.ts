// An app tested without a line of code: general sentences on both channels, green and red.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { project, vouch } from './support.ts';

const FEATURES = Object.fromEntries(
  ['any-app.feature', 'en-francais.feature'].map((name) => [
    `features/${name}`,
    readFileSync(path.join(import.meta.dirname, name), 'utf8'),
  ]),
);

test('general sentences carry an app through, in French as well, and a wording on its way out works and is named', async () => {
  const dir = project(FEATURES);
  const args = ['--channel', 'both', '--ui-tags', '@screen', '--quiet'];
  const ran = await vouch(['run', ...args], { cwd: dir });
  assert.equal(ran.code, 0, ran.out + ran.err);
  assert.match(ran.out, /rpc +5 accepted/);
  assert.match(ran.out, /ui +1 accepted/);
  assert.match(ran.out, /Wordings on their way out[^\n]*\n +features\/any-app\.feature:\d+ +the procurement/);
  const linted = await vouch(['lint', '--json'], { cwd: dir });
  const { findings } = JSON.parse(linted.out) as { findings: Array<{ rule: string; what: string }> };
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['outdated-wording', 'word'],
  );
});

/** Each looks at a new request for quotation and is wrong about it, and what is said then. */
const WRONG: ReadonlyArray<readonly [string, RegExp]> = [
  ['"Vendor" is not required', /"Vendor": expected not required, found required/],
  ['the buyer does not see the field "Vendor"', /expected not shown, found shown/],
  ['the buyer does not see the field "Vendro"', /Nobody at all has a field "Vendro"/],
  ['the buyer does not see the button "Confrm Order"', /Nobody at all has a button "Confrm Order"/],
  ['the buyer sees the column "Received" of "Products"', /expected shown, found not shown/],
  ['the buyer cannot save because "Currency"', /expected "Currency", found "Missing required fields Vendor"/],
  ['the ward nurse does not see the menu "Purchase > Ordres"', /Odoo has no menu "Purchase > Ordres"/],
  ['the buyer cannot start a new record', /but the screen lets it happen/],
];

test('each assertion of a screen is red where it does not hold, and where a label is nobody’s', async () => {
  const scenarios = WRONG.map(
    ([wrong], n) => `
  Scenario: Wrong ${n}
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record
    Then ${wrong}`,
  );
  const dir = project({ 'features/wrong.feature': `Feature: Wrong${scenarios.join('')}\n` });
  const ran = await vouch(['run', '--share', 'run'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  assert.match(ran.out, new RegExp(`not accepted +${WRONG.length} +${WRONG.length} failed`));
  for (const [, said] of WRONG) assert.match(ran.out, said);
});
