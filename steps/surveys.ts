// Surveys: what is asked of people, on a page of their own.
import { type DataTable, Given } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a survey that anybody with its link may answer, all on one page: a question a row, and how it is answered
 * ("one of: ...", "any of: ...", "a text", "a number", "a day"). An asterisk after the question makes it required.
 * @example a survey "Delivery of spare parts" that asks
 *   | How did the delivery go? * | one of: Well; Badly |
 *   | What was missing? | any of: Papers; Seals; Labels |
 *   | How many parcels came? | a number |
 *   | What should we change? | a text |
 */
Given('a survey {string} that asks', async function (this: VouchWorld, title, table: DataTable) {
  await this.givens.surveys.made(title, table.raw());
});
