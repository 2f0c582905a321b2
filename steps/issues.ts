// What leaves the store: issued to a ward by lot, held, recalled; and more than was ordered is refused.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a lot of the store: exactly that many, with that expiry date.
 * @example the central store holds 6 "Surgical drape" as lot "DR-26-01" expiring "in 3 months"
 */
Given(
  'the central store holds {int} {product} as lot {string} expiring {string}',
  async function (this: VouchWorld, quantity, product, lot, expiry) {
    await this.givens.lots.holds({ quantity, product, lot, expiry });
  },
);

/**
 * Prepares an issue of that very lot by this person, ready to be carried out.
 * @example the storekeeper's issue of 2 "Surgical drape" of lot "DR-26-01" to "Ward 4"
 */
Given(
  "{person}'s issue of {int} {product} of lot {string} to {string}",
  async function (this: VouchWorld, who, quantity, product, lot, to) {
    await this.givens.lots.issueOf({ who, quantity, product, lot, to });
  },
);

/**
 * Writes a transfer out of the central store, which sets aside what is to go.
 * @example the storekeeper prepares the issue of 2 "Surgical drape" to "Ward 4"
 */
When(
  '{person} prepares the issue of {int} {product} to {string}',
  async function (this: VouchWorld, who, quantity, product, to) {
    await this.tasks.issues.prepare(who, { quantity, product, to });
  },
);

/** Carries the prepared issue out. @example the storekeeper carries out the issue */
When('{person} carries out the issue', async function (this: VouchWorld, who) {
  await this.tasks.issues.carryOut(who);
});

/**
 * Writes an inspection of the lot that says why it is held; nothing of it is issued until that one has passed.
 * @example the quality inspector recalls lot "DR-26-01" of "Surgical drape"
 */
When('{person} recalls lot {string} of {product}', async function (this: VouchWorld, who, lot, product) {
  await this.tasks.issues.recall(who, { lot, product });
});

/**
 * A control: more than was ordered is not booked in, whatever came.
 * @example the storekeeper cannot receive 5 "Pump battery pack" as lot "LOT-26-004"
 */
Then(
  '{person} cannot receive {int} {product} as lot {string}',
  async function (this: VouchWorld, who, quantity, product, lot) {
    await this.checks.issues.cannotReceive(who, { quantity, product, lot });
  },
);

/**
 * The lot, and no other, is set aside for the issue.
 * @example lot "DR-26-01" is set aside for the issue
 */
Then('lot {string} is set aside for the issue', async function (this: VouchWorld, lot) {
  await this.checks.issues.setAside([lot]);
});

/** No lot is offered for the issue. @example nothing is set aside for the issue */
Then('nothing is set aside for the issue', async function (this: VouchWorld) {
  await this.checks.issues.setAside([]);
});

/**
 * Exactly that many of the lot lie there.
 * @example "Ward 4" holds 2 "Surgical drape" of lot "DR-26-01"
 */
Then(
  '{string} holds {int} {product} of lot {string}',
  async function (this: VouchWorld, where, quantity, product, lot) {
    await this.checks.issues.holds({ where, quantity, product, lot });
  },
);

/**
 * A control: Odoo says no to the issue, in words that contain these, and nothing leaves the store.
 * @example the storekeeper cannot carry out the issue because "held by quality"
 */
Then('{person} cannot carry out the issue because {string}', async function (this: VouchWorld, who, why) {
  await this.checks.issues.cannotCarryOut(who, why);
});

/**
 * The moves of the lot as this person finds them: each place that some of it went to from the store, and how much.
 * @example the stores supervisor finds that lot "DR-26-01" of "Surgical drape" went to
 *   | Ward 4 | 2 |
 */
Then(
  '{person} finds that lot {string} of {product} went to',
  async function (this: VouchWorld, who, lot, product, table) {
    await this.checks.issues.wentTo(who, { lot, product, places: table.raw() });
  },
);

/**
 * The sum of a month's issues to a ward, on this person's own list; the month is that of the day said.
 * @example the stores supervisor finds that "Ward 4" used 5 "Examination gloves M, box of 100" in the month of "today"
 */
Then(
  '{person} finds that {string} used {int} {product} in the month of {string}',
  async function (this: VouchWorld, who, place, quantity, product, day) {
    await this.checks.consumption.usedInMonth(who, { place, quantity, product, day });
  },
);
