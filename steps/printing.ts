// Any app: what is printed. The evidence keeps the digest of a print and the words that were asked for, not its text.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prints the record on top, or the ticked rows of a list, by an entry of the menu Print; a report that cannot be made fails
 * the step.
 * @example the buyer prints "Request for Quotation"
 * @example the buyer prints "Purchase Order"
 */
When('{person} prints {string}', async function (this: VouchWorld, who, report) {
  await this.screen.prints.print(who, report);
});

/**
 * What the person printed last, by the menu or by a button, has these words in it.
 * @example the print contains "Pump battery pack"
 */
Then('the print contains {string}', async function (this: VouchWorld, words) {
  await this.screen.prints.contains(words, true);
});

/**
 * What the person printed last does not have these words in it.
 * @example the print does not contain "Infusion pump"
 */
Then('the print does not contain {string}', async function (this: VouchWorld, words) {
  await this.screen.prints.contains(words, false);
});
