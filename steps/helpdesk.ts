// The ward's ticket and the maintenance request that it becomes.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

When('{person} reports {string} for {string}', async function (this: VouchWorld, who, what, equipment) {
  await this.tasks.helpdesk.reportFault(who, what, equipment);
});

When('{person} takes the ticket', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.takeTicket(who);
});

When('{person} passes the ticket to biomedical engineering', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.passToBiomed(who);
});

When('{person} plans the request for {string}', async function (this: VouchWorld, who, equipment) {
  await this.tasks.helpdesk.planRequest(who, equipment);
});

When('{person} starts the request', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.startRequest(who);
});

When('{person} closes the request as repaired', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.closeRequest(who);
});

When('{person} closes the ticket', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.closeTicket(who);
});

Given(
  "a maintenance request for {string} in the technician's hands",
  async function (this: VouchWorld, equipment) {
    await this.givens.cases.maintenanceRequest(equipment);
  },
);

Then('the request of {string} names the ticket', async function (this: VouchWorld, equipment) {
  await this.checks.helpdesk.requestNamesTicket(equipment);
});

Then('{string} is back in service after its function check', async function (this: VouchWorld, equipment) {
  await this.checks.helpdesk.backInService(equipment);
});
