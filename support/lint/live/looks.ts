// What a step asks of the screen that it meets, and what is not there.
import { plain } from '../../odoo/view/labels.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import type { Rule } from '../finding.ts';
import {
  actions,
  columnsOf,
  fieldLabels,
  formButtons,
  listButtons,
  placeTitles,
  stages,
  titlesOfColumns,
} from './labels.ts';
import type { KnownScreen, Screens } from './screens.ts';

/** A step as its sentence reads it. */
export interface SaidStep {
  /** The sentence's pattern; of another wording, that of the sentence that it means. */
  readonly pattern: string;
  readonly keyword: string;
  /** Key of each person that the step names, in order. */
  readonly people: readonly string[];
  readonly strings: readonly string[];
  readonly places: ReadonlyArray<{ readonly label: string; readonly within?: string }>;
  readonly rows: ReadonlyArray<readonly string[]>;
}

export interface Absent {
  readonly rule: Rule;
  readonly what: string;
  readonly nearest: readonly string[];
  /** Not only this person: nobody has it. */
  readonly nobody?: true;
}

export interface At {
  readonly who: string;
  readonly screens: Screens;
  readonly anybody: () => Promise<Screens | undefined>;
  readonly on: Map<string, KnownScreen>;
  readonly named: Map<string, KnownScreen>;
}

export type Act = (at: At, step: SaidStep) => Promise<Absent[]>;

export const openMenu: Act = async ({ who, screens, on }, { strings: [path = ''] }) => {
  on.delete(who);
  const found = await screens.menu(path);
  if ('nearest' in found) return [{ rule: 'absent-menu', what: `a menu "${path}"`, nearest: found.nearest }];
  if (found.screen) on.set(who, found.screen);
  return [];
};

export const seesNoMenu: Act = async ({ anybody }, { strings: [path = ''] }) => {
  const found = await (await anybody())?.menu(path);
  return found && 'nearest' in found
    ? [{ rule: 'absent-menu', what: `a menu "${path}"`, nearest: found.nearest, nobody: true }]
    : [];
};

export const toForm: Act = async (at, step) => {
  const { on, who } = at;
  const screen = on.get(who);
  if (screen) on.set(who, { ...screen, kind: 'form' });
  return table(at, step);
};

export const openNamed: Act = async ({ on, named, who }, { strings: [word = ''] }) => {
  const screen = named.get(wordOf(word));
  if (screen) on.set(who, screen);
  else on.delete(who);
  return [];
};

export const saveAs: Act = async ({ on, named, who }, { strings: [word = ''] }) => {
  const screen = on.get(who);
  if (screen?.kind === 'form') named.set(wordOf(word), screen);
  return [];
};

/** The first column of a table of labels and values. */
export const table: Act = async (at, { rows }) => {
  const places = rows.map(([label = '']) => placeIn(label));
  return labelled(at, places);
};

export const place: Act = (at, { places }) => labelled(at, places);

async function labelled({ who, screens, on }: At, places: SaidStep['places']): Promise<Absent[]> {
  const screen = on.get(who);
  if (screen?.kind !== 'form' || places.length === 0) return [];
  const form = await screens.form(screen);
  const labels = fieldLabels(form);
  const titles = placeTitles(form);
  return places.flatMap(({ label, within }): Absent[] => {
    if (!labels.has(plain(label)))
      return [absent('absent-label', `a field "${label}"`, screen, label, labels)];
    const inPlace =
      within === undefined || [...titles].some((one) => one.toLowerCase() === plain(within).toLowerCase());
    return inPlace ? [] : [absent('absent-label', `a group or tab "${within}"`, screen, within, titles)];
  });
}

/** Nobody at all has such a field: its absence would seem to be meant. */
export const seesNoField: Act = async (at, step) => {
  const everybody = await at.anybody();
  return everybody ? ofNobody(await labelled({ ...at, screens: everybody }, step.places)) : [];
};

export const seesNoButton: Act = async (at, step) => {
  const everybody = await at.anybody();
  return everybody ? ofNobody(await button({ ...at, screens: everybody }, step)) : [];
};

export const button: Act = async ({ who, screens, on }, { places: [said] }) => {
  const screen = on.get(who);
  if (!screen || !said) return [];
  const list = screen.kind === 'list' ? await screens.list(screen) : undefined;
  if (screen.kind === 'list' && !list) return [];
  const labels = list
    ? listButtons(list, await screens.words())
    : formButtons(await screens.form(screen), await screens.words());
  return labels.has(plain(said.label))
    ? []
    : [absent('absent-button', `a button "${said.label}"`, screen, said.label, labels)];
};

export const action: Act = async ({ who, screens, on }, { strings: [name = ''] }) => {
  const screen = on.get(who);
  const loaded = screen && (screen.kind === 'form' ? await screens.form(screen) : await screens.list(screen));
  if (!screen || !loaded) return [];
  const labels = actions(loaded, await screens.words());
  return labels.has(plain(name))
    ? []
    : [absent('absent-action', `an action "${name}"`, screen, name, labels)];
};

export const stage: Act = async ({ who, screens, on }, { strings: [name = ''] }) => {
  const screen = on.get(who);
  if (screen?.kind !== 'form') return [];
  const bar = stages(await screens.form(screen));
  if (!bar) return [];
  const known = 'choices' in bar ? bar.choices : new Set(await screens.names(bar.model));
  return known.has(plain(name)) ? [] : [absent('absent-stage', `a stage "${name}"`, screen, name, known)];
};

/** Columns by the titles of a table, and the list itself. */
export const lines: Act = async (at, { places, rows }) => columns(at, places[0]?.label ?? '', rows[0] ?? []);

export const column: Act = (at, { places, strings }) =>
  columns(at, places[0]?.label ?? '', strings.slice(0, 1));

export const seesNoColumn: Act = async (at, { places, strings }) => {
  const everybody = await at.anybody();
  if (!everybody) return [];
  return ofNobody(await columns({ ...at, screens: everybody }, places[0]?.label ?? '', strings.slice(0, 1)));
};

async function columns(at: At, list: string, titles: readonly string[]): Promise<Absent[]> {
  const { who, screens, on } = at;
  const screen = on.get(who);
  if (!screen) return [];
  if (screen.kind === 'list') {
    const own = plain(list) === plain(screen.title) ? await screens.list(screen) : undefined;
    return own ? unknownTitles(screen, titles, new Set(titlesOfColumns(own.view).map(plain))) : [];
  }
  const missing = await labelled(at, [{ label: list }]);
  const known = missing.length === 0 ? columnsOf(await screens.form(screen), list) : undefined;
  return known ? unknownTitles(screen, titles, known) : missing;
}

function unknownTitles(screen: KnownScreen, titles: readonly string[], known: ReadonlySet<string>): Absent[] {
  return titles
    .filter((title) => !known.has(plain(title)))
    .map((title) => absent('absent-column', `a column "${title}"`, screen, title, known));
}

/** Looks, and then nobody can tell what is on top. */
export const andGone =
  (act: Act): Act =>
  async (at, step) => {
    const found = await act(at, step);
    at.on.delete(at.who);
    return found;
  };

export const nothing: Act = async () => [];

function absent(
  rule: Rule,
  what: string,
  { title }: KnownScreen,
  said: string,
  known: Iterable<string>,
): Absent {
  return { rule, what: `${what} on "${title}"`, nearest: nearestFirst(said, known) };
}

function ofNobody(found: readonly Absent[]): Absent[] {
  return found.map((one) => ({ ...one, nobody: true }));
}

function placeIn(cell: string): { label: string; within?: string } {
  const [, label, within] = /^"([^"]*)" in "([^"]*)"$/.exec(cell.trim()) ?? [];
  return label !== undefined && within !== undefined ? { label, within } : { label: cell.trim() };
}

function wordOf(said: string): string {
  return said.trim().toLowerCase().replace(/^the /, '');
}
