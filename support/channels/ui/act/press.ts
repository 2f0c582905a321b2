// Buttons and the actions menu.
import { flat } from '../../../odoo/text.ts';
import { nearestFirst } from '../../../odoo/view/nearest.ts';
import type { Place } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { addedByList, greyedOut, sameActions } from '../../no-way.ts';
import type { Desk } from '../desk.ts';
import type { ButtonSpot } from '../page/api.ts';

export async function press(desk: Desk, place: Place): Promise<void> {
  const button = await findButton(desk, place);
  await desk.click(button.at, `the button "${place.label}" to be ready`);
  await desk.idle(`the answer to "${place.label}"`);
}

async function findButton(desk: Desk, place: Place): Promise<ButtonSpot> {
  const shown = await desk.ask('buttons');
  const first = matching(shown, place);
  const all = first.length > 0 ? shown : [...shown, ...(await behindMore(desk))];
  const found = first.length > 0 ? first : matching(all, place);
  const [button] = found;
  if (!button) {
    await closeMore(desk);
    if ((await adders(desk)).includes(flat(place.label))) throw addedByList(place.label);
    const labels = nearestFirst(
      place.label,
      all.map((one) => one.label),
    );
    const { title } = await desk.ask('surface');
    throw new ScreenError(
      'absent',
      `There is no button "${place.label}"${title ? ` on "${title}"` : ''} for this person as the record stands. Shown are: ${labels.join(', ')}.`,
      labels,
    );
  }
  if (found.length > 1) {
    const candidates = found.map((one) => `${one.label} (${one.within.join(' > ')})`);
    throw new ScreenError(
      'ambiguous',
      `"${place.label}" stands ${found.length} times: ${candidates.join('; ')}.`,
      candidates,
    );
  }
  if (button.disabled) throw greyedOut(place.label);
  return button;
}

/** The words at the feet of lists. */
async function adders(desk: Desk): Promise<readonly string[]> {
  const { kind, at } = await desk.ask('surface');
  if (kind !== 'form' && kind !== 'dialog') return [];
  const own = await desk.at(`${at} .o_field_x2many_list_row_add a`).allTextContents();
  return [await desk.ask('clientWord', 'Add a line'), ...own].map(tidy);
}

function matching(all: readonly ButtonSpot[], place: Place): ButtonSpot[] {
  const within = flat(place.within ?? '').toLowerCase();
  const isThere = (one: ButtonSpot) => one.within.some((title) => title.toLowerCase() === within);
  return all.filter((one) => flat(one.label) === flat(place.label) && (within === '' || isThere(one)));
}

const MORE = '.o-form-buttonbox .o_button_more:visible';

/** Stat buttons beyond the width of the screen hide behind "More"; the menu stays open for the click. */
export async function behindMore(desk: Desk): Promise<readonly ButtonSpot[]> {
  const more = desk.at(MORE);
  if ((await more.count()) === 0) return [];
  await more.first().click({ timeout: desk.left('the further buttons') });
  await desk.at('.o-dropdown--menu.o-form-buttonbox').waitFor({ timeout: desk.left('the further buttons') });
  return desk.ask('menuButtons');
}

export async function closeMore(desk: Desk): Promise<void> {
  if ((await desk.at('.o-dropdown--menu.o-form-buttonbox:visible').count()) > 0)
    await desk.page.keyboard.press('Escape');
}

export async function chooseAction(desk: Desk, name: string): Promise<void> {
  const { at } = await desk.ask('surface');
  const cog = desk.at(`${at} .o_cp_action_menus button:visible`);
  if ((await cog.count()) === 0) throw new ScreenError('absent', 'There is no actions menu on this screen.');
  // A list with ticked rows has "Print" and "Actions" side by side; a form has the one gear.
  await cog.last().click({ timeout: desk.left('the actions menu') });
  const items = desk.at(
    '.o-dropdown--menu:visible .dropdown-item:visible, .o-dropdown--menu:visible > button',
  );
  await items.first().waitFor({ timeout: desk.left('the actions menu') });
  let names = (await items.allTextContents()).map(tidy);
  if (!names.includes(name)) {
    const print = desk.at('.o-dropdown--menu:visible button.dropdown-toggle');
    if ((await print.count()) > 0) {
      await print.first().hover({ timeout: desk.left('the menu Print') });
      await desk.idle('the menu Print');
      names = (await items.allTextContents()).map(tidy);
    }
  }
  const index = names.indexOf(flat(name));
  if (index < 0) {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Escape');
    const labels = nearestFirst(name, names);
    throw new ScreenError(
      'absent',
      `The actions menu has no "${name}" for this person. It has: ${labels.join(', ')}.`,
      labels,
    );
  }
  const same = names.filter((one) => one === flat(name)).length;
  if (same > 1) {
    await desk.page.keyboard.press('Escape');
    throw sameActions(name, same);
  }
  await items.nth(index).click({ timeout: desk.left(`the action "${name}"`) });
  await desk.idle(`the answer to "${name}"`);
}

/** Menu entries carry characters of the icon font. */
export function tidy(text: string): string {
  return flat(text.replace(/[\uE000-\uF8FF]/g, ''));
}

/** What the menus of the actions hold; a list with ticked rows has "Print" and "Actions" side by side. */
export async function offeredActions(desk: Desk): Promise<readonly string[]> {
  const { at } = await desk.ask('surface');
  const menus = desk.at(`${at} .o_cp_action_menus button:visible`);
  const names: string[] = [];
  for (let index = 0; index < (await menus.count()); index += 1) {
    await menus.nth(index).click({ timeout: desk.left('the actions menu') });
    const items = desk.at('.o-dropdown--menu:visible .dropdown-item:visible:not(.dropdown-toggle)');
    await items.first().waitFor({ timeout: desk.left('the actions menu') });
    const print = desk.at('.o-dropdown--menu:visible button.dropdown-toggle');
    if ((await print.count()) > 0) {
      await print.first().hover({ timeout: desk.left('the menu Print') });
      await desk.idle('the menu Print');
    }
    names.push(...(await items.allTextContents()).map(tidy));
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Escape');
    await desk
      .at('.o-dropdown--menu:visible')
      .first()
      .waitFor({ state: 'hidden', timeout: desk.left('the actions menu to close') });
  }
  return names;
}
