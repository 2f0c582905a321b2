// Fields that hold several records as tags, and the reference field that holds one of several kinds.
import { flat } from '../../../odoo/text.ts';
import { ScreenError } from '../../errors.ts';
import { noTag } from '../../no-way.ts';
import { isOnly, isRemoval, type Value } from '../../value.ts';
import type { Desk } from '../desk.ts';
import { fillSelect } from './choices.ts';
import { pickOption } from './many2one.ts';
import { named } from './names.ts';
import { namesOf, notTaken, type Target } from './target.ts';

export async function fillTags(desk: Desk, target: Target, value: Value): Promise<void> {
  if (value === null) return clearTags(desk, target);
  if (isRemoval(value)) return removeTags(desk, target, value.remove);
  if (!isOnly(value)) return addTags(desk, target, namesOf(value));
  const held = await tagsOf(desk, target.spot.at);
  const isWanted = (tag: string) => value.only.some((name) => named([tag], (one) => one, name).length > 0);
  await removeTags(
    desk,
    target,
    held.filter((tag) => !isWanted(tag)),
  );
  await addTags(desk, target, value.only);
}

export async function addTags(desk: Desk, target: Target, names: readonly string[]): Promise<void> {
  const { spot } = target;
  for (const name of names) {
    if (named(await tagsOf(desk, spot.at), (tag) => tag, name).length > 0) continue;
    await pickOption(desk, spot.at, spot.label, name);
    await desk.idle(`the tag "${name}" to be taken`);
    const tags = await tagsOf(desk, spot.at);
    if (named(tags, (tag) => tag, name).length === 0) throw notTaken(spot.label, name, tags.join(', '));
  }
}

async function removeTags(desk: Desk, target: Target, names: readonly string[]): Promise<void> {
  const { spot } = target;
  for (const name of names) {
    const tags = await tagsOf(desk, spot.at);
    const [meant] = named(tags, (tag) => tag, name);
    if (meant === undefined) throw noTag(spot.label, name, tags);
    const tag = desk.at(`${spot.at} .o_tag`).nth(tags.indexOf(meant));
    await tag.hover({ timeout: desk.left(`the tag "${name}"`) });
    await tag.locator('.o_delete').click({ timeout: desk.left(`the tag "${name}" to be removed`) });
    await desk.idle(`the tag "${name}" to go`);
    const left = await tagsOf(desk, spot.at);
    if (left.includes(meant)) throw notTaken(spot.label, `without ${name}`, left.join(', '));
  }
}

async function clearTags(desk: Desk, target: Target): Promise<void> {
  const deletes = desk.at(`${target.spot.at} .o_tag .o_delete`);
  while ((await deletes.count()) > 0) {
    await deletes.first().click({ timeout: desk.left(`the tags of "${target.spot.label}"`), force: true });
    await desk.idle();
  }
}

async function tagsOf(desk: Desk, at: string): Promise<string[]> {
  return (await desk.at(`${at} .o_tag`).allTextContents()).map(flat);
}

/** "Product: Infusion pump": the kind from the select box, then the record of that kind. */
export async function fillReference(desk: Desk, target: Target, value: string): Promise<void> {
  const { spot } = target;
  const options = (await desk.at(`${spot.at} select option`).allTextContents())
    .map(flat)
    .filter((text) => text !== '');
  const kind =
    options.find((option) => value.startsWith(`${option}: `)) ??
    (options.length === 1 ? options[0] : undefined);
  if (options.length > 0 && kind === undefined) {
    throw new ScreenError(
      'no-choice',
      `"${spot.label}" takes a record of a kind: write "<kind>: <name>". The kinds are: ${options.join(', ')}.`,
      options,
    );
  }
  const name = kind && value.startsWith(`${kind}: `) ? value.slice(kind.length + 2) : value;
  const chosen = desk.at(`${spot.at} select`).first();
  if (
    kind &&
    (await chosen.evaluate((box: HTMLSelectElement) => box.selectedOptions[0]?.text ?? '')) !== kind
  ) {
    await fillSelect(desk, { ...target, look: async () => null }, kind);
  }
  await pickOption(desk, spot.at, spot.label, name);
  await desk.idle(`the choice of "${name}" to be taken`);
  const now = await target.look();
  if (now !== null && named([now.text], (text) => text, name).length === 0)
    throw notTaken(spot.label, value, now.text);
}
