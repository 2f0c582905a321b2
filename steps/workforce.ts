// People of the hospital: their roles, their logins, their leave.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a role that can be given to people: with it come the rights that this person has now.
 * @example the role "Stores relief" with the rights of the storekeeper
 */
Given('the role {string} with the rights of {person}', async function (this: VouchWorld, role, who) {
  await this.givens.workforce.role(role, who);
});

/**
 * Prepares a request for unpaid leave on a day, which nobody has decided on.
 * @example the service desk agent has asked for leave on "next wednesday"
 */
Given('{person} has asked for leave on {string}', async function (this: VouchWorld, who, day) {
  await this.givens.workforce.leaveAsked(who, day);
});

/**
 * Gives somebody a role on their login.
 * @example the access administrator gives the facilities technician the role "Stores relief"
 */
When('{person} gives {person} the role {string}', async function (this: VouchWorld, who, whom, role) {
  await this.tasks.workforce.giveRole(who, whom, role);
});

/**
 * Takes a role off somebody's login.
 * @example the access administrator withdraws the role "Stores relief" from the facilities technician
 */
When(
  '{person} withdraws the role {string} from {person}',
  async function (this: VouchWorld, who, role, whom) {
    await this.tasks.workforce.withdrawRole(who, whom, role);
  },
);

/**
 * Closes somebody's login.
 * @example the access administrator closes the login of the facilities technician
 */
When('{person} closes the login of {person}', async function (this: VouchWorld, who, whom) {
  await this.tasks.workforce.closeLogin(who, whom);
});

/** Agrees to the leave, as the first or the second. @example the service supervisor agrees to the leave */
When('{person} agrees to the leave', async function (this: VouchWorld, who) {
  await this.tasks.workforce.agreeToLeave(who);
});

/**
 * A control: no way to agree to the leave, on the screen or on the server.
 * @example the biomedical lead cannot agree to the leave
 */
Then('{person} cannot agree to the leave', async function (this: VouchWorld, who) {
  await this.checks.workforce.cannotAgreeToLeave(who);
});

/** Everybody who has to has agreed to the leave. @example the leave is granted */
Then('the leave is granted', async function (this: VouchWorld) {
  await this.checks.workforce.leaveGranted();
});

/** Nobody gets in with this login any more. @example the login of the facilities technician is closed */
Then('the login of {person} is closed', async function (this: VouchWorld, whom) {
  await this.checks.workforce.loginClosed(whom);
});

/**
 * A control: no way to close somebody's login, on the screen or on the server.
 * @example the personnel officer cannot close the login of the facilities technician
 */
Then('{person} cannot close the login of {person}', async function (this: VouchWorld, who, whom) {
  await this.checks.workforce.cannotCloseLogin(who, whom);
});
