// A field found by its label: what is known of it, and how to look at it again after an act.
import type { Place, Value } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import type { FieldQuery, FieldSpot } from '../page/api.ts';

export interface Target {
  readonly spot: FieldSpot;
  /** True for a cell of a list: leaving it by Tab or Enter may add a line. */
  readonly inCell: boolean;
  /** The field as it is now; null when it is shown no more. */
  look(): Promise<FieldSpot | null>;
}

/** Finds the one field that this place means: first on what is open, then on the other tabs. */
export async function findField(desk: Desk, place: Place, only: FieldQuery['only']): Promise<Target> {
  const query = { label: place.label, within: place.within, only };
  let matches = await desk.ask('fields', query);
  if (matches.found.length === 0) {
    const tabs = await desk.ask('tabs');
    // Not every tab is tried: some forms save themselves when one is opened.
    const likely = tabs.filter(
      (tab) => !tab.active && (matches.tabs.includes(tab.label) || tab.label === place.within),
    );
    const seen = new Set(matches.labels);
    for (const tab of likely) {
      await desk.click(tab.at, `the tab "${tab.label}"`);
      await desk.idle(`the tab "${tab.label}"`);
      matches = await desk.ask('fields', query);
      for (const label of matches.labels) seen.add(label);
      if (matches.found.length > 0) break;
    }
    if (matches.found.length === 0) {
      const first = tabs.find((tab) => tab.active);
      if (first && likely.length > 0) await desk.click(first.at, `the tab "${first.label}"`);
      throw absent(place, only, [...seen], desk);
    }
  }
  const [spot, ...more] = matches.found;
  if (!spot) throw absent(place, only, matches.labels, desk);
  if (more.length > 0) throw ambiguous(place, matches.found);
  return {
    spot,
    inCell: false,
    look: async () => {
      const same = (await desk.ask('allFields')).filter((one) => one.field === spot.field);
      return same.find((one) => one.at === spot.at) ?? same[0] ?? null;
    },
  };
}

function absent(place: Place, only: FieldQuery['only'], labels: readonly string[], desk: Desk): ScreenError {
  const what = only === 'list' ? 'list' : 'field';
  const where = place.within ? ` in "${place.within}"` : '';
  return new ScreenError(
    'absent',
    labels.length === 0
      ? `There is no form on the screen, so there is no ${what} "${place.label}". Open a record first.`
      : `There is no ${what} "${place.label}"${where} on the screen. Either this person may not see it, or it is called otherwise. Shown are: ${labels.join(', ')}.`,
    labels,
    desk.isOpen ? undefined : {},
  );
}

function ambiguous(place: Place, found: readonly FieldSpot[]): ScreenError {
  const candidates = found.map((spot) =>
    spot.within.length ? `${spot.label} (${spot.within.join(' > ')})` : spot.label,
  );
  return new ScreenError(
    'ambiguous',
    `"${place.label}" stands ${found.length} times on the screen: ${candidates.join('; ')}. Say which by the title of its group or tab.`,
    candidates,
  );
}

export function readonlyError(label: string): ScreenError {
  return new ScreenError(
    'readonly',
    `"${label}" is shown but cannot be changed here, as the record stands now.`,
  );
}

export function notTaken(label: string, value: Value, found: string): ScreenError {
  return new ScreenError(
    'not-taken',
    `"${label}" did not take ${JSON.stringify(value)}: it now shows ${found === '' ? 'nothing' : `"${found}"`}. Either the text has a form that the field does not know, or the form itself put something else.`,
    [found],
  );
}
