// Colours: one of a dozen by its name, or any by its code.
import { badColour } from '../../no-way.ts';
import type { Desk } from '../desk.ts';
import { notTaken, type Target } from './target.ts';

export async function fillColour(desk: Desk, target: Target, name: string): Promise<void> {
  const { spot } = target;
  if (spot.text === name) return;
  const toggler = desk.at(`${spot.at} .o_colorlist_toggler`);
  if ((await toggler.count()) > 0) {
    await toggler.first().click({ timeout: desk.left(`the colours of "${spot.label}"`) });
    await desk.idle(`the colours of "${spot.label}"`);
  }
  const buttons = desk.at(`${spot.at} .o_colorlist button[data-color]`);
  const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  const index = names.indexOf(name);
  if (index < 0) {
    await desk.at('.o_breadcrumb, .modal-title').last().click({ timeout: desk.left(), force: true });
    throw badColour(spot.label, name, names);
  }
  await buttons.nth(index).click({ timeout: desk.left(`the colour "${name}"`) });
  await desk.idle(`the colour "${name}" to be taken`);
  const now = await target.look();
  if (now !== null && now.text !== name) throw notTaken(spot.label, name, now.text);
}

export async function fillColourCode(desk: Desk, target: Target, said: string): Promise<void> {
  const { spot } = target;
  const code = said.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(code)) throw badColour(spot.label, said);
  const input = desk.at(`${spot.at} input[type=color]`).first();
  await input.fill(code, { timeout: desk.left(`the field "${spot.label}"`), force: true });
  await input.blur({ timeout: desk.left() });
  await desk.idle(`the colour of "${spot.label}" to be taken`);
  const now = await target.look();
  if (now !== null && now.text !== code) throw notTaken(spot.label, said, now.text);
}
