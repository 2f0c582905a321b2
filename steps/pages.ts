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
 * Follows a link that somebody sees in a field, as if it had been sent: to a survey, to a page of the portal.
 * @example the supplier contact follows the link in "Survey Link"
 */
When('{person} follows the link in {place}', async function (this: VouchWorld, who, place) {
  await this.screen.pages.follow(who, place);
});

/**
 * Fills in fields of the page by their labels, or by the questions above them; a box is ticked with yes or no, a choice
 * chosen by its words. Where a question takes several choices, each has a row.
 * @example the buyer fills in on the page
 *   | Phone | +49 30 1234567 |
 */
When('{person} fills in on the page', async function (this: VouchWorld, who, table: DataTable) {
  await this.screen.pages.fill(who, table.raw());
});

/**
 * Sends a file of the project, from its folder `fixtures/files`, by a field for it or by the button that asks for one.
 * @example the supplier contact uploads the file "quote.pdf" as "Add Attachments" on the page
 */
When(
  '{person} uploads the file {string} as {string} on the page',
  async function (this: VouchWorld, who, name, words) {
    await this.screen.pages.upload(who, name, words);
  },
);

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

/**
 * The button is pressed and the page says no in words that contain these: in red, or beside a field that lacks something.
 * @example the supplier contact cannot press "Submit Ticket" on the page because "fill out this field"
 */
Then(
  '{person} cannot press {string} on the page because {string}',
  async function (this: VouchWorld, who, words, why) {
    await this.screen.controls.pressOnPage(who, words, why);
  },
);

/** The page says this nowhere. @example the buyer does not read "Cancelled" on the page */
Then('{person} does not read {string} on the page', async function (this: VouchWorld, who, said) {
  await this.screen.pages.reads(who, said, false);
});

/**
 * The page on which people outside see the record does not open for this person, and the server refuses the record.
 * @example the supplier contact cannot open the portal page of "the order"
 */
Then('{person} cannot open the portal page of {string}', async function (this: VouchWorld, who, word) {
  await this.screen.controls.openPortal(who, word);
});
