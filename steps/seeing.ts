// Any app: what a screen shows, for the person named, or for the one who acted last.
import { type DataTable, Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The field shows this: text, a number, a name, yes or no, a day or a moment.
 * @example "Vendor Reference" is "Q-2041"
 */
Then('{place} is {string}', async function (this: VouchWorld, place, said) {
  await this.screen.sights.is(place, said);
});

/** The field holds nothing. @example "Vendor Reference" is empty */
Then('{place} is empty', async function (this: VouchWorld, place) {
  await this.screen.sights.isEmpty(place);
});

/** The form is not saved without it. @example "Vendor" is required */
Then('{place} is required', async function (this: VouchWorld, place) {
  await this.screen.sights.isRequired(place, true);
});

/** The form is saved without it. @example "Vendor Reference" is not required */
Then('{place} is not required', async function (this: VouchWorld, place) {
  await this.screen.sights.isRequired(place, false);
});

/** It is shown and cannot be changed on the screen. @example "Confirmation Date" is read-only */
Then('{place} is read-only', async function (this: VouchWorld, place) {
  await this.screen.sights.isReadOnly(place, true);
});

/** It is open to change on the screen. @example "Vendor" can be changed */
Then('{place} can be changed', async function (this: VouchWorld, place) {
  await this.screen.sights.isReadOnly(place, false);
});

/** The status bar stands there. @example the stage is "RFQ" */
Then('the stage is {string}', async function (this: VouchWorld, stage) {
  await this.screen.sights.stageIs(stage);
});

/**
 * The list in the form has exactly these lines, in this order, in the columns that are named.
 * @example "Products" has the lines
 *   | Product | Quantity |
 *   | [PUMP-BATT] Pump battery pack | 5 |
 */
Then('{place} has the lines', async function (this: VouchWorld, list, table: DataTable) {
  await this.screen.sights.linesAre(list, table.hashes());
});

/** The list in the form is empty. @example "Products" has no lines */
Then('{place} has no lines', async function (this: VouchWorld, list) {
  await this.screen.sights.hasNoLines(list);
});

/**
 * The list on top has a row with this in one of its cells.
 * @example the buyer sees "MedParts Supplies (fictional)" in the list
 */
Then('{person} sees {string} in the list', async function (this: VouchWorld, who, text) {
  await this.screen.sights.row(who, text, true);
});

/**
 * No row of the list on top has this in a cell.
 * @example the buyer does not see "Clean Hands Trading (fictional)" in the list
 */
Then('{person} does not see {string} in the list', async function (this: VouchWorld, who, text) {
  await this.screen.sights.row(who, text, false);
});

/**
 * The form on top shows a field or list of this label.
 * @example the buyer sees the field "Vendor Reference"
 */
Then('{person} sees the field {place}', async function (this: VouchWorld, who, place) {
  await this.screen.sights.field(who, place, true);
});

/**
 * The form has such a field for somebody, and does not show it to this person as the record stands.
 * @example the buyer does not see the field "Confirmation Date"
 */
Then('{person} does not see the field {place}', async function (this: VouchWorld, who, place) {
  await this.screen.sights.field(who, place, false);
});

/** What is on top shows a button of this label. @example the buyer sees the button "Confirm Order" */
Then('{person} sees the button {place}', async function (this: VouchWorld, who, place) {
  await this.screen.sights.button(who, place, true);
});

/**
 * Somebody has such a button there, and this person does not as the record stands.
 * @example the buyer does not see the button "Approve Order"
 */
Then('{person} does not see the button {place}', async function (this: VouchWorld, who, place) {
  await this.screen.sights.button(who, place, false);
});

/**
 * The button is there for this person, and cannot be pressed as things stand.
 * @example the button "Send" is greyed out for the buyer
 */
Then('the button {place} is greyed out for {person}', async function (this: VouchWorld, place, who) {
  await this.screen.sights.greyedOut(who, place, true);
});

/** The button is there and open to be pressed. @example the button "Discard" is not greyed out for the buyer */
Then('the button {place} is not greyed out for {person}', async function (this: VouchWorld, place, who) {
  await this.screen.sights.greyedOut(who, place, false);
});

/** The person finds the menu, and goes there. @example the buyer sees the menu "Purchase > Orders" */
Then('{person} sees the menu {string}', async function (this: VouchWorld, who, path) {
  await this.screen.sights.menu(who, path, true);
});

/**
 * Odoo has such a menu, and this person does not.
 * @example the ward nurse does not see the menu "Purchase > Orders > Requests for Quotation"
 */
Then('{person} does not see the menu {string}', async function (this: VouchWorld, who, path) {
  await this.screen.sights.menu(who, path, false);
});

/** The list in the form has this column. @example the buyer sees the column "Quantity" of "Products" */
Then('{person} sees the column {string} of {place}', async function (this: VouchWorld, who, title, list) {
  await this.screen.sights.column(who, { title, list, expected: true });
});

/**
 * Such a column exists, and the list does not show it as the record stands.
 * @example the buyer does not see the column "Received" of "Products"
 */
Then(
  '{person} does not see the column {string} of {place}',
  async function (this: VouchWorld, who, title, list) {
    await this.screen.sights.column(who, { title, list, expected: false });
  },
);

/** The status bar of the form on top offers this stage. @example the buyer sees the stage "RFQ Sent" */
Then('{person} sees the stage {string}', async function (this: VouchWorld, who, stage) {
  await this.screen.sights.stage(who, stage);
});

/**
 * A message passed by with these words in it, since the last time that anybody looked.
 * @example the buyer is told "Missing required fields"
 */
Then('{person} is told {string}', async function (this: VouchWorld, who, words) {
  await this.screen.sights.told(who, words);
});
