// Typing numbers: said plainly, typed as this person's language has them, read back in the one text form.
import {
  isRounded,
  type NumberShape,
  numberExample,
  numberHeld,
  numberShown,
  shapeOf,
} from '../../../odoo/form/numbers.ts';
import { badNumber } from '../../no-way.ts';
import type { Desk } from '../desk.ts';
import { becameOther, notTaken, type Target } from './target.ts';
import { type } from './text.ts';

export async function fillNumber(desk: Desk, target: Target, said: string): Promise<void> {
  const { spot } = target;
  const shape = shapeOf(spot.type, spot.widget);
  const held = said === '' ? 0 : numberHeld(said, shape);
  // Odoo would compute a sum, and keep the old number in place of what is none.
  if (held === undefined) throw badNumber(spot.label, said, numberExample(shape));
  const shown = numberShown(held, shape);
  const isClock = shape === 'time';
  const typed = isClock ? shown : await desk.ask('typed', spot.at, shown.replace('%', ''));
  const warnings = desk.warnings.length;
  await type(desk, target, said === '' ? '' : typed);
  const now = await target.look();
  if (now === null || (!now.invalid && now.text === shown)) return;
  if (!now.invalid && isTaken(held, now, shape)) return;
  if (!now.invalid && becameOther(spot, now) && (await isSaid(desk, warnings))) return;
  throw notTaken(spot.label, said, now.text);
}

/** The field, the currency or the unit of measure rounds. */
function isTaken(held: number, { text, decimals }: Target['spot'], shape: NumberShape): boolean {
  const now = numberHeld(text, shape);
  return now !== undefined && isRounded(held, now, decimals);
}

/** The form put another number, and told why. */
async function isSaid(desk: Desk, before: number): Promise<boolean> {
  if (desk.warnings.length > before) return true;
  const { notices } = await desk.ask('peek');
  return notices.some(({ kind }) => kind === 'warning');
}
