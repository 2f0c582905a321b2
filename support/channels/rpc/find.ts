// From a label to what it means on the screen on top, seen with this person's eyes.

import { evaluateCondition } from '../../odoo/expression/evaluate.ts';
import type { Form } from '../../odoo/form/form.ts';
import type { FormRecord } from '../../odoo/form/record.ts';
import { type Candidate, findFields, plain, sameLabel, titlesOf } from '../../odoo/view/labels.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import type { ButtonNode, FieldNode, ListView } from '../../odoo/view/nodes.ts';
import type { Place } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { absentPlace, ambiguousPlace } from '../no-way.ts';
import { isClosed } from './closed.ts';
import type { Desk } from './desk.ts';

export function isList(field: FieldNode): boolean {
  return field.mode === 'list' || field.mode === 'kanban';
}

/** Stages across the top of a form; they are chosen, not filled in. */
export function isStatusBar(field: FieldNode): boolean {
  return /(^|_)statusbar/.test(field.widget);
}

/** The field that a person means, among those that they see. Throws `absent` or `ambiguous`. */
export function fieldOf(form: Form, place: Place, where: string): FieldNode {
  return pick(form, place, where, (field) => !isList(field) && !isStatusBar(field), 'field');
}

/** The list that a person means: by its label, its tab, its group. */
export function listOf(form: Form, place: Place, where: string): FieldNode {
  return pick(form, place, where, isList, 'list');
}

function pick(
  form: Form,
  place: Place,
  where: string,
  wanted: (field: FieldNode) => boolean,
  what: 'field' | 'list',
): FieldNode {
  const all = findFields({ fields: form.nodes.filter(wanted) }, place);
  const seen = all.filter(
    (one) => form.isShown(one.field) && form.isShown({ invisible: one.labelInvisible }),
  );
  const best = seen.filter((one) => one.means === seen[0]?.means);
  const named = best.filter(
    (one) => one.means === 'label' || best.length === 1 || sameLabel(one.field.string, place.label),
  );
  const candidates = named.length > 0 ? named : best;
  const names = [...new Set(candidates.map((one) => one.field.name))];
  if (names.length === 0) throw absent(form, place, where, wanted, what, all);
  if (names.length > 1) {
    const each = new Map(candidates.map(({ field }) => [field.name, titlesOf(field)]));
    throw ambiguousPlace(place, where, [...each.values()]);
  }
  // The same field twice: the one that can be filled is meant.
  const nodes = candidates.map((one) => one.field);
  const [first] = nodes;
  const free = nodes.find((node) => !isClosed(form, node)) ?? first;
  if (!free) throw absent(form, place, where, wanted, what, all);
  return free;
}

function absent(
  form: Form,
  place: Place,
  where: string,
  wanted: (field: FieldNode) => boolean,
  what: 'field' | 'list',
  hidden: readonly Candidate[],
): ScreenError {
  const labels = form.nodes
    .filter((field) => wanted(field) && form.isShown(field))
    .map((field) => labelOf(form, field));
  const why =
    hidden.length > 0
      ? 'It belongs to the form, but is hidden from this person as the record stands.'
      : 'Either this person may not see it, or it is called otherwise.';
  return absentPlace(place, { what, where, why, known: labels });
}

/** What a person reads beside a field, or in it. */
export function labelOf(form: Form, field: FieldNode): string {
  const label = field.labels.find((one) => one.text !== '' && form.isShown(one));
  if (label) return plain(label.text).replace(/\s*:$/, '');
  const own = field.string || field.info.string;
  return plain(isList(field) ? field.page || field.group || own : placeholderOf(form, field) || own);
}

/** Some fields stand empty with the value of another one in them. */
function placeholderOf(form: Form, field: FieldNode): string {
  const other = field.options.placeholder_field;
  const text = typeof other === 'string' && other in form.view.all ? form.record.value(other) : '';
  return typeof text === 'string' && text !== '' ? text : field.placeholder;
}

/**
 * Columns that this person may see in a list of the form; those switched off can be switched on. A column whose cells are
 * all invisible is there nevertheless, empty.
 */
export function columnsOf(list: ListView, owner: FormRecord): FieldNode[] {
  const names = { ...owner.basicNames(), parent: owner.names() };
  return list.columns.filter(
    (column) =>
      column.widget !== 'handle' &&
      // The client puts a column for each property in its place, all of them switched off at first.
      !(list.kind === 'list' && column.info.type === 'properties') &&
      !(list.kind === 'kanban' && column.invisible.some((one) => one === 'True' || one === '1')) &&
      !evaluateCondition(column.columnInvisible, names, owner.env.clock),
  );
}

export function isShownColumn(desk: Desk, column: FieldNode): boolean {
  return column.optional === '' || column.optional === 'show' || desk.columnsOn.has(column);
}

/** The column of this title; one that is switched off is switched on, as a person would. */
export function columnOf(desk: Desk, columns: readonly FieldNode[], title: string, where: string): FieldNode {
  const found = columns.filter((column) => columnTitles(column).some((one) => sameLabel(one, title)));
  const shown = found.filter((column) => isShownColumn(desk, column));
  const names = [...new Set((shown.length > 0 ? shown : found).map((column) => column.name))];
  const [first] = shown.length > 0 ? shown : found;
  if (!first) {
    const titles = columns.map((column) => plain(column.string)).filter((one) => one !== '');
    const there = nearestFirst(title, titles);
    throw new ScreenError(
      'absent',
      `${where} has no column "${title}". Its columns are: ${there.join(', ')}.`,
      there,
    );
  }
  if (names.length > 1)
    throw new ScreenError('ambiguous', `${where} has ${names.length} columns "${title}".`, names);
  desk.columnsOn.add(first);
  return first;
}

function columnTitles(column: FieldNode): string[] {
  return column.string ? [column.string] : [column.info.string, column.placeholder];
}

/** Buttons with this label that the person sees; several that do the same are one. */
export function buttonsCalled(
  buttons: readonly ButtonNode[],
  label: string,
  isShown: (one: ButtonNode) => boolean,
): ButtonNode[] {
  const found = buttons.filter((button) => sameLabel(button.label, label) && isShown(button));
  const distinct = new Map(
    found.map((button) => [`${button.type}|${button.name}|${button.special}|${button.context}`, button]),
  );
  return [...distinct.values()];
}
