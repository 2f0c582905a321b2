// What a whole form shows, on whichever of its tabs: lists and their columns, tabs, ribbons, warnings.
import type { ButtonReading, Place, Seat } from '../../channels/channel.ts';
import { ScreenError } from '../../channels/errors.ts';
import type { FormReading, ShownList } from '../../channels/form-reading.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import { ControlError } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';
import { modelOnTop, seatOfLast } from './on-top.ts';

type Lines = Pick<ShownList, 'label' | 'field' | 'lines'> & { readonly columns: readonly string[] };

/** What the open tab shows is read at once; the other tabs are gone through where it is not there. */
export async function listOn(seat: Seat, place: Place): Promise<Lines> {
  const { lists } = await seat.screen();
  const [only, second] = lists.filter((list) => list.label === place.label);
  if (only && !second && place.within === undefined) return only;
  const list = await wholeListOn(seat, place);
  return { ...list, columns: list.columns.map((column) => column.title) };
}

export async function seesList(seat: Seat, place: Place): Promise<boolean> {
  const { lists } = await seat.form();
  return lists.some((list) => isMeant(list, place));
}

export async function seesButton(seat: Seat, place: Place): Promise<boolean> {
  return (await buttonsOn(seat, place)).length > 0;
}

/** Buttons of this label: of a form on all its tabs, of anything else those on top. */
export async function buttonsOn(seat: Seat, place: Place): Promise<readonly ButtonReading[]> {
  const { buttons, kind } = await seat.screen();
  const called = ({ label }: { readonly label: string }) => label.trim() === place.label;
  const onTop = buttons.filter(called);
  if (kind !== 'form' || (place.within === undefined && onTop.length > 0)) return onTop;
  const all = (await seat.form()).buttons.filter(called);
  return all.filter(
    (one) => place.within === undefined || isWithin([...one.groups, one.tab, one.kind], place),
  );
}

export async function tab(w: VouchWorld, who: string, title: string, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  if (!expected) {
    const titles = await (await w.offeredTo(seat.person)).tabTitles(await modelOnTop(w, seat));
    if (!titles.has(title))
      throw new ControlError(
        `Nobody at all has a tab "${title}" there. Correct the title, else its absence would seem to be meant. ` +
          `There are: ${nearestFirst(title, titles).join(', ') || 'none'}.`,
      );
  }
  const { tabs } = await seat.form();
  const words = (is: boolean) => (is ? 'shown' : 'not shown');
  const what = `the tab "${title}" for ${seat.person.name}`;
  w.facts.equal(what, words(tabs.includes(title)), words(expected));
}

/** `undefined`: there is none. */
export async function ribbon(w: VouchWorld, text: string | undefined): Promise<void> {
  const { ribbons } = await onTop(w);
  w.facts.equal('the ribbon', ribbons.join(', ') || 'none', text ?? 'none');
}

/** `undefined`: of nothing. */
export async function warns(w: VouchWorld, words: string | undefined): Promise<void> {
  const said = (await onTop(w)).banners.map((banner) => banner.text);
  const found = said.join('; ') || 'nothing';
  if (words === undefined) w.facts.equal('what the form warns of', found, 'nothing');
  else
    w.facts.check(
      'what the form warns of',
      `"${words}"`,
      found,
      said.some((text) => text.includes(words)),
    );
}

export async function columnIs(
  w: VouchWorld,
  said: { title: string; list: Place; rule: 'required' | 'readonly'; expected: boolean },
): Promise<void> {
  const { title, list, rule, expected } = said;
  const { columns } = await wholeListOn(seatOfLast(w), list);
  const column = columns.find((one) => one.title === title);
  const titles = columns.map((one) => one.title);
  if (!column)
    throw new ScreenError(
      'absent',
      `"${list.label}" shows no column "${title}". Its columns are: ${titles.join(', ')}.`,
      titles,
    );
  const yes = rule === 'required' ? 'required' : 'read-only';
  const no = rule === 'required' ? 'not required' : 'open to change';
  w.facts.equal(`the column "${title}" of "${list.label}"`, column[rule] ? yes : no, expected ? yes : no);
}

function onTop(w: VouchWorld): Promise<FormReading> {
  return seatOfLast(w).form();
}

async function wholeListOn(seat: Seat, place: Place): Promise<ShownList> {
  const { lists } = await seat.form();
  const found = lists.filter((list) => isMeant(list, place));
  const [only] = found;
  if (only && found.length === 1) return only;
  const labels = lists.map((list) => list.label);
  const called = `"${place.label}"${place.within ? ` in "${place.within}"` : ''}`;
  throw new ScreenError(
    only ? 'ambiguous' : 'absent',
    `${only ? `${found.length} lists are` : 'No list is'} called ${called}. There are: ${labels.join(', ') || 'none'}.`,
    labels,
  );
}

function isMeant(list: ShownList, place: Place): boolean {
  return (
    list.label === place.label && (place.within === undefined || isWithin([...list.groups, list.tab], place))
  );
}

/** Capitals are the style sheet's. */
function isWithin(titles: readonly string[], { within = '' }: Place): boolean {
  return titles.some((title) => title.toLowerCase() === within.toLowerCase());
}
