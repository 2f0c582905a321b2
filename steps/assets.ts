// Devices: serviced before they fail, answered in time when they do.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The device has a preventive request on its calendar, and it names this person.
 * @example the preventive request of "Infusion pump 8" names the technician
 */
Then(
  'the preventive request of {equipment} names {person}',
  async function (this: VouchWorld, equipment, who) {
    await this.checks.assets.preventiveRequest(equipment, who);
  },
);

/**
 * The first preventive request that nobody has closed is for this day of a year, and is to come.
 * @example the next service of "Infusion pump 8" falls on a 31 March
 */
Then(
  'the next service of {string} falls on a {int} {word}',
  async function (this: VouchWorld, equipment, day, month) {
    await this.checks.assets.nextService(equipment, `${day} ${month}`);
  },
);

/**
 * The ticket has a service level that is to be met within so many working hours of the hospital's desk.
 * @example the ticket has the service level "Response 4h"
 */
Then('the ticket has the service level {string}', async function (this: VouchWorld, level) {
  await this.checks.assets.serviceLevel(level);
});

/** There is still time to answer the ticket. @example the ticket is within its response time */
Then('the ticket is within its response time', async function (this: VouchWorld) {
  await this.checks.assets.responseTime('within its response time');
});

/** Nobody answered the ticket in its time. @example the response time of the ticket has passed */
Then('the response time of the ticket has passed', async function (this: VouchWorld) {
  await this.checks.assets.responseTime('past its response time');
});

/**
 * A control: no way to give the device this status, on the screen or on the server.
 * @example the technician cannot declare "Infusion pump 7" as "In service"
 */
Then(
  '{person} cannot declare {equipment} as {string}',
  async function (this: VouchWorld, who, equipment, status) {
    await this.checks.assets.cannotDeclare(who, equipment, status);
  },
);
