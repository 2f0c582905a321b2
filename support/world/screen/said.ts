// From what a sentence or a table says to what is filled in: places, dates, people, numbers, by the field's type.
import type { Cell, Place, RecordRef, Seat, Value } from '../../channels/channel.ts';
import { valueText } from '../../channels/value.ts';
import type { VouchWorld } from '../world.ts';

/** `Reference`, or `"Reference" in "Ward"` where the label repeats. */
export function placeOf(cell: string): Place {
  const placed = /^"([^"]*)" in "([^"]*)"$/.exec(cell.trim());
  const [, label, within] = placed ?? [];
  return label !== undefined && within !== undefined ? { label, within } : { label: cell.trim() };
}

const NUMBERS = ['integer', 'float', 'monetary'];

/** Names with a semicolon between them; `tags` are those of a property. */
const SEVERAL = ['many2many', 'tags'];

/** What is to be filled into the field, as its type takes it; days and moments on the person's own clock. */
export async function valueFor(w: VouchWorld, seat: Seat, place: Place, said: string): Promise<Value> {
  const text = said.trim();
  if (text === '') return null;
  const { type } = await seat.read(place);
  if (type === 'date' || type === 'datetime') {
    const zone = await seat.timeZone();
    const ends = endsIn(text);
    if (ends) return { from: timeOf(w, type, ends.from, zone), to: timeOf(w, type, ends.to, zone) };
    const time = timeOf(w, type, text, zone);
    return type === 'date' ? { date: time } : { datetime: time };
  }
  if (type === 'boolean') return yesOrNo(place, w.plain(text));
  if (NUMBERS.includes(type)) return numberOf(w, text);
  if (SEVERAL.includes(type)) return text.split(';').map((name) => nameOf(w, name.trim()));
  return nameOf(w, text);
}

/** What a field of this type shows when it holds what is said. */
export function shownAs(w: VouchWorld, type: string, said: string, zone?: string): unknown {
  const text = said.trim();
  if (type === 'date' || type === 'datetime') {
    const ends = endsIn(text);
    if (!ends) return timeOf(w, type, text, zone);
    return `${timeOf(w, type, ends.from, zone)} to ${timeOf(w, type, ends.to, zone)}`;
  }
  if (type === 'boolean') return w.plain(text);
  if (NUMBERS.includes(type)) return numberShownAs(w, text);
  if (SEVERAL.includes(type))
    return text
      .split(';')
      .map((name) => nameOf(w, name.trim()))
      .join(', ');
  return nameOf(w, text);
}

/** As the server takes it in a write: numbers and days without the words for them. */
export function plainSaid(w: VouchWorld, type: string, said: string): string {
  const text = String(shownAs(w, type, said));
  return type === 'datetime' ? text.slice(0, 19).replace('T', ' ') : text;
}

/** Cells of a line. Its columns do not tell their type, so that "in 30 days" is taken as a date by its words. */
export function cellsOf(w: VouchWorld, row: Readonly<Record<string, string>>, zone: string): Cell[] {
  return Object.entries(row).map(([column, said]) => ({ column, value: cellValue(w, said.trim(), zone) }));
}

/** What a cell should show. */
export function cellText(w: VouchWorld, said: string, zone: string): string {
  return plainNumber(valueText(cellValue(w, said.trim(), zone)));
}

/** What a cell shows, as exactly as it was said: a moment is its day on the person's clock where only a day was said. */
export function cellShown(w: VouchWorld, said: string, shown: string, zone: string): string {
  const isMoment = /^\d{4}-\d{2}-\d{2}T[\d:]+Z$/.test(shown);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(cellText(w, said, zone));
  return isMoment && isDay ? w.dayOf(shown, zone) : plainNumber(shown);
}

/** "2026-12-01 to in 30 days". */
function endsIn(said: string): { from: string; to: string } | undefined {
  const [, from, to] = /^(.+?) to (.+)$/.exec(said) ?? [];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function timeOf(w: VouchWorld, type: string, said: string, zone?: string): string {
  return type === 'date' ? w.date(said, zone) : w.moment(said, zone);
}

/** "1,200.50" and "1200.5" are the same number; anything else stays as it is. */
export function plainNumber(text: string): string {
  const trimmed = text.trim();
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+(\.\d+)?$/.test(trimmed)
    ? String(Number(trimmed.replaceAll(',', '')))
    : trimmed;
}

/** A record that the scenario has named, else the text of a row as it is. */
export function rowOf(w: VouchWorld, said: string): string | RecordRef {
  return w.remembered.has(said) ? w.the(said) : said;
}

function cellValue(w: VouchWorld, said: string, zone: string): Value {
  if (said === '') return null;
  const time = / (?:at )?\d{2}:\d{2}$/.exec(said);
  if (time && isDayInWords(w, said.slice(0, time.index))) return { datetime: w.moment(said, zone) };
  if (isDayInWords(w, said)) return { date: w.date(said, zone) };
  return nameOf(w, said);
}

function isDayInWords(w: VouchWorld, said: string): boolean {
  return /^(today|tomorrow|yesterday|in \d+ \w+|\d+ \w+ ago|(next|last) \w+day)$/i.test(w.plain(said));
}

/**
 * "the buyer" is filled in as that person's name, "the urgent order" as the name of the record. What the scenario has
 * prepared under a plain name has a suffix where others use the database as well.
 */
export function nameOf(w: VouchWorld, said: string): string {
  if (!said.startsWith('the ')) {
    const prepared = w.lasting && w.remembered.has(said) ? w.the(said).name : '';
    return prepared.includes(w.named(said)) ? prepared : said;
  }
  const person = w.stage.cast.people.get(said.slice('the '.length).toLowerCase());
  if (person) return person.name;
  return w.remembered.has(said) ? w.the(said).name : said;
}

/** A plain number of either sign, hours, a share, or a figure by its meaning. */
function numberOf(w: VouchWorld, said: string): number | string {
  if (CLOCK.test(said) || SHARE.test(said)) return said;
  const plain = said.replaceAll(',', '');
  return /^-\d+(\.\d+)?$/.test(plain) ? Number(plain) : w.amount(said);
}

const CLOCK = /^(-?)(\d+:\d{2})$/;
const SHARE = /^(-?[\d.,]+)\s*%$/;

function numberShownAs(w: VouchWorld, said: string): number | string {
  const [, sign = '', clock = ''] = CLOCK.exec(said) ?? [];
  if (clock) return sign + clock.padStart(5, '0');
  const share = SHARE.exec(said)?.[1];
  return share === undefined ? numberOf(w, said) : `${Number(share.replaceAll(',', ''))}%`;
}

function yesOrNo(place: Place, said: string): boolean {
  const word = said.toLowerCase();
  if (word === 'yes' || word === 'no') return word === 'yes';
  throw new Error(`"${place.label}" is a box to tick: expected yes or no, found "${said}".`);
}
