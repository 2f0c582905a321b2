// Who follows a record: added and removed in the menu behind the icon of the followers.
import { followerCalled, mayNotManage } from '../../beside.ts';
import { type Desk, isTimeout } from '../desk.ts';
import { addTags } from '../fill/tags.ts';
import { findSpot } from '../fill/target.ts';
import { beside, CHATTER, toAddTo } from './beside.ts';

const MENU = '.o-mail-Followers-dropdown:visible';

export async function addFollowers(desk: Desk, names: readonly string[]): Promise<void> {
  const { mayManage } = await toAddTo(desk);
  if (!mayManage) throw mayNotManage();
  await openMenu(desk);
  await desk
    .at(`${MENU} > a.dropdown-item, ${MENU} > .o-dropdown-item`)
    .filter({ hasNot: desk.at('.o-mail-Follower-details') })
    .locator('xpath=self::a')
    .first()
    .click({ timeout: desk.left('the entry that adds followers') });
  await desk.idle('the dialog of the followers');
  const { at } = await desk.ask('surface');
  try {
    await addTags(desk, await findSpot(desk, 'partner_ids'), names);
  } catch (error) {
    // Once the time is up, what was awaited tells more than a dialog that does not close either.
    if (isTimeout(error)) throw error;
    await desk
      .at(`${at} .modal-footer [special=cancel]`)
      .click({ timeout: desk.left('the dialog to close') });
    throw error;
  }
  await desk
    .at(`${at} .modal-footer button.btn-primary`)
    .first()
    .click({ timeout: desk.left('the button that adds followers') });
  await desk.idle('the followers to be added');
}

/** Anybody may stop following; others are removed by whoever may write the record. */
export async function removeFollower(desk: Desk, name: string): Promise<void> {
  const { followers, mayManage } = await beside(desk);
  const { id } = followerCalled(followers, name);
  await openMenu(desk);
  const drawn = await desk.ask('drawnBeside', 'follower', id);
  if (!drawn) {
    await desk.click(`${MENU} .o-mail-FollowerList-unfollow`, 'the entry that ends following');
    return desk.idle('the record to be followed no more');
  }
  const remove = desk.at(`${drawn} .o-mail-Follower-action`).last();
  if (!mayManage || (await remove.count()) === 0) {
    await desk.page.keyboard.press('Escape');
    throw mayNotManage();
  }
  await remove.click({ timeout: desk.left(`the follower "${name}"`) });
  await desk.idle('the follower to be removed');
}

async function openMenu(desk: Desk): Promise<void> {
  await desk.click(`${CHATTER} .o-mail-Followers-button`, 'the icon of the followers');
  const menu = desk.at(MENU);
  await menu.first().waitFor({ timeout: desk.left('the menu of the followers') });
  await desk.idle('the menu of the followers');
}
