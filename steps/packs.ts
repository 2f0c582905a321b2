// Sterile packs: made of lots of the store, released by quality, and found again when a part's lot is recalled.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares that time has gone by since the packs were made.
 * @example the use-by day of lot "DP-26-01" was "10 days ago"
 */
Given('the use-by day of lot {string} was {string}', async function (this: VouchWorld, lot, day) {
  await this.givens.lots.usedBy(lot, day);
});

/**
 * Takes the parts out of the store and books the packs in under a lot of their own.
 * @example the sterile services technician makes 2 "Dressing pack, sterile" as lot "DP-26-01"
 */
When(
  '{person} makes {int} {product} as lot {string}',
  async function (this: VouchWorld, who, quantity, product, lot) {
    await this.tasks.packs.make(who, { quantity, product, lot });
  },
);

/**
 * Answers the questions of the pack's inspection so that it passes.
 * @example the quality inspector releases the packs of lot "DP-26-01"
 */
When('{person} releases the packs of lot {string}', async function (this: VouchWorld, who, lot) {
  await this.tasks.packs.release(who, lot);
});

/**
 * A control: Odoo says no to the making, in words that contain these, and the parts stay in the store.
 * @example the sterile services technician cannot make 1 "Dressing pack, sterile" as lot "DP-26-02" because "held by quality"
 */
Then(
  '{person} cannot make {int} {product} as lot {string} because {string}',
  async function (this: VouchWorld, who, quantity, product, lot, says) {
    await this.checks.packs.cannotMake(who, { quantity, product, lot, says });
  },
);

/**
 * A control: this person has no way to pass the pack's inspection.
 * @example the sterile services technician cannot release the packs of lot "DP-26-01"
 */
Then('{person} cannot release the packs of lot {string}', async function (this: VouchWorld, who, lot) {
  await this.checks.packs.cannotRelease(who, lot);
});

/**
 * The moves of the lot as this person finds them: each tracked lot that went into the packs, and how much of it.
 * @example the stores supervisor finds that the packs of lot "DP-26-01" were made of
 *   | DR-26-01 | 4 |
 */
Then(
  '{person} finds that the packs of lot {string} were made of',
  async function (this: VouchWorld, who, lot, table) {
    await this.checks.packs.madeOf(who, lot, table.raw());
  },
);

/**
 * From the part's lot to every pack with some of it: the lot of the packs, where they lie, and how many.
 * @example the stores supervisor finds that the packs with lot "DR-26-01" in them are
 *   | DP-26-01 | Stock | 2 |
 */
Then(
  '{person} finds that the packs with lot {string} in them are',
  async function (this: VouchWorld, who, lot, table) {
    await this.checks.packs.holding(who, lot, table.raw());
  },
);
