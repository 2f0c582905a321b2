// Stock: asked for, reserved, received by lot and expiry, handed over, counted.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/** Prepares what is in stock: exactly that many. @example the central store holds 2 "Pump battery pack" */
Given('the central store holds {int} {product}', async function (this: VouchWorld, quantity, product) {
  await this.givens.stock.holds(quantity, product);
});

/**
 * Prepares a rule by which the store orders by itself.
 * @example the central store keeps at least 4 and at most 10 "Pump battery pack"
 */
Given(
  'the central store keeps at least {int} and at most {int} {product}',
  async function (this: VouchWorld, least, most, product) {
    await this.givens.stock.keeps({ least, most, product });
  },
);

/**
 * Prepares an order that was approved and confirmed, and waits for its delivery.
 * @example a confirmed order for 4 "Pump battery pack"
 */
Given('a confirmed order for {int} {product}', async function (this: VouchWorld, quantity, product) {
  await this.givens.orders.confirmed(quantity, product);
});

/**
 * The same at a price of its own, below every limit.
 * @example a confirmed order for 1 "Infusion pump" at 800 each
 */
Given(
  'a confirmed order for {int} {product} at {int} each',
  async function (this: VouchWorld, quantity, product, price) {
    await this.givens.orders.confirmed(quantity, product, price);
  },
);

/**
 * Prepares an order by the carton, for items that the store keeps by the piece.
 * @example a confirmed order for 3 cartons of 12 "Surgical drape"
 */
Given(
  'a confirmed order for {int} cartons of {int} {product}',
  async function (this: VouchWorld, cartons, pieces, product) {
    await this.givens.orders.confirmedByCarton({ cartons, pieces, product });
  },
);

/**
 * Asks stores for parts for the maintenance request.
 * @example the technician asks stores for 5 "Pump battery pack" for the request
 */
When(
  '{person} asks stores for {int} {product} for the request',
  async function (this: VouchWorld, who, quantity, product) {
    await this.tasks.stores.askStores(who, quantity, product);
  },
);

/**
 * Books the delivery of the order in, with its lot and its expiry date.
 * @example the storekeeper receives 3 "Pump battery pack" as lot "LOT-26-001" expiring "in 2 years"
 */
When(
  '{person} receives {int} {product} as lot {string} expiring {string}',
  async function (this: VouchWorld, who, quantity, product, lot, expiry) {
    await this.tasks.stores.receive(who, { quantity, product, lot, expiry });
  },
);

/**
 * Moves the reserved parts from the store to the workshop.
 * @example the storekeeper hands the parts over to the workshop
 */
When('{person} hands the parts over to the workshop', async function (this: VouchWorld, who) {
  await this.tasks.stores.handOver(who);
});

/**
 * Counts what is on the shelf and applies the count.
 * @example the storekeeper counts 18 "Examination gloves M, box of 100"
 */
When('{person} counts {int} {product}', async function (this: VouchWorld, who, quantity, product) {
  await this.tasks.stores.count(who, quantity, product);
});

/**
 * Exactly that many are set aside for the workshop's request.
 * @example 2 "Pump battery pack" are reserved for the workshop
 */
Then('{int} {product} are reserved for the workshop', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.reserved(quantity, product);
});

/**
 * The lot lies in the store with exactly that many, and has its expiry date.
 * @example the central store holds lot "LOT-26-001" with 3 "Pump battery pack"
 */
Then(
  'the central store holds lot {string} with {int} {product}',
  async function (this: VouchWorld, lot, quantity, product) {
    await this.checks.stores.holdsLot({ lot, quantity, product });
  },
);

/**
 * Exactly that many lie in the store, over all lots.
 * @example the central store holds 18 "Examination gloves M, box of 100" in all
 */
Then('the central store holds {int} {product} in all', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.holds(this.house.centralStore, quantity, product);
});

/** Exactly that many lie in the workshop. @example the workshop holds 5 "Pump battery pack" */
Then('the workshop holds {int} {product}', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.holds(this.house.workshop, quantity, product);
});

/**
 * One draft order, of exactly that many, and no other waits.
 * @example 8 "Surgical drape" are proposed for ordering, once
 */
Then('{int} {product} are proposed for ordering, once', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.proposed(quantity, product);
});

/**
 * The order counts as many cartons received as were ordered, and nothing is expected any more.
 * @example all 3 cartons have come
 */
Then('all {int} cartons have come', async function (this: VouchWorld, cartons) {
  await this.checks.stores.allCartons(cartons);
});

/**
 * What lies in the central store, at its cost, to the cent.
 * @example the stock of "Surgical drape" is worth 144
 */
Then('the stock of {product} is worth {amount}', async function (this: VouchWorld, product, amount) {
  await this.checks.stores.worth(product, this.amount(amount));
});

/** The rest of a short delivery is still expected. @example 1 "Pump battery pack" stays on order */
Then('{int} {product} stays/stay on order', async function (this: VouchWorld, quantity, product) {
  await this.checks.stores.staysOnOrder(quantity, product);
});

/**
 * The count left a stock move of that many, with who did it.
 * @example the stock moves name the storekeeper for the difference of 2
 */
Then(
  'the stock moves name {person} for the difference of {int}',
  async function (this: VouchWorld, who, quantity) {
    await this.checks.stores.countedBy(who, quantity);
  },
);

/**
 * A control: the delivery cannot be booked in without its lot.
 * @example the storekeeper cannot receive the order without a lot
 */
Then('{person} cannot receive the order without a lot', async function (this: VouchWorld, who) {
  await this.checks.stores.refusesReceipt(who, 'lot');
});

/**
 * A control: the delivery cannot be booked in without its expiry date.
 * @example the storekeeper cannot receive the order without an expiry date
 */
Then('{person} cannot receive the order without an expiry date', async function (this: VouchWorld, who) {
  await this.checks.stores.refusesReceipt(who, 'expiry');
});
