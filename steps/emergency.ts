// Emergency stock: asked for by a ward, given out for that request, asked for again.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a lot of the emergency stock: exactly that many, with that expiry date.
 * @example the emergency stock holds 6 "Surgical drape" as lot "DR-26-21" expiring "in 9 months"
 */
Given(
  'the emergency stock holds {int} {product} as lot {string} expiring {string}',
  async function (this: VouchWorld, quantity, product, lot, expiry) {
    await this.givens.lots.holds({ quantity, product, lot, expiry, where: 'Emergency stock' });
  },
);

/**
 * Opens a ticket about supplies; one of the highest priority is an emergency request.
 * @example the ward nurse asks for "Drapes for an emergency" with priority "Very High"
 */
When(
  '{person} asks for {string} with priority {string}',
  async function (this: VouchWorld, who, what, priority) {
    await this.tasks.emergency.ask(who, what, priority);
  },
);

/**
 * Writes a transfer out of the emergency stock that names no request.
 * @example the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Emergency department"
 */
When(
  '{person} prepares the emergency issue of {int} {product} to {string}',
  async function (this: VouchWorld, who, quantity, product, to) {
    await this.tasks.emergency.issue(who, { quantity, product, to, forTheRequest: false });
  },
);

/**
 * Writes a transfer out of the emergency stock that names the ward's ticket.
 * @example the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Emergency department" for the request
 */
When(
  '{person} prepares the emergency issue of {int} {product} to {string} for the request',
  async function (this: VouchWorld, who, quantity, product, to) {
    await this.tasks.emergency.issue(who, { quantity, product, to, forTheRequest: true });
  },
);

/**
 * What was given out is asked for again: a transfer of today from the central store waits.
 * @example 2 "Surgical drape" are to fill the emergency stock up today
 */
Then(
  '{int} {product} are to fill the emergency stock up today',
  async function (this: VouchWorld, quantity, product) {
    await this.checks.emergency.toFillUp(quantity, product);
  },
);
