// Goods that go back to the supplier, and the credit note for them.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Sends back some of what the receipt took in.
 * @example the storekeeper sends 1 of the receipt back to the supplier
 */
When(
  '{person} sends {int} of the receipt back to the supplier',
  async function (this: VouchWorld, who, quantity) {
    await this.tasks.returns.sendBack(who, quantity);
  },
);

/**
 * Enters the supplier's credit note for some of what the bill charged, with the note's number.
 * @example the payments officer credits 1 of the bill as "CN-1107"
 */
When(
  '{person} credits {int} of the bill as {string}',
  async function (this: VouchWorld, who, quantity, reference) {
    await this.tasks.returns.credit(who, quantity, reference);
  },
);

/**
 * What the order counts as received and billed, what left for the supplier, and what was credited fit one another.
 * @example order, return and credit note agree on 1 "Pump battery pack"
 */
Then(
  'order, return and credit note agree on {int} {product}',
  async function (this: VouchWorld, quantity, product) {
    await this.checks.returns.agree(quantity, product);
  },
);
