// The way through the menus: the app, then its sections, by their labels.

import type { Locator } from 'playwright';
import { flat } from '../../../odoo/text.ts';
import { nearestFirst } from '../../../odoo/view/nearest.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { mustBeFree } from './open.ts';

const MENU = '.o-dropdown--menu:visible';

export async function go(desk: Desk, path: string): Promise<void> {
  await mustBeFree(desk);
  const [app, ...rest] = path.split('>').map(flat);
  if (!app) throw new ScreenError('absent', 'The menu path is empty.');
  await openApp(desk, app, rest.length > 0);
  const [section, ...items] = rest;
  if (section) await openSection(desk, section, items, path);
  await desk.idle(`the menu "${path}"`);
}

/** With sections to follow, it is enough that the app's own bar is there. */
async function openApp(desk: Desk, app: string, more: boolean): Promise<void> {
  const brand = desk.at('.o_menu_brand');
  if (more && (await brand.count()) > 0 && flat((await brand.textContent()) ?? '') === app) return;
  await desk.at('.o_navbar_apps_menu button').click({ timeout: desk.left('the menu of the apps') });
  const apps = desk.at(`${MENU} .o_app`);
  const item = await exact(
    desk,
    apps,
    app,
    (names) => `There is no app "${app}" for this person. There are: ${names.join(', ')}.`,
  );
  await item.click({ timeout: desk.left(`the app "${app}"`) });
  await desk
    .at('.o_menu_brand')
    .filter({ hasText: app })
    .waitFor({ timeout: desk.left(`the app "${app}" to open`) });
  await desk.idle(`the app "${app}" to open`);
}

async function openSection(
  desk: Desk,
  section: string,
  items: readonly string[],
  path: string,
): Promise<void> {
  const sections = desk.at('.o_menu_sections > :is(button, a, .o_nav_entry):visible');
  const hidden = desk.at('.o_menu_sections_more button:visible');
  const names = (await sections.allTextContents()).map(flat);
  if (!names.includes(section) && (await hidden.count()) > 0) {
    await hidden.click({ timeout: desk.left('the rest of the menus') });
    return chooseItem(desk, [section, ...items], path);
  }
  const entry = await exact(
    desk,
    sections,
    section,
    (all) => `There is no menu "${section}" in "${path}" for this person. There are: ${all.join(', ')}.`,
  );
  await entry.click({ timeout: desk.left(`the menu "${section}"`) });
  if (items.length > 0) await chooseItem(desk, items, path);
}

/** The last label is the entry; those before it are the headings that it stands under. */
async function chooseItem(desk: Desk, items: readonly string[], path: string): Promise<void> {
  const menu = desk.at(MENU).last();
  await menu.waitFor({ timeout: desk.left(`the menu of "${path}"`) });
  const all = menu.locator('.dropdown-item, .dropdown-header');
  const rows = await all.evaluateAll((elements) =>
    elements.map((element) => ({
      name: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
      heading: element.classList.contains('dropdown-header'),
    })),
  );
  let from = 0;
  for (const heading of items.slice(0, -1)) {
    from = rows.findIndex((row, index) => index >= from && row.heading && row.name === heading) + 1;
    if (from === 0)
      throw missing(
        heading,
        path,
        rows.filter((row) => row.heading).map((row) => row.name),
      );
  }
  const wanted = items.at(-1) ?? '';
  const index = rows.findIndex((row, at) => at >= from && !row.heading && row.name === wanted);
  if (index < 0) {
    await desk.page.keyboard.press('Escape');
    throw missing(
      wanted,
      path,
      rows.filter((row) => !row.heading).map((row) => row.name),
    );
  }
  await all.nth(index).click({ timeout: desk.left(`the menu entry "${wanted}"`) });
}

function missing(label: string, path: string, names: readonly string[]): ScreenError {
  const there = nearestFirst(label, names);
  return new ScreenError(
    'absent',
    `There is no menu entry "${label}" in "${path}" for this person. There are: ${there.join(', ')}.`,
    there,
  );
}

async function exact(
  desk: Desk,
  items: Locator,
  name: string,
  say: (names: string[]) => string,
): Promise<Locator> {
  await items.first().waitFor({ timeout: desk.left(`the menu with "${name}"`) });
  const names = (await items.allTextContents()).map(flat);
  const index = names.indexOf(name);
  if (index >= 0) return items.nth(index);
  await desk.page.keyboard.press('Escape');
  throw new ScreenError('absent', say(names), names);
}
