// What is on a screen: values, what must be filled in, what is shown and what is not.
import type { Place, Seat } from '../../channels/channel.ts';
import { RefusedError, ScreenError } from '../../channels/errors.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';
import { ControlError } from '../refusals.ts';
import type { VouchWorld } from '../world.ts';
import { buttonsOn, listOn, seesButton, seesList } from './forms.ts';
import { modelOnTop, seatOfLast } from './on-top.ts';
import { cellShown, cellText, plainNumber, shownAs } from './said.ts';

/** Rows beyond the first page are not on the screen. */
const PAGE = 80;

/** On the screen of the person who acted last. */
export async function is(w: VouchWorld, place: Place, said: string): Promise<void> {
  const seat = seatOfLast(w);
  const { text, type } = await seat.read(place);
  w.facts.equal(named(place), plainNumber(text), shownAs(w, type, said, await seat.timeZone()));
}

export async function isEmpty(w: VouchWorld, place: Place): Promise<void> {
  const { text } = await seatOfLast(w).read(place);
  w.facts.equal(named(place), text, '');
}

export async function isRequired(w: VouchWorld, place: Place, expected: boolean): Promise<void> {
  const { required } = await seatOfLast(w).read(place);
  const words = (is: boolean) => (is ? 'required' : 'not required');
  w.facts.equal(named(place), words(required), words(expected));
}

export async function isReadOnly(w: VouchWorld, place: Place, expected: boolean): Promise<void> {
  const { readonly } = await seatOfLast(w).read(place);
  const words = (is: boolean) => (is ? 'read-only' : 'open to change');
  w.facts.equal(named(place), words(readonly), words(expected));
}

export async function stageIs(w: VouchWorld, stage: string): Promise<void> {
  const { stages } = await seatOfLast(w).screen();
  w.facts.equal('the stage', stages?.current ?? '', stage);
}

export async function linesAre(
  w: VouchWorld,
  list: Place,
  rows: ReadonlyArray<Readonly<Record<string, string>>>,
): Promise<void> {
  const seat = seatOfLast(w);
  const zone = await seat.timeZone();
  const { lines, columns } = await listOn(seat, list);
  const titles = Object.keys(rows[0] ?? {});
  const unknown = titles.filter((title) => !columns.includes(title));
  if (unknown.length > 0)
    throw new ScreenError(
      'absent',
      `"${list.label}" has no column ${unknown.map((t) => `"${t}"`).join(', ')}. Its columns are: ${columns.join(', ')}.`,
      columns,
    );
  const found = lines.map((line, n) =>
    titles.map((title) => cellShown(w, rows[n]?.[title] ?? '', line[title] ?? '', zone)).join(' | '),
  );
  const expected = rows.map((row) => titles.map((title) => cellText(w, row[title] ?? '', zone)).join(' | '));
  w.facts.equal(`lines of ${named(list)} (${titles.join(' | ')})`, found, expected);
}

export async function hasNoLines(w: VouchWorld, list: Place): Promise<void> {
  const { lines } = await listOn(seatOfLast(w), list);
  w.facts.equal(`lines of ${named(list)}`, lines.length, 0);
}

export async function field(w: VouchWorld, who: string, place: Place, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  if (!expected) await mustExist(w, seat, 'field', place.label);
  shown(w, seat, `the field ${named(place)}`, { expected, found: await seesField(seat, place) });
}

export async function button(w: VouchWorld, who: string, place: Place, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  if (!expected) await mustExist(w, seat, 'button', place.label);
  shown(w, seat, `the button ${named(place)}`, { expected, found: await seesButton(seat, place) });
}

export async function greyedOut(w: VouchWorld, who: string, place: Place, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  const found = await buttonsOn(seat, place);
  const words = (enabled: boolean) => (enabled ? 'open' : 'greyed out');
  const is = found.length === 0 ? 'not shown' : words(found.some((one) => one.enabled));
  w.facts.equal(`the button ${named(place)} for ${seat.person.name}`, is, words(!expected));
}

/** A person sees a menu by going there; one that is seen is open afterwards. */
export async function menu(w: VouchWorld, who: string, path: string, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  if (!expected && !(await (await w.offeredTo(seat.person)).menuExists(path)))
    throw new ControlError(
      `Odoo has no menu "${path}", for anybody. Correct the path, else the control would seem to hold.`,
    );
  shown(w, seat, `the menu "${path}"`, { expected, found: await opensMenu(seat, path) });
}

/** Of the list on top; `list` says which one in a form. */
export async function column(
  w: VouchWorld,
  who: string,
  said: { title: string; list: Place; expected: boolean },
): Promise<void> {
  const { title, list, expected } = said;
  const seat = await w.seat(who);
  const { columns, field: name } = await listOn(seat, list);
  if (!expected) {
    const labels = await (await w.offeredTo(seat.person)).columnLabels(await modelOnTop(w, seat), name);
    if (!labels.has(title)) throw nobodyHas('column', title, labels);
  }
  shown(w, seat, `the column "${title}" of ${named(list)}`, { expected, found: columns.includes(title) });
}

/** In a cell of a row, word for word. */
export async function row(w: VouchWorld, who: string, text: string, expected: boolean): Promise<void> {
  const seat = await w.seat(who);
  const { rows, kind } = await seat.screen();
  if (!rows) throw new ScreenError('wrong-screen', `${seat.person.name} has a ${kind} on top, not a list.`);
  const wanted = w.remembered.has(text) ? await w.offered.namesOf(w.the(text)) : [text];
  const found = rows.some((cells) => Object.values(cells).some((cell) => wanted.includes(cell.trim())));
  if (!found && rows.length >= PAGE)
    throw new ScreenError(
      'wrong-screen',
      `The list has more rows than its first page of ${PAGE}, so that nobody can say whether "${text}" is in it. ` +
        'Begin from a menu that shows fewer.',
    );
  shown(w, seat, `"${text}" in the list`, { expected, found });
}

export async function stage(w: VouchWorld, who: string, name: string): Promise<void> {
  const seat = await w.seat(who);
  const { stages } = await seat.screen();
  const all = stages?.all ?? [];
  w.facts.check('the stages', `"${name}" among them`, all.join(', ') || 'no stages', all.includes(name));
}

/** Since the last time that anybody looked. */
export async function told(w: VouchWorld, who: string, words: string): Promise<void> {
  const seat = await w.seat(who);
  const notices = seat.notices().map(({ title, text }) => `${title} ${text}`.trim());
  const holds = notices.some((notice) => notice.includes(words));
  w.facts.check(`what ${seat.person.name} is told`, `"${words}"`, notices.join('; ') || 'nothing', holds);
}

function shown(w: VouchWorld, seat: Seat, what: string, is: { expected: boolean; found: boolean }): void {
  const words = (yes: boolean) => (yes ? 'shown' : 'not shown');
  w.facts.equal(`${what} for ${seat.person.name}`, words(is.found), words(is.expected));
}

async function seesField(seat: Seat, place: Place): Promise<boolean> {
  try {
    await seat.read(place);
    return true;
  } catch (error) {
    if (!(error instanceof ScreenError)) throw error;
    if (error.code === 'ambiguous') return true;
    if (error.code !== 'absent') throw error;
    return seesList(seat, place);
  }
}

async function opensMenu(seat: Seat, path: string): Promise<boolean> {
  try {
    await seat.go(path);
    return true;
  } catch (error) {
    if (error instanceof ScreenError && error.code === 'absent') return false;
    // The entry is there, and only what it leads to is refused.
    if (error instanceof RefusedError) return true;
    throw error;
  }
}

/** What nobody has would be absent for everybody, and its absence would seem to be meant. */
async function mustExist(w: VouchWorld, seat: Seat, what: 'field' | 'button', label: string): Promise<void> {
  const model = await modelOnTop(w, seat);
  const offered = await w.offeredTo(seat.person);
  const labels = what === 'field' ? await offered.fieldLabels(model) : await offered.buttonLabels(model);
  if (!labels.has(label)) throw nobodyHas(what, label, labels);
}

function nobodyHas(what: string, label: string, labels: ReadonlySet<string>): ControlError {
  return new ControlError(
    `Nobody at all has a ${what} "${label}" there. Correct the label, else its absence would seem to be meant. ` +
      `Nearest are: ${nearestFirst(label, labels).slice(0, 8).join(', ')}.`,
  );
}

function named({ label, within }: Place): string {
  return within === undefined ? `"${label}"` : `"${label}" in "${within}"`;
}
