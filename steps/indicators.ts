// Indicators of hypercare: what they come to over what happened in the scenario.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The indicator of fixtures/indicators.yaml, averaged over what is finished; what still waits is counted beside it.
 * @example the "ticket uptake" is 2 days on average over 1, with 1 still open
 */
Then(
  'the {string} is {int} {word} on average over {int}, with {int} still open',
  async function (this: VouchWorld, name, average, unit, over, open) {
    await this.checks.indicators.averages(name, { average, unit, over, open });
  },
);

/**
 * The same for one week, Monday to Sunday: over what ended in it, and what was still open at its end.
 * @example the "days to posting" in the week of "today" are 3 days on average over 1, with 1 still open
 */
Then(
  'the {string} in the week of {string} is/are {int} {word} on average over {int}, with {int} still open',
  async function (this: VouchWorld, name, day, average, unit, over, open) {
    await this.checks.indicators.averagesInWeek({ name, day }, { average, unit, over, open });
  },
);

/**
 * An indicator that is so many out of so many, in one week, Monday to Sunday.
 * @example the "bills agreed at the first try" in the week of "today" are 1 of 1
 */
Then(
  'the {string} in the week of {string} are {int} of {int}',
  async function (this: VouchWorld, name, day, part, among) {
    await this.checks.indicators.partOf({ name, day }, { part, among });
  },
);

/**
 * The same for one store: "the central store" or a place by its name.
 * @example the "adjusted stock lines" of "Ward 4" in the week of "today" are 0 of 2
 */
Then(
  'the {string} of {string} in the week of {string} are {int} of {int}',
  async function (this: VouchWorld, name, store, day, part, among) {
    await this.checks.indicators.partOf({ name, store, day }, { part, among });
  },
);
