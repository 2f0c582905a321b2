// The books of a month: closed, and opened again for a reason.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/** Nothing up to that day may change any more. @example the accounting manager closes the books up to "today" */
When('{person} closes the books up to {string}', async function (this: VouchWorld, who, day) {
  await this.tasks.closing.close(who, day);
});

/**
 * Lets one person change what lies after that day, in books that stay closed for everybody else.
 * @example the accounting manager opens the books to the accounts payable clerk from "3 days ago" because "A credit came late"
 */
When(
  '{person} opens the books to {person} from {string} because {string}',
  async function (this: VouchWorld, who, whom, from, why) {
    await this.tasks.closing.open(who, { whom, from, why });
  },
);

/** As the company has it. @example the books are closed up to "today" */
Then('the books are closed up to {string}', async function (this: VouchWorld, day) {
  await this.checks.closing.closedUpTo(day);
});

/**
 * Who opened the books and why, on the opening and in the company's history.
 * @example the opening names the accounting manager and "A credit came late"
 */
Then('the opening names {person} and {string}', async function (this: VouchWorld, who, why) {
  await this.checks.closing.openingNames(who, why);
});
