// Any app: what happens by itself, awaited within a bound.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The field of the record on top comes to show this without anybody's doing.
 * @example within 30 seconds "Vendor Reference" is "Q-2041"
 */
Then('within {bound} {place} is {string}', async function (this: VouchWorld, bound, place, said) {
  await this.screen.waits.value(bound, place, said);
});

/**
 * The status bar of the record on top comes to stand there without anybody's doing.
 * @example within 30 seconds the stage is "Cancelled"
 */
Then('within {bound} the stage is {string}', async function (this: VouchWorld, bound, stage) {
  await this.screen.waits.stage(bound, stage);
});

/**
 * The list that the person opened last comes to show a row with this in one of its cells.
 * @example within 20 seconds the buyer sees "the order" in the list
 */
Then(
  'within {bound} {person} sees {string} in the list',
  async function (this: VouchWorld, bound, who, text) {
    await this.screen.waits.row(bound, who, text);
  },
);

/**
 * Something comes to be planned for somebody beside the record that was acted on last, by its summary or its type.
 * @example within 30 seconds there is an activity "To-Do" for the finance controller
 */
Then(
  'within {bound} there is an activity {string} for {person}',
  async function (this: VouchWorld, bound, activity, person) {
    await this.screen.waits.activity(bound, activity, person);
  },
);

/**
 * Odoo makes an e-mail to this contact or address with these words in its subject or text, sent or not yet.
 * @example within 30 seconds a mail to "MedParts Supplies (fictional)" with "Please confirm" is queued
 */
Then(
  'within {bound} a mail to {string} with {string} is queued',
  async function (this: VouchWorld, bound, to, words) {
    await this.screen.waits.mail(bound, to, words);
  },
);

/**
 * Odoo tells somebody these words by e-mail or in the inbox, as that person's preferences say.
 * @example within 30 seconds the finance controller is notified of "Please confirm"
 */
Then(
  'within {bound} {person} is notified of {string}',
  async function (this: VouchWorld, bound, person, words) {
    await this.screen.waits.told(bound, person, words);
  },
);

/**
 * A scheduled action has run since the scenario began, by itself or because the system ran it.
 * @example within 1 minute the scheduled action "Procurement: run scheduler" has run
 */
Then('within {bound} the scheduled action {string} has run', async function (this: VouchWorld, bound, name) {
  await this.screen.waits.scheduledAction(bound, name);
});
