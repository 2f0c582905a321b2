// The chatter beside a record: internal notes and followers.
import type { MessageReading } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { messageOf } from '../../messages.ts';
import type { Desk } from '../desk.ts';
import { addTags } from '../fill/tags.ts';
import { findField, mustBeForm } from '../fill/target.ts';

const CHATTER = '.o-mail-Chatter';

export async function logNote(desk: Desk, text: string): Promise<void> {
  await needChatter(desk);
  const open = desk.at(`${CHATTER} .o-mail-Chatter-logNote`);
  await open.click({ timeout: desk.left('the button Log note') });
  const box = desk.at(`${CHATTER} .o-mail-Composer-input`).first();
  await box.fill(text, { timeout: desk.left('the box of the note') });
  await desk
    .at(`${CHATTER} .o-mail-Composer-send`)
    .first()
    .click({ timeout: desk.left('the button Log') });
  await desk.idle('the note to be written');
}

export async function addFollowers(desk: Desk, names: readonly string[]): Promise<void> {
  await needChatter(desk);
  // Whether this person may add any is asked of Odoo after the form itself, and the menu is drawn after the click.
  await desk.idle('the followers of the record');
  await desk.click(`${CHATTER} .o-mail-Followers-button`, 'the icon of the followers');
  const menu = desk.at('.o-dropdown--menu:visible');
  await menu.first().waitFor({ timeout: desk.left('the menu of the followers') });
  await desk.idle('the menu of the followers');
  const add = menu.locator('.dropdown-item').filter({ hasText: 'Add Followers' });
  if ((await add.count()) === 0) throw new ScreenError('absent', 'This person cannot add followers here.');
  await add.first().click({ timeout: desk.left('the entry Add Followers') });
  await desk.idle('the dialog of the followers');
  const { at } = await desk.ask('surface');
  try {
    await addTags(desk, await findField(desk, { label: 'Followers' }, 'plain'), names);
  } catch (error) {
    await desk
      .at(`${at} .modal-footer [special=cancel]`)
      .click({ timeout: desk.left('the dialog to close') });
    throw error;
  }
  await desk
    .at(`${at} .modal-footer button.btn-primary`)
    .first()
    .click({ timeout: desk.left('the button Add Followers') });
  await desk.idle('the followers to be added');
}

export async function readMessages(desk: Desk): Promise<readonly MessageReading[]> {
  // The messages are loaded after the form itself.
  await desk.idle('the messages beside the record');
  const found = await desk.ask('messages');
  if (!found) throw await noChatter(desk);
  return found.map(messageOf);
}

async function needChatter(desk: Desk): Promise<void> {
  if ((await desk.at(CHATTER).count()) === 0) throw await noChatter(desk);
}

async function noChatter(desk: Desk): Promise<ScreenError> {
  await mustBeForm(desk);
  return new ScreenError('absent', 'There are no messages beside this record: its form has no chatter.');
}
