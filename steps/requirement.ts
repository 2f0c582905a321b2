// The purchase requirement and its approval in turn.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

Given(
  "the technician's requirement for {int} {string} estimated {amount}",
  async function (this: VouchWorld, quantity, product, amount) {
    await this.givens.orders.requirement({ quantity, product, estimate: this.amount(amount) });
  },
);

Given('its approval has been requested', async function (this: VouchWorld) {
  await this.givens.orders.approvalRequested('requirement', 'the technician');
});

When('{person} estimates the requirement {amount}', async function (this: VouchWorld, who, amount) {
  await this.tasks.requirement.estimate(who, this.amount(amount));
});

When('{person} requests approval of the {document}', async function (this: VouchWorld, who, document) {
  await this.tasks.requirement.requestApproval(who, document);
});

When('{person} approves the {document}', async function (this: VouchWorld, who, document) {
  await this.tasks.requirement.approve(who, document);
});

When(
  '{person} rejects the {document} saying {string}',
  async function (this: VouchWorld, who, document, why) {
    await this.tasks.requirement.reject(who, document, why);
  },
);

When('{person} releases the requirement', async function (this: VouchWorld, who) {
  await this.tasks.requirement.release(who);
});

Then(
  'a purchase requirement for {int} {string} waits in draft',
  async function (this: VouchWorld, quantity, product) {
    await this.checks.requirement.waits(quantity, product);
  },
);

Then('the requirement names the stock request', async function (this: VouchWorld) {
  await this.checks.requirement.namesStockRequest();
});

Then('the requirement names the ticket and the request', async function (this: VouchWorld) {
  await this.checks.requirement.namesTicketAndRequest();
});

Then('there is no purchase requirement', async function (this: VouchWorld) {
  await this.checks.requirement.none();
});

Then('{person} cannot approve the {document}', async function (this: VouchWorld, who, document) {
  await this.checks.approvals.cannotApprove(who, document);
});

Then(
  '{person} cannot approve the {document} before {person}',
  async function (this: VouchWorld, who, document, before) {
    await this.checks.approvals.notBefore({ who, document, before });
  },
);

Then(
  'the requirement was approved by {person}, then by {person}',
  async function (this: VouchWorld, one, other) {
    await this.checks.requirement.approvedBy([one, other]);
  },
);

Then('the requirement was approved by {person} alone', async function (this: VouchWorld, one) {
  await this.checks.requirement.approvedBy([one]);
});
