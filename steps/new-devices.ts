// A device that was bought, from its receipt to its maintenance.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Books the delivery of the order in, under the device's serial number.
 * @example the storekeeper receives the "Infusion pump" with the serial number "IP-2690"
 */
When(
  '{person} receives the {product} with the serial number {string}',
  async function (this: VouchWorld, who, product, serial) {
    await this.tasks.newDevices.receive(who, product, serial);
  },
);

/**
 * Takes the device into the list of devices, with what it cost.
 * @example the biomedical lead accepts "Infusion pump 90" with the serial number "IP-2690" among the "Infusion devices" at 800
 */
When(
  '{person} accepts {string} with the serial number {string} among the {string} at {int}',
  async function (this: VouchWorld, who, device, serial, category, cost) {
    await this.tasks.newDevices.accept(who, { device, serial, category, cost });
  },
);

/**
 * Plans the maintenance of the new device; a scheduled action makes the requests.
 * @example the biomedical lead plans the maintenance of "Infusion pump 90" every 6 months
 */
When(
  '{person} plans the maintenance of {string} every {int} months',
  async function (this: VouchWorld, who, device, months) {
    await this.tasks.newDevices.plan(who, device, months);
  },
);

/**
 * The order's receipt, the stock and the list of devices have this number, with the supplier and the price of the order.
 * @example the serial number "IP-2690" leads from the order to "Infusion pump 90"
 */
Then(
  'the serial number {string} leads from the order to {string}',
  async function (this: VouchWorld, serial, device) {
    await this.checks.newDevices.oneChain(serial, device);
  },
);

/**
 * The plan made requests, and each names this person.
 * @example the planned maintenance of "Infusion pump 90" names the technician
 */
Then('the planned maintenance of {string} names {person}', async function (this: VouchWorld, device, who) {
  await this.checks.newDevices.nextRequest(device, who);
});
