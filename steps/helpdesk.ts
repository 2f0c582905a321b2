// The ward's ticket and the maintenance request that it becomes.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Opens a ticket with the service desk about a device.
 * @example the ward nurse reports "Does not charge" for "Infusion pump 7"
 */
When('{person} reports {string} for {equipment}', async function (this: VouchWorld, who, what, equipment) {
  await this.tasks.helpdesk.reportFault(who, what, equipment);
});

/** Takes over the ticket and starts on it. @example the service desk agent takes the ticket */
When('{person} takes the ticket', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.takeTicket(who);
});

/**
 * Makes a maintenance request that names the ticket, and notes it on the ticket.
 * @example the service desk agent passes the ticket to biomedical engineering
 */
When('{person} passes the ticket to biomedical engineering', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.passToBiomed(who);
});

/**
 * Names the device on the maintenance request and plans it for tomorrow.
 * @example the biomedical lead plans the request for "Infusion pump 7"
 */
When('{person} plans the request for {equipment}', async function (this: VouchWorld, who, equipment) {
  await this.tasks.helpdesk.planRequest(who, equipment);
});

/** Moves the maintenance request on to work in progress. @example the technician starts the request */
When('{person} starts the request', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.startRequest(who);
});

/**
 * Closes the maintenance request: the device is back with the ward.
 * @example the technician closes the request as repaired
 */
When('{person} closes the request as repaired', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.closeRequest(who);
});

/** Moves the ticket to its last stage. @example the service desk agent closes the ticket */
When('{person} closes the ticket', async function (this: VouchWorld, who) {
  await this.tasks.helpdesk.closeTicket(who);
});

/**
 * Prepares a request about a device that the technician works on.
 * @example a maintenance request for "Infusion pump 7" in the technician's hands
 */
Given(
  "a maintenance request for {equipment} in the technician's hands",
  async function (this: VouchWorld, equipment) {
    await this.givens.cases.maintenanceRequest(equipment);
  },
);

/**
 * The maintenance request of the device carries the ticket's number.
 * @example the request of "Infusion pump 7" names the ticket
 */
Then('the request of {equipment} names the ticket', async function (this: VouchWorld, equipment) {
  await this.checks.helpdesk.requestNamesTicket(equipment);
});

/**
 * Request and ticket are closed, and the check was passed before that.
 * @example "Infusion pump 7" is back in service after its function check
 */
Then('{equipment} is back in service after its function check', async function (this: VouchWorld, equipment) {
  await this.checks.helpdesk.backInService(equipment);
});
