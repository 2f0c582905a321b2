// Stock that runs out within some days, and stock that nobody moves.
import { type DataTable, Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * By the person's own lists of lots and of what lies where: of the lots of this scenario exactly these run out in so many
 * days or less, each with its item, its quantity and what it is worth. What has run out already is not among them.
 * @example the stores supervisor finds what runs out within 30 days
 *   | DR-26-96 | Surgical drape | 6 | 24 |
 */
Then(
  '{person} finds what runs out within {int} days',
  async function (this: VouchWorld, who, days, table: DataTable) {
    await this.checks.aging.expiring(who, days, table.raw());
  },
);

/**
 * By the person's own lists of what lies where and of all moves: of the lots of this scenario exactly these neither came
 * nor went for so many days, each with its item, its quantity and what it is worth.
 * @example the stores supervisor finds what nobody moved for 180 days
 *   | DR-26-97 | Surgical drape | 6 | 24 |
 */
Then(
  '{person} finds what nobody moved for {int} days',
  async function (this: VouchWorld, who, days, table: DataTable) {
    await this.checks.aging.unmoved(who, days, table.raw());
  },
);
