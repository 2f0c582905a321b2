// Goods that are not as they have to be: too warm on the way in, reported, put aside, sent back.
import { Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Answers the cold chain's questions with this as the highest temperature; all else is as it has to be.
 * @example the quality inspector reads 12 degrees on the way in
 */
When('{person} reads {int} degrees on the way in', async function (this: VouchWorld, who, degrees) {
  await this.tasks.deviations.readTemperature(who, degrees);
});

/**
 * Writes a nonconformity that names the lot and the inspection that failed.
 * @example the quality inspector opens a nonconformity about lot "VAC-26-01"
 */
When('{person} opens a nonconformity about lot {string}', async function (this: VouchWorld, who, lot) {
  await this.tasks.deviations.report(who, lot);
});

/**
 * Moves the lot from the central store into quarantine.
 * @example the storekeeper puts 5 "Influenza vaccine, 10 doses (2-8 °C)" of lot "VAC-26-01" into quarantine
 */
When(
  '{person} puts {int} {product} of lot {string} into quarantine',
  async function (this: VouchWorld, who, quantity, product, lot) {
    await this.tasks.issues.putAside(who, { quantity, product, lot, to: 'Quarantine' });
  },
);

/** Sends all of the delivery back. @example the storekeeper returns the delivery to the supplier */
When('{person} returns the delivery to the supplier', async function (this: VouchWorld, who) {
  await this.tasks.deviations.returnDelivery(who);
});

/** An open nonconformity says which lot it is about. @example the nonconformity names lot "VAC-26-01" */
Then('the nonconformity names lot {string}', async function (this: VouchWorld, lot) {
  await this.checks.deviations.names(lot);
});

/**
 * Nothing of it is in the hospital any more, by a transfer to the supplier.
 * @example lot "LOT-26-001" of "Pump battery pack" is back with the supplier
 */
Then('lot {string} of {product} is back with the supplier', async function (this: VouchWorld, lot, product) {
  await this.checks.deviations.returned(lot, product);
});
