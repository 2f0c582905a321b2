// The vendor bill: recorded, checked against order and receipt, posted, paid by somebody else.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Records the supplier's bill for that many of the order, with the bill's number.
 * @example the accounts payable clerk bills 4 of the order as "INV-7781"
 */
When(
  '{person} bills {int} of the order as {string}',
  async function (this: VouchWorld, who, quantity, reference) {
    await this.tasks.bills.billOrder(who, quantity, reference);
  },
);

/**
 * Records the supplier's bill for that many of the order at a higher price: by the tolerance, or by more.
 * @example the accounts payable clerk bills 2 of the order as "INV-7786", dearer by more than the tolerance
 */
When(
  '{person} bills {int} of the order as {string}, dearer by {margin}',
  async function (this: VouchWorld, who, quantity, reference, more) {
    await this.tasks.bills.billOrder(who, quantity, reference, more);
  },
);

/**
 * Records a supplier's bill that no order stands behind.
 * @example the accounts payable clerk records a bill of 40 from "MedParts Supplies (fictional)" without an order as "INV-7783"
 */
When(
  '{person} records a bill of {int} from {supplier} without an order as {string}',
  async function (this: VouchWorld, who, amount, supplier, reference) {
    await this.tasks.bills.billWithoutOrder(who, { amount, supplier, reference });
  },
);

/**
 * Changes the quantity of the bill that was rejected.
 * @example the accounts payable clerk corrects the bill to 3
 */
When('{person} corrects the bill to {int}', async function (this: VouchWorld, who, quantity) {
  await this.tasks.bills.correctBill(who, quantity);
});

/** Enters the bill into the books. @example the accounts payable clerk posts the bill */
When('{person} posts the bill', async function (this: VouchWorld, who) {
  await this.tasks.bills.postBill(who);
});

/** Registers the payment of the bill. @example the payments officer pays the bill */
When('{person} pays the bill', async function (this: VouchWorld, who) {
  await this.tasks.bills.payBill(who);
});

/** Puts the day of the supplier's paper on the bill. @example the accounts payable clerk dates the bill "40 days ago" */
When('{person} dates the bill {string}', async function (this: VouchWorld, who, day) {
  await this.tasks.bills.dateBill(who, day);
});

/** Takes the payment of the bill back. @example the payments officer cancels the payment */
When('{person} cancels the payment', async function (this: VouchWorld, who) {
  await this.tasks.bills.cancelPayment(who);
});

/**
 * The bill keeps its own day and stands in the books on a day after those that are closed.
 * @example the bill of "40 days ago" stands in the books after "30 days ago"
 */
Then(
  'the bill of {string} stands in the books after {string}',
  async function (this: VouchWorld, dated, closed) {
    await this.checks.bills.bookedAfter({ dated, closed });
  },
);

/** Who and when, from the audit log. @example the audit log says that the accounts payable clerk took the bill back */
Then('the audit log says that {person} took the bill back', async function (this: VouchWorld, who) {
  await this.checks.bills.logged({ who, word: 'bill', from: 'posted', to: 'draft' });
});

/** Who and when, from the audit log. @example the audit log says that the payments officer cancelled the payment */
Then('the audit log says that {person} cancelled the payment', async function (this: VouchWorld, who) {
  await this.checks.bills.logged({ who, word: 'payment', from: 'draft', to: 'canceled' });
});

/** Takes a posted bill out of the books again. @example the accounts payable clerk takes the bill back to draft */
When('{person} takes the bill back to draft', async function (this: VouchWorld, who) {
  await this.tasks.bills.takeBack(who);
});

/**
 * A control with the words of the refusal: no way to pay the bill, on the screen or on the server.
 * @example the accounts payable clerk cannot pay the bill because "Whoever recorded a bill"
 */
Then('{person} cannot pay the bill because {string}', async function (this: VouchWorld, who, says) {
  await this.checks.bills.cannotPay(who, says);
});

/**
 * The order stands in the person's list of what was received and not billed.
 * @example the accounts payable clerk sees that the order waits for a bill
 */
Then('{person} sees that the order waits for a bill', async function (this: VouchWorld, who) {
  await this.checks.bills.awaited(who, true);
});

/**
 * It does not stand there, or does not any more.
 * @example the accounts payable clerk sees that the order waits for no bill
 */
Then('{person} sees that the order waits for no bill', async function (this: VouchWorld, who) {
  await this.checks.bills.awaited(who, false);
});

/** Nothing of it has been paid. @example the bill is not paid */
Then('the bill is not paid', async function (this: VouchWorld) {
  await this.checks.bills.payment('not_paid');
});

/** Nothing is left to pay. @example the bill is paid */
Then('the bill is paid', async function (this: VouchWorld) {
  await this.checks.bills.payment('paid');
});

/**
 * A control with the words of the refusal.
 * @example the accounts payable clerk cannot post the bill because "is in the books already"
 */
Then('{person} cannot post the bill because {string}', async function (this: VouchWorld, who, says) {
  await this.checks.bills.cannotPost(who, says);
});

/**
 * A control: no way to post the bill, on the screen or on the server.
 * @example the accounts payable clerk cannot post the bill
 */
Then('{person} cannot post the bill', async function (this: VouchWorld, who) {
  await this.checks.bills.cannotPost(who);
});

/** The bill stands in the books. @example the bill is posted */
Then('the bill is posted', async function (this: VouchWorld) {
  await this.checks.bills.state('posted');
});

/** The bill is still a draft. @example the bill is not posted */
Then('the bill is not posted', async function (this: VouchWorld) {
  await this.checks.bills.state('draft');
});

/**
 * The payment is there, and billed, ordered and received quantities are the same.
 * @example the bill is paid and agrees with what was ordered and received
 */
Then('the bill is paid and agrees with what was ordered and received', async function (this: VouchWorld) {
  await this.checks.bills.paidAndMatched();
});

/**
 * Two people stand in the trail of the bill and its payment.
 * @example the bill was posted and paid by different people
 */
Then('the bill was posted and paid by different people', async function (this: VouchWorld) {
  await this.checks.bills.postedAndPaidApart();
});
