// What a print says: its text as a reading, whichever program would make a PDF of it; and why there is none.
import { createHash } from 'node:crypto';
import { plainText } from '../odoo/form/texts.ts';
import { RefusedError, ScreenError } from './errors.ts';

export interface ReportReading {
  /** Name of the report: "Purchase Order". */
  readonly title: string;
  /** What stands in it, line by line; the cells of a row stand in one line. */
  readonly lines: readonly string[];
}

/** From the page that Odoo makes a PDF of. */
export function reportOf(title: string, html: string): ReportReading {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(html)?.[1] ?? html;
  const words = body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style|head|template)\b[\s\S]*?<\/\1>/gi, '')
    // Lines of the source are no lines of the print.
    .replace(/\s+/g, ' ')
    .replace(/<\/(td|th|strong|span|label)>/gi, ' $&');
  const lines = plainText(words)
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '');
  return { title, lines };
}

/** Stands for the text where the text itself is not kept. */
export function digestOf({ lines }: ReportReading): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

export function noSuchPrint(said: string, offered: readonly string[]): ScreenError {
  return new ScreenError(
    'absent',
    `The menu Print has no "${said}" for this person and this record. It has: ${offered.join(', ') || 'nothing'}.`,
    offered,
  );
}

export function notPrintable(): ScreenError {
  return new ScreenError(
    'wrong-screen',
    'Printing needs the form of a record that is saved, or a list with ticked rows.',
  );
}

export function nothingPrinted(): ScreenError {
  return new ScreenError(
    'absent',
    'This person has printed nothing yet. A report comes from the menu Print or from a button.',
  );
}

export function reportFailed(title: string, status: number): RefusedError {
  return new RefusedError(
    { kind: 'server', title: 'Oops!' },
    `The report "${title}" could not be made: Odoo answered HTTP ${status}. What is wrong stands in the log of the server.`,
  );
}
