// Many rows at once on the screen: ticking all, typing into a cell of all that are ticked.
import type { Value } from '../../channel.ts';
import { notForMany, nothingTicked } from '../../list-words.ts';
import type { Desk } from '../desk.ts';
import { fillTarget } from '../fill/fill.ts';
import { showColumn } from './pages.ts';
import { listingOnTop } from './reading.ts';

export async function selectAll(desk: Desk): Promise<void> {
  const { within } = await listingOnTop(desk);
  const rows = (await desk.ask('list', null))?.rows ?? [];
  if (rows.length === 0 || rows.some((row) => !row.selected)) {
    await desk.click(`${within} thead .o_list_record_selector`, 'the box of all rows');
    await desk.idle('all rows to be ticked');
  }
  const more = desk.at(`${within} .o_select_domain`);
  if ((await more.count()) === 0) return;
  await more.first().click({ timeout: desk.left('all that is found to be ticked') });
  await desk.idle('all that is found to be ticked');
}

export async function changeSelected(desk: Desk, title: string, value: Value): Promise<void> {
  const { title: list } = await listingOnTop(desk);
  const ticked = async () => ((await desk.ask('list', null))?.rows ?? []).filter((row) => row.selected);
  if ((await ticked()).length === 0) throw nothingTicked(list);
  const field = await showColumn(desk, title);
  const spot = await desk.ask('list', null);
  const [row] = await ticked();
  if (!spot || !row) throw nothingTicked(list);
  const cell = desk.at(`${row.at} > td[name="${field}"]:not(.o_readonly_modifier)`);
  if ((await cell.count()) === 0) throw notForMany(title, list);
  await cell.click({ timeout: desk.left(`the cell "${title}"`) });
  await desk.idle(`the cell "${title}"`);
  const open = await desk.ask('cell', spot.at, field);
  if (!open || open.readonly) {
    await desk.page.keyboard.press('Escape');
    throw notForMany(title, list);
  }
  const look = () => desk.ask('cell', spot.at, field);
  await fillTarget(desk, { spot: { ...open, label: title }, inCell: true, look }, value).catch(
    async (error) => {
      // The question comes up as soon as the value is taken, before it can be looked at.
      if (!(await desk.ask('surface')).inDialog) throw error;
    },
  );
  await desk.idle(`"${title}" of the ticked rows`);
}
