// Paper forms of a downtime, entered afterwards.
import { Then, When } from '@cucumber/cucumber';
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
