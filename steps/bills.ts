// The vendor bill: recorded, checked against order and receipt, posted, paid by somebody else.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

When(
  '{person} bills {int} of the order as {string}',
  async function (this: VouchWorld, who, quantity, reference) {
    await this.tasks.bills.billOrder(who, quantity, reference);
  },
);

When(
  '{person} records a bill of {int} from {string} without an order as {string}',
  async function (this: VouchWorld, who, amount, supplier, reference) {
    await this.tasks.bills.billWithoutOrder(who, { amount, supplier, reference });
  },
);

When('{person} corrects the bill to {int}', async function (this: VouchWorld, who, quantity) {
  await this.tasks.bills.correctBill(who, quantity);
});

When('{person} posts the bill', async function (this: VouchWorld, who) {
  await this.tasks.bills.postBill(who);
});

When('{person} pays the bill', async function (this: VouchWorld, who) {
  await this.tasks.bills.payBill(who);
});

Then('{person} cannot post the bill', async function (this: VouchWorld, who) {
  await this.checks.bills.cannotPost(who);
});

Then('the bill is posted', async function (this: VouchWorld) {
  await this.checks.bills.state('posted');
});

Then('the bill is not posted', async function (this: VouchWorld) {
  await this.checks.bills.state('draft');
});

Then('the bill is paid and agrees with what was ordered and received', async function (this: VouchWorld) {
  await this.checks.bills.paidAndMatched();
});

Then('the bill was posted and paid by different people', async function (this: VouchWorld) {
  await this.checks.bills.postedAndPaidApart();
});
