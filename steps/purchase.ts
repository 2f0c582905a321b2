// The order: made, put up for approval, committed.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares the buyer's draft of an order of that amount on a cost centre.
 * @example the buyer's order for "Pump battery pack" above the finance limit for "Intensive care"
 */
Given(
  "the buyer's order for {product} {amount} for {costCentre}",
  async function (this: VouchWorld, product, amount, costCentre) {
    await this.givens.orders.draft({ product, quantity: 1, price: this.amount(amount), costCentre });
  },
);

/**
 * Prepares the buyer's draft of an order that no cost centre bears.
 * @example the buyer's order for "Pump battery pack" below the finance limit without a cost centre
 */
Given(
  "the buyer's order for {product} {amount} without a cost centre",
  async function (this: VouchWorld, product, amount) {
    await this.givens.orders.draft({ product, quantity: 1, price: this.amount(amount) });
  },
);

/**
 * Prepares the buyer's draft of an order in another currency; the amount is its worth in the hospital's own.
 * @example the buyer's order in "EUR" for "Pump battery pack" worth above the finance limit for "Intensive care"
 */
Given(
  "the buyer's order in {string} for {product} worth {amount} for {costCentre}",
  async function (this: VouchWorld, currency, product, amount, costCentre) {
    await this.givens.orders.inCurrency(currency, {
      product,
      quantity: 1,
      price: this.amount(amount),
      costCentre,
    });
  },
);

/**
 * Prepares the buyer's draft of an order whose amount comes about with the tax on it.
 * @example the buyer's order for "Pump battery pack" above the finance limit with its tax for "Intensive care"
 */
Given(
  "the buyer's order for {product} {amount} with its tax for {costCentre}",
  async function (this: VouchWorld, product, amount, costCentre) {
    await this.givens.orders.withTax({ product, quantity: 1, price: this.amount(amount), costCentre });
  },
);

/**
 * Prepares what another currency is worth.
 * @example one "EUR" is worth 2 of the hospital's own money
 */
Given(
  "one {string} is worth {float} of the hospital's own money",
  async function (this: VouchWorld, currency, worth) {
    await this.givens.orders.worth(currency, worth);
  },
);

/**
 * Prepares an order that was approved, confirmed and received in full.
 * @example the order for 3 "Pump battery pack" at 2000 each was received
 */
Given(
  'the order for {int} {product} at {int} each was received',
  async function (this: VouchWorld, quantity, product, price) {
    await this.givens.orders.received({ quantity, product, price });
  },
);

/**
 * Prepares an order for one piece at a price that is said by its meaning, received in full.
 * @example the order for a "Pump battery pack" at the bill limit was received
 */
Given('the order for a {product} {amount} was received', async function (this: VouchWorld, product, amount) {
  await this.givens.orders.received({ quantity: 1, product, price: this.amount(amount) });
});

/**
 * Turns the released requirement into an order at that price on a cost centre.
 * @example the buyer orders the requirement at 2000 each for "Intensive care"
 */
When(
  '{person} orders the requirement at {int} each for {costCentre}',
  async function (this: VouchWorld, who, price, centre) {
    await this.tasks.purchase.orderRequirement(who, price, centre);
  },
);

/**
 * Turns the released requirement into an order of that amount in all, on a cost centre.
 * @example the buyer orders the requirement below the finance limit for "Intensive care"
 */
When(
  '{person} orders the requirement {amount} for {costCentre}',
  async function (this: VouchWorld, who, amount, centre) {
    await this.tasks.purchase.orderRequirementFor(who, this.amount(amount), centre);
  },
);

/** Asks those who must agree to the order. @example the buyer puts the order up for approval */
When('{person} puts the order up for approval', async function (this: VouchWorld, who) {
  await this.tasks.purchase.submitOrder(who);
});

/**
 * Changes how many are ordered, after the order was placed.
 * @example the second procurement approver raises the order to 5 "Pump battery pack"
 */
When(
  '{person} raises the order to {int} {product}',
  async function (this: VouchWorld, who, quantity, product) {
    await this.tasks.purchase.raise(who, quantity, product);
  },
);

/**
 * Withdraws the order from those who agree to it, and what they agreed to with it.
 * @example the buyer takes the order back from its approvers
 */
When('{person} takes the order back from its approvers', async function (this: VouchWorld, who) {
  await this.tasks.purchase.takeBack(who);
});

/** Changes the price of the order's one line. @example the buyer changes the price of the order to 2000 */
When('{person} changes the price of the order to {int}', async function (this: VouchWorld, who, price) {
  await this.tasks.purchase.reprice(who, price);
});

/** Confirms the order once all have agreed. @example the buyer confirms the order */
When('{person} confirms the order', async function (this: VouchWorld, who) {
  await this.tasks.purchase.confirmOrder(who);
});

/**
 * Gives Odoo's own second approval, the last act before the money is committed.
 * @example the second procurement approver commits the order
 */
When('{person} commits the order', async function (this: VouchWorld, who) {
  await this.tasks.purchase.commitOrder(who);
});

/**
 * A control: no way to confirm the order, on the screen or on the server; it stays a draft.
 * @example the buyer cannot confirm the order
 */
Then('{person} cannot confirm the order', async function (this: VouchWorld, who) {
  await this.checks.approvals.cannotConfirmOrder(who);
});

/**
 * A control: no way to approve the order yet, and it is the finance controller's turn.
 * @example the second procurement approver cannot approve the order before finance
 */
Then('{person} cannot approve the order before finance', async function (this: VouchWorld, who) {
  await this.checks.approvals.notBefore({ who, document: 'order', before: 'the finance controller' });
});

/**
 * A control: Odoo says no to confirming, in words that contain these.
 * @example the buyer is refused to confirm the order because "100% analytic distribution"
 */
Then(
  '{person} is refused to confirm the order because {string}',
  async function (this: VouchWorld, who, why) {
    await this.checks.approvals.cannotConfirmOrder(who, why);
  },
);

/**
 * Confirmed after finance agreed, and the amount is committed on the cost centre.
 * @example the order is confirmed for 6000 on "Intensive care"
 */
Then('the order is confirmed for {int} on {costCentre}', async function (this: VouchWorld, amount, centre) {
  await this.checks.purchase.confirmed(amount, centre);
});

/**
 * Confirmed after finance agreed, and an amount of that meaning is committed on the cost centre.
 * @example the order is confirmed above the finance limit on "Intensive care"
 */
Then('the order is confirmed {amount} on {costCentre}', async function (this: VouchWorld, amount, centre) {
  await this.checks.purchase.confirmed(this.amount(amount), centre);
});

/**
 * A control: no way to another price, quantity or supplier of the order, on the screen or on the server.
 * @example the buyer cannot change the supplier of the order
 */
Then('{person} cannot change the {term} of the order', async function (this: VouchWorld, who, term) {
  await this.checks.changes.cannotChange(who, term);
});

/**
 * Placed, and finance agreed before that, whatever the amount.
 * @example the order is placed after finance agreed
 */
Then('the order is placed after finance agreed', async function (this: VouchWorld) {
  await this.checks.purchase.placedAfter('the finance controller');
});

/**
 * Placed, and this person alone agreed before that, whatever the amount.
 * @example the order is placed after the procurement manager agreed
 */
Then('the order is placed after {person} agreed', async function (this: VouchWorld, who) {
  await this.checks.purchase.placedAfter(who);
});

/**
 * This person's list of orders that stay under a limit one by one and pass it together: those of the story, as many.
 * @example the procurement manager finds 2 orders that were split
 */
Then('{person} finds {int} orders that were split', async function (this: VouchWorld, who, count) {
  await this.checks.purchase.split(who, count);
});

/** That list has none. @example the procurement manager finds no orders that were split */
Then('{person} finds no orders that were split', async function (this: VouchWorld, who) {
  await this.checks.purchase.split(who, 0);
});
