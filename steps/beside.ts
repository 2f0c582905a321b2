// Any app: what stands beside a record: messages, followers, activities, files.
import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Writes to the followers of the record on top, and to whom Odoo proposes.
 * @example the buyer sends the message "Please confirm by Friday"
 */
When('{person} sends the message {string}', async function (this: VouchWorld, who, text) {
  await this.screen.beside.send(who, text);
});

/**
 * The same, and to one more contact or person by name.
 * @example the buyer sends the message "Please have a look" to "Clean Hands Trading (fictional)"
 */
When('{person} sends the message {string} to {string}', async function (this: VouchWorld, who, text, to) {
  await this.screen.beside.send(who, text, to);
});

/**
 * Takes somebody off the followers of the record on top.
 * @example the buyer removes the finance controller from the followers
 */
When('{person} removes {person} from the followers', async function (this: VouchWorld, who, follower) {
  await this.screen.beside.unfollow(who, follower);
});

/**
 * Plans an activity of this type for oneself, on the day that Odoo proposes.
 * @example the buyer schedules the activity "Call"
 */
When('{person} schedules the activity {string}', async function (this: VouchWorld, who, type) {
  await this.screen.beside.schedule(who, { type });
});

/**
 * Plans an activity of this type for somebody.
 * @example the buyer schedules the activity "To-Do" for the finance controller in 3 days
 */
When(
  '{person} schedules the activity {string} for {person} {day}',
  async function (this: VouchWorld, who, type, person, day) {
    await this.screen.beside.schedule(who, { type, person, day });
  },
);

/**
 * Plans an activity of this type, with what its dialog asks for: Summary, Due Date, Assigned to, Note.
 * @example the buyer schedules the activity "To-Do" with
 *   | Summary     | Check the price        |
 *   | Due Date    | in 2 days              |
 *   | Assigned to | the finance controller |
 */
When(
  '{person} schedules the activity {string} with',
  async function (this: VouchWorld, who, type, table: DataTable) {
    await this.screen.beside.scheduleWith(who, type, table.raw());
  },
);

/**
 * Marks an activity as done, by its summary or its type.
 * @example the buyer marks the activity "Call" as done
 */
When('{person} marks the activity {string} as done', async function (this: VouchWorld, who, activity) {
  await this.screen.beside.markDone(who, activity);
});

/**
 * The same, with words that stay beside the record.
 * @example the finance controller marks the activity "Check the price" as done, saying "It is fair"
 */
When(
  '{person} marks the activity {string} as done, saying {string}',
  async function (this: VouchWorld, who, activity, words) {
    await this.screen.beside.markDone(who, activity, words);
  },
);

/** Takes an activity off the record. @example the buyer cancels the activity "To-Do" */
When('{person} cancels the activity {string}', async function (this: VouchWorld, who, activity) {
  await this.screen.beside.cancelActivity(who, activity);
});

/**
 * Attaches a file of the project, from its folder `fixtures/files`, to the record on top.
 * @example the buyer attaches the file "quote.pdf"
 */
When('{person} attaches the file {string}', async function (this: VouchWorld, who, name) {
  await this.screen.beside.attach(who, name);
});

/**
 * Attaches a small file that is made for this name, where any content will do: .txt, .csv, .md, .log or .pdf.
 * @example the buyer attaches a file named "drawing.pdf"
 */
When('{person} attaches a file named {string}', async function (this: VouchWorld, who, name) {
  await this.screen.beside.attachNamed(who, name);
});

/** Deletes a file of the record on top. @example the buyer removes the attachment "drawing.pdf" */
When('{person} removes the attachment {string}', async function (this: VouchWorld, who, name) {
  await this.screen.beside.detach(who, name);
});

/** The newest message or note has these words in it. @example the last message says "Please confirm" */
Then('the last message says {string}', async function (this: VouchWorld, words) {
  await this.screen.beside.lastMessage(words);
});

/**
 * Beside the record stands that this field changed so.
 * @example "Status" changed from "RFQ" to "Cancelled" in the log
 */
Then(
  '{string} changed from {string} to {string} in the log',
  async function (this: VouchWorld, label, from, to) {
    await this.screen.beside.changed(label, { from, to });
  },
);

/**
 * Such an activity is planned for this person, by its summary or its type.
 * @example there is an activity "Check the price" for the finance controller
 */
Then('there is an activity {string} for {person}', async function (this: VouchWorld, activity, person) {
  await this.screen.beside.hasActivity(activity, person);
});

/** Nothing of this summary or type is planned. @example there is no activity "Call" */
Then('there is no activity {string}', async function (this: VouchWorld, activity) {
  await this.screen.beside.hasNoActivity(activity);
});

/** The record has a file of this name. @example the attachment "quote.pdf" is there */
Then('the attachment {string} is there', async function (this: VouchWorld, name) {
  await this.screen.beside.attachment(name, true);
});

/** The record has no file of this name. @example there is no attachment "drawing.pdf" */
Then('there is no attachment {string}', async function (this: VouchWorld, name) {
  await this.screen.beside.attachment(name, false);
});

/** The record on top has this person among its followers. @example the finance controller follows the record */
Then('{person} follows the record', async function (this: VouchWorld, person) {
  await this.screen.beside.follows(person, true);
});

/**
 * The record on top does not have this person among its followers.
 * @example the finance controller does not follow the record
 */
Then('{person} does not follow the record', async function (this: VouchWorld, person) {
  await this.screen.beside.follows(person, false);
});
