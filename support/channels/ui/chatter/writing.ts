// Writing beside a record: an internal note, a message to the followers and others.
import { flat } from '../../../odoo/text.ts';
import { manyRecipients, noRecipient, withoutAddress } from '../../beside.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { offered } from '../fill/many2one.ts';
import { CHATTER, toAddTo } from './beside.ts';

const RECIPIENTS = `${CHATTER} .o-mail-RecipientsInput`;
const BOX = `${CHATTER} .o-mail-Composer-input`;

export async function logNote(desk: Desk, text: string): Promise<void> {
  await toAddTo(desk);
  await openComposer(desk, 'logNote');
  await write(desk, text);
}

export async function sendMessage(
  desk: Desk,
  text: string,
  to: readonly string[],
): Promise<readonly string[]> {
  await toAddTo(desk);
  await openComposer(desk, 'sendMessage');
  await desk.idle('the box of recipients');
  const proposed = (await desk.ask('recipients')).map(({ name }) => flat(name));
  try {
    // Who is in the box already is not offered again.
    for (const name of to) if (!proposed.includes(flat(name))) await addRecipient(desk, name);
    const recipients = await desk.ask('recipients');
    const mute = recipients.filter((one) => !one.email.includes('@'));
    if (mute.length > 0) throw withoutAddress(mute.map((one) => one.name));
    await write(desk, text);
    return recipients.map((one) => one.name);
  } catch (error) {
    await leaveComposer(desk, proposed.length);
    throw error;
  }
}

/** A new record is saved by it; a form that cannot be saved opens no box, and what Odoo says of it is the answer. */
async function openComposer(desk: Desk, which: 'logNote' | 'sendMessage'): Promise<void> {
  const button = desk.at(`${CHATTER} .o-mail-Chatter-${which}`);
  // The button of a box that is open closes it.
  if ((await desk.at(`${CHATTER} .o-mail-Chatter-${which}.active`).count()) === 0)
    await button.click({ timeout: desk.left('the button above the messages') });
  await desk.idle('the box to write in');
  if ((await desk.at(BOX).count()) === 0)
    throw new ScreenError('wrong-screen', 'Odoo opened no box to write in beside this record.');
}

async function write(desk: Desk, text: string): Promise<void> {
  await desk
    .at(BOX)
    .first()
    .fill(text, { timeout: desk.left('the box to write in') });
  await desk
    .at(`${CHATTER} .o-mail-Composer-send`)
    .first()
    .click({ timeout: desk.left('the button below the box') });
  await desk.idle('what was written to be taken');
}

async function addRecipient(desk: Desk, name: string): Promise<void> {
  const input = desk.at(`${RECIPIENTS} input`).first();
  await input.click({ timeout: desk.left('the box of recipients') });
  await input.fill(name, { timeout: desk.left() });
  const offers = await offered(desk, RECIPIENTS);
  if (!offers) throw desk.late();
  const options = offers.filter((one) => one.role === 'none');
  const found = options.filter((one) => flat(one.name).replace(/ <[^>]*>$/, '') === flat(name));
  const [only] = found;
  if (only && found.length === 1) {
    await desk.click(only.at, `the recipient "${name}"`);
    return desk.idle(`the recipient "${name}" to be taken`);
  }
  await input.press('Escape', { timeout: desk.left() });
  const words = (found.length > 1 ? found : options).map((one) => one.name);
  throw only ? manyRecipients(name, words) : noRecipient(name, words);
}

/** Whoever was added goes again, so that a later message does not reach them. */
async function leaveComposer(desk: Desk, before: number): Promise<void> {
  const tags = desk.at(`${RECIPIENTS} .o_tag .o_delete`);
  while ((await tags.count()) > before) {
    await tags.last().click({ timeout: desk.left('the box of recipients'), force: true });
    await desk.idle();
  }
  const open = desk.at(`${CHATTER} .o-mail-Chatter-sendMessage.active`);
  if ((await open.count()) > 0) await open.click({ timeout: desk.left('the box to close') });
}
