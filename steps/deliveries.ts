// Deliveries of suppliers: promised for a day, come on another.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The order stands in the person's list of what was promised by now and has not come.
 * @example the procurement manager finds the order among the late ones
 */
Then('{person} finds the order among the late ones', async function (this: VouchWorld, who) {
  await this.checks.deliveries.late(who, true);
});

/**
 * It does not stand there, or does not any more.
 * @example the procurement manager does not find the order among the late ones
 */
Then('{person} does not find the order among the late ones', async function (this: VouchWorld, who) {
  await this.checks.deliveries.late(who, false);
});

/**
 * The promised day and the day on which it came stand beside one another on the order, so many days apart.
 * @example the procurement manager sees that the order came 3 days after the promised day
 */
Then(
  '{person} sees that the order came {int} days after the promised day',
  async function (this: VouchWorld, who, days) {
    await this.checks.deliveries.cameLater(who, days);
  },
);
