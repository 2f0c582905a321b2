// Downtimes: paper forms that are entered afterwards, and what each ward store has rehearsed.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Enters and carries out an issue that says which paper form it was written on.
 * @example the storekeeper enters the issue of 5 "Examination gloves M, box of 100" to "Ward 4" from the downtime form "DT-12"
 */
When(
  '{person} enters the issue of {int} {product} to {string} from the downtime form {string}',
  async function (this: VouchWorld, who, quantity, product, to, form) {
    await this.tasks.downtime.enterIssue(who, { quantity, product, to, form });
  },
);

/**
 * Puts the entry under the day on which it happened.
 * @example the stores supervisor dates the downtime form "DT-12" to "2 days ago"
 */
When(
  '{person} dates the downtime form {string} to {string}',
  async function (this: VouchWorld, who, form, day) {
    await this.tasks.downtime.date(who, form, day);
  },
);

/**
 * The transfer and all its moves stand under that day.
 * @example the downtime form "DT-12" stands under "2 days ago"
 */
Then('the downtime form {string} stands under {string}', async function (this: VouchWorld, form, day) {
  await this.checks.downtime.standsUnder(form, day);
});

/**
 * This person's list of what was entered from paper: exactly these forms.
 * @example the stores supervisor finds the downtime forms
 *   | DT-12 |
 */
Then('{person} finds the downtime forms', async function (this: VouchWorld, who, table) {
  await this.checks.downtime.listed(
    who,
    table.raw().map(([form = '']: readonly string[]) => form),
  );
});

/**
 * Prepares that each ward store went through all parts of a downtime (forms, contacts, late delivery, catching up) with
 * this item, but one store not through these.
 * @example every ward store has rehearsed a downtime with "Examination gloves M, box of 100", but "Ward 4" not its "late delivery"
 */
Given(
  'every ward store has rehearsed a downtime with {product}, but {string} not its {string}',
  async function (this: VouchWorld, product, ward, parts) {
    await this.givens.rehearsals.rehearsed({ product, but: { ward, parts } });
  },
);

/**
 * Exactly these, of forms entered, contacts acknowledged by the desk, a late delivery met out of the emergency stock, and
 * forms put under the time when they were written.
 * @example "Ward 4" still has to rehearse "late delivery"
 */
Then('{string} still has to rehearse {string}', async function (this: VouchWorld, ward, parts) {
  await this.checks.rehearsals.hasStill(ward, parts);
});

/** All of it, each of them. @example every ward store has rehearsed a downtime */
Then('every ward store has rehearsed a downtime', async function (this: VouchWorld) {
  await this.checks.rehearsals.complete();
});
