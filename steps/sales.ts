// Contracts with institutions: from the first contact to the invoice.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a contract in this person's name, with the opportunity that it came from; nobody has confirmed it.
 * @example the sales representative's contract with "MedParts Supplies (fictional)"
 */
Given("{person}'s contract with {supplier}", async function (this: VouchWorld, who, institution) {
  await this.givens.sales.contract(who, institution);
});

/** Confirms the contract with the institution. @example the sales representative confirms the contract */
When('{person} confirms the contract', async function (this: VouchWorld, who) {
  await this.tasks.sales.confirm(who);
});

/** Makes the draft of an invoice for half of the contract. @example the sales representative invoices the contract */
When('{person} invoices the contract', async function (this: VouchWorld, who) {
  await this.tasks.sales.invoice(who);
});

/** Enters the invoice into the books. @example the accounts payable clerk posts the invoice */
When('{person} posts the invoice', async function (this: VouchWorld, who) {
  await this.tasks.sales.post(who);
});

/**
 * Registers what the institution paid, less than the invoice asks for.
 * @example the payments officer records that 200 of the invoice were paid
 */
When('{person} records that {int} of the invoice were paid', async function (this: VouchWorld, who, amount) {
  await this.tasks.sales.payInPart(who, amount);
});

/**
 * What is left to pay, on the person's screen and on the server.
 * @example the finance controller sees what is left of the invoice after 200
 */
Then('{person} sees what is left of the invoice after {int}', async function (this: VouchWorld, who, paid) {
  await this.checks.sales.leftToPay(who, paid);
});

/**
 * A control: no way to post the invoice, on the screen or on the server.
 * @example the sales manager cannot post the invoice
 */
Then('{person} cannot post the invoice', async function (this: VouchWorld, who) {
  await this.checks.sales.cannotPost(who);
});

/** The invoice is posted. @example the invoice stands in the books */
Then('the invoice stands in the books', async function (this: VouchWorld) {
  await this.checks.sales.posted();
});

/**
 * The invoice names the contract, and the contract the opportunity that it came from.
 * @example the invoice leads back to the first contact
 */
Then('the invoice leads back to the first contact', async function (this: VouchWorld) {
  await this.checks.sales.oneReference();
});
