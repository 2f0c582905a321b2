// A field node of a view, whichever kind of view it stands in.

import { ExpressionError } from '../expression/error.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Dict } from '../transport.ts';
import { type ArchNode, elements, flag } from './arch.ts';
import type { FieldInfo, FieldNode, Fields, Label, Models, SubViews } from './nodes.ts';

/** Widgets that show a many2many as tags, boxes or files, not as a list. */
const TAG_WIDGETS = /tags|res_user_group_ids|checkboxes|binary|avatar|x2many_buttons|attachment/;

export interface Place {
  readonly invisible: readonly string[];
  readonly page: string;
  readonly group: string;
  /** Titles of the groups around it, the nearest first. */
  readonly titles: readonly Label[];
  /** On a stat button. */
  readonly onStat: boolean;
}

export const NOWHERE: Place = { invisible: [], page: '', group: '', titles: [], onStat: false };

export type ParseSubViews = (node: ArchNode, model: string, models: Models) => SubViews;

export interface FieldContext {
  readonly fields: Fields;
  readonly models: Models;
  readonly place: Place;
  readonly labels: readonly Label[];
  readonly subViews: ParseSubViews;
}

/** Undefined for a field that the model lacks: the view of another version. */
export function parseField(node: ArchNode, at: FieldContext): FieldNode | undefined {
  const { name = '', widget = '', ...attrs } = node.attrs;
  const info = at.fields[name];
  if (!info) return undefined;
  const own = modifiers(attrs, info, name);
  const isList = info.type === 'one2many' || info.type === 'many2many';
  const views = isList && info.relation ? at.subViews(node, info.relation, at.models) : {};
  return {
    name,
    info,
    string: attrs.string ?? info.string,
    labels: at.labels,
    placeholder: attrs.placeholder ?? '',
    page: at.place.page,
    group: at.place.group,
    titles: at.place.titles,
    onStat: at.place.onStat,
    invisible: own.invisible ? [...at.place.invisible, own.invisible] : at.place.invisible,
    ownInvisible: own.invisible,
    columnInvisible: own.columnInvisible,
    readonly: own.readonly,
    required: own.required,
    widget,
    options: literal(attrs.options),
    context: attrs.context ?? '{}',
    domain: attrs.domain,
    onChange: flag(attrs.on_change),
    forceSave: flag(attrs.force_save),
    optional: attrs.optional ?? '',
    attrs,
    views,
    mode: isList ? listMode(attrs.mode, widget, views) : '',
  };
}

function modifiers(attrs: Readonly<Record<string, string>>, info: FieldInfo, name: string) {
  const fallback = (value: string | undefined, whenAbsent: boolean | undefined): string =>
    value ?? (whenAbsent ? 'True' : '');
  const columnInvisible = attrs.column_invisible ?? '';
  return {
    invisible: columnInvisible === 'True' || columnInvisible === '1' ? 'True' : (attrs.invisible ?? ''),
    columnInvisible,
    readonly: name === 'id' ? 'True' : fallback(attrs.readonly, info.readonly),
    required: fallback(attrs.required, info.required),
  };
}

function listMode(mode: string | undefined, widget: string, views: SubViews): 'list' | 'kanban' | 'tags' {
  if (widget.startsWith('many2one_tags')) return 'tags';
  if (!views.list && !views.kanban && TAG_WIDGETS.test(widget)) return 'tags';
  if (mode === 'kanban') return 'kanban';
  return views.kanban && !views.list ? 'kanban' : 'list';
}

function literal(text: string | undefined): Dict {
  if (!text) return {};
  try {
    return evaluate(text, {}) as Dict;
  } catch (error) {
    // Options name a few bare words in places; the widget that reads them is not ours.
    if (error instanceof ExpressionError) return {};
    throw error;
  }
}

/** The sub views that stand inside a field node. */
export function inlineViews(node: ArchNode): readonly ArchNode[] {
  return elements(node).filter((child) => ['list', 'tree', 'kanban', 'form'].includes(child.tag));
}
