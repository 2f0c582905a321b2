// Any app: the way to a list, a record, and back.
import { type DataTable, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Goes to a menu by its labels, one after the other.
 * @example the buyer opens the menu "Purchase > Orders > Requests for Quotation"
 */
When('{person} opens the menu {string}', async function (this: VouchWorld, who, path) {
  await this.screen.ways.openMenu(who, path);
});

/**
 * Opens a record from the list on top, searched by its name, filters off.
 * @example the buyer opens "MedParts Supplies (fictional)" from the list
 */
When('{person} opens {string} from the list', async function (this: VouchWorld, who, row) {
  await this.screen.ways.openFromList(who, row);
});

/**
 * Opens a record that the scenario has given a name, by a link to it.
 * @example the procurement manager opens "the order"
 */
When('{person} opens {string}', async function (this: VouchWorld, who, word) {
  await this.screen.ways.openNamed(who, word);
});

/** Presses New on the list or form on top. @example the buyer starts a new record */
When('{person} starts a new record', async function (this: VouchWorld, who) {
  await this.screen.ways.startNew(who);
});

/**
 * Ticks rows of the list on top, one a row.
 * @example the buyer selects in the list
 *   | MedParts Supplies (fictional) |
 *   | Clean Hands Trading (fictional) |
 */
When('{person} selects in the list', async function (this: VouchWorld, who, table: DataTable) {
  await this.screen.ways.select(who, table.raw().flat());
});

/** Returns to the screen before this one. @example the buyer goes back */
When('{person} goes back', async function (this: VouchWorld, who) {
  await this.screen.ways.goBack(who);
});

/** Goes to the record that a field names, by the arrow beside it. @example the buyer opens the record behind "Vendor" */
When('{person} opens the record behind {place}', async function (this: VouchWorld, who, place) {
  await this.screen.ways.openLink(who, place);
});
