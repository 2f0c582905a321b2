// Pages that are no web client: the portal, surveys, documents to sign. They are no forms, so that every channel uses a
// browser for them; the journal says so of each act.
import type { RecordRef } from './channel.ts';
import type { File } from './value.ts';

export interface PageReading {
  readonly title: string;
  /** Of the page's address, without the server: `/my/home`. */
  readonly path: string;
  readonly headings: readonly string[];
  /** All that is to be read on the page, a line for each paragraph or row. */
  readonly text: string;
  /** Rows of its tables: column title to text. */
  readonly rows: ReadonlyArray<Readonly<Record<string, string>>>;
  /** Words of its buttons and links. */
  readonly buttons: readonly string[];
}

/** Throw `ScreenError` as other verbs do, and `wrong-screen` for an address that is not of the Odoo under test. */
export interface PageVerbs {
  /** A path of this Odoo's (`/my/home`), or a whole address of its. */
  open(address: string): Promise<void>;
  /** The page on which people outside see the record. */
  openPortal(record: RecordRef): Promise<void>;
  read(): Promise<PageReading>;
  /**
   * Fills a field of the page by its label, or by the question that stands above it; a box is ticked by yes or no, a
   * choice chosen by its words.
   */
  fill(label: string, value: string | boolean): Promise<void>;
  /** Sends a file by its field, or by the button that asks for one. */
  upload(words: string, file: File): Promise<void>;
  /** A button or link by its words. */
  press(words: string): Promise<void>;
}
