// Any app: lists and cards: searching, filters, groups, pages, many rows at once, and what they show.
import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/** Types into the search box and takes what it proposes first. @example the buyer searches for "no such order" */
When('{person} searches for {string}', async function (this: VouchWorld, who, text) {
  await this.screen.lists.act(who, (list) => list.search(text));
});

/**
 * Types into the search box and takes the field that is named.
 * @example the buyer searches for "MedParts" in "Vendor"
 */
When('{person} searches for {string} in {string}', async function (this: VouchWorld, who, text, field) {
  await this.screen.lists.act(who, (list) => list.search(text, field));
});

/**
 * Ticks a filter in the menu of the search; one that is ticked is unticked. A filter on a date takes a period.
 * @example the buyer filters by "Starred"
 * @example the buyer filters by "Order Date" in "Q4"
 */
When('{person} filters by {place}', async function (this: VouchWorld, who, { label, within }) {
  await this.screen.lists.act(who, (list) => list.filter(label, within));
});

/** Groups the rows, by a date per month. @example the buyer groups by "Vendor" */
When('{person} groups by {string}', async function (this: VouchWorld, who, name) {
  await this.screen.lists.act(who, (list) => list.groupBy(name));
});

/** Groups the rows by a date, in steps of this length. @example the buyer groups by "Order Date" per "Year" */
When('{person} groups by {string} per {string}', async function (this: VouchWorld, who, name, interval) {
  await this.screen.lists.act(who, (list) => list.groupBy(name, interval));
});

/** Takes one thing out of the search box. @example the buyer takes "Starred" out of the search */
When('{person} takes {string} out of the search', async function (this: VouchWorld, who, text) {
  await this.screen.lists.act(who, (list) => list.removeFacet(text));
});

/** Takes all out of the search box, default filters too. @example the buyer clears the search */
When('{person} clears the search', async function (this: VouchWorld, who) {
  await this.screen.lists.act(who, (list) => list.clearSearch());
});

/**
 * Keeps what is in the search box as a favourite of the person's own; it stands in the box afterwards, in place of the rest.
 * @example the buyer saves the search as the favourite "Pump parts"
 */
When('{person} saves the search as the favourite {string}', async function (this: VouchWorld, who, name) {
  await this.screen.lists.act(who, (list) => list.saveFavourite(name));
});

/** A saved search, in place of what is in the search box. @example the buyer chooses the favourite "Pump parts" */
When('{person} chooses the favourite {string}', async function (this: VouchWorld, who, name) {
  await this.screen.lists.act(who, (list) => list.favourite(name));
});

/**
 * Chooses a category or value in the panel at the left of the list; where it repeats, told apart by its heading.
 * @example the buyer chooses "Procurement" in the panel
 * @example the buyer chooses "Internal audit" in "Department" in the panel
 */
When('{person} chooses {place} in the panel', async function (this: VouchWorld, who, { label, within }) {
  await this.screen.lists.act(who, (list) => list.panel(label, within));
});

/** Turns the page of the list on top. @example the biomedical lead goes to the next page of the list */
When('{person} goes to the next page of the list', async function (this: VouchWorld, who) {
  await this.screen.lists.act(who, (list) => list.nextPage());
});

/** Turns back a page of the list. @example the biomedical lead goes to the previous page of the list */
When('{person} goes to the previous page of the list', async function (this: VouchWorld, who) {
  await this.screen.lists.act(who, (list) => list.previousPage());
});

/** The same records in another view. @example the biomedical lead switches to the list view */
When('{person} switches to the {word} view', async function (this: VouchWorld, who, kind) {
  await this.screen.lists.act(who, (list) => list.view(kind));
});

/** Unfolds a group, so that its rows are shown. @example the buyer opens the group "MedParts Supplies (fictional)" */
When('{person} opens the group {string}', async function (this: VouchWorld, who, title) {
  await this.screen.lists.act(who, (list) => list.openGroup(title));
});

/** Folds a group again. @example the buyer closes the group "MedParts Supplies (fictional)" */
When('{person} closes the group {string}', async function (this: VouchWorld, who, title) {
  await this.screen.lists.act(who, (list) => list.closeGroup(title));
});

/** Presses the title of a column: up; once more: down. @example the buyer sorts by "Total" */
When('{person} sorts by {string}', async function (this: VouchWorld, who, column) {
  await this.screen.lists.act(who, (list) => list.sortBy(column));
});

/** Switches a column on that the list can show. @example the buyer shows the column "Untaxed" */
When('{person} shows the column {string}', async function (this: VouchWorld, who, title) {
  await this.screen.lists.act(who, (list) => list.showColumn(title));
});

/** Ticks all that the search finds. @example the biomedical lead selects all rows */
When('{person} selects all rows', async function (this: VouchWorld, who) {
  await this.screen.lists.act(who, (list) => list.selectAll());
});

/**
 * Types into a cell of the ticked rows; of several, a question is asked then.
 * @example the biomedical lead changes "Stage" of the selected rows to "In Progress"
 */
When(
  '{person} changes {string} of the selected rows to {string}',
  async function (this: VouchWorld, who, column, said) {
    await this.screen.lists.changeSelected(who, column, said);
  },
);

/** Drags a card into another column. @example the biomedical lead moves the card "Pump alarms" to "In Progress" */
When('{person} moves the card {string} to {string}', async function (this: VouchWorld, who, card, stage) {
  await this.screen.lists.moveCard(who, card, stage);
});

/**
 * Fills in the short form at the head of a column, a row for each field.
 * @example the biomedical lead makes a card in "New Request"
 *   | Title | Pump alarms |
 */
When('{person} makes a card in {string}', async function (this: VouchWorld, who, stage, table: DataTable) {
  await this.screen.lists.makeCard(who, stage, table.raw());
});

/** From a form to the next record of the list behind it. @example the biomedical lead goes to the next record */
When('{person} goes to the next record', async function (this: VouchWorld, who) {
  await this.screen.lists.act(who, (list) => list.nextRecord());
});

/** From a form to the record before it in its list. @example the biomedical lead goes to the previous record */
When('{person} goes to the previous record', async function (this: VouchWorld, who) {
  await this.screen.lists.act(who, (list) => list.previousRecord());
});

/**
 * The list on top shows exactly these rows, in this order, in the columns that are named.
 * @example the list has the rows
 *   | Subjects      | Stage       |
 *   | Pump alarms   | In Progress |
 *   | Pump is loose | In Progress |
 */
Then('the list has the rows', async function (this: VouchWorld, table: DataTable) {
  await this.screen.lists.rowsAre(table.hashes());
});

/** On all its pages and in all its groups. @example the list has 2 rows */
Then('the list has {int} row(s)', async function (this: VouchWorld, count) {
  await this.screen.lists.countIs(count);
});

/** The page that is on the screen, counted from 1. @example the list shows the rows 81 to 82 */
Then('the list shows the rows {int} to {int}', async function (this: VouchWorld, first, last) {
  await this.screen.lists.pageIs(first, last);
});

/** The search box has this switched on: a filter, a favourite, a text. @example the search contains "Pump parts" */
Then('the search contains {string}', async function (this: VouchWorld, text) {
  await this.screen.lists.searchContains(text);
});

/** Nothing is found. @example the list is empty */
Then('the list is empty', async function (this: VouchWorld) {
  await this.screen.lists.countIs(0);
});

/** At the foot of the list. @example the total of "Untaxed" is "999" */
Then('the total of {string} is {string}', async function (this: VouchWorld, column, said) {
  await this.screen.lists.totalIs(column, said);
});

/** Open or folded. @example the group "MedParts Supplies (fictional)" has 1 row */
Then('the group {string} has {int} row(s)', async function (this: VouchWorld, name, count) {
  await this.screen.lists.groupHas(name, count);
});
