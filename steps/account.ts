// Being somebody: companies, menus and actions that a person has.
import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The company is there, and the person may switch to it.
 * @example the buyer also works for the company "Northside Clinic (fictional)"
 */
Given('{person} also works for the company {string}', async function (this: VouchWorld, who, name) {
  await this.givens.companies.worksFor(who, name);
});

/**
 * Has the screen in a language, called as Odoo calls it; in the sandbox it is installed where it is missing. Labels in
 * sentences about this person are those of that language from then on.
 * @example the buyer works in "English (US)"
 */
Given('{person} works in {string}', async function (this: VouchWorld, who, language) {
  await this.givens.languages.worksIn(who, language);
});

/**
 * Works in another company from now on, chosen in the switcher at the top; nothing is open afterwards.
 * @example the buyer switches to the company "Northside Clinic (fictional)"
 */
When('{person} switches to the company {string}', async function (this: VouchWorld, who, name) {
  await this.screen.account.switchCompany(who, name);
});

/** The company that the person who acted last works in. @example the company is "Northside Clinic (fictional)" */
Then('the company is {string}', async function (this: VouchWorld, name) {
  await this.screen.account.companyIs(name);
});

/**
 * The entries right below a menu, exactly these and in this order.
 * @example the ward nurse sees below the menu "Helpdesk"
 *   | Dashboard |
 *   | Tickets |
 */
Then('{person} sees below the menu {string}', async function (this: VouchWorld, who, path, table: DataTable) {
  await this.screen.account.menusAre(who, path, table.raw().flat());
});

/** The actions menu or Print offers it for what is on top. @example the buyer sees the action "Duplicate" */
Then('{person} sees the action {string}', async function (this: VouchWorld, who, name) {
  await this.screen.account.seesAction(who, name, true);
});

/**
 * Somebody has such an action there, and this person does not.
 * @example the finance controller does not see the action "Delete"
 */
Then('{person} does not see the action {string}', async function (this: VouchWorld, who, name) {
  await this.screen.account.seesAction(who, name, false);
});
