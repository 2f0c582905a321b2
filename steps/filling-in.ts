// Any app: fields and lines filled in, by the labels on the screen.
import { type DataTable, When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Fills in one field: text, a number, hours ("7:30"), a share ("15 %"), a name to choose, yes or no, a day
 * ("in 30 days") or a moment ("tomorrow 09:00") on the person's own clock, two of them for a field that shows a
 * beginning and an end ("today to in 30 days").
 * @example the buyer sets "Order Deadline" to "tomorrow 09:00"
 */
When('{person} sets {place} to {string}', async function (this: VouchWorld, who, place, said) {
  await this.screen.acts.set(who, place, said);
});

/** Takes out what a field holds. @example the buyer empties "Vendor Reference" */
When('{person} empties {place}', async function (this: VouchWorld, who, place) {
  await this.screen.acts.setTo(who, place, null);
});

/** Ticks a box. @example the buyer ticks "Receipt Reminder Email" */
When('{person} ticks {place}', async function (this: VouchWorld, who, place) {
  await this.screen.acts.setTo(who, place, true);
});

/** Takes a tick away. @example the buyer unticks "Receipt Reminder Email" */
When('{person} unticks {place}', async function (this: VouchWorld, who, place) {
  await this.screen.acts.setTo(who, place, false);
});

/** Adds one name to a field that holds several. @example the storekeeper adds the tag "WH/Stock" to "Locations" */
When('{person} adds the tag {string} to {place}', async function (this: VouchWorld, who, tag, place) {
  await this.screen.acts.setTo(who, place, [tag]);
});

/** Takes one name out of a field that holds several. @example the storekeeper removes the tag "WH/Stock" from "Locations" */
When('{person} removes the tag {string} from {place}', async function (this: VouchWorld, who, tag, place) {
  await this.screen.acts.setTo(who, place, { remove: [tag] });
});

/** Leaves one name in a field that holds several, and no others. @example the storekeeper sets "Locations" to nothing but "WH/Stock" */
When(
  '{person} sets {place} to nothing but {string}',
  async function (this: VouchWorld, who, place, name: string) {
    await this.screen.acts.setTo(who, place, { only: [name] });
  },
);

/**
 * Makes a new record from the field that is to name it, by its name alone. Without this sentence a name that is not
 * there is an error, never a new record.
 * @example the biomedical lead sets "Equipment Category" to a new "Loan devices"
 */
When('{person} sets {place} to a new {string}', async function (this: VouchWorld, who, place, name) {
  await this.screen.acts.setTo(who, place, { create: name });
});

/**
 * Opens the form of a new record from the field that is to name it, in a dialog. Saved, it is what the field holds.
 * @example the biomedical lead begins a new "Recalled devices" for "Equipment Category"
 */
When('{person} begins a new {string} for {place}', async function (this: VouchWorld, who, name, place) {
  await this.screen.acts.setTo(who, place, { create: name, inDialog: true });
});

/**
 * Fills in several fields, from top to bottom: a label and a value a row. A label that repeats is written
 * `"Reference" in "Ward"`.
 * @example the buyer fills in
 *   | Vendor | MedParts Supplies (fictional) |
 *   | Vendor Reference | Q-2041 |
 */
When('{person} fills in', async function (this: VouchWorld, who, table: DataTable) {
  await this.screen.acts.fillIn(who, table.raw());
});

/**
 * Presses New and fills in several fields. Nothing is saved yet.
 * @example the buyer starts a new record with
 *   | Vendor | MedParts Supplies (fictional) |
 */
When('{person} starts a new record with', async function (this: VouchWorld, who, table: DataTable) {
  await this.screen.ways.startNew(who);
  await this.screen.acts.fillIn(who, table.raw());
});

/**
 * Adds lines to a list in a form, by the titles of its columns.
 * @example the buyer adds to "Products"
 *   | Product | Quantity |
 *   | Pump battery pack | 3 |
 */
When('{person} adds to {place}', async function (this: VouchWorld, who, list, table: DataTable) {
  await this.screen.lines.add(who, list, table.hashes());
});

/**
 * Changes cells of the line that has this text in one of its cells.
 * @example the buyer changes the line "Pump battery pack" of "Products"
 *   | Quantity |
 *   | 5 |
 */
When(
  '{person} changes the line {string} of {place}',
  async function (this: VouchWorld, who, line, list, table: DataTable) {
    await this.screen.lines.change(who, { line, list, rows: table.hashes() });
  },
);

/**
 * Takes a line out of a list in a form.
 * @example the buyer removes the line "Pump battery pack" from "Products"
 */
When('{person} removes the line {string} from {place}', async function (this: VouchWorld, who, line, list) {
  await this.screen.lines.remove(who, line, list);
});

/**
 * Opens a line in its own dialog.
 * @example the storekeeper opens the line "Pump battery pack" of "Operations"
 */
When('{person} opens the line {string} of {place}', async function (this: VouchWorld, who, line, list) {
  await this.screen.lines.open(who, line, list);
});

/** Drags a line by its handle, right above another one. @example the buyer moves the line "Infusion pump" of "Products" above "Pump battery pack" */
When(
  '{person} moves the line {string} of {place} above {string}',
  async function (this: VouchWorld, who, line, list, above) {
    await this.screen.lines.move(who, { line, list, above });
  },
);

/** Drags a line by its handle, before all others. @example the buyer moves the line "Pump battery pack" of "Products" to the top */
When(
  '{person} moves the line {string} of {place} to the top',
  async function (this: VouchWorld, who, line, list) {
    await this.screen.lines.move(who, { line, list });
  },
);
