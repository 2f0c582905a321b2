// How Odoo is set: what the hospital signed, and what may leave a test system.
import { Given, Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares rights that nobody approved.
 * @example the document controller also holds the rights of the ward nurse
 */
Given('{person} also holds the rights of {person}', async function (this: VouchWorld, who, whose) {
  await this.givens.setting.alsoHolds(who, whose);
});

/** Prepares a password that everybody knows. @example the supplier contact has their login as the password */
Given('{person} has their login as the password', async function (this: VouchWorld, who) {
  await this.givens.setting.nameAsPassword(who);
});

/** Prepares a limit that nobody signed. @example the approval "Department head" is set to begin at 600 */
Given('the approval {string} is set to begin at {int}', async function (this: VouchWorld, name, amount) {
  await this.givens.setting.approvalFrom(name, amount);
});

/** Prepares a way out for mail. @example a mail server "nowhere.example" is in use */
Given('a mail server {string} is in use', async function (this: VouchWorld, host) {
  await this.givens.setting.mailServer(host);
});

/**
 * In the list of logins before the person: those of the hospital's data files, of the systems named there, and of the
 * three accounts of this test.
 * @example the logins are those that were approved, and nobody else's
 */
Then("the logins are those that were approved, and nobody else's", async function (this: VouchWorld) {
  await this.checks.setting.loginsApproved();
});

/** Login by login. @example everybody holds the rights approved for them and no others */
Then('everybody holds the rights approved for them and no others', async function (this: VouchWorld) {
  await this.checks.setting.rightsApproved();
});

/** As Odoo's own administrator has it at first. @example no login has its own name as the password */
Then('no login has its own name as the password', async function (this: VouchWorld) {
  await this.checks.setting.noGuessedPassword();
});

/** Limits, approvers and stand-ins, line by line. @example the approvals as set are those of the signed matrix */
Then('the approvals as set are those of the signed matrix', async function (this: VouchWorld) {
  await this.checks.setting.approvalsSigned();
});

/** The mark of a test system, and where its mail would go. @example nothing can leave the test system */
Then('nothing can leave the test system', async function (this: VouchWorld) {
  await this.checks.setting.nothingLeaves();
});

/** Written, and still in the outbox. @example what was written has not been sent */
Then('what was written has not been sent', async function (this: VouchWorld) {
  await this.checks.setting.mailStays();
});
