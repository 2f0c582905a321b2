// Cards in columns on the screen: dragging one, making one by the short form at the head of a column.
import type { Cell, RecordRef } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { cannotMove, findGroup, noColumnsOfCards, notOffered } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { fillTarget } from '../fill/fill.ts';
import { findField } from '../fill/target.ts';
import { findLine } from '../lines/find.ts';
import type { GroupSpot } from '../page/api.ts';

import { listingOnTop } from './reading.ts';

/** Pixels that the mouse moves before the client takes it for a drag. */
const BEGIN = 15;

/** What Odoo refuses leaves the card where it was. */
export async function moveCard(desk: Desk, card: string | RecordRef, stage: string): Promise<void> {
  const { target, title } = await columnOf(desk, stage);
  const rows = (await desk.ask('list', null))?.rows ?? [];
  const name = typeof card === 'string' ? card : card.name;
  const row = typeof card === 'string' ? findLine(rows, card, title) : rows.find((one) => one.id === card.id);
  if (!row)
    throw notOffered(
      'a card',
      name,
      title,
      rows.map((one) => one.name),
    );
  if ((await desk.at(`${target.at} ${row.at}`).count()) > 0) return;
  const element = desk.at(row.at);
  if (!/o_draggable/.test((await element.getAttribute('class')) ?? '')) throw cannotMove(name, title);
  await element.scrollIntoViewIfNeeded({ timeout: desk.left(`the card "${name}"`) });
  await desk.at(target.at).scrollIntoViewIfNeeded({ timeout: desk.left(`the column "${stage}"`) });
  const from = await element.boundingBox();
  const to = await desk.at(target.at).boundingBox();
  if (!from || !to) throw cannotMove(name, title);
  const { mouse } = desk.page;
  const [x, y] = [from.x + from.width / 2, from.y + Math.min(from.height / 2, 12)];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + BEGIN, y + BEGIN, { steps: 3 });
  await mouse.move(to.x + to.width / 2, to.y + Math.min(to.height / 2, 120), { steps: 8 });
  // The client looks with the next frame where the card is held.
  await desk.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await mouse.up();
  await desk.idle(`the card "${name}" in "${stage}"`);
}

export async function quickCreate(desk: Desk, stage: string, cells: readonly Cell[]): Promise<void> {
  const { target, title } = await columnOf(desk, stage);
  const add = desk.at(`${target.at} .o_kanban_quick_add`);
  if ((await add.count()) === 0) throw notOffered('a short form in the column', stage, title, []);
  await add.click({ timeout: desk.left(`the short form in "${stage}"`) });
  const form = `${target.at} .o_kanban_quick_create`;
  await desk.at(form).waitFor({ timeout: desk.left(`the short form in "${stage}"`) });
  await desk.idle(`the short form in "${stage}"`);
  try {
    for (const { column, value } of cells) {
      await fillTarget(desk, await findField(desk, { label: column }, 'plain'), value);
    }
    await desk.click(`${form} .o_kanban_add`, 'the button Add');
    await desk.idle('the new card');
  } finally {
    const cancel = desk.at(`${form} .o_kanban_cancel`);
    if ((await cancel.count()) > 0 && !(await desk.ask('surface')).inDialog) {
      await cancel.click({ timeout: desk.left('the short form to close') });
      await desk.idle('the short form to close');
    }
  }
}

async function columnOf(desk: Desk, stage: string): Promise<{ target: GroupSpot; title: string }> {
  const { kind, groups, title } = await listingOnTop(desk);
  if (kind !== 'kanban' || groups.length === 0) throw noColumnsOfCards(title);
  const target = findGroup(groups, stage, title);
  if (target.at === '') throw new ScreenError('absent', `The column "${stage}" is not on the screen.`);
  return { target, title };
}
