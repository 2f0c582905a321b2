// Picks the exact record in an autocomplete: never the first match, never a quick create.
import { ScreenError } from '../../errors.ts';
import type { Desk } from '../desk.ts';
import type { OptionSpot } from '../page/api.ts';
import { named } from './names.ts';
import { pickInDialog } from './search-more.ts';
import { notTaken, type Target } from './target.ts';

/** The client asks for one more than it shows; with that many there may be others. */
const FULL_LIST = 8;

export async function fillMany2one(desk: Desk, target: Target, name: string): Promise<void> {
  const { spot } = target;
  if (spot.text === name && spot.id !== null) return;
  const id = await pickOption(desk, spot.at, spot.label, name);
  await desk.idle(`the choice of "${name}" to be taken`);
  const now = await target.look();
  if (now === null || (id === null ? now.text === name : now.id === id)) return;
  // A form may take the choice and empty the field again, as "Auto-Complete" on a bill does.
  const isSent = id !== null && (await desk.ask('sent', spot.field)) === id;
  if (isSent && (now.text !== '' || (await desk.ask('worked', spot.field)))) return;
  throw notTaken(spot.label, name, now.text);
}

/** How long the whole list may take that an error names, in milliseconds; the error comes without it then. */
const WHOLE_LIST_MS = 5_000;

/** Chooses one option by name and returns the record's id (null when chosen in the search dialog). */
export async function pickOption(
  desk: Desk,
  at: string,
  label: string,
  name: string,
): Promise<number | null> {
  const input = desk.at(`${at} input.o-autocomplete--input`).first();
  await input.click({ timeout: desk.left(`the field "${label}"`) });
  const first = await offered(desk, at, 300);
  const short = first && records(first).length > 0 && records(first).length < FULL_LIST;
  const direct = first && named(records(first), (option) => option.name, name);
  if (short && direct?.length === 1 && direct[0]) return choose(desk, direct[0], name);

  await input.fill(name, { timeout: desk.left() });
  const options = await offered(desk, at);
  if (!options) throw desk.late();
  const found = named(records(options), (option) => option.name, name);
  if (found.length === 1 && found[0]) return choose(desk, found[0], name);
  const more = options.find((option) => option.role === 'more');
  if (found.length === 0 && more && records(options).length >= FULL_LIST) {
    await desk.click(more.at, 'the entry "Search more..."');
    await pickInDialog(desk, label, name);
    return null;
  }
  const whole = records(options).length > 0 ? options : (first ?? (await wholeList(desk, at)));
  await input.press('Escape', { timeout: desk.left() });
  if (found.length > 1) {
    throw new ScreenError(
      'ambiguous',
      `"${label}" offers ${found.length} records named "${name}". Give one of them a name of its own.`,
      found.map((option) => `${option.name} (${option.id})`),
    );
  }
  const names = records(whole).map((option) => option.name);
  throw new ScreenError(
    'no-choice',
    `"${label}" offers no "${name}" to this person. ${names.length ? `Offered are: ${names.join('; ')}.` : 'Nothing is offered.'}`,
    names,
  );
}

/** What is offered to somebody who types nothing. */
async function wholeList(desk: Desk, at: string): Promise<readonly OptionSpot[]> {
  await desk.at(`${at} input.o-autocomplete--input`).first().fill('', { timeout: desk.left() });
  return (await offered(desk, at, WHOLE_LIST_MS)) ?? [];
}

async function choose(desk: Desk, option: OptionSpot, name: string): Promise<number | null> {
  await desk.click(option.at, `the option "${name}"`);
  return option.id;
}

function records(options: readonly OptionSpot[]): readonly OptionSpot[] {
  return options.filter((option) => option.role === 'record');
}

/** The options once they have been answered; null when they do not come within `patienceMs`. */
export async function offered(
  desk: Desk,
  at: string,
  patienceMs = Number.POSITIVE_INFINITY,
): Promise<readonly OptionSpot[] | null> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const options = await desk.ask('options', at);
    if (options) return options;
    const left = desk.left(`the choices of the field`);
    if (Date.now() > end) return null;
    await desk.page.waitForTimeout(Math.min(15, left));
  }
}
