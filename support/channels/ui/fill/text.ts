// Typing: text, numbers, dates, rich text, ticks and files.
import type { Desk } from '../desk.ts';
import { plain } from './names.ts';
import { notTaken, type Target } from './target.ts';

export async function fillText(desk: Desk, target: Target, value: string): Promise<void> {
  const { spot } = target;
  const text = await desk.ask('typed', spot.at, value);
  const input = desk.at(`${spot.at} :is(input:not([type=hidden]):not([type=file]), textarea)`).first();
  await input.fill(text, { timeout: desk.left(`the field "${spot.label}"`) });
  await input.blur({ timeout: desk.left() });
  await desk.idle(`the value of "${spot.label}" to be taken`);
  const now = await target.look();
  if (now === null) return;
  const same = spot.kind === 'number' ? sameNumber(now.text, value) : plain(now.text) === plain(value);
  if (!now.invalid && (same || (await desk.ask('sent', spot.field)) !== undefined)) return;
  // Formats of their own (4:30 hours, 15 %, a sum typed as "=10*3") show as another number.
  if (!now.invalid && spot.kind === 'number' && !/^-?[\d.,]+$/.test(value) && now.text !== spot.text) return;
  if (!now.invalid && spot.kind === 'number' && spot.type === 'float' && now.text !== spot.text) return;
  throw notTaken(spot.label, value, now.text);
}

function sameNumber(shown: string, said: string): boolean {
  const number = Number(said.replace(/,(?=\d{3}(\D|$))/g, ''));
  return Math.abs(Number(shown) - number) < 1e-6 || (said === '' && Number(shown) === 0);
}

/** Dates close their calendar by Enter; in a cell Enter would add a line, so Tab is pressed and the row looked after. */
export async function fillDate(desk: Desk, target: Target, value: string): Promise<void> {
  const { spot } = target;
  const text = await desk.ask('typed', spot.at, value);
  const own = desk.at(`${spot.at} [data-field="${spot.field}"]`).first();
  if (
    (await own.evaluate((element) => element.tagName, undefined, {
      timeout: desk.left(`the field "${spot.label}"`),
    })) === 'BUTTON'
  ) {
    await own.click({ timeout: desk.left() });
  }
  const input = desk.at(`${spot.at} input[data-field="${spot.field}"]`).first();
  await input.fill(text, { timeout: desk.left() });
  await input.press(target.inCell ? 'Tab' : 'Enter', { timeout: desk.left() });
  await desk.idle(`the date of "${spot.label}" to be taken`);
  const now = await target.look();
  if (now === null || now.text === value || (value === '') === (now.text === '' && value === '')) {
    if (now === null || now.text === value || value === '') return;
  }
  if (now !== null && sameMoment(now.text, value)) return;
  if ((await desk.ask('sent', spot.field)) !== undefined) return;
  const relative = !/^\d{4}-/.test(value);
  if (relative && now !== null && now.text !== '' && now.text !== spot.text) return;
  throw notTaken(spot.label, value, now?.text ?? '');
}

/** The calendar drops seconds. */
function sameMoment(shown: string, said: string): boolean {
  return Math.abs(Date.parse(shown) - Date.parse(said)) < 60_000;
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
  if (plain(shown) !== plain(value)) throw notTaken(spot.label, value, plain(shown));
}

export async function fillFile(desk: Desk, target: Target, file: string, content: Uint8Array): Promise<void> {
  const { spot } = target;
  const input = desk.at(`${spot.at} input[type=file]`).first();
  const buffer = Buffer.from(content);
  await input.setInputFiles(
    { name: file, mimeType: '', buffer },
    { timeout: desk.left(`the file field "${spot.label}"`) },
  );
  await desk.idle(`the file of "${spot.label}" to be taken`);
  const now = await target.look();
  if (now !== null && now.text === '') throw notTaken(spot.label, file, '');
}
