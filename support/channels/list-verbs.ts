// What a person can do with a list or with cards on top: search, group, page, sort, tick, change many, move a card.
import type { Cell, RecordRef, Value } from './channel.ts';
import type { ImportMessage } from './import-words.ts';
import type { File } from './value.ts';

export interface GroupReading {
  readonly title: string;
  readonly count: number;
  readonly open: boolean;
  /** Sums and the like, by column title, as plain numbers. */
  readonly totals: Readonly<Record<string, string>>;
  /** Of an open group that is grouped again. */
  readonly groups: readonly GroupReading[];
}

export interface PageReading {
  readonly title: string;
  readonly kind: 'list' | 'kanban';
  /** What the search box shows as switched on: "Vendor: MedParts", "Draft or Sent", "Vendor > Buyer". */
  readonly facets: readonly string[];
  /** Titles of the columns shown; cards have none. */
  readonly columns: readonly string[];
  /** Rows or cards on the screen, those of open groups one group after the other. */
  readonly rows: ReadonlyArray<Readonly<Record<string, string>>>;
  readonly groups: readonly GroupReading[];
  /** The foot of the list, by column title, as plain numbers; of the ticked rows where some are. */
  readonly totals: Readonly<Record<string, string>>;
  /** Rows of the whole list; of a grouped one its groups. First and last are those of this page, from 1. */
  readonly position: { readonly first: number; readonly last: number; readonly total: number };
  /** Nothing is found; rows that Odoo makes up do not count. */
  readonly empty: boolean;
  /** The button New stands there. */
  readonly create: boolean;
  /** Kinds of view that the screen offers to switch to. */
  readonly views: readonly string[];
}

/**
 * Act on the list or kanban on top. Throw `ScreenError`: `wrong-screen` where no list is on top, `absent` where what is
 * named is not offered, with what is. The search stays as it is until it is changed or the list is left by a menu.
 */
export interface ListVerbs {
  reading(): Promise<PageReading>;

  /** Types into the search box; without a field, into the one that the box proposes first. */
  search(text: string, field?: string): Promise<void>;
  /** Ticks a filter in its menu, or unticks it. One on a date takes a period: "March 2026", "Q1 2026", "2026". */
  filter(name: string, period?: string): Promise<void>;
  /** Chooses in the menu of groupings, or takes away; by a date also by an interval: "Week". */
  groupBy(name: string, interval?: string): Promise<void>;
  /** Loads a saved search, which takes the place of everything else. */
  favourite(name: string): Promise<void>;
  /** Keeps what is switched on as a saved search of the person's own; it is on afterwards, in place of all that. */
  saveFavourite(name: string): Promise<void>;
  /** A value in the panel at the left, told apart by its heading. */
  panel(value: string, heading?: string): Promise<void>;
  /** A facet by its whole text or by one of the values in it. */
  removeFacet(text: string): Promise<void>;
  clearSearch(): Promise<void>;

  view(kind: string): Promise<void>;
  nextPage(): Promise<void>;
  previousPage(): Promise<void>;
  /** Nothing happens where it stands as it is wanted. */
  openGroup(title: string): Promise<void>;
  closeGroup(title: string): Promise<void>;
  /** A click on the title of a column: up, down, and as before. */
  sortBy(column: string): Promise<void>;
  showColumn(title: string): Promise<void>;

  /** Ticks the whole page and, where the screen offers it, all that the search finds. */
  selectAll(): Promise<void>;
  /** Types into a cell of the ticked rows. Of more than one, the question what to do stands on top afterwards. */
  changeSelected(column: string, value: Value): Promise<void>;

  /**
   * Uploads a file of rows behind "Import records", lets Odoo find the fields by the headings, and imports it; the rows
   * then stand on top. With `testOnly` nothing is kept and all that Odoo told comes back. Throws `absent` where the list
   * offers no import, `no-choice` for a heading that Odoo finds no field for, and `ImportRefusedError` where it says no:
   * then nothing of the file is imported, and the list is on top again.
   */
  importFile(file: File, options?: { readonly testOnly?: boolean }): Promise<readonly ImportMessage[]>;

  /** Drags a card into another column. */
  moveCard(card: string | RecordRef, stage: string): Promise<void>;
  /** The short form at the head of a column. */
  quickCreate(stage: string, cells: readonly Cell[]): Promise<void>;

  /** Of a form that was opened from a list: the record after it, or before it. */
  nextRecord(): Promise<void>;
  previousRecord(): Promise<void>;
}
