// What may be said of a form or list, whatever its conditions: labels, columns, buttons, actions, stages.
import type { Say } from '../../odoo/client-words.ts';
import { plain } from '../../odoo/view/labels.ts';
import type { LoadedForm, LoadedList } from '../../odoo/view/load.ts';
import type { ButtonNode, FieldNode, ListView } from '../../odoo/view/nodes.ts';

/** Buttons and entries that the web client brings by itself, in its English. */
const OWN_BUTTONS = [
  ...[
    'New',
    'Save',
    'Save manually',
    'Discard',
    'Save & Close',
    'Save & New',
    'Close',
    'Cancel',
    'Ok',
    'OK',
    'Remove',
  ],
  ...['Send message', 'Log note', 'Activity', 'Activities', 'Send', 'Log', 'Follow', 'Following', 'Unfollow'],
  ...[
    'Attach files',
    'Schedule',
    'Mark Done',
    'Search...',
    'Add a line',
    'Edit',
    'Back',
    'Previous',
    'Next',
    'Print',
  ],
];
const OWN_ACTIONS = [
  ...['Duplicate', 'Archive', 'Unarchive', 'Delete', 'Export', 'Export All', 'Import records', 'Print'],
];

/** Every label by which a field or list of the form may be called. */
export function fieldLabels({ view }: LoadedForm): Set<string> {
  return cleaned([...view.fields.filter(mayBeShown).flatMap(namesOf), ...view.pages.map(({ text }) => text)]);
}

/** Titles that a label can be told apart with. */
export function placeTitles({ view }: LoadedForm): Set<string> {
  const titles = view.fields.flatMap((field) => [
    field.page,
    field.group,
    ...field.titles.map(({ text }) => text),
  ]);
  return cleaned([...titles, ...view.pages.map(({ text }) => text), ...view.fields.flatMap(namesOf)]);
}

/** Titles of columns of the lists of this name; undefined where their view is not known. */
export function columnsOf({ view }: LoadedForm, list: string): Set<string> | undefined {
  const wanted = plain(list);
  const lists = view.fields.filter((field) => isList(field) && namesOf(field).map(plain).includes(wanted));
  const views = lists.flatMap((field) => field.views.list ?? field.views.kanban ?? []);
  return views.length > 0 && views.length === lists.length
    ? cleaned(views.flatMap(titlesOfColumns))
    : undefined;
}

export function titlesOfColumns({ columns }: ListView): string[] {
  return columns
    .filter(mayBeShown)
    .flatMap(({ string, info, placeholder }) => [string, info.string, placeholder]);
}

export function formButtons({ view }: LoadedForm, say: Say): Set<string> {
  const inLists = view.fields.flatMap(({ views }) => [views.list, views.kanban].flatMap((one) => one ?? []));
  return cleaned([
    ...view.buttons.flatMap(wordsOf),
    ...inLists.flatMap(({ buttons, headerButtons, controls }) => [
      ...[...buttons, ...headerButtons].flatMap(wordsOf),
      ...controls.map(({ label }) => label),
    ]),
    ...OWN_BUTTONS.map((words) => say(words)),
  ]);
}

export function listButtons({ view }: LoadedList, say: Say): Set<string> {
  return cleaned([
    ...[...view.headerButtons, ...view.buttons].flatMap(wordsOf),
    ...view.controls.map(({ label }) => label),
    ...OWN_BUTTONS.map((words) => say(words)),
  ]);
}

export function actions(loaded: LoadedForm | LoadedList, say: Say): Set<string> {
  return cleaned(
    [...loaded.actions, ...loaded.prints]
      .map(({ name }) => name)
      .concat(OWN_ACTIONS.map((words) => say(words))),
  );
}

/** The status bar's field: its choices, or the model whose records are the stages. */
export function stages({ view }: LoadedForm): { choices: Set<string> } | { model: string } | undefined {
  const bar = view.fields.find(({ widget }) => widget.startsWith('statusbar'));
  if (!bar) return undefined;
  const { selection, relation } = bar.info;
  if (selection) return { choices: cleaned(selection.map(([, label]) => label)) };
  return relation ? { model: relation } : undefined;
}

/** Some fields are on a view only to be computed with. */
function mayBeShown({ invisible, columnInvisible }: FieldNode): boolean {
  return ![...invisible, columnInvisible].some((expression) => expression === '1' || expression === 'True');
}

function isList({ mode }: FieldNode): boolean {
  return mode === 'list' || mode === 'kanban';
}

function namesOf({ labels, string, placeholder, page, group, info }: FieldNode): string[] {
  return [...labels.map(({ text }) => text), string, placeholder, page, group, info.string];
}

function wordsOf({ label, words }: ButtonNode): string[] {
  return [label, ...words.map(({ text }) => text)];
}

function cleaned(labels: readonly string[]): Set<string> {
  return new Set(labels.map(plain).filter((label) => label !== ''));
}
