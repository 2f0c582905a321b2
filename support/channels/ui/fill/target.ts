// A field found by its label: what is known of it, and how to look at it again after an act.
import type { Place, Value } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { absentPlace, ambiguousPlace } from '../../no-way.ts';
import { valueText } from '../../value.ts';
import type { Desk } from '../desk.ts';
import type { FieldMatches, FieldQuery, FieldSpot } from '../page/api.ts';

export interface Target {
  readonly spot: FieldSpot;
  /** True for a cell of a list: leaving it by Tab or Enter may add a line. */
  readonly inCell: boolean;
  /** The field as it is now; null when it is shown no more. */
  look(): Promise<FieldSpot | null>;
}

/** Finds the one field that this place means: first on what is open, then on the other tabs. */
export async function findField(desk: Desk, place: Place, only: FieldQuery['only']): Promise<Target> {
  const matches = await search(desk, { label: place.label, within: place.within, only });
  if (matches.labels.length === 0) await mustBeForm(desk);
  const [spot, ...more] = matches.found;
  if (spot && more.length === 0) return targetOf(desk, spot);
  const { title } = await desk.ask('surface');
  const where = `the form "${title}"`;
  if (spot) {
    const titles = matches.found.map(({ within }) => within);
    throw ambiguousPlace(place, where, titles);
  }
  throw absent(place, only, { where, known: matches.labels });
}

/** By its technical name, in a dialog of Odoo's own whose fields we know. */
export async function findSpot(desk: Desk, name: string): Promise<Target> {
  const spot = (await desk.ask('allFields')).find((one) => one.field === name);
  if (!spot) throw absent({ label: name }, undefined, { where: 'this dialog', known: [] });
  return targetOf(desk, spot);
}

function absent(
  place: Place,
  only: FieldQuery['only'],
  is: { readonly where: string; readonly known: readonly string[] },
): ScreenError {
  const why = 'Either this person may not see it, or it is called otherwise.';
  return absentPlace(place, { ...is, what: only === 'list' ? 'list' : 'field', why });
}

function targetOf(desk: Desk, spot: FieldSpot): Target {
  return {
    spot,
    inCell: false,
    look: async () => {
      const same = (await desk.ask('allFields')).filter((one) => one.field === spot.field);
      return same.find((one) => one.at === spot.at) ?? same[0] ?? null;
    },
  };
}

export async function mustBeForm(desk: Desk): Promise<void> {
  if ((await desk.ask('record')) !== null) return;
  const { title, kind } = await desk.ask('surface');
  throw new ScreenError('wrong-screen', `This needs a form, and on top is "${title}" (${kind}).`);
}

/** What is open first; another tab where only that bears the label. Not every tab is tried: some forms save by it. */
async function search(desk: Desk, query: FieldQuery): Promise<FieldMatches> {
  const here = await desk.ask('fields', query);
  if (here.labelled || (here.tabs.length === 0 && query.within === undefined)) return here;
  const tabs = await desk.ask('tabs');
  const likely = tabs.filter(
    (tab) =>
      !tab.active &&
      (here.tabs.includes(tab.label) || (tab.label === query.within && here.found.length === 0)),
  );
  const labels = new Set(here.labels);
  for (const tab of likely) {
    await desk.click(tab.at, `the tab "${tab.label}"`);
    await desk.idle(`the tab "${tab.label}"`);
    const there = await desk.ask('fields', query);
    if (there.labelled || (there.found.length > 0 && here.found.length === 0)) return there;
    for (const label of there.labels) labels.add(label);
  }
  const first = tabs.find((tab) => tab.active);
  if (first && likely.length > 0) {
    await desk.click(first.at, `the tab "${first.label}"`);
    await desk.idle(`the tab "${first.label}"`);
  }
  return here.found.length > 0 && likely.length > 0
    ? desk.ask('fields', query)
    : { ...here, labels: [...labels] };
}

export function readonlyError(label: string): ScreenError {
  return new ScreenError(
    'readonly',
    `"${label}" is shown but cannot be changed here, as the record stands now.`,
  );
}

/** For fields that hold several names. */
export function namesOf(value: Value): readonly string[] {
  return Array.isArray(value) ? value : [valueText(value)];
}

/** The form itself put something else: neither nothing nor what was there before. */
export function becameOther(before: FieldSpot, now: FieldSpot): boolean {
  const isNothing = now.text === '' || (now.kind === 'number' && Number.parseFloat(now.text) === 0);
  return !isNothing && now.text !== before.text;
}

export function notTaken(label: string, value: Value, found: string): ScreenError {
  return new ScreenError(
    'not-taken',
    `"${label}" did not take ${JSON.stringify(value)}: it now shows ${found === '' ? 'nothing' : `"${found}"`}. Either the text has a form that the field does not know, or the form itself put something else.`,
    [found],
  );
}
