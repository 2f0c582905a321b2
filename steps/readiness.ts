// Who is ready for the service: role, shift, acknowledgements, practice and certificate of a person, and what is missing.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares role, shift, practice and certificate of this person.
 * @example the service desk agent has all that the service asks for
 */
Given('{person} has all that the service asks for', async function (this: VouchWorld, who) {
  await this.givens.readiness.all(who);
});

/**
 * The same without one of role, shift, practice and certificate.
 * @example the service desk agent has all that the service asks for but the "practice"
 */
Given(
  '{person} has all that the service asks for but the {string}',
  async function (this: VouchWorld, who, without) {
    await this.givens.readiness.all(who, without);
  },
);

/**
 * Prepares a course that this person has taken, and that nobody has rated.
 * @example the service desk agent takes part in the practice of the service desk
 */
Given('{person} takes part in the practice of the service desk', async function (this: VouchWorld, who) {
  await this.givens.readiness.practice(who);
});

/**
 * Rates the practice of this person as passed and completes it.
 * @example the personnel manager passes the service desk agent in the practice
 */
When('{person} passes {person} in the practice', async function (this: VouchWorld, who, whom) {
  await this.tasks.readiness.passPractice(who, whom);
});

/**
 * Enters the certificate that the service asks for, from today on.
 * @example the personnel manager enters the certificate of the service desk agent until "in 1 year"
 */
When(
  '{person} enters the certificate of {person} until {string}',
  async function (this: VouchWorld, who, whom, day) {
    await this.tasks.readiness.enterCertificate(who, whom, day);
  },
);

/**
 * Changes the last day of the certificate that the service asks for.
 * @example the personnel manager changes the certificate of the service desk agent to end "yesterday"
 */
When(
  '{person} changes the certificate of {person} to end {string}',
  async function (this: VouchWorld, who, whom, day) {
    await this.tasks.readiness.changeCertificate(who, whom, day);
  },
);

/**
 * The readiness list names the person and says what is missing, exactly this.
 * @example the personnel manager finds that the service desk agent lacks "role, shift"
 */
Then('{person} finds that {person} lacks {string}', async function (this: VouchWorld, who, whom, what) {
  await this.checks.readiness.lacks(who, whom, what);
});

/**
 * The readiness list names the person, and nothing is missing.
 * @example the personnel manager finds the service desk agent ready for the service
 */
Then('{person} finds {person} ready for the service', async function (this: VouchWorld, who, whom) {
  await this.checks.readiness.lacks(who, whom, '');
});

/**
 * Of the people in the readiness list, so many do not lack their practice.
 * @example the personnel manager counts 1 of 2 people who passed their practice
 */
Then(
  '{person} counts {int} of {int} people who passed their practice',
  async function (this: VouchWorld, who, passed, all) {
    await this.checks.readiness.counts(who, passed, all);
  },
);

/**
 * The list of shifts names nobody who is qualified for this one.
 * @example the service supervisor sees nobody qualified in the shift of the service desk agent
 */
Then('{person} sees nobody qualified in the shift of {person}', async function (this: VouchWorld, who, whom) {
  await this.checks.readiness.qualified(who, whom, 'nobody');
});

/**
 * The list of shifts names this person as qualified for the shift.
 * @example the service supervisor sees the service desk agent qualified in the shift of the service desk agent
 */
Then(
  '{person} sees {person} qualified in the shift of {person}',
  async function (this: VouchWorld, who, qualified, whom) {
    await this.checks.readiness.qualified(who, whom, this.person(qualified).name);
  },
);
