// What a view holds, as the form client and both channels need it.
import type { Dict, Json } from '../transport.ts';

export interface FieldInfo {
  readonly name: string;
  readonly type: string;
  readonly string: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly relation?: string;
  readonly relation_field?: string;
  readonly selection?: ReadonlyArray<readonly [string | number, string]>;
  readonly domain?: string | Json[];
  readonly context?: Dict;
  readonly searchable?: boolean;
  readonly groupable?: boolean;
  readonly sortable?: boolean;
  /** How a group sums it up: `sum`, `max`. */
  readonly aggregator?: string;
  /** What a group is called that has none. */
  readonly falsy_value_label?: string;
  readonly model_field?: string;
  readonly currency_field?: string;
  readonly digits?: readonly [number, number];
}

export type Fields = Readonly<Record<string, FieldInfo>>;
/** Models by name, each with the fields that the views name. */
export type Models = Readonly<Record<string, { readonly fields: Fields }>>;

/** A text by which a person may call a field, and when it stands on the screen. */
export interface Label {
  readonly text: string;
  /** The field whose value stands there in place of the text: on a button, in a banner. */
  readonly field?: string;
  readonly invisible: readonly string[];
}

export interface FieldNode {
  readonly name: string;
  readonly info: FieldInfo;
  /** The label's text; of a column: its title. */
  readonly string: string;
  /** Labels on the screen; none for a field that stands without one. */
  readonly labels: readonly Label[];
  readonly placeholder: string;
  readonly page: string;
  readonly group: string;
  /** Titles of the groups around it, the nearest first. */
  readonly titles: readonly Label[];
  /** Stands on a stat button, and is what that counts. */
  readonly onStat: boolean;
  /** Own and inherited `invisible` expressions: shown when none holds. */
  readonly invisible: readonly string[];
  /** The field's own `invisible`: decides whether `required` blocks the save. */
  readonly ownInvisible: string;
  readonly columnInvisible: string;
  readonly readonly: string;
  readonly required: string;
  readonly widget: string;
  readonly options: Dict;
  readonly context: string;
  readonly domain: string | undefined;
  readonly onChange: boolean;
  readonly forceSave: boolean;
  readonly optional: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly views: SubViews;
  /** Of a property of the record: the field that keeps all of them, and which one it is. */
  readonly property?: { readonly field: string; readonly name: string };
  /** How a one2many or many2many is shown. */
  readonly mode: 'list' | 'kanban' | 'tags' | '';
}

export interface SubViews {
  readonly list?: ListView;
  readonly kanban?: ListView;
  readonly form?: FormView;
}

export type ButtonWhere = 'header' | 'body' | 'stat' | 'alert' | 'dialog' | 'list';

export interface ButtonNode {
  readonly label: string;
  /** Where the words change with the record: those that may stand on it. */
  readonly words: readonly Label[];
  /** `object` calls a method, `action` opens an action, '' for special ones. */
  readonly type: string;
  /** Method name, or action id. */
  readonly name: string;
  readonly special: string;
  readonly confirm: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly confirmTitle: string;
  readonly context: string;
  readonly args: string;
  readonly close: boolean;
  /** `always`: of a list's header, there without ticked rows. */
  readonly display: string;
  readonly invisible: readonly string[];
  readonly columnInvisible: string;
  readonly where: ButtonWhere;
  readonly page: string;
  readonly group: string;
  readonly titles: readonly Label[];
  /** False where the view greys it out, or where it does nothing. */
  readonly enabled: boolean;
  /** Fields that stand on it. */
  readonly inside: readonly Label[];
}

export interface BannerNode {
  readonly pieces: readonly Label[];
  readonly invisible: readonly string[];
  readonly page: string;
}

/** What a person may do with records of the view, as far as the view says. */
export interface Allowed {
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly duplicate: boolean;
}

export interface FormView {
  readonly kind: 'form';
  readonly model: string;
  readonly id: number | false;
  readonly title: string;
  readonly allowed: Allowed;
  readonly fields: readonly FieldNode[];
  readonly buttons: readonly ButtonNode[];
  /** Words that stand on the form outside its fields and buttons: banners, the text of a wizard. */
  readonly texts: readonly Label[];
  readonly pages: readonly Label[];
  readonly ribbons: readonly Label[];
  readonly banners: readonly BannerNode[];
  /** True where the form saves what was typed when another tab is opened. */
  readonly savesByTab: boolean;
  /** True where the view brings its own dialog footer in place of the client's. */
  readonly footer: boolean;
  /** True where the record has messages: notes, followers. */
  readonly chatter: boolean;
  /** After what is done beside the record the form is read again: `post`, `follower`, `attachment`, `activity`. */
  readonly chatterReloads: readonly string[];
  readonly all: Fields;
}

export interface Control {
  readonly label: string;
  readonly context: string;
  readonly invisible: string;
}

export interface ListView {
  readonly kind: 'list' | 'kanban';
  readonly model: string;
  readonly id: number | false;
  readonly title: string;
  readonly editable: '' | 'top' | 'bottom';
  readonly allowed: Allowed;
  readonly columns: readonly FieldNode[];
  readonly buttons: readonly ButtonNode[];
  readonly headerButtons: readonly ButtonNode[];
  readonly controls: readonly Control[];
  readonly order: string;
  /** Fields that the view groups by from the start. */
  readonly groupBy: readonly string[];
  /** Rows or cards of a page; of a group too. */
  readonly limit: number | undefined;
  readonly groupsLimit: number | undefined;
  /** Expression: groups stand open from the start. */
  readonly expand: string;
  readonly multiEdit: boolean;
  readonly attrs: Readonly<Record<string, string>>;
  /** False of cards that a click does not open. */
  readonly opens: boolean;
  readonly all: Fields;
}

/** An entry of the actions or print menu. */
export interface ToolbarEntry {
  readonly id: number;
  readonly name: string;
  readonly action: Dict;
}
