// What happens without a person: the closed list of acts of "the system".
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Runs a scheduled action now, as Odoo would at its time.
 * @example the system runs the scheduled action "Procurement: run scheduler"
 */
When('the system runs the scheduled action {string}', async function (this: VouchWorld, name) {
  await this.system.runScheduledAction(name);
});

/**
 * Lets time pass in this scenario's Odoo: what falls due or runs out in that time has then done so. Only in the sandbox,
 * and only where no other scenario uses the database. What runs at its hour still has to be run.
 * @example the system lets 3 days pass
 */
When('the system lets {span} pass', async function (this: VouchWorld, span) {
  await this.system.letPass(span);
});

/**
 * The same up to a day and a time on the hospital's clocks, where the day of the week counts.
 * @example the system lets time pass until "next monday 09:00"
 */
When('the system lets time pass until {string}', async function (this: VouchWorld, moment) {
  await this.system.letPassUntil(this.moment(moment));
});

/**
 * Sets the lock date of the books: nothing up to that day may change any more.
 * @example the system closes the books up to "today"
 */
When('the system closes the books up to {string}', async function (this: VouchWorld, day) {
  await this.system.lockBooks(this.date(day));
});

/**
 * A control: what is posted stays as it is, on the screen and on the server.
 * @example the accounts payable clerk cannot take the bill back to draft
 */
Then('{person} cannot take the bill back to draft', async function (this: VouchWorld, who) {
  await this.checks.bills.cannotReset(who);
});
