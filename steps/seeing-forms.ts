// Any app: what a whole form shows, on whichever of its tabs.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/** The form on top has a tab of this title. @example the buyer sees the tab "Products" */
Then('{person} sees the tab {string}', async function (this: VouchWorld, who, title) {
  await this.screen.forms.tab(who, title, true);
});

/**
 * The form has such a tab for somebody, and does not show it to this person as the record stands.
 * @example the buyer does not see the tab "Stock Requests"
 */
Then('{person} does not see the tab {string}', async function (this: VouchWorld, who, title) {
  await this.screen.forms.tab(who, title, false);
});

/** This stands across the corner of the form. @example the ribbon is "Archived" */
Then('the ribbon is {string}', async function (this: VouchWorld, text) {
  await this.screen.forms.ribbon(text);
});

/** Nothing stands across the corner of the form. @example there is no ribbon */
Then('there is no ribbon', async function (this: VouchWorld) {
  await this.screen.forms.ribbon(undefined);
});

/** A banner on the form says this, among other words. @example the form warns "might be a duplicate" */
Then('the form warns {string}', async function (this: VouchWorld, words) {
  await this.screen.forms.warns(words);
});

/** No banner stands on the form. @example the form warns of nothing */
Then('the form warns of nothing', async function (this: VouchWorld) {
  await this.screen.forms.warns(undefined);
});

/** Every line needs it. @example the column "Quantity" of "Products" is required */
Then('the column {string} of {place} is required', async function (this: VouchWorld, title, list) {
  await this.screen.forms.columnIs({ title, list, rule: 'required', expected: true });
});

/** It is shown and cannot be changed in any line. @example the column "Amount" of "Products" is read-only */
Then('the column {string} of {place} is read-only', async function (this: VouchWorld, title, list) {
  await this.screen.forms.columnIs({ title, list, rule: 'readonly', expected: true });
});
