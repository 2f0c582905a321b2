// Where a supplier's money goes: entered by one person of finance, confirmed by another.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Enters a bank account of the supplier; nobody has confirmed it yet.
 * @example the supplier records clerk enters the bank details "NB00 7821" of "MedParts Supplies (fictional)"
 */
When(
  '{person} enters the bank details {string} of {supplier}',
  async function (this: VouchWorld, who, number, supplier) {
    await this.tasks.bankDetails.enter(who, { number, supplier });
  },
);

/** Money may go there from now on. @example the finance controller confirms the bank details */
When('{person} confirms the bank details', async function (this: VouchWorld, who) {
  await this.tasks.bankDetails.confirm(who);
});

/**
 * Puts another number in the place of one that nobody has confirmed.
 * @example the finance controller changes the bank details to "NB00 7822"
 */
When('{person} changes the bank details to {string}', async function (this: VouchWorld, who, number) {
  await this.tasks.bankDetails.change(who, number);
});

/**
 * A control: no way to confirm them, on the screen or on the server.
 * @example the supplier records clerk cannot confirm the bank details
 */
Then('{person} cannot confirm the bank details', async function (this: VouchWorld, who) {
  await this.checks.bankDetails.cannotConfirm(who);
});

/** Somebody has confirmed them. @example the bank details are confirmed */
Then('the bank details are confirmed', async function (this: VouchWorld) {
  await this.checks.bankDetails.confirmed(true);
});
