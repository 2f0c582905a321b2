// Choosing one of a few: menus, radio buttons, badges, stars, coloured states, plain select boxes, ticks.

import type { Locator } from 'playwright';
import { flat } from '../../../odoo/text.ts';
import { ScreenError } from '../../errors.ts';
import { isOnly, isRemoval, type Value } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { namesOf, notTaken, type Target } from './target.ts';

/** Clicks the one element whose text is exactly this; says what there is when there is none. */
export async function clickExact(desk: Desk, items: Locator, label: string, choice: string): Promise<void> {
  await items.first().waitFor({ state: 'attached', timeout: desk.left(`the choices of "${label}"`) });
  const texts = (await items.allTextContents()).map(flat);
  const index = texts.indexOf(flat(choice));
  if (index < 0) {
    throw new ScreenError(
      'no-choice',
      `"${label}" has no choice "${choice}". There are: ${texts.join(', ')}.`,
      texts,
    );
  }
  await items.nth(index).click({ timeout: desk.left(`the choice "${choice}"`) });
}

async function verify(desk: Desk, target: Target, choice: string): Promise<void> {
  await desk.idle(`the choice "${choice}" to be taken`);
  const now = await target.look();
  if (now === null || flat(now.text) === flat(choice)) return;
  const isSent = (await desk.ask('sent', target.spot.field)) !== undefined;
  if (isSent && (now.text !== '' || (await desk.ask('worked', target.spot.field)))) return;
  throw notTaken(target.spot.label, choice, now.text);
}

export async function fillMenu(desk: Desk, target: Target, choice: string): Promise<void> {
  const { spot } = target;
  if (spot.text === choice) return;
  const toggler = desk.at(`${spot.at} .o_select_menu_toggler`).first();
  await toggler.click({ timeout: desk.left(`the field "${spot.label}"`) });
  if (choice === '') {
    await toggler.fill('', { timeout: desk.left() });
    await toggler.blur({ timeout: desk.left() });
  } else {
    await escaping(desk, () =>
      clickExact(desk, desk.at('.o_select_menu_menu .o_select_menu_item'), spot.label, choice),
    );
  }
  await verify(desk, target, choice);
}

export async function fillState(desk: Desk, target: Target, choice: string): Promise<void> {
  const { spot } = target;
  if (spot.text === choice) return;
  await desk
    .at(`${spot.at} button`)
    .first()
    .click({ timeout: desk.left(`the field "${spot.label}"`) });
  const items = desk.at('.state_selection_field_menu .dropdown-item');
  await escaping(desk, () => clickExact(desk, items, spot.label, choice));
  await verify(desk, target, choice);
}

async function escaping(desk: Desk, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    await desk.page.keyboard.press('Escape');
    throw error;
  }
}

export async function fillRadio(desk: Desk, target: Target, choice: string): Promise<void> {
  const { spot } = target;
  if (spot.text === choice) return;
  await clickExact(desk, desk.at(`${spot.at} .o_radio_item label`), spot.label, choice);
  await verify(desk, target, choice);
}

export async function fillBadges(desk: Desk, target: Target, choice: string): Promise<void> {
  const { spot } = target;
  if (spot.text === choice) return;
  await clickExact(desk, desk.at(`${spot.at} .o_selection_badge`), spot.label, choice);
  await verify(desk, target, choice);
}

/** A star that is lit goes out when it is clicked, so the wanted one is left alone. */
export async function fillStars(desk: Desk, target: Target, choice: string): Promise<void> {
  const { spot } = target;
  if (spot.text === choice) return;
  const stars = desk.at(`${spot.at} .o_priority_star`);
  const names = await stars.evaluateAll((all) => all.map((star) => star.getAttribute('aria-label') ?? ''));
  const lit = names.indexOf(spot.text);
  const index = names.indexOf(choice);
  // The lowest degree has no star: it is reached by putting out the one that is lit.
  const click = index >= 0 ? index : lit;
  if (click < 0) {
    throw new ScreenError(
      'no-choice',
      `"${spot.label}" has no degree "${choice}". There are: ${names.join(', ')}.`,
      names,
    );
  }
  await stars.nth(click).click({ timeout: desk.left(`the star "${choice}"`) });
  await verify(desk, target, choice);
}

export async function fillSelect(desk: Desk, target: Target, choice: string): Promise<void> {
  const { spot } = target;
  const box = desk.at(`${spot.at} select`).first();
  const labels = (await box.locator('option').allTextContents()).map(flat);
  if (choice !== '' && !labels.includes(choice)) {
    throw new ScreenError(
      'no-choice',
      `"${spot.label}" has no choice "${choice}". There are: ${labels.join(', ')}.`,
      labels,
    );
  }
  await box.selectOption({ label: choice }, { timeout: desk.left(`the field "${spot.label}"`) });
  await verify(desk, target, choice);
}

/** Boxes beside each other, each of them a name: ticked, unticked, or these and no others. */
export async function fillChecks(desk: Desk, target: Target, value: Value): Promise<void> {
  const { spot } = target;
  const boxes = desk.at(`${spot.at} .form-check`);
  const names = (await boxes.allTextContents()).map(flat);
  const wanted = (
    value === null ? [] : isRemoval(value) ? value.remove : isOnly(value) ? value.only : namesOf(value)
  ).map(flat);
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const words = `"${spot.label}" has no choice "${unknown}". There are: ${names.join(', ')}.`;
    throw new ScreenError('no-choice', words, names);
  }
  for (const [index, name] of names.entries()) {
    const isMeant = wanted.includes(name);
    if (!isMeant && !isOnly(value) && value !== null) continue;
    const box = boxes.nth(index).locator('input');
    const on = isMeant && !isRemoval(value);
    if ((await box.isChecked({ timeout: desk.left(`the box "${name}"`) })) === on) continue;
    await box.click({ timeout: desk.left(`the box "${name}"`), force: true });
    await desk.idle(`the box "${name}" to be taken`);
    if ((await box.isChecked({ timeout: desk.left() })) !== on) throw notTaken(spot.label, name, String(!on));
  }
}
