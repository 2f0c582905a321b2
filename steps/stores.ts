// Stock: asked for, reserved, received by lot and expiry, handed over, counted.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

Given('the central store holds {int} {string}', async function (this: VouchWorld, quantity, product) {
  await this.givens.stock.holds(quantity, product);
});

Given('a confirmed order for {int} {string}', async function (this: VouchWorld, quantity, product) {
  await this.givens.orders.confirmed(quantity, product);
});

When(
  '{person} asks stores for {int} {string} for the request',
  async function (this: VouchWorld, who, quantity, product) {
    await this.tasks.stores.askStores(who, quantity, product);
  },
);

When(
  '{person} receives {int} {string} as lot {string} expiring {string}',
  async function (this: VouchWorld, who, quantity, product, lot, expiry) {
    await this.tasks.stores.receive(who, { quantity, product, lot, expiry });
  },
);

When('{person} hands the parts over to the workshop', async function (this: VouchWorld, who) {
  await this.tasks.stores.handOver(who);
});

When('{person} counts {int} {string}', async function (this: VouchWorld, who, quantity, product) {
  await this.tasks.stores.count(who, quantity, product);
});

Then('{int} {string} are reserved for the workshop', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.reserved(quantity, product);
});

Then(
  'the central store holds lot {string} with {int} {string}',
  async function (this: VouchWorld, lot, quantity, product) {
    await this.checks.stores.holdsLot({ lot, quantity, product });
  },
);

Then('the central store holds {int} {string} in all', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.holds(this.house.centralStore, quantity, product);
});

Then('the workshop holds {int} {string}', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.holds(this.house.workshop, quantity, product);
});

Then('{int} {string} stays/stay on order', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.staysOnOrder(quantity, product);
});

Then(
  'the stock moves name {person} for the difference of {int}',
  async function (this: VouchWorld, who, quantity) {
    await this.checks.stores.countedBy(who, quantity);
  },
);

Then('{person} cannot receive the order without a lot', async function (this: VouchWorld, who) {
  await this.checks.stores.refusesReceipt(who, 'lot');
});

Then('{person} cannot receive the order without an expiry date', async function (this: VouchWorld, who) {
  await this.checks.stores.refusesReceipt(who, 'expiry');
});
