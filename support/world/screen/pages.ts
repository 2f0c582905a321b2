// Pages that are no web client: the portal and others, always in a browser.
import type { Place } from '../../channels/channel.ts';
import { ScreenError } from '../../channels/errors.ts';
import { fileAtHand } from '../files.ts';
import type { VouchWorld } from '../world.ts';
import { seatOfLast } from './on-top.ts';

export async function openPortal(w: VouchWorld, who: string, word: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.pages.openPortal(w.the(word));
}

export async function open(w: VouchWorld, who: string, address: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.pages.open(address);
}

export async function fill(
  w: VouchWorld,
  who: string,
  rows: ReadonlyArray<readonly string[]>,
): Promise<void> {
  const seat = await w.seat(who);
  for (const [label = '', value = '', ...more] of rows) {
    if (label === '' || more.length > 0)
      throw new Error('What is filled in on a page is said in rows of two cells: the label, and the value.');
    await seat.pages.fill(label, value);
  }
}

/** The link stands on the screen of whoever acted last: it is handed over, as a message would. */
export async function follow(w: VouchWorld, who: string, place: Place): Promise<void> {
  const { text } = await seatOfLast(w).read(place);
  const seat = await w.seat(who);
  if (!/^(https?:\/\/|\/)/.test(text))
    throw new ScreenError('no-choice', `"${place.label}" holds no link to a page, but "${text}".`);
  await seat.pages.open(text);
}

export async function upload(w: VouchWorld, who: string, name: string, words: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.pages.upload(words, { file: name, content: fileAtHand(w.stage.cast.files, name) });
}

export async function press(w: VouchWorld, who: string, words: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.pages.press(words);
}

/** A record that the scenario has named is read by its name. */
export async function reads(w: VouchWorld, who: string, said: string, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  const wanted = w.remembered.has(said) ? w.the(said).name : said;
  const { text, title, path } = await seat.pages.read();
  const words = (is: boolean) => (is ? 'there' : 'not there');
  const flat = (one: string) => one.replace(/\s+/g, ' ');
  const what = `"${wanted}" on the page "${title}" (${path}) of ${seat.person.name}`;
  w.facts.equal(what, words(flat(text).includes(flat(wanted))), words(expected));
}
