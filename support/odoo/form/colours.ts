// The dozen colours that Odoo gives records, in the order of their numbers.

/** As they are titled in English; the web client's own words in other languages are not known without it. */
export const COLOURS: readonly string[] = [
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
