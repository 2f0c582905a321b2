// Orders of an emergency, and that they are put right by the next working day.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Marks the order, and plans for somebody to put it right by the next working day.
 * @example the buyer marks the order as an emergency for the second procurement approver to put right
 */
When(
  '{person} marks the order as an emergency for {person} to put right',
  async function (this: VouchWorld, who, forWhom) {
    await this.tasks.emergencyOrders.mark(who, forWhom);
  },
);

/**
 * Says beside the order that it is put right; nothing is planned for it any more.
 * @example the second procurement approver puts the emergency order right, saying "Agreed afterwards"
 */
When(
  '{person} puts the emergency order right, saying {string}',
  async function (this: VouchWorld, who, words) {
    await this.tasks.emergencyOrders.putRight(who, words);
  },
);

/**
 * The order is marked, and its day has passed.
 * @example the procurement manager finds the order among the emergencies that nobody put right in time
 */
Then(
  '{person} finds the order among the emergencies that nobody put right in time',
  async function (this: VouchWorld, who) {
    await this.checks.emergencyOrders.notPutRight(who, true);
  },
);

/**
 * The order is marked, and there is still time, or it was put right.
 * @example the procurement manager does not find the order among the emergencies that nobody put right in time
 */
Then(
  '{person} does not find the order among the emergencies that nobody put right in time',
  async function (this: VouchWorld, who) {
    await this.checks.emergencyOrders.notPutRight(who, false);
  },
);
