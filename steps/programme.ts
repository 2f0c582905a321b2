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
