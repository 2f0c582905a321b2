// A whole form as a person could go through it now: all its tabs, what stands where, what can be done.
import type { ButtonReading, FieldReading, RecordRef, ScreenReading } from './channel.ts';

/** Where something stands on a form. */
export interface Spot {
  /** Title of its tab; empty outside tabs. */
  readonly tab: string;
  /** Titles of the groups around it, the nearest first. */
  readonly groups: readonly string[];
}

export interface ShownField extends FieldReading, Spot {}

/** A column that is on the screen; those that could be switched on are not among them. */
export interface ShownColumn {
  readonly title: string;
  readonly field: string;
  /** In every line that there is; without lines, where it always is. */
  readonly required: boolean;
  readonly readonly: boolean;
}

export interface ShownList extends Spot {
  readonly label: string;
  readonly field: string;
  readonly required: boolean;
  readonly readonly: boolean;
  /** None of a list of cards. */
  readonly columns: readonly ShownColumn[];
  /** One object a line: column title to text. */
  readonly lines: ReadonlyArray<Readonly<Record<string, string>>>;
  readonly canAdd: boolean;
  readonly canRemove: boolean;
}

export interface ShownButton extends ButtonReading, Spot {
  /** Of a stat button: what it counts, in the text form of fields. */
  readonly value: string;
}

export interface Banner {
  readonly text: string;
  readonly tab: string;
}

/** First what stands outside the tabs, then tab by tab, from top to bottom. */
export interface FormReading {
  readonly kind: 'form' | 'dialog';
  readonly title: string;
  readonly record?: RecordRef;
  readonly tabs: readonly string[];
  /** Without what stat buttons count. */
  readonly fields: readonly ShownField[];
  readonly lists: readonly ShownList[];
  /** Those of the view and of the web client; widgets may bring further ones. */
  readonly buttons: readonly ShownButton[];
  readonly stages?: ScreenReading['stages'];
  /** Across the corner: "Archived", "Paid". */
  readonly ribbons: readonly string[];
  /** Alerts that stand on the form itself. */
  readonly banners: readonly Banner[];
  readonly dirty: boolean;
}

/** What stands outside the tabs comes first, then tab by tab. */
export function byTab<T extends { readonly tab: string }>(all: readonly T[], tabs: readonly string[]): T[] {
  return all.toSorted((a, b) => tabs.indexOf(a.tab) - tabs.indexOf(b.tab));
}

const KINDS: ReadonlyArray<ButtonReading['kind']> = ['stat', 'header', 'body', 'list', 'dialog'];

/** As a person meets them: above the form, in it tab by tab, at its foot. */
export function buttonsInOrder(all: readonly ShownButton[], tabs: readonly string[]): ShownButton[] {
  return byTab(all, tabs).toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

/** The words of a banner from its pieces: each channel meets other white space between them. */
export function joined(pieces: readonly string[]): string {
  return pieces
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .replace(/\( /g, '(')
    .trim();
}

/** Some forms save what was typed when another tab is opened; a reading must not. */
export const UNSAVED_TABS =
  'Looking at the other tabs of this form would save what was typed. Save or discard it before the form is read.';
