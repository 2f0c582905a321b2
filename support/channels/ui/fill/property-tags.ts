// The tags of a property: their names stand in its definition, and only those are offered.
import { flat } from '../../../odoo/text.ts';
import { noPropertyTag, noTag } from '../../no-way.ts';
import { isOnly, isRemoval, type Value } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { namesOf, notTaken, type Target } from './target.ts';

export async function fillPropertyTags(desk: Desk, target: Target, value: Value): Promise<void> {
  if (value === null) return remove(desk, target, await held(desk, target));
  if (isRemoval(value)) return remove(desk, target, value.remove);
  const wanted = isOnly(value) ? value.only : namesOf(value);
  if (isOnly(value)) {
    const others = (await held(desk, target)).filter((name) => !wanted.map(flat).includes(name));
    await remove(desk, target, others);
  }
  for (const name of wanted) await add(desk, target, name);
}

async function held(desk: Desk, { spot }: Target): Promise<string[]> {
  return (await desk.at(`${spot.at} .o_tag`).allTextContents()).map(flat);
}

async function add(desk: Desk, target: Target, name: string): Promise<void> {
  const { spot } = target;
  const before = await held(desk, target);
  if (before.includes(flat(name))) return;
  const input = desk.at(`${spot.at} input.o-autocomplete--input`).first();
  await input.click({ timeout: desk.left(`the field "${spot.label}"`) });
  const items = desk.at(`${spot.at} .o-autocomplete--dropdown-item a`);
  await desk.idle(`the choices of "${spot.label}"`);
  // A click closes them where they stood open after the tag before.
  if ((await items.count()) === 0) await input.press('ArrowDown', { timeout: desk.left() });
  await items.first().waitFor({ timeout: desk.left(`the choices of "${spot.label}"`) });
  const offered = (await items.allTextContents()).map(flat);
  const index = offered.indexOf(flat(name));
  if (index < 0) {
    await input.press('Escape', { timeout: desk.left() });
    await desk.idle();
    throw noPropertyTag(spot.label, name, offered);
  }
  await items.nth(index).click({ timeout: desk.left(`the choice "${name}"`) });
  await desk.idle(`the tag "${name}" to be taken`);
  const now = await held(desk, target);
  if (!now.includes(flat(name))) throw notTaken(spot.label, name, now.join(', '));
}

async function remove(desk: Desk, target: Target, names: readonly string[]): Promise<void> {
  const { spot } = target;
  for (const name of names) {
    const tags = await held(desk, target);
    const index = tags.indexOf(flat(name));
    if (index < 0) throw noTag(spot.label, name, tags);
    const bin = desk.at(`${spot.at} .o_tag`).nth(index).locator('.o_delete');
    await bin.click({ timeout: desk.left(`the tag "${name}" to be removed`), force: true });
    await desk.idle(`the tag "${name}" to go`);
    if ((await held(desk, target)).includes(flat(name))) throw notTaken(spot.label, `without ${name}`, name);
  }
}
