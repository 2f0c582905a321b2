// What is filled into a field, whatever its widget, and which of the forms it has.

/** Text is taken as a person would type it: a record's name, a choice, a number in its plain form. */
export type Value =
  | string
  | number
  | boolean
  | null // clear the field
  | { readonly date: string } // YYYY-MM-DD
  | { readonly datetime: string } // RFC 3339, UTC
  | Range
  | File
  | Signed
  | NewRecord
  | readonly string[] // tags: the names to add
  | Removal
  | Only;

/** Both ends of a field that shows two days or moments, each as YYYY-MM-DD or RFC 3339. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

export interface File {
  readonly file: string;
  readonly content: Uint8Array;
}

/** A stroke of the pen, in a field that is signed. */
export interface Signed {
  readonly signed: true;
}

/** A record that is made from the field itself, by its name alone, or in the dialog that then stands on top. */
export interface NewRecord {
  readonly create: string;
  readonly inDialog?: boolean;
}

/** Names that a field of several gives up. */
export interface Removal {
  readonly remove: readonly string[];
}

/** The names that a field of several is to hold, and no others. */
export interface Only {
  readonly only: readonly string[];
}

export function isFile(value: Value): value is File {
  return has(value, 'file');
}

export function isSigned(value: Value): value is Signed {
  return has(value, 'signed');
}

export function isNewRecord(value: Value): value is NewRecord {
  return has(value, 'create');
}

export function isRange(value: Value): value is Range {
  return has(value, 'from');
}

export function isRemoval(value: Value): value is Removal {
  return has(value, 'remove');
}

export function isOnly(value: Value): value is Only {
  return has(value, 'only');
}

/** In one text, for messages and for comparison with what is shown. */
export function valueText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (isFile(value)) return value.file;
  if (isSigned(value)) return 'signed';
  if (isRange(value)) return `${value.from} to ${value.to}`;
  if (isNewRecord(value)) return value.create;
  if (isRemoval(value)) return value.remove.join(', ');
  if (isOnly(value)) return value.only.join(', ');
  if ('date' in value) return value.date;
  return 'datetime' in value ? value.datetime : value.join(', ');
}

function has(value: Value, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
