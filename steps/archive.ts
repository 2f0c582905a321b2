// What was left behind in the old system: its papers in the archive, and nothing of it where people work.
import { type DataTable, Given, Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares papers of the old system in a directory of the hospital's file storage that this person reads and no other
 * persona.
 * @example the archive that the auditor reads holds
 *   | Document    | Supplier                      | Device              |
 *   | INV-18-0417 | Oldbridge Medical (fictional) |                     |
 *   | SRV-17-0033 | Lakeside Service (fictional)  | Ventilator 3 (sold) |
 */
Given('the archive that {person} reads holds', async function (this: VouchWorld, reader, table: DataTable) {
  await this.givens.archive.holds(reader, table.hashes());
});

/**
 * By the search of the file storage: exactly these papers.
 * @example the auditor finds in the archive by "Oldbridge"
 *   | INV-18-0417 |
 */
Then(
  '{person} finds in the archive by {string}',
  async function (this: VouchWorld, who, text, table: DataTable) {
    await this.checks.archive.finds(who, text, table.raw().flat());
  },
);

/** By the search of the file storage. @example the quality manager finds nothing in the archive by "Oldbridge" */
Then('{person} finds nothing in the archive by {string}', async function (this: VouchWorld, who, text) {
  await this.checks.archive.finds(who, text, []);
});

/**
 * No contact, device, item, order, bill or maintenance request has it in its name or number, be it archived or not.
 * @example nothing of "Oldbridge" is in the live system
 */
Then('nothing of {string} is in the live system', async function (this: VouchWorld, text) {
  await this.checks.archive.notLive(text);
});
