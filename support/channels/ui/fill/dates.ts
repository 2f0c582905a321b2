// Typing days and moments, one or the two ends of a range.
import { noRange } from '../../no-way.ts';
import type { Range } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { becameOther, notTaken, type Target } from './target.ts';

export async function fillDate(desk: Desk, target: Target, value: string): Promise<void> {
  const { spot } = target;
  await typeDate(desk, target, spot.field, value);
  const now = await target.look();
  if (now === null || isSame(now.ends ? partOf(now, spot.field) : now.text, value)) return;
  if (value !== '' && becameOther(spot, now)) return;
  throw notTaken(spot.label, value, now.text);
}

/** The beginning first, then the end, whose box may have to be called up. */
export async function fillRange(desk: Desk, target: Target, range: Range): Promise<void> {
  const { spot } = target;
  if (!spot.ends) throw noRange(spot.label);
  const { from, to } = spot.ends;
  await typeDate(desk, target, from, range.from);
  await typeDate(desk, target, to, range.to);
  const now = await target.look();
  if (now === null) return;
  const [first = '', last = ''] = now.text.split(' to ');
  if (!isSame(first, range.from) || !isSame(last, range.to))
    throw notTaken(spot.label, `${range.from} to ${range.to}`, now.text);
}

/** Dates close their calendar by Enter; in a cell Enter would add a line, so Tab is pressed and the row looked after. */
async function typeDate(desk: Desk, target: Target, field: string, value: string): Promise<void> {
  const { spot } = target;
  const text = await desk.ask('typed', spot.at, value);
  const own = desk.at(`${spot.at} ${boxOf(field)}`).first();
  if ((await own.count()) === 0) await showOther(desk, target, field);
  const tag = await own.evaluate((element) => element.tagName, undefined, {
    timeout: desk.left(`the field "${spot.label}"`),
  });
  if (tag === 'BUTTON') await own.click({ timeout: desk.left() });
  const input = desk.at(`${spot.at} input${boxOf(field)}`).first();
  await input.fill(text, { timeout: desk.left(`the field "${spot.label}"`) });
  await input.press(target.inCell ? 'Tab' : 'Enter', { timeout: desk.left() });
  await desk.idle(`the date of "${spot.label}" to be taken`);
}

/** The box of a property does not say whose it is. */
function boxOf(field: string): string {
  return field.includes('.') ? '.o_datetime_input' : `[data-field="${field}"]`;
}

/** A range shows its second box when the calendar is told that there is an end. */
async function showOther(desk: Desk, { spot }: Target, field: string): Promise<void> {
  const shown = desk.at(`${spot.at} [data-field]`).first();
  await shown.click({ timeout: desk.left(`the field "${spot.label}"`) });
  const toggle = desk.at('.o_datetime_picker .o_toggle_range').first();
  await toggle.click({ timeout: desk.left(`the second box of "${spot.label}"`) });
  await desk
    .at(`${spot.at} [data-field="${field}"]`)
    .first()
    .waitFor({ timeout: desk.left(`the second box of "${spot.label}"`) });
}

function partOf({ text, ends }: Target['spot'], field: string): string {
  const [first = '', last = first] = text.split(' to ');
  return ends?.to === field ? last : first;
}

/** The calendar drops seconds. */
function isSame(shown: string, said: string): boolean {
  return shown === said || Math.abs(Date.parse(shown) - Date.parse(said)) < 60_000;
}
