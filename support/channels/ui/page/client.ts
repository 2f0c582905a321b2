// What we rely on in Odoo's web client: the parts of its component tree and records that the page script reads.
// Nothing here is public API of Odoo; when a release changes it, this folder is where it hurts.
import type { Notice } from '../../channel.ts';
import type { Link } from '../../links.ts';
import type { FieldSpot, PageCall, PageFailure, PageLoss } from './api.ts';

export interface ClientField {
  readonly type: string;
  readonly string: string;
  readonly selection?: ReadonlyArray<readonly [unknown, string]>;
  readonly relation?: string;
  readonly digits?: readonly [number, number];
}

/** One property of a record: its definition stands on another record, its value on this one. */
export interface ClientProperty extends ClientField {
  readonly name: string;
  readonly value?: unknown;
  readonly tags?: ReadonlyArray<readonly [string, string, number]> | false;
  readonly definition_deleted?: boolean;
}

export interface ClientFieldInfo {
  readonly name: string;
  readonly string?: string;
  readonly widget?: string | null;
  readonly type?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What the view says of a widget. */
export type WidgetInfo = Pick<ClientFieldInfo, 'widget' | 'options' | 'attrs'>;

export interface ClientRecord {
  readonly id: string;
  readonly resModel: string;
  readonly resId: number | false;
  readonly data: Readonly<Record<string, unknown>>;
  readonly fields: Readonly<Record<string, ClientField>>;
  readonly activeFields: Readonly<Record<string, ClientFieldInfo>>;
  readonly isNew: boolean;
  readonly dirty: boolean;
  readonly isInEdition: boolean;
  readonly selected: boolean;
  readonly evalContextWithVirtualIds: Readonly<Record<string, unknown>>;
  readonly model: { readonly root: ClientRecord | ClientList };
  isFieldInvalid(name: string): boolean;
  load(): Promise<void>;
}

export interface ClientGroup {
  readonly id: string;
  readonly aggregates?: Readonly<Record<string, unknown>>;
  readonly isFolded: boolean;
  readonly count: number;
  readonly displayName: string;
  readonly list: ClientList;
}

export interface ClientList {
  readonly resModel: string;
  readonly records: readonly ClientRecord[];
  readonly count: number;
  readonly offset?: number;
  readonly isGrouped?: boolean;
  readonly groups?: readonly ClientGroup[];
  readonly editedRecord?: ClientRecord | null;
  readonly fields: Readonly<Record<string, ClientField>>;
  readonly model: { readonly useSampleModel?: boolean };
  load(): Promise<void>;
}

export interface ClientMessage {
  readonly authorName?: string;
  readonly message_type: string;
  readonly isNote?: boolean;
  readonly subtype_id?: { readonly description?: string | false };
  /** HTML, as an object of its own. */
  readonly body?: unknown;
  readonly trackingValues: ReadonlyArray<{
    readonly fieldInfo: { readonly changedField: string; readonly fieldType: string };
    readonly oldValue: unknown;
    readonly newValue: unknown;
  }>;
  readonly attachment_ids?: ReadonlyArray<{ readonly name: string }>;
}

/** What the client keeps of all that stands beside one record. */
export interface ClientThread {
  readonly id: number | false;
  readonly hasWriteAccess?: boolean;
  readonly canPostMessage?: boolean;
  readonly activities: readonly ClientActivity[];
  readonly attachments: ReadonlyArray<{
    readonly id: number;
    readonly name: string;
    readonly mimetype: string;
    readonly file_size?: number;
    readonly uploading?: boolean;
  }>;
  readonly selfFollower?: ClientFollower;
  readonly followers: readonly ClientFollower[];
  readonly suggestedRecipients: readonly ClientRecipient[];
  readonly additionalRecipients: readonly ClientRecipient[];
}

export interface ClientFollower {
  readonly id: number;
  readonly displayName: string;
  readonly partner_id?: { readonly id: number };
}

export interface ClientRecipient {
  readonly name?: string;
  readonly display_name?: string;
  readonly email?: string | false;
}

export interface ClientActivity {
  readonly id: number;
  readonly activity_type_id?: { readonly name: string };
  readonly summary?: string | false;
  readonly date_deadline: ClientDateTime | string;
  readonly user_id?: { readonly partner_id?: { readonly displayName: string } };
  readonly state: string;
  readonly can_write?: boolean;
  readonly chaining_type?: string;
}

export interface ClientColumn {
  readonly id: unknown;
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly widget?: string | null;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly optional?: string | false;
  readonly hasLabel?: boolean;
  readonly column_invisible?: string;
  readonly required?: string;
  readonly readonly?: string;
}

export interface ClientProps {
  readonly name?: unknown;
  readonly fieldName?: unknown;
  readonly record?: ClientRecord;
  readonly fieldInfo?: ClientFieldInfo;
  readonly list?: ClientList;
  readonly archInfo?: { readonly xmlDoc?: Element; readonly openAction?: unknown };
  readonly [key: string]: unknown;
}

export interface ClientComponent {
  readonly props: ClientProps;
  /** Of a list in a form. */
  readonly activeActions?: { readonly onDelete?: unknown };
  readonly fieldComponentProps?: unknown;
  readonly field?: { readonly component?: { readonly name: string } };
  readonly columns?: readonly ClientColumn[];
  readonly allColumns?: readonly ClientColumn[];
  readonly hasTooltip?: unknown;
  readonly sources?: ReadonlyArray<{
    readonly isLoading: boolean;
    readonly options: readonly ClientOption[];
  }>;
  readonly state?: { readonly optionsRev?: number; readonly thread?: ClientThread };
  readonly pendingPromise?: unknown;
  readonly isOpened?: boolean;
  /** Of a message: its own element. */
  readonly root?: { readonly el: Element | null };
  readonly inputRef?: { readonly el: Element | null };
  /** Of what stands beside a record: what it asks the server for, and the asking. */
  readonly requestList?: readonly string[];
  load?(thread: ClientThread, requestList: readonly string[]): Promise<void>;
  /** Of a list: its foot, by field. */
  readonly aggregates?: Readonly<Record<string, { readonly rawValue?: unknown }>>;
  getAllItems?(): ReadonlyArray<{ value: unknown; label: string; isSelected: boolean }>;
  evalColumnInvisible?(expression: string | undefined): boolean;
}

export interface ClientOption {
  readonly cssClass?: string;
  readonly label?: unknown;
  readonly unselectable?: boolean;
  readonly data?: { readonly record?: { readonly id: number; readonly display_name?: string } };
}

export interface ClientScheduler {
  /** The frame that is asked for; 0 when none is. */
  readonly frame: number;
  /** What is being prepared for the screen. */
  readonly tasks: ReadonlySet<unknown>;
}

export interface ClientNode {
  readonly component: ClientComponent;
  readonly children: Readonly<Record<string, ClientNode>>;
  /** Every node knows the application, whose scheduler draws what has changed with the next frame. */
  readonly app: { readonly scheduler: ClientScheduler };
  firstNode(): Node | undefined;
}

export interface ClientDateTime {
  toISODate(): string;
  toUTC(): ClientDateTime;
  toFormat(format: string): string;
  readonly isValid: boolean;
}

/** Module to English text to what the language says. */
export type ClientTerms = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;

export interface ClientUser {
  readonly allowedCompanies: ReadonlyArray<{
    readonly id: number;
    readonly name: string;
    readonly sequence: number;
  }>;
  readonly activeCompany: { readonly name: string };
  readonly context: { readonly lang?: string | false; readonly tz?: string | false };
}

export interface ClientMenu {
  readonly name: string;
  readonly children: readonly number[];
}

export interface ClientMenus {
  getApps(): readonly ClientMenu[];
  getMenu(id: number): ClientMenu;
}

export interface ClientGlobals {
  readonly odoo?: {
    readonly __WOWL_DEBUG__?: {
      readonly root: {
        readonly __owl__: ClientNode;
        readonly env: { readonly services: Readonly<Record<string, unknown>> };
      };
    };
    readonly isReady?: boolean;
    readonly loader?: { readonly modules: { get(name: string): Record<string, unknown> | undefined } };
  };
  readonly luxon?: {
    readonly DateTime: {
      fromISO(
        text: string,
        options?: { zone?: string; setZone?: boolean },
      ): ClientDateTime & {
        setZone(zone: unknown): ClientDateTime;
      };
    };
    readonly Settings: { readonly defaultZone: unknown };
  };
}

export interface Mounted {
  readonly component: ClientComponent;
  readonly element: Element;
}

/** Shared by the parts of the page script. */
export interface PageTools {
  client(): ClientGlobals;
  /** Collapses white space; the icon font's private characters are dropped. */
  clean(text: string | null | undefined): string;
  visible(element: Element | null | undefined): element is HTMLElement;
  /** Gives an element an address that stays its own until it is drawn anew. */
  tag(element: Element): string;
  /** The dialog on top, else the page itself. */
  top(): Element | null;
  /** Every mounted component with its element, inside `root` when given. */
  components(root?: Element | null): Mounted[];
  /** The one text form of a value; what has none is read off its element. */
  text(record: ClientRecord, field: string, element?: Element | null, info?: WidgetInfo): string;
  /** The two fields of a widget that shows a beginning and an end. */
  endsOf(field: string, info?: WidgetInfo): { from: string; to: string } | null;
  /** What a person reads of a piece of HTML, a line for each paragraph. */
  html(source: string): string;
  /** The record of the form inside `root`; of the one on top when not given. */
  form(root?: Element | null): ClientRecord | null;
  isField(component: ClientComponent): boolean;
  spotOf(mounted: Mounted, label: string): FieldSpot;
  /** Each property that a field of properties shows, as a field of its own; null for any other field. */
  propertiesOf(mounted: Mounted): Array<{ element: Element; spot: FieldSpot }> | null;
  /** The one text form of a property's value. */
  propertyText(property: ClientProperty): string;
  /** Titles of the groups around an element, from the inside out. */
  groupsOf(element: Element): string[];
  /** Title of the tab that it stands on; empty outside tabs. */
  tabOf(element: Element): string;
  requests: PageCall[];
  told: {
    failures: PageFailure[];
    lost: PageLoss[];
    notices: Notice[];
    crashes: PageFailure[];
    links: Link[];
    isSpent: boolean;
  };
  /** Names of the reports that were asked for, and the addresses of those that were loaded down. */
  prints: { titles: string[]; downloads: string[] };
}

declare global {
  interface Window {
    __vouchTools: PageTools;
    /** Of the browser; the compiler's library does not know it yet. */
    readonly navigation: {
      addEventListener(
        type: 'navigate',
        listener: (event: {
          readonly destination: { readonly sameDocument: boolean; readonly url: string };
          readonly navigationType: string;
          readonly downloadRequest: string | null;
          readonly cancelable: boolean;
          preventDefault(): void;
        }) => void,
      ): void;
    };
  }
}
