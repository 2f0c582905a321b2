// Sites of the hospital: what each has, who works there, and what they see of one another.
import { Given, Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares another site: a company with a store and books of its own.
 * @example the site "Westgate Clinic (fictional)"
 */
Given('the site {string}', async function (this: VouchWorld, name) {
  await this.givens.sites.site(name);
});

/**
 * Prepares that somebody works at this site and at no other.
 * @example the stores supervisor works at the site "Westgate Clinic (fictional)" alone
 */
Given('{person} works at the site {string} alone', async function (this: VouchWorld, who, name) {
  await this.givens.sites.worksAt(who, name);
});

/**
 * Prepares stock at a site, and what the scenario calls it.
 * @example the site "Westgate Clinic (fictional)" holds 7 "Examination gloves M, box of 100", called "the gloves at Westgate"
 */
Given(
  'the site {string} holds {int} {product}, called {string}',
  async function (this: VouchWorld, site, quantity, product, word) {
    await this.givens.sites.holds({ site, quantity, product, word });
  },
);

/**
 * Prepares a supplier's bill of a site, and what the scenario calls it.
 * @example the site "Westgate Clinic (fictional)" has a bill of 300 from "Clean Hands Trading (fictional)", called "the bill of Westgate"
 */
Given(
  'the site {string} has a bill of {int} from {supplier}, called {string}',
  async function (this: VouchWorld, site, amount, supplier, word) {
    await this.givens.sites.billed({ site, amount, supplier, word });
  },
);

/**
 * Prepares a service desk of a site, under the stages and categories that hold for all.
 * @example the site "Westgate Clinic (fictional)" has the desk "Westgate desk" with the facilities technician
 */
Given(
  'the site {string} has the desk {string} with {person}',
  async function (this: VouchWorld, site, name, member) {
    await this.givens.sites.hasDesk({ site, name, member });
  },
);

/**
 * In the person's list of what lies where, with no filter on.
 * @example the stores supervisor sees stock of "Westgate Clinic (fictional)" alone
 */
Then('{person} sees stock of {string} alone', async function (this: VouchWorld, who, site) {
  await this.checks.sites.seesStockOf(who, [site]);
});
