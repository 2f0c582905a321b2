// Data migration: what was moved from the old system, compared with its file.
import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares stores in which nothing lies yet, but for devices with numbers of their own: Odoo adds a count that is loaded to
 * what is there.
 * @example the stores are empty
 */
Given('the stores are empty', async function (this: VouchWorld) {
  await this.givens.stock.empty();
});

/**
 * Prepares that lines of orders to a supplier take this cost centre where nobody says another: files of old orders have none.
 * @example what "MedParts Supplies (fictional)" delivers is borne by "Biomedical engineering"
 */
Given(
  'what {supplier} delivers is borne by {costCentre}',
  async function (this: VouchWorld, supplier, costCentre) {
    await this.givens.suppliers.borneBy(supplier, costCentre);
  },
);

/**
 * Commits an order that came from the old system, by its number; then it is the order of this story.
 * @example the buyer takes over the order "OLD-PO-1181"
 */
When('{person} takes over the order {string}', async function (this: VouchWorld, who, number) {
  await this.tasks.purchase.takeOver(who, number);
});

/**
 * Reconciliation: entry by entry the same in the file and in Odoo, none more and none missing, and the sums agree.
 * @example the counted lots in Odoo are those of the file "old-count.csv"
 */
Then('the {moved} in Odoo are those of the file {string}', async function (this: VouchWorld, kind, file) {
  await this.checks.moved.same(kind, { file });
});

/**
 * Exactly these differences, each explained by a row.
 * @example the open orders in Odoo differ from the file "old-orders-open.csv" in
 *   | which                                                   | what  | file  | Odoo    |
 *   | OLD-PO-1194, [GLOVE-M] Examination gloves M, box of 100 | entry | there | missing |
 *   | OLD-PO-1194, [DRAPE] Surgical drape                     | entry | there | missing |
 */
Then(
  'the {moved} in Odoo differ from the file {string} in',
  async function (this: VouchWorld, kind, file, table: DataTable) {
    await this.checks.moved.differ(kind, { file }, table.hashes());
  },
);

/**
 * The same by a file that says for each key of the old system the one that took its place: what comes to one key is summed.
 * @example the account balances in Odoo are those of the file "old-trial-balance.csv" mapped by "old-accounts.csv"
 */
Then(
  'the {moved} in Odoo are those of the file {string} mapped by {string}',
  async function (this: VouchWorld, kind, file, mapping) {
    await this.checks.moved.same(kind, { file, mapping });
  },
);

/**
 * Exactly these differences, where the mapping is followed; a key that it forgets is told by its old name.
 * @example the account balances in Odoo differ from the file "old-trial-balance.csv" mapped by "old-accounts-incomplete.csv" in
 *   | which                   | what  | file    | Odoo    |
 *   | 1300, mapped to nothing | entry | there   | missing |
 *   | 128000 Prepaid Expenses | entry | missing | there   |
 */
Then(
  'the {moved} in Odoo differ from the file {string} mapped by {string} in',
  async function (this: VouchWorld, kind, file, mapping, table: DataTable) {
    await this.checks.moved.differ(kind, { file, mapping }, table.hashes());
  },
);
