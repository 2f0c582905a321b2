// A floor that breaks under a scenario shows nothing about the business: the run says compromised, not failed.
import assert from 'node:assert/strict';
import test from 'node:test';
import { project, vouch } from './support.ts';

const FILES = {
  'features/broken.feature': `Feature: An account that is locked out
  @req:PRC-002
  Scenario: The buyer's session ends under the buyer's hands
    When the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    And somebody changes the buyer's password
    And the buyer starts a new record with
      | Vendor | MedParts Supplies (fictional) |
    Then "Vendor" is required
`,
  'steps/locked.ts': `import { When } from '@cucumber/cucumber';
import type { VouchWorld } from 'vouch';

When("somebody changes the buyer's password", async function (this: VouchWorld) {
  const { login } = this.person('the buyer');
  const found = await this.setup.call('res.users', 'search', [[['login', '=', login]]]);
  await this.setup.call('res.users', 'write', [found, { password: 'another one, for once' }]);
});
`,
};

test('a session that ends in the middle of a scenario compromises it, on both channels', async () => {
  const dir = project(FILES);
  const ran = await vouch(['run', '--channel', 'both', '--quiet'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  assert.match(ran.out, /not tested +2 +2 compromised/);
  assert.match(ran.out, /The session has ended/);
  assert.doesNotMatch(ran.out, /\d failed/);
});
