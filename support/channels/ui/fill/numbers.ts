// Typing numbers: said plainly, typed as this person's language has them, read back in the one text form.
import { numberExample, numberHeld, numberShown, shapeOf } from '../../../odoo/form/numbers.ts';
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
  await type(desk, target, said === '' ? '' : typed);
  const now = await target.look();
  if (now === null || (!now.invalid && now.text === shown)) return;
  // The currency or the unit of measure rounds, and a form may put another number.
  if (!now.invalid && becameOther(spot, now)) return;
  throw notTaken(spot.label, said, now.text);
}
