// Who may enter what, and what one person may never do together.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The person finds the way to a new entry in a menu of the app map, and the server gives the right to it. Nothing is kept.
 * @example the buyer can enter "quotations"
 */
Then('{person} can enter {string}', async function (this: VouchWorld, who, menu) {
  await this.screen.controls.canEnter(who, menu);
});

/**
 * A control: no way to a new entry in a menu of the app map, on the screen or on the server.
 * @example the storekeeper cannot enter "quotations"
 */
Then('{person} cannot enter {string}', async function (this: VouchWorld, who, menu) {
  await this.screen.controls.enter(who, menu);
});

/**
 * By the groups that people hold, not one person of the hospital can make both.
 * @example nobody can enter both "suppliers" and "payments"
 */
Then('nobody can enter both {string} and {string}', async function (this: VouchWorld, one, other) {
  await this.checks.access.nobodyEntersBoth(one, other);
});

/**
 * A control: nobody adds to their own rights, on their own entry among the logins or on the server.
 * @example the buyer cannot give themselves more rights
 */
Then('{person} cannot give themselves more rights', async function (this: VouchWorld, who) {
  await this.checks.access.ownRights(who);
});
