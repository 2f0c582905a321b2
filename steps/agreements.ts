// Agreements with suppliers and what is ordered under them.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares an agreement in force with a supplier.
 * @example the agreement with "MedParts Supplies (fictional)" on "Pump battery pack" at 150 each
 */
Given(
  'the agreement with {supplier} on {product} at {int} each',
  async function (this: VouchWorld, supplier, product, price) {
    await this.givens.agreements.confirmed({ supplier, product, price });
  },
);

/**
 * Makes an order that names the agreement; the agreement says what it costs.
 * @example the buyer orders 4 "Pump battery pack" under the agreement for "Intensive care"
 */
When(
  '{person} orders {int} {product} under the agreement for {costCentre}',
  async function (this: VouchWorld, who, quantity, product, costCentre) {
    await this.tasks.agreements.orderUnder(who, { quantity, product, costCentre });
  },
);

/** Ends the agreement. @example the buyer ends the agreement */
When('{person} ends the agreement', async function (this: VouchWorld, who) {
  await this.tasks.agreements.end(who);
});

/**
 * The order has the agreed price and leads to the agreement.
 * @example the order takes 150 each from the agreement
 */
Then('the order takes {int} each from the agreement', async function (this: VouchWorld, price) {
  await this.checks.agreements.priced(price);
});

/**
 * On the person's screen the agreement is not offered, and the item comes at another price.
 * @example the agreement prices no "Pump battery pack" of the buyer any more
 */
Then(
  'the agreement prices no {product} of {person} any more',
  async function (this: VouchWorld, product, who) {
    await this.checks.agreements.pricesNothing(who, product);
  },
);
