// What the wards' own system tells the stores.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/** Prepares what stands on a ward's shelves. @example "Ward 4" has 10 "Examination gloves M, box of 100" on its shelves */
Given('{string} has {int} {product} on its shelves', async function (this: VouchWorld, ward, count, item) {
  await this.givens.wards.shelf(ward, count, item);
});

/**
 * The wards' own system hands a message in, with an account and a key of its own. Nothing is posted yet.
 * @example the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0107"
 */
When(
  'the ward system reports {int} {product} used on {string} as {string}',
  async function (this: VouchWorld, quantity, product, ward, reference) {
    await this.tasks.wards.report({ quantity, product, ward, reference });
  },
);

/**
 * The same, of some hours ago.
 * @example the ward system reports 2 "Examination gloves M, box of 100" used on "Ward 4" as "W4-0109", 5 hours ago
 */
When(
  'the ward system reports {int} {product} used on {string} as {string}, {int} hours ago',
  async function (this: VouchWorld, quantity, product, ward, reference, hoursAgo) {
    await this.tasks.wards.report({ quantity, product, ward, reference, hoursAgo });
  },
);

/**
 * A message with an item that the stores do not know by that name.
 * @example the ward system reports 2 of the unknown item "GLOVE-XXL" used on "Ward 4" as "W4-0108"
 */
When(
  'the ward system reports {int} of the unknown item {string} used on {string} as {string}',
  async function (this: VouchWorld, quantity, item, ward, reference) {
    await this.tasks.wards.report({ quantity, item, ward, reference });
  },
);

/** The same words again. @example the ward system sends "W4-0107" again */
When('the ward system sends {string} again', async function (this: VouchWorld, reference) {
  await this.tasks.wards.again(reference);
});

/** By what stands in the stock. @example "Ward 4" has 8 "Examination gloves M, box of 100" left on its shelves */
Then(
  '{string} has {int} {product} left on its shelves',
  async function (this: VouchWorld, ward, count, item) {
    await this.checks.wards.shelfHolds(ward, count, item);
  },
);

/** By the transfers that are done. @example what "W4-0107" reports was posted once */
Then('what {string} reports was posted once', async function (this: VouchWorld, reference) {
  await this.checks.wards.postedOnce(reference);
});

/** No transfer, done or not. @example nothing of "W4-0108" was posted */
Then('nothing of {string} was posted', async function (this: VouchWorld, reference) {
  await this.checks.wards.notPosted(reference);
});

/**
 * In the person's list of ward messages.
 * @example the storekeeper finds "W4-0108" set aside because "Nobody knows the item GLOVE-XXL."
 */
Then(
  '{person} finds {string} set aside because {string}',
  async function (this: VouchWorld, who, reference, reason) {
    await this.checks.wards.findsSetAside(who, reference, reason);
  },
);

/** By the activities of the ward messages. @example the stores supervisor was told "Set aside" once */
Then('{person} was told {string} once', async function (this: VouchWorld, who, words) {
  await this.checks.wards.told(who, words, 1);
});

/** By the activities of the ward messages. @example the stores supervisor was not told "Ward messages stand still" */
Then('{person} was not told {string}', async function (this: VouchWorld, who, words) {
  await this.checks.wards.told(who, words, 0);
});

/**
 * With its own key: what people enter in a menu of the app map is closed to it.
 * @example the ward system is refused to enter "stock counts"
 */
Then('the ward system is refused to enter {string}', async function (this: VouchWorld, menu) {
  await this.checks.wards.refusedToEnter(menu);
});
