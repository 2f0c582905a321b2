// Repair, inspections, papers, nonconformity and corrective action.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a nonconformity about a device that this person looks into.
 * @example a nonconformity about "Infusion pump 7" under analysis by the quality inspector
 */
Given(
  'a nonconformity about {equipment} under analysis by {person}',
  async function (this: VouchWorld, equipment, who) {
    await this.givens.cases.nonconformity(equipment, who);
  },
);

/**
 * Carries out a repair order of the device that uses up the parts.
 * @example the technician repairs "Infusion pump 7" with 1 "Pump battery pack"
 */
When(
  '{person} repairs {equipment} with {int} {product}',
  async function (this: VouchWorld, who, equipment, quantity, part) {
    await this.tasks.workshop.repair(who, { equipment, quantity, part });
  },
);

/**
 * Answers the incoming inspection with nothing wrong and passes it.
 * @example the quality inspector passes the inspection
 */
When('{person} passes the inspection', async function (this: VouchWorld, who) {
  await this.tasks.quality.passInspection(who);
});

/**
 * Answers one question of the incoming inspection with No.
 * @example the quality inspector fails the inspection on "Packaging undamaged"
 */
When('{person} fails the inspection on {string}', async function (this: VouchWorld, who, question) {
  await this.tasks.quality.failInspection(who, question);
});

/** Says that what did not pass has failed. @example the quality manager agrees that the inspection failed */
When('{person} agrees that the inspection failed', async function (this: VouchWorld, who) {
  await this.tasks.quality.agreeToFailure(who);
});

/**
 * Carries out the device's check with nothing wrong and passes it.
 * @example the quality inspector passes the function and safety check of "Infusion pump 7"
 */
When(
  '{person} passes the function and safety check of {equipment}',
  async function (this: VouchWorld, who, equipment) {
    await this.tasks.quality.safetyCheck(who, equipment);
  },
);

/**
 * Puts the service report into the hospital's files.
 * @example the document controller files the service report of "Infusion pump 7"
 */
When('{person} files the service report of {equipment}', async function (this: VouchWorld, who, equipment) {
  await this.tasks.quality.fileServiceReport(who, equipment);
});

/**
 * Records that something was not as it should be, on the ticket.
 * @example the service desk agent opens a nonconformity for the ticket
 */
When('{person} opens a nonconformity for the ticket', async function (this: VouchWorld, who) {
  await this.tasks.quality.openNonconformity(who);
});

/**
 * Analyses the nonconformity and plans what is to be done, with a comment.
 * @example the quality inspector plans the corrective action "Check the chargers of the ward"
 */
When('{person} plans the corrective action {string}', async function (this: VouchWorld, who, action) {
  await this.tasks.quality.planAction(who, action);
});

/**
 * Opens the corrective action and carries it to its end.
 * @example the quality inspector completes the corrective action
 */
When('{person} completes the corrective action', async function (this: VouchWorld, who) {
  await this.tasks.quality.completeAction(who);
});

/**
 * Closes the nonconformity with the evaluation of what was done.
 * @example the quality manager closes the nonconformity saying "Chargers checked, no further fault"
 */
When('{person} closes the nonconformity saying {string}', async function (this: VouchWorld, who, evaluation) {
  await this.tasks.quality.closeNonconformity(who, evaluation);
});

/**
 * Prepares a lot of parts that lies in the workshop.
 * @example the workshop has 3 "Pump battery pack" as lot "LOT-26-061" expiring "in 2 years"
 */
Given(
  'the workshop has {int} {product} as lot {string} expiring {string}',
  async function (this: VouchWorld, quantity, product, lot, expiry) {
    await this.givens.lots.holds({ quantity, product, lot, expiry, where: 'Biomed workshop' });
  },
);

/**
 * From the device to its finished repairs: each lot that went into it, and how much of it.
 * @example the repairs of "Infusion pump 7" took the lots
 *   | LOT-26-061 | 1 |
 */
Then('the repairs of {equipment} took the lots', async function (this: VouchWorld, equipment, table) {
  await this.checks.repairs.history(equipment, table.raw());
});

/**
 * The received lot has an inspection that nobody has done yet.
 * @example an inspection of lot "LOT-26-001" waits
 */
Then('an inspection of lot {string} waits', async function (this: VouchWorld, lot) {
  await this.checks.quality.inspectionWaits(lot);
});

/** The incoming inspection was passed. @example the inspection is passed */
Then('the inspection is passed', async function (this: VouchWorld) {
  await this.checks.quality.passed('inspection');
});

/** The incoming inspection was failed. @example the inspection is failed */
Then('the inspection is failed', async function (this: VouchWorld) {
  await this.checks.quality.failed();
});

/**
 * A control: no way to close the nonconformity before its action is.
 * @example the quality manager cannot close the nonconformity while its action is open
 */
Then(
  '{person} cannot close the nonconformity while its action is open',
  async function (this: VouchWorld, who) {
    await this.checks.quality.cannotCloseNonconformity(who);
  },
);

/** The corrective action came to its end. @example the corrective action is closed */
Then('the corrective action is closed', async function (this: VouchWorld) {
  await this.checks.quality.actionClosed();
});

/** The nonconformity came to its end. @example the nonconformity is closed */
Then('the nonconformity is closed', async function (this: VouchWorld) {
  await this.checks.quality.nonconformityClosed();
});

/**
 * The logs that Odoo keeps name the very person for each act of the case.
 * @example the audit trail names who approved, received, posted and closed
 */
Then('the audit trail names who approved, received, posted and closed', async function (this: VouchWorld) {
  await this.checks.quality.auditTrail();
});
