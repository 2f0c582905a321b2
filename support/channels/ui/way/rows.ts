// From a list or kanban to one of its records: default filters off, searched by name, opened by a click on its name.
import { flat } from '../../../odoo/text.ts';
import type { Line, RecordRef } from '../../channel.ts';
import { opensNothing, ScreenError, typedInto } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import { withoutCode } from '../fill/names.ts';
import { byText, has, listed, said } from '../lines/find.ts';
import type { ListRow, ListSpot } from '../page/api.ts';

type Wanted = Line | RecordRef;

export async function openRow(desk: Desk, wanted: string | RecordRef): Promise<void> {
  const { list, row } = await findRow(desk, wanted);
  const name = nameOf(wanted);
  const { inDialog, title } = await desk.ask('surface');
  // A dialog that adds records takes what is ticked.
  if (inDialog && (await desk.at(`${row.at} > td.o_list_record_selector`).count()) > 0)
    return tick(desk, row);
  if (list.editable) throw typedInto(title);
  if (list.kind === 'kanban') await clickCard(desk, row, name);
  else await clickCell(desk, row, name);
  await desk.idle(`the record "${name}" to open`);
  const opened = await desk.ask('record');
  if (opened === null) {
    const stayed = list.kind === 'kanban' && !list.ownDeed;
    if (stayed && (await desk.ask('surface')).kind === 'kanban') throw opensNothing(name);
    return;
  }
  if (row.id !== null && opened.id !== row.id && !list.ownDeed) {
    throw new ScreenError('wrong-screen', `The click on "${name}" opened "${opened.name}" instead.`, [
      opened.name,
    ]);
  }
}

/** Not on a button or link of the card: those act on a click. */
async function clickCard(desk: Desk, row: ListRow, name: string): Promise<void> {
  const position = (await desk.ask('bareSpot', row.at)) ?? undefined;
  await desk.at(row.at).click({ position, timeout: desk.left(`the card "${name}"`) });
}

/** The cell that holds the text, never a star, a handle or a button: those act on a click. */
async function clickCell(desk: Desk, row: ListRow, name: string): Promise<void> {
  const plainCells = desk.at(
    `${row.at} > td.o_data_cell:not(.o_handle_cell):not(.o_list_button):not(:has(button, input, .o_priority))`,
  );
  const texts = (await plainCells.allTextContents()).map(flat);
  const wanted = flat(name);
  const exact = texts.findIndex((text) => text === wanted || withoutCode(text) === wanted);
  const some = texts.findIndex((text) => text.includes(wanted));
  const any = texts.findIndex((text) => text !== '');
  const index = [exact, some, any, 0].find((one) => one >= 0) ?? 0;
  await plainCells.nth(index).click({ timeout: desk.left(`the row "${name}"`) });
}

export async function select(desk: Desk, rows: ReadonlyArray<string | RecordRef>): Promise<void> {
  for (const wanted of rows) {
    const { row } = await findRow(desk, wanted);
    await tick(desk, row);
  }
}

async function tick(desk: Desk, row: ListRow): Promise<void> {
  if (row.selected) return;
  const box = desk.at(`${row.at} > td.o_list_record_selector`);
  if ((await box.count()) === 0) throw new ScreenError('absent', `The row "${row.name}" has no box to tick.`);
  await box.click({ timeout: desk.left(`the box of "${row.name}"`) });
  await desk.idle(`the box of "${row.name}"`);
}

/** Looks at what is shown, then without filters, then by a search, then in folded groups and on further pages. */
export async function findRow(desk: Desk, wanted: Wanted): Promise<{ list: ListSpot; row: ListRow }> {
  const seen: ListRow[] = [];
  for (const step of [
    async () => true,
    clearFacets,
    (here: Desk) => search(here, wanted),
    unfold,
    nextPage,
  ]) {
    for (let again = await step(desk); again; again = step === nextPage && (await nextPage(desk))) {
      const list = await listOnTop(desk);
      const found = matching(list.rows, wanted);
      if (found.length === 1 && found[0]) return { list, row: found[0] };
      if (found.length > 1) {
        throw new ScreenError(
          'ambiguous',
          `The list has ${found.length} rows "${nameOf(wanted)}". ${listed(found)}`,
          found.map((row) => row.name),
        );
      }
      seen.push(...list.rows);
    }
  }
  throw new ScreenError(
    'absent',
    `The list has no row "${nameOf(wanted)}", with and without its filters. ${listed(seen)}`,
    [...new Set(seen.map((row) => row.name))],
  );
}

function matching(rows: readonly ListRow[], wanted: Wanted): ListRow[] {
  if (typeof wanted === 'string') return byText(rows, wanted);
  if (typeof wanted === 'number') return rows.slice(wanted - 1, wanted);
  if ('id' in wanted) return rows.filter((row) => row.id === wanted.id);
  return rows.filter((row) => wanted.every((cell) => has(row, cell)));
}

function nameOf(wanted: Wanted): string {
  if (typeof wanted === 'string') return wanted;
  if (typeof wanted === 'number') return `number ${wanted}`;
  return 'id' in wanted ? wanted.name : said(wanted);
}

/** What a person would type into the search box; a position cannot be searched for. */
function searchedFor(wanted: Wanted): string | undefined {
  if (typeof wanted === 'string') return wanted;
  if (typeof wanted === 'number') return undefined;
  if ('id' in wanted) return wanted.name;
  return wanted.map(({ value }) => value).find((value) => typeof value === 'string');
}

async function listOnTop(desk: Desk): Promise<ListSpot> {
  const surface = await desk.ask('surface');
  const isForm = surface.kind === 'form' || (await desk.ask('record')) !== null;
  const list = isForm ? null : await desk.ask('list', null);
  if (list) return list;
  throw new ScreenError(
    'wrong-screen',
    `A list is needed to choose a row from; on top is "${surface.title}" (${surface.kind}).`,
  );
}

async function clearFacets(desk: Desk): Promise<boolean> {
  const { at } = await desk.ask('surface');
  const removes = desk.at(`${at} .o_searchview_facet .o_facet_remove`);
  const count = await removes.count();
  for (let left = count; left > 0; left -= 1) {
    await removes.first().click({ timeout: desk.left('a filter to be removed'), force: true });
    await desk.idle('a filter to be removed');
  }
  return count > 0;
}

async function search(desk: Desk, wanted: Wanted): Promise<boolean> {
  const name = searchedFor(wanted);
  if (name === undefined) return false;
  const { at } = await desk.ask('surface');
  const box = desk.at(`${at} .o_searchview_input`).first();
  if ((await box.count()) === 0) return false;
  await box.fill(withoutCode(name), { timeout: desk.left('the search box') });
  await box.press('Enter', { timeout: desk.left() });
  await desk.idle(`the search for "${name}"`);
  if ((await listOnTop(desk)).rows.length > 0) return true;
  // The default search looks at another field than the name: without it, the list is gone through.
  await clearFacets(desk);
  return true;
}

async function unfold(desk: Desk): Promise<boolean> {
  const { at } = await desk.ask('surface');
  const heads = desk.at(`${at} tr.o_group_header.o_group_has_content:not(.o_group_open)`);
  const count = await heads.count();
  for (let left = count; left > 0 && (await heads.count()) > 0; left -= 1) {
    await heads.first().click({ timeout: desk.left('a group to open') });
    await desk.idle('a group to open');
  }
  return count > 0;
}

async function nextPage(desk: Desk): Promise<boolean> {
  const { at } = await desk.ask('surface');
  const counter = desk.at(`${at} .o_control_panel .o_pager_value`).first();
  const total = desk.at(`${at} .o_control_panel .o_pager_limit`).first();
  if ((await counter.count()) === 0) return false;
  const last = Number(((await counter.textContent()) ?? '').split('-').at(-1));
  if (!(last < Number((await total.textContent()) ?? '0'))) return false;
  await desk
    .at(`${at} .o_control_panel .o_pager_next`)
    .first()
    .click({ timeout: desk.left('the next page of the list') });
  await desk.idle('the next page of the list');
  return true;
}
