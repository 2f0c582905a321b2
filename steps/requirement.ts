// The purchase requirement and its approval in turn.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a purchase requirement of the technician with its estimated cost.
 * @example the technician's requirement for 3 "Pump battery pack" estimated below the procurement limit
 */
Given(
  "the technician's requirement for {int} {product} estimated {amount}",
  async function (this: VouchWorld, quantity, product, amount) {
    await this.givens.orders.requirement({ quantity, product, estimate: this.amount(amount) });
  },
);

/**
 * Prepares that the requirement waits for those who must agree to it.
 * @example its approval has been requested
 */
Given('its approval has been requested', async function (this: VouchWorld) {
  await this.givens.orders.approvalRequested('requirement', 'the technician');
});

/**
 * Writes the estimated cost on the purchase requirement.
 * @example the technician estimates the requirement above the procurement limit
 */
When('{person} estimates the requirement {amount}', async function (this: VouchWorld, who, amount) {
  await this.tasks.requirement.estimate(who, this.amount(amount));
});

/** Asks those who must agree to the document. @example the technician requests approval of the requirement */
When('{person} requests approval of the {document}', async function (this: VouchWorld, who, document) {
  await this.tasks.requirement.requestApproval(who, document);
});

/** Agrees to the document, in turn. @example the biomedical lead approves the requirement */
When('{person} approves the {document}', async function (this: VouchWorld, who, document) {
  await this.tasks.requirement.approve(who, document);
});

/**
 * Says no to the document, with the reason.
 * @example the finance controller rejects the bill saying "Billed 4, received 3"
 */
When(
  '{person} rejects the {document} saying {string}',
  async function (this: VouchWorld, who, document, why) {
    await this.tasks.requirement.reject(who, document, why);
  },
);

/**
 * Makes the approved requirement ready to be ordered.
 * @example the procurement manager releases the requirement
 */
When('{person} releases the requirement', async function (this: VouchWorld, who) {
  await this.tasks.requirement.release(who);
});

/**
 * A requirement for exactly that many came about and nobody has acted on it.
 * @example a purchase requirement for 3 "Pump battery pack" waits in draft
 */
Then(
  'a purchase requirement for {int} {product} waits in draft',
  async function (this: VouchWorld, quantity, product) {
    await this.checks.requirement.waits(quantity, product);
  },
);

/** The requirement says which stock request it came from. @example the requirement names the stock request */
Then('the requirement names the stock request', async function (this: VouchWorld) {
  await this.checks.requirement.namesStockRequest();
});

/**
 * The requirement says which ticket and which maintenance request it is for.
 * @example the requirement names the ticket and the request
 */
Then('the requirement names the ticket and the request', async function (this: VouchWorld) {
  await this.checks.requirement.namesTicketAndRequest();
});

/** Nothing was requested from purchasing. @example there is no purchase requirement */
Then('there is no purchase requirement', async function (this: VouchWorld) {
  await this.checks.requirement.none();
});

/**
 * A control: no way to approve the document, nor to finish it past its approval, on the screen or on the server.
 * @example the technician cannot approve the requirement
 */
Then('{person} cannot approve the {document}', async function (this: VouchWorld, who, document) {
  await this.checks.approvals.cannotApprove(who, document);
});

/**
 * A control: no way to approve the document yet, and it is the other person's turn.
 * @example the procurement manager cannot approve the requirement before the biomedical lead
 */
Then(
  '{person} cannot approve the {document} before {person}',
  async function (this: VouchWorld, who, document, before) {
    await this.checks.approvals.notBefore({ who, document, before });
  },
);

/**
 * Exactly these two agreed to it, in this order.
 * @example the requirement was approved by the biomedical lead, then by the procurement manager
 */
Then(
  'the requirement was approved by {person}, then by {person}',
  async function (this: VouchWorld, one, other) {
    await this.checks.requirement.approvedBy([one, other]);
  },
);

/** Exactly this one agreed to it. @example the requirement was approved by the biomedical lead alone */
Then('the requirement was approved by {person} alone', async function (this: VouchWorld, one) {
  await this.checks.requirement.approvedBy([one]);
});
