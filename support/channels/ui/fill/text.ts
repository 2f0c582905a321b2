// Typing: text, rich text and ticks.
import { flat } from '../../../odoo/text.ts';
import type { Desk } from '../desk.ts';
import { becameOther, notTaken, type Target } from './target.ts';

export async function fillText(desk: Desk, target: Target, value: string): Promise<void> {
  const { spot } = target;
  await type(desk, target, value);
  const now = await target.look();
  if (now === null) return;
  const isSame = flat(now.text) === flat(value);
  if (!now.invalid && (isSame || becameOther(spot, now))) return;
  throw notTaken(spot.label, value, now.text);
}

/** Types into the field and leaves it, which is what a form takes notice of. */
export async function type(desk: Desk, { spot }: Target, text: string): Promise<void> {
  const input = desk.at(`${spot.at} :is(input:not([type=hidden]):not([type=file]), textarea)`).first();
  await input.fill(text, { timeout: desk.left(`the field "${spot.label}"`) });
  await input.blur({ timeout: desk.left() });
  await desk.idle(`the value of "${spot.label}" to be taken`);
}

export async function fillCheckbox(desk: Desk, target: Target, on: boolean): Promise<void> {
  const { spot } = target;
  if ((spot.text === 'yes') === on) return;
  const box = desk.at(`${spot.at} input[type=checkbox]`).first();
  const star = desk.at(`${spot.at} :is(.o_favorite, .o_boolean_toggle, a, button, i)`).first();
  const shown = (await box.count()) > 0;
  // The box itself may lie under its label's drawing.
  await (shown ? box : star).click({ timeout: desk.left(`the tick of "${spot.label}"`), force: shown });
  await desk.idle(`the tick of "${spot.label}" to be taken`);
  const now = await target.look();
  if (now !== null && (now.text === 'yes') !== on) throw notTaken(spot.label, on, now.text);
}

export async function fillHtml(desk: Desk, target: Target, value: string): Promise<void> {
  const { spot } = target;
  const editor = desk.at(`${spot.at} :is(.odoo-editor-editable, [contenteditable=true])`).first();
  await editor.click({ timeout: desk.left(`the text "${spot.label}"`) });
  await editor.fill(value, { timeout: desk.left() });
  await editor.blur({ timeout: desk.left() });
  await desk.idle(`the text of "${spot.label}" to be taken`);
  const shown = await editor.innerText({ timeout: desk.left() });
  if (flat(shown) !== flat(value)) throw notTaken(spot.label, value, flat(shown));
}
