// Indicators of hypercare: what they come to over what happened in the scenario.
import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * The indicator of fixtures/indicators.yaml, averaged over what is finished; what still waits is counted beside it.
 * @example the "ticket uptake" is 2 days on average over 1, with 1 still open
 */
Then(
  'the {string} is {int} {word} on average over {int}, with {int} still open',
  async function (this: VouchWorld, name, average, unit, over, open) {
    await this.checks.indicators.averages(name, { average, unit, over, open });
  },
);
