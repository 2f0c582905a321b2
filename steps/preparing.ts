// Any app: what is there before the story begins, and what the server has afterwards.
import { type DataTable, Given, Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a record of any kind, by the labels of its form. The kind is what Odoo or a menu calls it ("Contact", "Vendor"),
 * or the path of the menu. The scenario calls the record by this name from then on.
 * @example a "Vendor" named "Linen Service (fictional)" with
 *   | Phone | +49 30 5550100 |
 *   | Email | linen@example.com |
 */
Given('a/an {string} named {string} with', async function (this: VouchWorld, kind, name, table: DataTable) {
  await this.givens.records.made({ kind, name, rows: table.raw() });
});

/**
 * Prepares a record of any kind that needs nothing but its name.
 * @example a "Contact" named "Ward 3 supplies desk"
 */
Given('a/an {string} named {string}', async function (this: VouchWorld, kind, name) {
  await this.givens.records.made({ kind, name });
});

/**
 * Prepares so many records of a kind that need nothing but their names: each has the name and a number from 1.
 * @example 82 "Equipment" named "Spare pump"
 */
Given('{int} {string} named {string}', async function (this: VouchWorld, count, kind, name) {
  await this.givens.records.manyMade(kind, name, count);
});

/**
 * Names a record that is there already, of any kind, so that the scenario can open it.
 * @example the "Contact" "MedParts Supplies (fictional)"
 */
Given('the {string} {string}', async function (this: VouchWorld, kind, name) {
  await this.givens.records.found(kind, name);
});

/** Names a catalogue item that is there already. @example the product "Pump battery pack" */
Given('the product {product}', async function (this: VouchWorld, name) {
  await this.givens.records.found('Product Variant', name);
});

/**
 * The server has this in a field of a record that the scenario has named, whatever a screen shows.
 * @example "Linen Service (fictional)" has "Phone" "+49 30 5550100"
 */
Then('{string} has {string} {string}', async function (this: VouchWorld, word, label, said) {
  await this.checks.records.has(word, label, said);
});
