// Those who start: entered by one office, given a login by another, led through their first days.
import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a plan of tasks, each with who does it.
 * @example the onboarding plan "First days at the desk" with
 *   | Collect the papers | the personnel officer |
 */
Given('the onboarding plan {string} with', async function (this: VouchWorld, name, table: DataTable) {
  await this.givens.onboarding.plan(name, table.raw());
});

/**
 * Starts the plan for somebody, so that each task falls to whoever does it.
 * @example the personnel officer starts the plan "First days at the desk" for the service desk agent
 */
When('{person} starts the plan {string} for {person}', async function (this: VouchWorld, who, plan, whom) {
  await this.tasks.onboarding.start(who, plan, whom);
});

/**
 * Says that a task of somebody's first days is done.
 * @example the personnel officer completes the task "Collect the papers" of the service desk agent
 */
When('{person} completes the task {string} of {person}', async function (this: VouchWorld, who, task, whom) {
  await this.tasks.onboarding.complete(who, task, whom);
});

/**
 * Enters somebody new, who has no login yet.
 * @example the personnel officer enters the employee "Nadia Newcomer" of the "Service desk"
 */
When(
  '{person} enters the employee {string} of the {string}',
  async function (this: VouchWorld, who, name, department) {
    await this.tasks.onboarding.enterEmployee(who, name, department);
  },
);

/** Makes a login for somebody new. @example the access administrator makes the login of "Nadia Newcomer" */
When('{person} makes the login of {string}', async function (this: VouchWorld, who, name) {
  await this.tasks.onboarding.makeLogin(who, name);
});

/**
 * The tasks that are open are these, each with who does it, and each has its day.
 * @example each task of the service desk agent has somebody in charge and a day
 *   | Collect the papers | the personnel officer |
 */
Then(
  'each task of {person} has somebody in charge and a day',
  async function (this: VouchWorld, whom, table: DataTable) {
    await this.checks.onboarding.tasks(whom, table.raw());
  },
);

/**
 * The personnel office has the employee, and nobody gets in under this name.
 * @example the employee "Nadia Newcomer" is there, without a login
 */
Then('the employee {string} is there, without a login', async function (this: VouchWorld, name) {
  await this.checks.onboarding.withoutLogin(name);
});

/** Somebody can get in under this name. @example "Nadia Newcomer" has a login */
Then('{string} has a login', async function (this: VouchWorld, name) {
  await this.checks.onboarding.hasLogin(name);
});

/**
 * A control: no way to change the employee, on the screen or on the server.
 * @example the access administrator cannot change the employee "Nadia Newcomer"
 */
Then('{person} cannot change the employee {string}', async function (this: VouchWorld, who, name) {
  await this.checks.onboarding.cannotChangeEmployee(who, name);
});
