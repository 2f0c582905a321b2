// Lists and cards as the screen: searching, grouping, paging, many rows at once, and what is to be seen of it.
import { ScreenError } from '../../channels/errors.ts';
import type { ListVerbs, PageReading } from '../../channels/list-verbs.ts';
import type { VouchWorld } from '../world.ts';
import { seatOfLast } from './on-top.ts';
import { cellShown, cellsOf, cellText, plainNumber, rowOf } from './said.ts';

type Rows = ReadonlyArray<Readonly<Record<string, string>>>;

/** A verb that takes nothing but words. */
export async function act(
  w: VouchWorld,
  who: string,
  run: (list: ListVerbs) => Promise<void>,
): Promise<void> {
  const seat = await w.seat(who);
  await run(seat.list);
}

export async function changeSelected(
  w: VouchWorld,
  who: string,
  column: string,
  said: string,
): Promise<void> {
  const seat = await w.seat(who);
  const [cell] = cellsOf(w, { [column]: said }, await seat.timeZone());
  await seat.list.changeSelected(column, cell?.value ?? null);
}

export async function moveCard(w: VouchWorld, who: string, card: string, stage: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.list.moveCard(rowOf(w, card), stage);
}

/** Rows of label and value, as a form is filled in. */
export async function makeCard(
  w: VouchWorld,
  who: string,
  stage: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const seat = await w.seat(who);
  const said = Object.fromEntries(rows.map(([label = '', value = '']) => [label, value]));
  await seat.list.quickCreate(stage, cellsOf(w, said, await seat.timeZone()));
}

/** Exactly these, in this order, in the columns that are named. */
export async function rowsAre(w: VouchWorld, rows: Rows): Promise<void> {
  const reading = await readingOfLast(w);
  const zone = await seatOfLast(w).timeZone();
  const titles = Object.keys(rows[0] ?? {});
  const unknown = titles.filter((title) => !reading.columns.includes(title));
  if (reading.kind === 'list' && unknown.length > 0)
    throw new ScreenError(
      'absent',
      `"${reading.title}" has no column ${unknown.map((one) => `"${one}"`).join(', ')}. Its columns are: ${reading.columns.join(', ')}.`,
      reading.columns,
    );
  const found = reading.rows.map((row, n) =>
    titles.map((title) => cellShown(w, rows[n]?.[title] ?? '', row[title] ?? '', zone)).join(' | '),
  );
  const expected = rows.map((row) => titles.map((title) => cellText(w, row[title] ?? '', zone)).join(' | '));
  w.facts.equal(`rows of "${reading.title}" (${titles.join(' | ')})`, found, expected);
}

/** In all of its pages and groups. */
export async function countIs(w: VouchWorld, expected: number): Promise<void> {
  const { title, groups, position } = await readingOfLast(w);
  const found = groups.length > 0 ? groups.reduce((sum, group) => sum + group.count, 0) : position.total;
  w.facts.equal(`rows of "${title}"`, found, expected);
}

export async function pageIs(w: VouchWorld, first: number, last: number): Promise<void> {
  const { title, position } = await readingOfLast(w);
  const words = (from: number, to: number) => `${from} to ${to}`;
  w.facts.equal(`rows of "${title}" on the screen`, words(position.first, position.last), words(first, last));
}

/** A facet by its whole text or by one of the values in it. */
export async function searchContains(w: VouchWorld, text: string): Promise<void> {
  const { title, facets } = await readingOfLast(w);
  const values = facets.flatMap((facet) => [facet, ...facet.replace(/^[^:]*: /, '').split(/ or | > /)]);
  const found = facets.join('; ') || 'nothing';
  w.facts.check(`the search of "${title}"`, `"${text}"`, found, values.includes(text));
}

export async function totalIs(w: VouchWorld, column: string, said: string): Promise<void> {
  const { title, totals } = await readingOfLast(w);
  const total = totals[column];
  if (total === undefined) {
    const there = Object.keys(totals);
    const words = `"${title}" shows no total of "${column}". It shows totals of: ${there.join(', ') || 'nothing'}.`;
    throw new ScreenError('absent', words, there);
  }
  w.facts.equal(`the total of "${column}"`, total, plainNumber(said));
}

export async function groupHas(w: VouchWorld, name: string, expected: number): Promise<void> {
  const { title, groups } = await readingOfLast(w);
  const group = groups.find((one) => one.title === name);
  if (!group) {
    const there = groups.map((one) => one.title);
    const words = `"${title}" has no group "${name}". Its groups are: ${there.join(', ') || 'none'}.`;
    throw new ScreenError('absent', words, there);
  }
  w.facts.equal(`rows in the group "${name}"`, group.count, expected);
}

function readingOfLast(w: VouchWorld): Promise<PageReading> {
  return seatOfLast(w).list.reading();
}
