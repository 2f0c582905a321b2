// What is told about a file of rows that is imported, in one form for both channels.
import { RefusedError, ScreenError } from './errors.ts';

/** One line of what Odoo tells, as its screen shows it. */
export interface ImportMessage {
  /** As Odoo counts there; empty where it names none. */
  readonly row: string;
  /** Heading of the column that the line stands beside; empty where it is about the file or a whole row. */
  readonly column: string;
  readonly message: string;
}

/** Odoo said no to a file; nothing of it was imported. */
export class ImportRefusedError extends RefusedError {
  readonly messages: readonly ImportMessage[];

  constructor(file: string, messages: readonly ImportMessage[]) {
    super(
      { kind: 'user', title: 'Import' },
      `Odoo does not import "${file}": ${messages.map(lineOf).join(' | ')}`,
    );
    this.name = 'ImportRefusedError';
    this.messages = messages;
  }
}

function lineOf({ column, message }: ImportMessage): string {
  return column === '' ? message : `${column}: ${message}`;
}

/** A line of Odoo's, with the row that its words name. */
export function told(text: string, column = ''): ImportMessage {
  const message = text.replace(/\s+/g, ' ').trim();
  const [, row = ''] = /\bat row (\d+)/i.exec(message) ?? [];
  return { row, column, message };
}

export function noImport(list: string): ScreenError {
  return new ScreenError(
    'absent',
    `"${list}" offers no "Import records" to this person: the list is not made for it, or the person may make no records in it.`,
  );
}

/** What Odoo finds no field for it would leave out without a word. */
export function columnsUnknown(file: string, columns: readonly string[]): ScreenError {
  const named = columns.map((one) => `"${one}"`).join(', ');
  return new ScreenError(
    'no-choice',
    `Odoo finds no field for ${columns.length > 1 ? 'the columns' : 'the column'} ${named} of "${file}", and would leave ` +
      `${columns.length > 1 ? 'them' : 'it'} out. Name the column as the field is named, or "External ID". Nothing was imported.`,
  );
}

export function notReadable(file: string, why: string): ImportRefusedError {
  return new ImportRefusedError(file, [told(why)]);
}
