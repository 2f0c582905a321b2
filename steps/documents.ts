// Controlled documents: written, approved by somebody else, acknowledged, withdrawn.
import { Given, Then, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Prepares a document whose first version was approved.
 * @example "Alarm limits of pumps" of the "Biomedical procedures" has been approved, saying "Limit at ten"
 */
Given(
  '{string} of the {string} has been approved, saying {string}',
  async function (this: VouchWorld, title, category, text) {
    await this.givens.documents.approved({ title, category, text });
  },
);

/**
 * Prepares that this person has acknowledged the version that counts.
 * @example the service desk agent has acknowledged "Greeting"
 */
Given('{person} has acknowledged {string}', async function (this: VouchWorld, who, title) {
  await this.givens.documents.acknowledged(who, title);
});

/**
 * Prepares that this person was asked, and until when.
 * @example the acknowledgement of "Emergency calls" by the service desk agent was due "3 days ago"
 */
Given(
  'the acknowledgement of {string} by {person} was due {string}',
  async function (this: VouchWorld, title, who, day) {
    await this.givens.documents.acknowledgementDue(who, title, day);
  },
);

/**
 * Prepares that whoever may not open a document does not read its versions either. Odoo's addon lets everybody who reads
 * any document read the approved versions of all.
 * @example a version of a document opens for whoever opens the document
 */
Given('a version of a document opens for whoever opens the document', async function (this: VouchWorld) {
  await this.givens.documents.versionsAsTheirDocument();
});

/**
 * Writes a new document of a category; where the category asks for it, it waits for its approval.
 * @example the document controller writes "Storage of vaccines" for the "Biomedical procedures" saying "Two to eight degrees"
 */
When(
  '{person} writes {string} for the {string} saying {string}',
  async function (this: VouchWorld, who, title, category, text) {
    await this.tasks.documents.write(who, { title, category, text });
  },
);

/**
 * Writes a new version of a document.
 * @example the document controller changes "Alarm limits of pumps" to say "Limit at twelve"
 */
When('{person} changes {string} to say {string}', async function (this: VouchWorld, who, title, text) {
  await this.tasks.documents.change(who, title, text);
});

/** Approves the latest change. @example the quality manager approves the change of "Alarm limits of pumps" */
When('{person} approves the change of {string}', async function (this: VouchWorld, who, title) {
  await this.tasks.documents.approve(who, title);
});

/**
 * Approves what a file of the old system brought, document by document.
 * @example the quality manager approves each document of the file "old-documents.csv"
 */
When('{person} approves each document of the file {string}', async function (this: VouchWorld, who, file) {
  await this.tasks.documents.approveMoved(who, file);
});

/** Takes a document out of use. @example the document controller withdraws "Paper forms of the wards" */
When('{person} withdraws {string}', async function (this: VouchWorld, who, title) {
  await this.tasks.documents.withdraw(who, title);
});

/** Says that the version that counts was read. @example the service desk agent acknowledges "Calling back wards" */
When('{person} acknowledges {string}', async function (this: VouchWorld, who, title) {
  await this.tasks.documents.acknowledge(who, title);
});

/**
 * Sets the day on which a document is looked through again.
 * @example the document controller sets the review day of "Waste of batteries" to "in 1 year"
 */
When(
  '{person} sets the review day of {string} to {string}',
  async function (this: VouchWorld, who, title, day) {
    await this.tasks.documents.setReviewDay(who, title, day);
  },
);

/**
 * What the person has before them of the document holds these words.
 * @example the service desk agent reads "Limit at twelve" in "Alarm limits of pumps"
 */
Then('{person} reads {string} in {string}', async function (this: VouchWorld, who, text, title) {
  await this.checks.documents.reads(who, text, title);
});

/**
 * What the person has before them of the document does not hold these words.
 * @example the service desk agent does not read "Limit at ten" in "Alarm limits of pumps"
 */
Then('{person} does not read {string} in {string}', async function (this: VouchWorld, who, text, title) {
  await this.checks.documents.readsNot(who, text, title);
});

/**
 * The version that counts names these two.
 * @example "Sampling plan" was written by the document controller and approved by the quality manager
 */
Then(
  '{string} was written by {person} and approved by {person}',
  async function (this: VouchWorld, title, author, approver) {
    await this.checks.documents.writtenAndApproved(title, author, approver);
  },
);

/**
 * A control: no way to approve the latest change, on the screen or on the server.
 * @example the document controller cannot approve the change of "Storage of vaccines"
 */
Then('{person} cannot approve the change of {string}', async function (this: VouchWorld, who, title) {
  await this.checks.documents.cannotApprove(who, title);
});

/**
 * A control: no way to take the document out of use, on the screen or on the server.
 * @example the service desk agent cannot withdraw "Waste of batteries"
 */
Then('{person} cannot withdraw {string}', async function (this: VouchWorld, who, title) {
  await this.checks.documents.cannotWithdraw(who, title);
});

/**
 * It stands among what the person is to do.
 * @example the service desk agent is asked to acknowledge version 2 of "Calling back wards"
 */
Then(
  '{person} is asked to acknowledge version {int} of {string}',
  async function (this: VouchWorld, who, version, title) {
    await this.checks.documents.isAsked(who, version, title);
  },
);

/**
 * The document's own messages say it: who, which version, and the day.
 * @example it stands beside "Calling back wards" that the service desk agent acknowledged version 1 today
 */
Then(
  'it stands beside {string} that {person} acknowledged version {int} today',
  async function (this: VouchWorld, title, who, version) {
    await this.checks.documents.isAcknowledged(title, who, version);
  },
);

/**
 * It stands among what the manager is to do.
 * @example the service supervisor is told that the service desk agent has not acknowledged "Emergency calls"
 */
Then(
  '{person} is told that {person} has not acknowledged {string}',
  async function (this: VouchWorld, manager, who, title) {
    await this.checks.documents.isTold(manager, who, title);
  },
);

/** In the list that the document controller has. @example "Waste of batteries" is listed as past its review day */
Then('{string} is listed as past its review day', async function (this: VouchWorld, title) {
  await this.checks.documents.pastReview(title, true);
});

/**
 * Not in the list that the document controller has.
 * @example "Waste of batteries" is not listed as past its review day
 */
Then('{string} is not listed as past its review day', async function (this: VouchWorld, title) {
  await this.checks.documents.pastReview(title, false);
});
