// Any app: files and signatures in the fields of a form.
import { When } from '@cucumber/cucumber';
import type { VouchWorld } from '../support/world/world.ts';

/**
 * Puts a file of the project, from its folder `fixtures/files`, into a field that holds a file, or adds it to one that
 * holds several. The field then shows its name.
 * @example the quality manager puts the file "quote.pdf" into "Attachments"
 */
When('{person} puts the file {string} into {place}', async function (this: VouchWorld, who, name, place) {
  await this.screen.files.put(who, name, place);
});

/**
 * The same with a small file that is made for this name, where any content will do: .txt, .csv, .md, .log or .pdf.
 * @example the quality manager puts a file named "drawing.pdf" into "Attachments"
 */
When('{person} puts a file named {string} into {place}', async function (this: VouchWorld, who, name, place) {
  await this.screen.files.putNamed(who, name, place);
});

/**
 * Takes a file out of a field by its name.
 * @example the quality manager takes the file "drawing.pdf" out of "Attachments"
 */
When('{person} takes the file {string} out of {place}', async function (this: VouchWorld, who, name, place) {
  await this.screen.files.takeOut(who, name, place);
});

/**
 * Draws a signature into a field for it, and adopts it. The field then shows "signed". Without a screen a dot stands for
 * the stroke.
 * @example the ward nurse signs "Signed by the theatre"
 */
When('{person} signs {place}', async function (this: VouchWorld, who, place) {
  await this.screen.files.sign(who, place);
});
