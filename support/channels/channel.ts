// What a person can do in Odoo. The channels `ui` and `rpc` implement it (and later `hand`, where a named
// person does the acts); steps know nothing else. Every label is what the person reads on the screen, in the
// person's own language.
import type { SignIn } from '../odoo/kept-sessions.ts';
import type { AccountVerbs } from './account-verbs.ts';
import type { ChatterVerbs } from './chatter-verbs.ts';
import type { ScenarioClock } from './clock.ts';
import type { FormReading } from './form-reading.ts';
import type { PageVerbs } from './page-verbs.ts';
import type { ReportReading } from './report-reading.ts';
import type { Value } from './value.ts';

export type { Value } from './value.ts';

import type { ListVerbs } from './list-verbs.ts';

export type ChannelKind = 'ui' | 'rpc' | 'hand';

/** A user of the target Odoo, as the channels need to know one. */
export interface Person {
  /** Stable key in the data files: `ward-nurse`. */
  readonly key: string;
  /** Name as shown in Odoo. */
  readonly name: string;
  readonly login: string;
  /** Called when a sign-in needs it; never stored, never logged. */
  readonly password: () => string;
}

/** A record of Odoo by its technical address, with the name that people see. */
export interface RecordRef {
  readonly model: string;
  readonly id: number;
  readonly name: string;
}

/** A label on the screen; `within` is the group title, tab, list or field that it stands in when it repeats. */
export interface Place {
  readonly label: string;
  readonly within?: string;
}

export interface Cell {
  readonly column: string;
  readonly value: Value;
}

/** A line of a list: by the text of one or more of its cells, or by position from 1. */
export type Line = string | number | readonly Cell[];

export interface FieldReading {
  readonly label: string;
  /** Technical name; for the journal and the observer, never for a sentence. */
  readonly field: string;
  readonly type: string;
  /** One text form for both channels: names, choice labels, ISO dates, plain numbers, yes or no. */
  readonly text: string;
  readonly required: boolean;
  readonly readonly: boolean;
}

export interface ButtonReading {
  readonly label: string;
  readonly kind: 'header' | 'body' | 'stat' | 'dialog' | 'list';
  /** False where it is shown and greyed out. */
  readonly enabled: boolean;
}

export interface ListReading {
  readonly label: string;
  readonly field: string;
  readonly columns: readonly string[];
  /** One object a line: column title to text. */
  readonly lines: ReadonlyArray<Readonly<Record<string, string>>>;
}

/** What the person sees on top: a question or wizard hides what is below it. */
export interface ScreenReading {
  readonly kind: 'list' | 'kanban' | 'form' | 'dialog' | 'question' | 'report' | 'none';
  readonly title: string;
  readonly record?: RecordRef;
  /** Body of a question or of a report. */
  readonly text?: string;
  readonly fields: readonly FieldReading[];
  readonly lists: readonly ListReading[];
  readonly buttons: readonly ButtonReading[];
  /** The status bar: its stages as shown and the current one. */
  readonly stages?: { readonly all: readonly string[]; readonly current: string };
  /** Rows of a list or cards of a kanban; sample data never counts. */
  readonly rows?: ReadonlyArray<Readonly<Record<string, string>>>;
  readonly dirty: boolean;
}

/** What stands unfinished before a person: a dialog or question of Odoo, or a form with something unsaved. */
export interface LeftOpen {
  readonly kind: ScreenReading['kind'];
  readonly title: string;
  readonly text?: string;
}

/** What Odoo told the person in passing: toasts and warnings of onchanges. */
export interface Notice {
  readonly kind: 'info' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly text: string;
}

/** What the channel reports of each verb to the journal. */
export interface ActEvent {
  readonly person: string;
  readonly verb: string;
  /** Labels and values as said, secrets excluded. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly record?: RecordRef;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly message?: string;
  readonly ms: number;
  /** The calls made, by model, method and ids; payload values only of allow-listed fields. */
  readonly calls?: ReadonlyArray<{
    model: string;
    method: string;
    ids?: readonly number[];
    payload?: unknown;
  }>;
}

export interface ChannelOptions {
  readonly url: string;
  readonly database: string;
  /** Deadline of one verb in milliseconds. */
  readonly timeoutMs: number;
  readonly onAct?: (event: ActEvent) => void;
  /** What time it is for these people; the machine's when absent. */
  readonly clock?: ScenarioClock;
  /** How a person's session is opened; by name and password each time when absent. */
  readonly signIn?: SignIn;
  /** rpc only: "model.field" whose values may stand in an event's calls; of all others only the names do. */
  readonly payloadFields?: readonly string[];
  /** rpc only: views or groups are changed during the run, so none is shared between people or databases. */
  readonly viewsMayChange?: boolean;
  /** ui only. */
  readonly headed?: boolean;
  /** ui only: path of the browser; Playwright's own when absent. */
  readonly browser?: string;
  /** rpc only: finds the browser for pages that are no web client; Playwright's own when absent. */
  readonly findBrowser?: () => Promise<string>;
  /** ui only: folder for a trace per person, when asked for. */
  readonly traceDir?: string;
}

export interface Channel {
  readonly kind: ChannelKind;
  signIn(person: Person): Promise<Seat>;
  /** Ends all seats. Safe to call twice. */
  close(): Promise<void>;
}

export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * One signed-in person before Odoo. Verbs act on what is on top of the screen. They throw `ScreenError` where a
 * person would find no way (label absent, read-only, ambiguous) and `RefusedError` where Odoo says no.
 */
export interface Seat {
  readonly person: Person;

  // find the way
  /** A menu path by its labels: "Purchase > Orders > Requests for Quotation". */
  go(path: string): Promise<void>;
  /** Opens a record from the list on top, as a person would: default filters off, searched by its name. */
  openRow(row: string | RecordRef): Promise<void>;
  /** Follows a link to a record that is known (a bookmark, a reference in a mail). */
  open(record: RecordRef): Promise<void>;
  /** Goes to the record that a field names, by the arrow or the link beside it; from a dialog it opens in another one. */
  openLink(place: Place): Promise<void>;
  /** Ticks rows of the list on top. */
  select(rows: readonly (string | RecordRef)[]): Promise<void>;
  /** Starts a new record from the list or form on top. */
  create(): Promise<void>;
  back(): Promise<void>;

  // read
  /**
   * Others may act, and the screen not know it: what is read next is asked of the server again, once. Unless something
   * was typed or ticked there, or a dialog stands open, that this would undo.
   */
  lookAnew(): void;
  screen(): Promise<ScreenReading>;
  /** As it was left: nothing is read again, so that a record which this person may no longer see is no error. */
  leftOpen(): Promise<LeftOpen | undefined>;
  /** The whole form or dialog on top, all its tabs; the tab that was open is open afterwards. */
  form(): Promise<FormReading>;
  read(place: Place): Promise<FieldReading>;
  /** The record of the form on top, undefined while it is new. */
  record(): Promise<RecordRef | undefined>;
  /** The time zone that this person reads and types moments in: `Europe/Paris`. */
  timeZone(): Promise<string>;
  /** What was told since the last call. */
  notices(): readonly Notice[];

  // fill in
  /** Sets a field and verifies that it took. */
  fill(place: Place, value: Value): Promise<void>;
  addLine(list: Place, cells: readonly Cell[]): Promise<void>;
  changeLine(list: Place, line: Line, cells: readonly Cell[]): Promise<void>;
  removeLine(list: Place, line: Line): Promise<void>;
  /** Opens a line in its dialog ("Details"). */
  openLine(list: Place, line: Line): Promise<void>;
  /** Drags a line by its handle, to where another one stands now: above it. */
  moveLine(list: Place, line: Line, above: Line): Promise<void>;

  // act
  /** Any button on top: header, body, stat, dialog footer, alert banner; `within` tells repeated ones apart. */
  press(button: Place): Promise<void>;
  /** A button in a line of a list. */
  pressInLine(list: Place, line: Line, button: string): Promise<void>;
  /** An entry of the actions (cog) menu. */
  chooseAction(name: string): Promise<void>;
  /** A stage in the status bar. */
  chooseStage(stage: string): Promise<void>;
  save(): Promise<void>;
  discard(): Promise<void>;
  /** Prints the record on top, or the ticked rows of a list, by an entry of the menu Print, and comes back. */
  print(report: string): Promise<ReportReading>;
  /** What this person printed last, by the menu or by a button. */
  printed(): Promise<ReportReading>;

  /** What stands beside the record on top. */
  readonly chatter: ChatterVerbs;
  /** Pages that are no web client: the portal, surveys. Always in a browser. */
  readonly pages: PageVerbs;
  /** Companies, menus, the actions offered, preferences. */
  readonly account: AccountVerbs;
  /** The list or the cards on top: searched, grouped, paged, changed. */
  readonly list: ListVerbs;

  /** The screen as a picture; undefined where the channel has none. */
  picture(): Promise<Picture | undefined>;
}
