// Any app: what somebody must not be able to do, checked on the screen and on the server.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * No such button for this person on the record that was acted on last, and the server refuses what it
 * calls.
 * @example the ward nurse cannot press "Confirm Order"
 */
Then('{person} cannot press {place}', async function (this: VouchWorld, who, button) {
  await this.screen.controls.press(who, button);
});

/**
 * The same, and Odoo says no in words that contain these.
 * @example the buyer cannot press "Confirm Order" because "100% analytic distribution"
 */
Then('{person} cannot press {place} because {string}', async function (this: VouchWorld, who, button, why) {
  await this.screen.controls.press(who, button, why);
});

/**
 * The button is there and is pressed, and nothing comes of it: nothing on the form changes, nothing is told, and the
 * server has kept the record as it was.
 * @example nothing happens when the storekeeper presses "Mark as Todo"
 */
Then('nothing happens when {person} presses {place}', async function (this: VouchWorld, who, button) {
  await this.screen.controls.pressInVain(who, button);
});

/**
 * The field is not there or not open on the record that was acted on last, and the server refuses the
 * change.
 * @example the ward nurse cannot set "Vendor Reference" to "Q-1"
 */
Then('{person} cannot set {place} to {string}', async function (this: VouchWorld, who, place, said) {
  await this.screen.controls.set(who, place, said);
});

/**
 * The form on top is not saved, and the words why contain these: a label, or what Odoo says. The form stays
 * open.
 * @example the buyer cannot save because "Vendor"
 */
Then('{person} cannot save because {string}', async function (this: VouchWorld, who, why) {
  await this.screen.controls.save(who, why);
});

/**
 * A record that the scenario has named opens for this person neither by its link nor by asking the server.
 * @example the ward nurse cannot open "the urgent order"
 */
Then('{person} cannot open {string}', async function (this: VouchWorld, who, word) {
  await this.screen.controls.open(who, word);
});

/**
 * The list or form on top has no New for this person, and the server refuses to make one.
 * @example the ward nurse cannot start a new record
 */
Then('{person} cannot start a new record', async function (this: VouchWorld, who) {
  await this.screen.controls.create(who);
});
