// The list of suppliers: who is in it, who enters and qualifies them, and orders to one of them.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a supplier in the list that nobody has qualified.
 * @example the supplier "Fieldcare Trading" that nobody has qualified
 */
Given('the supplier {string} that nobody has qualified', async function (this: VouchWorld, name) {
  await this.givens.suppliers.listed({ name });
});

/**
 * Prepares a supplier in the list and the last day of its qualification.
 * @example the supplier "Fieldcare Trading" qualified until "yesterday"
 */
Given('the supplier {string} qualified until {string}', async function (this: VouchWorld, name, until) {
  await this.givens.suppliers.listed({ name, until });
});

/**
 * Prepares a supplier in the list with its tax number.
 * @example the supplier "Fieldcare Trading" with the tax number "TX-4711"
 */
Given(
  'the supplier {string} with the tax number {string}',
  async function (this: VouchWorld, name, taxNumber) {
    await this.givens.suppliers.listed({ name, taxNumber });
  },
);

/**
 * Prepares the buyer's draft of an order to that supplier, below every limit.
 * @example the buyer's order to "Fieldcare Trading" for "Pump battery pack" for "Intensive care"
 */
Given(
  "the buyer's order to {string} for {product} for {costCentre}",
  async function (this: VouchWorld, supplier, product, centre) {
    await this.givens.suppliers.order(supplier, product, centre);
  },
);

/**
 * Puts a new supplier into the list.
 * @example the second procurement approver enters the supplier "Fieldcare Trading" with the tax number "TX-4711"
 */
When(
  '{person} enters the supplier {string} with the tax number {string}',
  async function (this: VouchWorld, who, name, taxNumber) {
    await this.tasks.suppliers.enter(who, name, taxNumber);
  },
);

/**
 * Sets the last day of a supplier's qualification.
 * @example the second procurement approver qualifies the supplier "Fieldcare Trading" until "in 1 year"
 */
When(
  '{person} qualifies the supplier {string} until {string}',
  async function (this: VouchWorld, who, name, until) {
    await this.tasks.suppliers.qualify(who, name, until);
  },
);

/**
 * A control: no way to a new supplier of that tax number, on the screen or on the server.
 * @example the sales representative cannot enter the supplier "Fieldcare Trading" with the tax number "TX-4711"
 */
Then(
  '{person} cannot enter the supplier {string} with the tax number {string}',
  async function (this: VouchWorld, who, name, taxNumber) {
    await this.checks.suppliers.cannotEnter(who, { name, taxNumber });
  },
);

/**
 * A control: Odoo says no to a new supplier of that tax number, in words that contain these.
 * @example the second procurement approver cannot enter the supplier "Fieldcare" with the tax number "TX-4711" because "stands in the list already"
 */
Then(
  '{person} cannot enter the supplier {string} with the tax number {string} because {string}',
  async function (this: VouchWorld, who, name, taxNumber, says) {
    await this.checks.suppliers.cannotEnter(who, { name, taxNumber, says });
  },
);

/**
 * A control: no way to set until when a supplier is qualified, on the screen or on the server.
 * @example the buyer cannot qualify the supplier "Fieldcare Trading"
 */
Then('{person} cannot qualify the supplier {string}', async function (this: VouchWorld, who, name) {
  await this.checks.suppliers.cannotQualify(who, name);
});

/**
 * One supplier in the list has that tax number, no more.
 * @example the tax number "TX-4711" stands in the list once
 */
Then('the tax number {string} stands in the list once', async function (this: VouchWorld, taxNumber) {
  await this.checks.suppliers.once(taxNumber);
});
