// Who was trained for what: champions of departments, floor coaches of sites and shifts, refreshers after the start.
import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares where and when people work: all at one site in one shift, but those in the rows.
 * @example everybody works at "Main building" in the "Day shift", but
 *   | the storekeeper | Main building | Night shift |
 */
Given(
  'everybody works at {string} in the {string}, but',
  async function (this: VouchWorld, site, shift, table: DataTable) {
    await this.givens.training.places(site, shift, table.raw());
  },
);

/**
 * Prepares one champion for each department but this one.
 * @example every department but "Central stores" has its champion
 */
Given('every department but {string} has its champion', async function (this: VouchWorld, department) {
  await this.givens.training.champions(department);
});

/**
 * Prepares one trained floor coach for each site and shift at which people work, but this one.
 * @example every site and shift but "Main building" in the "Night shift" has its floor coach
 */
Given(
  'every site and shift but {string} in the {string} has its floor coach',
  async function (this: VouchWorld, site, shift) {
    await this.givens.training.floorCoaches(site, shift);
  },
);

/**
 * Prepares a course of one day that this person has taken, and that nobody has rated.
 * @example the storekeeper takes part in the course "Training of floor coaches" of "yesterday"
 */
Given(
  '{person} takes part in the course {string} of {string}',
  async function (this: VouchWorld, who, title, day) {
    await this.givens.training.takesPart(who, title, day);
  },
);

/**
 * Prepares the milestone of the programme from which the days are counted.
 * @example the hospital started with Odoo "6 weeks ago"
 */
Given('the hospital started with Odoo {string}', async function (this: VouchWorld, day) {
  await this.givens.training.started(day);
});

/**
 * Prepares refreshers that were passed: all on one day, but those in the rows.
 * @example everybody had their refresher "yesterday", but
 *   | the technician | 2 days ago |
 *   | the buyer | never |
 */
Given(
  'everybody had their refresher {string}, but',
  async function (this: VouchWorld, day, table: DataTable) {
    await this.givens.training.refreshers(day, table.raw());
  },
);

/**
 * Rates this person's part in the course as passed and completes it.
 * @example the personnel manager passes the storekeeper in the course "Training of floor coaches"
 */
When('{person} passes {person} in the course {string}', async function (this: VouchWorld, who, whom, title) {
  await this.tasks.readiness.pass(who, whom, title);
});

/**
 * Enters that somebody is a change champion or a floor coach, from today on.
 * @example the personnel manager names the storekeeper "Change champion" until "in 1 year"
 */
When(
  '{person} names {person} {string} until {string}',
  async function (this: VouchWorld, who, whom, certificate, day) {
    await this.tasks.training.name(who, whom, certificate, day);
  },
);

/** Each has one of its own people. @example every department has its champion */
Then('every department has its champion', async function (this: VouchWorld) {
  await this.checks.training.withoutChampion([]);
});

/**
 * Exactly these, of all in which somebody works.
 * @example the departments without a champion are
 *   | Central stores |
 */
Then('the departments without a champion are', async function (this: VouchWorld, table: DataTable) {
  await this.checks.training.withoutChampion(table.raw().map(([name = '']) => name));
});

/** Each has somebody who is named one and passed the training. @example every site and shift has a trained floor coach */
Then('every site and shift has a trained floor coach', async function (this: VouchWorld) {
  await this.checks.training.withoutFloorCoach([]);
});

/**
 * Exactly these, of all at which somebody works.
 * @example the sites and shifts without a trained floor coach are
 *   | Main building | Night shift |
 */
Then(
  'the sites and shifts without a trained floor coach are',
  async function (this: VouchWorld, table: DataTable) {
    await this.checks.training.withoutFloorCoach(table.raw());
  },
);

/** Everybody who works here. @example everybody has had a refresher one to two months after the start */
Then('everybody has had a refresher one to two months after the start', async function (this: VouchWorld) {
  await this.checks.training.withoutRefresher([]);
});

/**
 * Exactly these, of all who work here: with none, or with one that came too early or too late.
 * @example without a refresher one to two months after the start are
 *   | the buyer |
 */
Then(
  'without a refresher one to two months after the start are',
  async function (this: VouchWorld, table: DataTable) {
    const people = table.raw().map(([who = '']) => this.person(who).name);
    await this.checks.training.withoutRefresher(people);
  },
);

/**
 * Nobody of a role came later than somebody of a role with fewer mistakes. A mistake is what somebody asked for in the
 * first month and had rejected.
 * @example the roles with the most mistakes had their refresher first
 */
Then('the roles with the most mistakes had their refresher first', async function (this: VouchWorld) {
  await this.checks.training.refreshedTooLate([]);
});

/**
 * Exactly these came later than somebody of a role with fewer mistakes.
 * @example the roles that had their refresher too late for their mistakes are
 *   | technician |
 */
Then(
  'the roles that had their refresher too late for their mistakes are',
  async function (this: VouchWorld, table: DataTable) {
    await this.checks.training.refreshedTooLate(table.raw().map(([role = '']) => role));
  },
);
