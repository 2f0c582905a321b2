// What stays: the list of who changed what, and records that are kept for their years.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a service report that was filed on this day.
 * @example the service report "Pump 7 of long ago" was filed "11 years ago"
 */
Given('the service report {string} was filed {string}', async function (this: VouchWorld, name, day) {
  await this.givens.papers.serviceReport(name, day);
});

/**
 * Changes the telephone number of a supplier.
 * @example the second procurement approver changes the telephone of "Clean Hands Trading (fictional)" to "555 0123"
 */
When(
  '{person} changes the telephone of {supplier} to {string}',
  async function (this: VouchWorld, who, supplier, number) {
    await this.tasks.audit.changeTelephone(who, supplier, number);
  },
);

/**
 * Deletes a filed service report.
 * @example the document controller deletes the service report "Pump 7 of long ago"
 */
When('{person} deletes the service report {string}', async function (this: VouchWorld, who, name) {
  await this.tasks.audit.deleteReport(who, name);
});

/**
 * The newest entry about this field of the order, bill or supplier names the person, the value before and after,
 * and the day; the reader opens it.
 * @example the auditor finds that the buyer changed the "Status" of the order from "draft" to "purchase"
 */
Then(
  '{person} finds that {person} changed the {string} of the {word} from {string} to {string}',
  async function (this: VouchWorld, reader, who, field, word, from, to) {
    await this.checks.audit.finds(reader, { who, field, word, from, to });
  },
);

/**
 * The newest entry about what is in the central store names the person, the quantity before and after, and the day.
 * @example the auditor finds that the storekeeper corrected the stock of "Examination gloves M, box of 100" from 20 to 18
 */
Then(
  '{person} finds that {person} corrected the stock of {product} from {int} to {int}',
  async function (this: VouchWorld, reader, who, product, from, to) {
    await this.checks.audit.findsStock(reader, { who, product, from, to });
  },
);

/**
 * A control: no way to change or delete the entry that was found, on the screen or on the server.
 * @example the buyer cannot change that entry of the list
 */
Then('{person} cannot change that entry of the list', async function (this: VouchWorld, who) {
  await this.checks.audit.cannotChangeEntry(who);
});

/**
 * A control: no way to delete the report, on the screen or on the server.
 * @example the document controller cannot delete the service report "Pump 7 of last week"
 */
Then('{person} cannot delete the service report {string}', async function (this: VouchWorld, who, name) {
  await this.checks.audit.cannotDelete(who, name);
});

/** The report is not in the files any more. @example the service report "Pump 7 of long ago" is gone */
Then('the service report {string} is gone', async function (this: VouchWorld, name) {
  await this.checks.audit.reports(name, 0);
});

/** The report is in the files. @example the service report "Pump 7 of last week" is there */
Then('the service report {string} is there', async function (this: VouchWorld, name) {
  await this.checks.audit.reports(name, 1);
});
