// Any app: buttons, questions, actions, stages, saving.
import { When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Presses a button of what is on top: a form, a dialog, a list.
 * @example the buyer presses "Confirm Order"
 */
When('{person} presses {place}', async function (this: VouchWorld, who, button) {
  await this.screen.acts.press(who, button);
});

/**
 * Presses a button that stands in a line.
 * @example the storekeeper presses "Apply" in the line "Examination gloves M, box of 100" of "Physical Inventory"
 */
When(
  '{person} presses {string} in the line {string} of {place}',
  async function (this: VouchWorld, who, button, line, list) {
    await this.screen.lines.press(who, { button, line, list });
  },
);

/**
 * Presses a button of a question, after seeing that it is the one expected.
 * @example the buyer answers "No, keep it" to the question "Are you sure"
 */
When(
  '{person} answers {string} to the question {string}',
  async function (this: VouchWorld, who, button, question) {
    await this.screen.acts.answer(who, button, question);
  },
);

/**
 * Presses a button that leads to a question, or to a refusal with a way out, and answers it knowingly: what is told
 * must contain the words.
 * @example the storekeeper presses "Cancel", is told "cancel this transfer" and answers "Ok"
 */
When(
  '{person} presses {place}, is told {string} and answers {string}',
  async function (this: VouchWorld, who, button, words, answer) {
    await this.screen.acts.pressAndAnswer(who, { button, words, answer });
  },
);

/**
 * Chooses an entry of the actions menu, for the record or the ticked rows.
 * @example the buyer chooses the action "Duplicate"
 */
When('{person} chooses the action {string}', async function (this: VouchWorld, who, name) {
  await this.screen.acts.chooseAction(who, name);
});

/**
 * Presses a stage in the status bar of the form on top.
 * @example the service desk agent moves it to the stage "In Progress"
 */
When('{person} moves it to the stage {string}', async function (this: VouchWorld, who, stage) {
  await this.screen.acts.chooseStage(who, stage);
});

/** Saves the form on top; a form that Odoo does not save fails the step. @example the buyer saves */
When('{person} saves', async function (this: VouchWorld, who) {
  await this.screen.acts.save(who);
});

/**
 * Saves the form on top and gives its record a name for the rest of the scenario.
 * @example the buyer saves it as "the urgent order"
 */
When('{person} saves it as {string}', async function (this: VouchWorld, who, word) {
  await this.screen.acts.save(who, word);
});

/** Leaves the form or dialog on top as it was. @example the buyer discards the changes */
When('{person} discards the changes', async function (this: VouchWorld, who) {
  await this.screen.acts.discard(who);
});

/** Writes an internal note on the record on top. @example the buyer notes "Price agreed by telephone" */
When('{person} notes {string}', async function (this: VouchWorld, who, text) {
  await this.screen.acts.note(who, text);
});

/** Lets somebody follow the record on top. @example the buyer adds the finance controller as a follower */
When('{person} adds {person} as a follower', async function (this: VouchWorld, who, follower) {
  await this.screen.acts.follow(who, follower);
});
