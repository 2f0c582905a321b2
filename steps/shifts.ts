// Shifts and visits: planned for somebody within their hours, and never two at once.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a shift of half a day of this person that has no time yet.
 * @example a shift of the service desk agent is to be planned
 */
Given('a shift of {person} is to be planned', async function (this: VouchWorld, whom) {
  await this.givens.shifts.toPlan(whom, 'shift');
});

/**
 * Prepares a visit of an hour by this person that has no time yet.
 * @example a visit of the technician is to be planned
 */
Given('a visit of {person} is to be planned', async function (this: VouchWorld, whom) {
  await this.givens.shifts.toPlan(whom, 'visit');
});

/**
 * Prepares a day of unpaid leave on which all have agreed.
 * @example the service desk agent has been granted leave on "next friday"
 */
Given('{person} has been granted leave on {string}', async function (this: VouchWorld, who, day) {
  await this.givens.shifts.leaveGranted(who, day);
});

/**
 * Gives the shift or visit that was to be planned its time.
 * @example the service supervisor plans the visit of the technician for "next tuesday 09:00"
 */
When(
  '{person} plans the shift/visit of {person} for {string}',
  async function (this: VouchWorld, who, whom, at) {
    await this.tasks.shifts.plan(who, whom, at);
  },
);

/**
 * It stands in the plan at this time.
 * @example the visit of the technician is planned for "next tuesday 09:00"
 */
Then('the shift/visit of {person} is planned for {string}', async function (this: VouchWorld, whom, at) {
  await this.checks.shifts.planned(whom, at);
});

/**
 * A control: the shift or visit cannot be given this time, on the screen or on the server.
 * @example the service supervisor cannot plan the visit of the technician for "next sunday 09:00"
 */
Then(
  '{person} cannot plan the shift/visit of {person} for {string}',
  async function (this: VouchWorld, who, whom, at) {
    await this.checks.shifts.cannotPlan(who, whom, at);
  },
);
