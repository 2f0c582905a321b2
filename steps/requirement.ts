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
 * Prepares a purchase requirement that somebody raised themselves, with its estimated cost.
 * @example a requirement of the procurement manager for 3 "Pump battery pack" estimated below the procurement limit
 */
Given(
  'a requirement of {person} for {int} {product} estimated {amount}',
  async function (this: VouchWorld, raisedBy, quantity, product, amount) {
    const estimate = this.amount(amount);
    await this.givens.orders.requirement({ quantity, product, estimate, raisedBy });
  },
);

/**
 * Prepares that the requirement is approved by those who must agree to it, and released.
 * @example everybody has agreed to the requirement
 */
Given('everybody has agreed to the requirement', async function (this: VouchWorld) {
  await this.givens.orders.requirementAgreed();
});

/**
 * Prepares that approvers may leave a review to somebody else.
 * @example approvers may pass a review on
 */
Given('approvers may pass a review on', async function (this: VouchWorld) {
  await this.givens.orders.reviewsMayBePassedOn();
});

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
 * Leaves the review to somebody else, who decides in the approver's place.
 * @example the biomedical lead passes the requirement on to the second procurement approver saying "Away until Monday"
 */
When(
  '{person} passes the {document} on to {person} saying {string}',
  async function (this: VouchWorld, who, document, other, why) {
    await this.tasks.requirement.passOn(who, document, { other, why });
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

/**
 * Both names are on record: who left the review to somebody else, and who then agreed.
 * @example the requirement was passed on by the biomedical lead and approved by the second procurement approver
 */
Then(
  'the requirement was passed on by {person} and approved by {person}',
  async function (this: VouchWorld, one, other) {
    await this.checks.requirement.passedOnAndApproved(one, other);
  },
);

/** It is this person's turn to decide, and nobody else's. @example the requirement waits for the second procurement approver */
Then('the requirement waits for {person}', async function (this: VouchWorld, who) {
  await this.checks.requirement.waitsFor(who);
});

/**
 * No rule of approval names them, and no document waits for them.
 * @example nothing is sent to the biomedical lead for approval
 */
Then('nothing is sent to {person} for approval', async function (this: VouchWorld, who) {
  await this.checks.requirement.nothingSentTo(who);
});
