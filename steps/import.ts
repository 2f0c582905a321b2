// Any app: files of rows that are imported into a list.
import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Behind "Import records" of the list on top: a CSV file of the project, from its folder `fixtures/files`, whose headings
 * Odoo matches with its fields. A heading without a field fails the step. What was imported is on top afterwards.
 * @example the biomedical lead imports the file "devices-to-import.csv"
 */
When('{person} imports the file {string}', async function (this: VouchWorld, who, name) {
  await this.screen.imports.whole(who, name);
});

/**
 * The same up to "Test", which keeps nothing. What it told is looked at by the sentence "the test of the import tells".
 * @example the biomedical lead tests the import of the file "devices-with-faults.csv"
 */
When('{person} tests the import of the file {string}', async function (this: VouchWorld, who, name) {
  await this.screen.imports.test(who, name);
});

/**
 * Every fault that the last test told, in order; a message by words that it contains. The row is the one that Odoo names,
 * where the first below the headings is 1; a fault that is alone in its column is told without one. "valid" where it
 * found none.
 * @example the test of the import tells
 *   | row | message                   |
 *   | 1   | Unknown Works (fictional) |
 *   | 3   | Nobody Ltd (fictional)    |
 */
Then('the test of the import tells', async function (this: VouchWorld, table: DataTable) {
  await this.screen.imports.testTells(table.hashes());
});

/**
 * A control: Odoo says no to the file in words that contain these, and the list has no more rows than before.
 * @example the biomedical lead is refused to import the file "devices-with-faults.csv" because "Unknown Works (fictional)"
 */
Then(
  '{person} is refused to import the file {string} because {string}',
  async function (this: VouchWorld, who, name, why) {
    await this.screen.imports.refused(who, name, why);
  },
);

/**
 * A control: no "Import records" for this person in the list on top.
 * @example the technician is offered no import
 */
Then('{person} is offered no import', async function (this: VouchWorld, who) {
  await this.screen.imports.notOffered(who);
});
