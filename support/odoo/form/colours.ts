// The dozen colours that Odoo gives records, in the order of their numbers.
import type { Say } from '../client-words.ts';

export function coloursIn(say: Say): string[] {
  return COLOURS.map((colour) => say(colour));
}

/** As the client titles them in English. */
const COLOURS: readonly string[] = [
  'No color',
  'Red',
  'Orange',
  'Yellow',
  'Cyan',
  'Purple',
  'Almond',
  'Teal',
  'Blue',
  'Raspberry',
  'Green',
  'Violet',
];
