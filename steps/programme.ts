// The lists that a programme is steered by: what each entry lacks, and what is held up by it.
import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a list of the programme, in a project of its own, with its entries: who is in charge of each, its day, its stage
 * (Open or Closed), and what the list asks for beside them. No defect is closed before its retest has passed.
 * @example the list of defects with
 *   | Entry            | Severity | In charge      | Scenario     | Retest | Stage |
 *   | Lot is not shown | Critical | the technician | Issue by lot | Failed | Open  |
 */
Given('the {programmeList} with', async function (this: VouchWorld, list, table: DataTable) {
  await this.givens.programme.list(list, table.hashes());
});

/**
 * The same, of what is rehearsed and may take so many hours in all.
 * @example the runbook for a window of 10 hours with
 *   | Entry            | In charge       | Began           | Ended           |
 *   | Count the stores | the storekeeper | yesterday 20:00 | yesterday 23:30 |
 */
Given(
  'the {programmeList} for a window of {int} hours with',
  async function (this: VouchWorld, list, hours, table: DataTable) {
    await this.givens.programme.list(list, table.hashes(), hours);
  },
);

/**
 * Prepares the register of all that this Odoo holds beyond what its maker delivers (modules, fields, automations, screens),
 * each with all that the register asks for, but for one that does not stand in it.
 * @example the register of additions, but for "Module auditlog"
 */
Given('the register of additions, but for {string}', async function (this: VouchWorld, left) {
  await this.givens.programme.registerBut(left);
});

/**
 * Enters something new in a list, a row for each field.
 * @example the programme manager enters "Module auditlog" in the register of additions with
 *   | Value | Every change is kept |
 */
When(
  '{person} enters {string} in the {programmeList} with',
  async function (this: VouchWorld, who, entry, list, table: DataTable) {
    await this.tasks.programme.enter(who, { entry, list, rows: table.raw() });
  },
);

/** Names who sees to an entry. @example the programme manager puts the technician in charge of "Lot is not shown" */
When('{person} puts {person} in charge of {string}', async function (this: VouchWorld, who, whom, entry) {
  await this.tasks.programme.putInCharge(who, whom, entry);
});

/**
 * Writes into a field of an entry.
 * @example the programme manager notes "Passed" as the "Retest" of "Lot is not shown"
 */
When(
  '{person} notes {string} as the {string} of {string}',
  async function (this: VouchWorld, who, value, label, entry) {
    await this.tasks.programme.note(who, { value, label, entry });
  },
);

/** Says that an entry is at its end. @example the programme manager closes the entry "Lot is not shown" */
When('{person} closes the entry {string}', async function (this: VouchWorld, who, entry) {
  await this.tasks.programme.close(who, entry);
});

/**
 * A control: no way to close the entry, on the screen or on the server.
 * @example the technician cannot close the entry "Lot is not shown"
 */
Then('{person} cannot close the entry {string}', async function (this: VouchWorld, who, entry) {
  await this.checks.programme.cannotClose(who, { entry });
});

/**
 * A control: Odoo says no to the end of the entry, in words that contain these.
 * @example the programme manager cannot close the entry "Lot is not shown" because "after its retest has passed"
 */
Then(
  '{person} cannot close the entry {string} because {string}',
  async function (this: VouchWorld, who, entry, says) {
    await this.checks.programme.cannotClose(who, { entry, says });
  },
);

/**
 * A control: no way to another day of the entry, on the screen or on the server.
 * @example the technician cannot move the day of "Stock and books differ" to "next sunday 06:00"
 */
Then(
  '{person} cannot move the day of {string} to {string}',
  async function (this: VouchWorld, who, entry, day) {
    await this.checks.programme.cannotMoveDay(who, entry, day);
  },
);

/**
 * By what stands in the list now: exactly these entries lack something, and what each lacks.
 * @example the gate is held up by the list of defects
 *   | Lot is not shown | its end, and is critical |
 */
Then('the gate is held up by the {programmeList}', async function (this: VouchWorld, list, table: DataTable) {
  await this.checks.programme.wanting(list, table.raw());
});

/** By what stands in the list now, no entry lacks anything. @example the gate is not held up by the list of defects */
Then('the gate is not held up by the {programmeList}', async function (this: VouchWorld, list) {
  await this.checks.programme.wanting(list, []);
});

/**
 * In a saved search that the person opens: exactly the risks, issues and decisions that are open and lack something, and,
 * by what stands in the list now, what each lacks.
 * @example the programme manager finds in the list for the weekly meeting
 *   | Two clinics share a store | a deciding body |
 */
Then(
  '{person} finds in the list for the weekly meeting',
  async function (this: VouchWorld, who, table: DataTable) {
    await this.checks.programme.forTheMeeting(who, table.raw());
  },
);

/** Nothing that is open lacks anything. @example the programme manager finds nothing in the list for the weekly meeting */
Then('{person} finds nothing in the list for the weekly meeting', async function (this: VouchWorld, who) {
  await this.checks.programme.forTheMeeting(who, []);
});
