// The order: made, put up for approval, committed.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

Given(
  "the buyer's order for {string} {amount} for {string}",
  async function (this: VouchWorld, product, amount, costCentre) {
    await this.givens.orders.draft({ product, quantity: 1, price: this.amount(amount), costCentre });
  },
);

Given(
  "the buyer's order for {string} {amount} without a cost centre",
  async function (this: VouchWorld, product, amount) {
    await this.givens.orders.draft({ product, quantity: 1, price: this.amount(amount) });
  },
);

Given(
  'the order for {int} {string} at {int} each was received',
  async function (this: VouchWorld, quantity, product, price) {
    await this.givens.orders.received({ quantity, product, price });
  },
);

When(
  '{person} orders the requirement at {int} each for {string}',
  async function (this: VouchWorld, who, price, centre) {
    await this.tasks.purchase.orderRequirement(who, price, centre);
  },
);

When('{person} puts the order up for approval', async function (this: VouchWorld, who) {
  await this.tasks.purchase.submitOrder(who);
});

When('{person} confirms the order', async function (this: VouchWorld, who) {
  await this.tasks.purchase.confirmOrder(who);
});

When('{person} commits the order', async function (this: VouchWorld, who) {
  await this.tasks.purchase.commitOrder(who);
});

Then('{person} cannot confirm the order', async function (this: VouchWorld, who) {
  await this.checks.approvals.cannotConfirmOrder(who);
});

Then('{person} cannot approve the order before finance', async function (this: VouchWorld, who) {
  await this.checks.approvals.notBefore({ who, document: 'order', before: 'the finance controller' });
});

Then(
  '{person} is refused to confirm the order because {string}',
  async function (this: VouchWorld, who, why) {
    await this.checks.approvals.cannotConfirmOrder(who, why);
  },
);

Then('the order is confirmed for {int} on {string}', async function (this: VouchWorld, amount, centre) {
  await this.checks.purchase.confirmed(amount, centre);
});

Then('the order is confirmed {amount} on {string}', async function (this: VouchWorld, amount, centre) {
  await this.checks.purchase.confirmed(this.amount(amount), centre);
});
