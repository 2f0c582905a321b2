// Hypercare: what its indicators come to over what happened in the scenario, and whether it may end.
import { Given, Then } from '@cucumber/cucumber';
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

/**
 * Prepares what the indicators measure, in the week that it is: tickets taken at once, an approval, a delivery, its bill.
 * @example a week of hypercare within every target, with 3 tickets about "Infusion pump 7" and a delivery of "Pump battery pack"
 */
Given(
  'a week of hypercare within every target, with {int} ticket(s) about {equipment} and a delivery of {product}',
  async function (this: VouchWorld, tickets, equipment, product) {
    await this.givens.hypercare.week({ tickets, equipment, product });
  },
);

/**
 * In the agreed whole weeks before this one every indicator was within its target, each week brought fewer tickets, and
 * no critical one is open.
 * @example hypercare may end
 */
Then('hypercare may end', async function (this: VouchWorld) {
  await this.checks.hypercare.canEnd();
});

/** One thing alone keeps it from ending. @example hypercare may not end because "tickets do not become fewer" */
Then('hypercare may not end because {string}', async function (this: VouchWorld, why) {
  await this.checks.hypercare.cannotEnd(why);
});
