// Records behind a field: made from it by name or in a dialog, and opened by the arrow beside it.
import { flat } from '../../../odoo/text.ts';
import type { Place } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { emptyLink, noLink, noNewRecord } from '../../no-way.ts';
import type { NewRecord } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { offered } from './many2one.ts';
import { named } from './names.ts';
import { findField, notTaken, type Target } from './target.ts';

/** "Create ..." or "Create and edit..." below the names that the field offers. */
export async function fillNewRecord(desk: Desk, target: Target, value: NewRecord): Promise<void> {
  const { spot } = target;
  const isOne = spot.kind === 'many2one' && spot.type === 'many2one';
  if (!isOne && spot.kind !== 'tags') throw noNewRecord(spot.label, value.create);
  if (value.inDialog && target.inCell) throw inCell(spot.label);
  const input = desk.at(`${spot.at} input.o-autocomplete--input`).first();
  await input.click({ timeout: desk.left(`the field "${spot.label}"`) });
  await input.fill(value.create, { timeout: desk.left() });
  const options = await offered(desk, spot.at);
  const role = value.inDialog ? 'create-edit' : 'create';
  const option = options?.find((one) => one.role === role);
  if (!option) {
    await input.press('Escape', { timeout: desk.left() });
    throw noNewRecord(spot.label, value.create);
  }
  await desk.click(option.at, `the entry that makes "${value.create}"`);
  if (value.inDialog) return desk.idle('the dialog of the new record');
  await desk.idle(`the new "${value.create}" to be taken`);
  const now = await target.look();
  const names = now === null ? [] : isOne ? [now.text] : now.text.split(', ');
  const isTaken = now === null || (isOne && now.id !== null) || !isOne;
  if (isTaken && (now === null || named(names, (name) => name, value.create).length > 0)) return;
  throw notTaken(spot.label, value.create, now?.text ?? '');
}

/** The arrow or the link beside a name. A form that is left is saved; from a dialog the record opens in another one. */
export async function openLink(desk: Desk, place: Place): Promise<void> {
  const { spot } = await findField(desk, place, 'plain');
  if (spot.type !== 'many2one' && spot.type !== 'reference') throw noLink(spot.label);
  if (flat(spot.text) === '') throw emptyLink(spot.label);
  // The arrow shows only while the mouse is over the field.
  await desk
    .at(spot.at)
    .first()
    .hover({ timeout: desk.left(`the field "${spot.label}"`) });
  const link = desk.at(`${spot.at} :is(.o_external_button, a.o_form_uri)`);
  if ((await link.count()) === 0) throw noLink(spot.label);
  await link.first().click({ timeout: desk.left(`the link of "${spot.label}"`) });
  await desk.idle(`the record behind "${spot.label}"`);
}

function inCell(label: string): ScreenError {
  const words = `"${label}" stands in a line: a new record is made there by its name only.`;
  return new ScreenError('wrong-screen', words);
}
