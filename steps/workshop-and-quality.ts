// Repair, inspections, papers, nonconformity and corrective action.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

Given(
  'a nonconformity about {string} under analysis by {person}',
  async function (this: VouchWorld, equipment, who) {
    await this.givens.cases.nonconformity(equipment, who);
  },
);

When(
  '{person} repairs {string} with {int} {string}',
  async function (this: VouchWorld, who, equipment, quantity, part) {
    await this.tasks.workshop.repair(who, { equipment, quantity, part });
  },
);

When('{person} passes the inspection', async function (this: VouchWorld, who) {
  await this.tasks.quality.passInspection(who);
});

When(
  '{person} passes the function and safety check of {string}',
  async function (this: VouchWorld, who, equipment) {
    await this.tasks.quality.safetyCheck(who, equipment);
  },
);

When('{person} files the service report of {string}', async function (this: VouchWorld, who, equipment) {
  await this.tasks.quality.fileServiceReport(who, equipment);
});

When('{person} opens a nonconformity for the ticket', async function (this: VouchWorld, who) {
  await this.tasks.quality.openNonconformity(who);
});

When('{person} plans the corrective action {string}', async function (this: VouchWorld, who, action) {
  await this.tasks.quality.planAction(who, action);
});

When('{person} completes the corrective action', async function (this: VouchWorld, who) {
  await this.tasks.quality.completeAction(who);
});

When('{person} closes the nonconformity saying {string}', async function (this: VouchWorld, who, evaluation) {
  await this.tasks.quality.closeNonconformity(who, evaluation);
});

Then('an inspection of lot {string} waits', async function (this: VouchWorld, lot) {
  await this.checks.quality.inspectionWaits(lot);
});

Then('the inspection is passed', async function (this: VouchWorld) {
  await this.checks.quality.passed('inspection');
});

Then(
  '{person} cannot close the nonconformity while its action is open',
  async function (this: VouchWorld, who) {
    await this.checks.quality.cannotCloseNonconformity(who);
  },
);

Then('the corrective action is closed', async function (this: VouchWorld) {
  await this.checks.quality.actionClosed();
});

Then('the nonconformity is closed', async function (this: VouchWorld) {
  await this.checks.quality.nonconformityClosed();
});

Then('the audit trail names who approved, received, posted and closed', async function (this: VouchWorld) {
  await this.checks.quality.auditTrail();
});
