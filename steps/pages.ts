// Pages outside the app: the portal and others. They are opened in a browser, also where the rest goes without one.
import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Opens the page on which people outside see a record that the scenario has named.
 * @example the buyer opens the portal page of "the order"
 */
When('{person} opens the portal page of {string}', async function (this: VouchWorld, who, word) {
  await this.screen.pages.openPortal(who, word);
});

/** Opens a page of this Odoo by its address. @example the buyer opens the page "/my/account" */
When('{person} opens the page {string}', async function (this: VouchWorld, who, address) {
  await this.screen.pages.open(who, address);
});

/**
 * Fills in fields of the page by their labels; a box is ticked with yes or no.
 * @example the buyer fills in on the page
 *   | Phone | +49 30 1234567 |
 */
When('{person} fills in on the page', async function (this: VouchWorld, who, table: DataTable) {
  await this.screen.pages.fill(who, Object.entries(table.rowsHash()));
});

/** Presses a button or link of the page by its words. @example the buyer presses "Save Address" on the page */
When('{person} presses {string} on the page', async function (this: VouchWorld, who, words) {
  await this.screen.pages.press(who, words);
});

/**
 * The page says this somewhere; a name that the scenario has given stands for the record's own.
 * @example the buyer reads "Request for Quotation" on the page
 */
Then('{person} reads {string} on the page', async function (this: VouchWorld, who, said) {
  await this.screen.pages.reads(who, said, true);
});

/** The page says this nowhere. @example the buyer does not read "Cancelled" on the page */
Then('{person} does not read {string} on the page', async function (this: VouchWorld, who, said) {
  await this.screen.pages.reads(who, said, false);
});
