// Pages that are no web client: the portal and others, always in a browser.
import type { VouchWorld } from '../world.ts';

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
  rows: ReadonlyArray<readonly [string, string]>,
): Promise<void> {
  const seat = await w.seat(who);
  for (const [label, value] of rows) await seat.pages.fill(label, value);
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
