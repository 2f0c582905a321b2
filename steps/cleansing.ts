// What comes from the old system: lines of a file that stand twice, and what of it was loaded.
import { type DataTable, Given, Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares that Odoo refuses a supplier or an item whose name stands in the list already, however it is written: capitals,
 * signs and legal forms do not count.
 * @example a name that stands in the list already is turned away
 */
Given('a name that stands in the list already is turned away', async function (this: VouchWorld) {
  await this.givens.cleansing.namesOnce();
});

/** Gives the right to enter items, which none of the personas has. @example the stores supervisor keeps the list of items */
Given('{person} keeps the list of items', async function (this: VouchWorld, who) {
  await this.givens.cleansing.keepsItems(who);
});

/**
 * By name, tax number, item code or barcode: exactly these lines of a file of suppliers or items, each with what it is the
 * same as, an earlier line or a name that Odoo has. Lines are numbered as in a spreadsheet, where the headings are line 1.
 * @example these lines of "old-suppliers.csv" stand twice
 *   | line | same as                       |
 *   | 4    | line 2                        |
 *   | 6    | line 3                        |
 *   | 7    | MedParts Supplies (fictional) |
 */
Then('these lines of {string} stand twice', async function (this: VouchWorld, file, table: DataTable) {
  await this.checks.cleansing.standTwice(file, table.hashes());
});

/** No line of the file. @example no line of "old-suppliers-cleansed.csv" stands twice */
Then('no line of {string} stands twice', async function (this: VouchWorld, file) {
  await this.checks.cleansing.standTwice(file, []);
});

/**
 * Each line of the file is one record in Odoo, which says what the line says; nothing else there is the same.
 * @example each line of "old-suppliers-cleansed.csv" stands in Odoo once
 */
Then('each line of {string} stands in Odoo once', async function (this: VouchWorld, file) {
  await this.checks.cleansing.eachOnce(file);
});

/** Of all lines. @example no line of "old-suppliers.csv" was loaded */
Then('no line of {string} was loaded', async function (this: VouchWorld, file) {
  await this.checks.cleansing.noneLoaded(file);
});

/**
 * Odoo's own test of the import into the list on top names each line that stands twice; it keeps nothing.
 * @example the second procurement approver is told each line of "old-suppliers.csv" that stands twice
 */
Then(
  '{person} is told each line of {string} that stands twice',
  async function (this: VouchWorld, who, file) {
    await this.checks.cleansing.toldOfEach(who, file);
  },
);

/**
 * The number of differences in the list of rehearsals is the number of lines of the file that Odoo does not have as they
 * stand there.
 * @example "Suppliers, second" says how many lines of "old-suppliers-cleansed.csv" are missing in Odoo
 */
Then(
  '{string} says how many lines of {string} are missing in Odoo',
  async function (this: VouchWorld, entry, file) {
    await this.checks.cleansing.saysMissing(entry, file);
  },
);
