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
