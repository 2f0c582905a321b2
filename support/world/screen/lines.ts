// Lines of a list in a form, by the titles of its columns.
import type { Place } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { cellsOf } from './said.ts';

type Row = Readonly<Record<string, string>>;

export async function add(w: VouchWorld, who: string, list: Place, rows: readonly Row[]): Promise<void> {
  const seat = await w.seat(who);
  for (const row of rows) await seat.addLine(list, cellsOf(w, row, await seat.timeZone()));
}

/** `rows` is one row: what the line becomes. */
export async function change(
  w: VouchWorld,
  who: string,
  said: { line: string; list: Place; rows: readonly Row[] },
): Promise<void> {
  const [row, ...more] = said.rows;
  if (!row || more.length > 0)
    throw new Error(`A line is changed by one row below the titles, found ${said.rows.length}.`);
  const seat = await w.seat(who);
  await seat.changeLine(said.list, said.line, cellsOf(w, row, await seat.timeZone()));
}

export async function remove(w: VouchWorld, who: string, line: string, list: Place): Promise<void> {
  const seat = await w.seat(who);
  await seat.removeLine(list, line);
}

/** `above` is another line, or nothing for the top of the list. */
export async function move(
  w: VouchWorld,
  who: string,
  said: { line: string; list: Place; above?: string },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.moveLine(said.list, said.line, said.above ?? 1);
}

export async function open(w: VouchWorld, who: string, line: string, list: Place): Promise<void> {
  const seat = await w.seat(who);
  await seat.openLine(list, line);
}

export async function press(
  w: VouchWorld,
  who: string,
  said: { button: string; line: string; list: Place },
): Promise<void> {
  const seat = await w.seat(who);
  await seat.pressInLine(said.list, said.line, said.button);
}
