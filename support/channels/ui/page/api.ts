// What the script inside the page answers. Everything that touches the web client's private parts (its component
// tree, its records) stays in this folder; the rest of the channel sees only these shapes.
import type { RawBeside, RawRecipient } from '../../beside.ts';
import type { ButtonReading, Notice } from '../../channel.ts';
import type { Link } from '../../links.ts';
import type { MenuNode } from '../../menu-tree.ts';
import type { RawMessage } from '../../messages.ts';

/** A call that the page sent to the server. */
export interface PageCall {
  readonly model: string;
  readonly method: string;
  readonly ids: readonly number[];
  /** Names of the fields that a save or an onchange carried, with their values as sent. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Of an onchange: the fields that its answer set. */
  answered?: readonly string[];
}

/** An error answer of the server, as the page got it. */
export interface PageFailure {
  readonly name: string;
  readonly message: string;
  readonly trace: string;
}

/** A request that came to no answer of Odoo's. */
export interface PageLoss {
  /** Empty for what is no call of a model; its path is then the method. */
  readonly model: string;
  readonly method: string;
  /** Of whatever answered in place of Odoo; 0 when nobody did. */
  readonly status: number;
}

export interface PageDialog {
  readonly title: string;
  readonly message: string;
  /** Selector of the button that closes it without an effect. */
  readonly close: string;
  /** Words of its buttons. */
  readonly answers: readonly string[];
  /** What the client tells of an error that no answer of the server explains; null in any other dialog. */
  readonly crash: PageFailure | null;
  /** What the client tells of an error of the server's; null in any other dialog. */
  readonly fault: PageFailure | null;
}

/** What happened since the last harvest. */
export interface Harvest {
  readonly calls: readonly PageCall[];
  readonly failures: readonly PageFailure[];
  readonly lost: readonly PageLoss[];
  /** Errors of the web client's own since the page was loaded; a harvest leaves them. */
  readonly crashes: readonly PageFailure[];
  readonly notices: readonly Notice[];
  /** Addresses that the client opened, in place of its own page or beside it; neither was loaded. */
  readonly links: readonly Link[];
  /** Error and warning dialogs that stand open and were not left to be answered, the top one last. */
  readonly dialogs: readonly PageDialog[];
  /** Labels of the fields that the form on top marks as missing or wrong. */
  readonly invalid: readonly string[];
  readonly record: PageRecord | null;
  readonly printed: PagePrint | null;
  /** The page would now load itself anew to no end, and nothing on it comes to rest. */
  readonly isSpent: boolean;
}

export interface PagePrint {
  readonly title: string;
  /** Where its text is read. */
  readonly url: string;
}

export interface PageRecord {
  readonly model: string;
  readonly id: number | null;
  readonly name: string;
  readonly dirty: boolean;
}

export type WidgetKind =
  | 'text'
  | 'number'
  | 'date'
  | 'datetime'
  | 'checkbox'
  | 'many2one'
  | 'tags'
  | 'checkboxes'
  | 'reference'
  | 'choice'
  | 'select'
  | 'radio'
  | 'badges'
  | 'stars'
  | 'state'
  | 'stages'
  | 'html'
  | 'file'
  | 'files'
  | 'signature'
  | 'colour'
  | 'colour-code'
  | 'domain'
  | 'property-tags'
  | 'analytic'
  | 'list'
  | 'other';

/** A field on the screen: a widget of a form or a cell of the line in edition. */
export interface FieldSpot {
  /** Selector of its element; valid until the page draws it anew. */
  readonly at: string;
  readonly field: string;
  readonly type: string;
  readonly kind: WidgetKind;
  /** As the view names it; empty for the one that goes with the type. */
  readonly widget: string;
  /** Whether a box stands there to type into or choose from. */
  readonly handles: boolean;
  /** Of a widget that shows two fields: the one at the beginning and the one at the end. */
  readonly ends: { readonly from: string; readonly to: string } | null;
  readonly label: string;
  readonly text: string;
  /** Of a many2one: the record that it names. */
  readonly id: number | null;
  /** Of a number whose field says to how many decimals it is rounded. */
  readonly decimals?: number;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly invalid: boolean;
  /** Title of the tab that it stands on; empty outside tabs. */
  readonly tab: string;
  /** Titles of the groups around it, the nearest first. */
  readonly groups: readonly string[];
  /** Titles of what it stands in: group, tab, dialog. */
  readonly within: readonly string[];
}

export interface Column {
  readonly field: string;
  readonly label: string;
  readonly shown: boolean;
  /** In every line that there is; without lines, where it always is. */
  readonly required: boolean;
  readonly readonly: boolean;
}

export interface ListRow {
  readonly at: string;
  readonly id: number | null;
  readonly name: string;
  /** Column title to text. */
  readonly cells: Readonly<Record<string, string>>;
  /** Every text that a person could name it by. */
  readonly texts: readonly string[];
  readonly selected: boolean;
}

export interface ListSpot {
  readonly at: string;
  readonly kind: 'list' | 'kanban';
  readonly columns: readonly Column[];
  readonly rows: readonly ListRow[];
  readonly total: number;
  /** Selector of the row in edition. */
  readonly editing: string | null;
  /** Titles of the columns that the row in edition lacks. */
  readonly missing: readonly string[];
  /** False where a click on a row opens it instead of editing it. */
  readonly editable: boolean;
  /** A click on a row does what the view says in place of opening its form. */
  readonly ownDeed: boolean;
  readonly canAdd: boolean;
  readonly canRemove: boolean;
  readonly sample: boolean;
  /** Groups that are folded and hold something. */
  readonly folded: readonly string[];
}

export interface ButtonSpot extends Omit<ButtonReading, 'enabled'> {
  readonly at: string;
  readonly within: readonly string[];
  readonly tab: string;
  readonly groups: readonly string[];
  readonly disabled: boolean;
  /** Of a stat button: the fields on it. */
  readonly value: string;
}

export interface StageSpot {
  readonly label: string;
  readonly value: string;
  readonly current: boolean;
  /** Selector of its button; null while it is folded away behind "...". */
  readonly at: string | null;
}

export interface StageBar {
  readonly at: string;
  readonly field: string;
  readonly disabled: boolean;
  readonly stages: readonly StageSpot[];
}

export interface TabSpot {
  readonly at: string;
  readonly label: string;
  readonly active: boolean;
  /** Opening it saves what was typed. */
  readonly saves: boolean;
}

/** What a form shows with the tabs that are open now. */
export interface FormPart {
  readonly fields: readonly FieldSpot[];
  readonly lists: ReadonlyArray<{ readonly field: FieldSpot; readonly list: ListSpot }>;
  readonly buttons: readonly ButtonSpot[];
  readonly ribbons: readonly string[];
  /** Each as the pieces of its text. */
  readonly banners: ReadonlyArray<{ readonly pieces: readonly string[]; readonly tab: string }>;
}

export interface OptionSpot {
  readonly at: string;
  readonly id: number | null;
  readonly name: string;
  readonly role: 'record' | 'more' | 'create' | 'create-edit' | 'none';
}

export interface SurfaceSpot {
  readonly kind: 'list' | 'kanban' | 'form' | 'dialog' | 'question' | 'report' | 'none';
  /** True for whatever stands in a dialog. */
  readonly inDialog: boolean;
  readonly at: string;
  readonly title: string;
  readonly text: string;
}

/** Who is signed in, as the web client knows it. */
export interface PageAccount {
  readonly companies: ReadonlyArray<{ readonly id: number; readonly name: string }>;
  /** Name of the one that is worked in. */
  readonly company: string;
  readonly language: string;
  readonly timeZone: string;
  readonly apps: readonly MenuNode[];
}

/** All that a person sees, at one moment. */
export interface WholeScreen {
  readonly surface: SurfaceSpot;
  readonly fields: readonly FieldSpot[];
  /** The lists among the fields, with what they show. */
  readonly lists: ReadonlyArray<{ readonly field: FieldSpot; readonly list: ListSpot }>;
  readonly record: PageRecord | null;
  /** The list or kanban that is the screen itself. */
  readonly main: ListSpot | null;
  readonly stages: StageBar | null;
  readonly buttons: readonly ButtonSpot[];
}

export interface FieldQuery {
  readonly label: string;
  readonly within?: string;
  /** Only lists, or only fields that are filled in by themselves. */
  readonly only?: 'list' | 'plain';
}

export interface FieldMatches {
  readonly found: readonly FieldSpot[];
  readonly labels: readonly string[];
  /** True where a label bears the text, as against a placeholder or the field's own name. */
  readonly labelled: boolean;
  /** Other tabs that, by the view's definition, hold a better match. */
  readonly tabs: readonly string[];
}

export interface Rest {
  /** What is still awaited when the time is up; empty at rest. */
  readonly open: string;
  /** A dialog that only tells something stands on the screen. */
  readonly dialog: 'error' | 'warning' | null;
  /** A request came to no answer. */
  readonly lost: boolean;
}

export interface FacetSpot {
  readonly title: string;
  readonly values: readonly string[];
  readonly grouping: boolean;
  /** Selector of the button that takes it away. */
  readonly remove: string;
}

export interface GroupSpot {
  readonly title: string;
  readonly count: number;
  readonly open: boolean;
  /** Numbers by column title. */
  readonly totals: Readonly<Record<string, number>>;
  readonly groups: readonly GroupSpot[];
  /** Selector of its row, or of its column of cards. */
  readonly at: string;
}

/** What stands around the rows of a list or kanban. */
export interface ListingSpot {
  readonly kind: 'list' | 'kanban';
  readonly facets: readonly FacetSpot[];
  readonly groups: readonly GroupSpot[];
  readonly totals: Readonly<Record<string, number>>;
  readonly offset: number;
  /** Rows of the whole list, or its groups. */
  readonly count: number;
  readonly create: boolean;
  readonly views: ReadonlyArray<{ readonly kind: string; readonly at: string }>;
  readonly panel: ReadonlyArray<{ readonly heading: string; readonly value: string; readonly at: string }>;
}

/** The script's functions, as `window.__vouch`. */
export interface PageApi {
  idle(quietMs: number, timeoutMs: number): Promise<Rest>;
  /** What happened since the last harvest, which empties it. */
  harvest(): Harvest;
  /** A dialog that was told and stands on until it is answered; by the selector of one of its buttons. */
  leave(close: string): void;
  /** The report that was printed since the last harvest; null where none was. */
  printed(): PagePrint | null;
  /** The same, left where it is. */
  peek(): Harvest;
  whole(): WholeScreen;
  /** Lets the client read again what is on top, where nothing would be lost by it. */
  lookAnew(): void;
  /** The form on top as one text, without the times that pass by themselves; empty for anything else. */
  formAsText(): string;
  formPart(): FormPart;
  account(): PageAccount;
  /** What the web client says in this person's language for an English word of its own. */
  clientWord(english: string): string;
  surface(): SurfaceSpot;
  record(): PageRecord | null;
  fields(query: FieldQuery): FieldMatches;
  allFields(): readonly FieldSpot[];
  spot(at: string): FieldSpot | null;
  typed(at: string, value: string): string;
  /** The time zone in which this person reads and types moments. */
  zone(): string;
  /** What an onchange or a save since the last harvest carried for this field; undefined when none did. */
  sent(field: string): unknown;
  /** Whether an onchange that carried this field set others, so that it did its work although it is empty again. */
  worked(field: string): boolean;
  options(at: string): readonly OptionSpot[] | null;
  list(at: string | null): ListSpot | null;
  listing(): ListingSpot | null;
  /** Null where the record has no messages beside it. */
  messages(): readonly RawMessage[] | null;
  /** Asks the server again for what stands beside the record, as the client does after an act there. */
  reloadBeside(): void;
  /** What stands beside the record; null where nothing can. */
  beside(): RawBeside | null;
  /** Who stands in the box of recipients. */
  recipients(): readonly RawRecipient[];
  /** Selector of the activity's or the file's element; null where it is not drawn. */
  drawnBeside(what: 'activity' | 'attachment' | 'follower', id: number): string | null;
  cell(list: string, column: string): FieldSpot | null;
  /** Where a click on a card opens it and presses nothing that stands on it; null where there is no such place. */
  bareSpot(card: string): { readonly x: number; readonly y: number } | null;
  buttons(): readonly ButtonSpot[];
  /** Stat buttons in the opened menu "More". */
  menuButtons(): readonly ButtonSpot[];
  stages(): StageBar | null;
  tabs(): readonly TabSpot[];
}

declare global {
  interface Window {
    __vouch: PageApi;
  }
}
