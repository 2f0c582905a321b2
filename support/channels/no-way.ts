// What both channels say in the same words where there is no way: a label that fits nothing or two things, what a field
// does not take, what a list does not offer.
import { nearestFirst } from '../odoo/view/nearest.ts';
import { NOT_FILLED } from '../odoo/view/widgets.ts';
import type { Place } from './channel.ts';
import { ScreenError } from './errors.ts';

/** `known`: the labels that are there, in any order. */
export function absentPlace(
  place: Place,
  is: {
    readonly what: 'field' | 'list';
    readonly where: string;
    readonly why: string;
    readonly known: Iterable<string>;
  },
): ScreenError {
  const known = nearestFirst(
    place.label,
    [...is.known].filter((label) => label !== ''),
  );
  const within = place.within === undefined ? '' : ` in "${place.within}"`;
  return new ScreenError(
    'absent',
    `There is no ${is.what} "${place.label}"${within} on ${is.where}. ${is.why} Shown are: ${known.join(', ') || 'none'}.`,
    known,
  );
}

/** `titles`: of each thing with this label, the titles around it, the nearest first. */
export function ambiguousPlace(
  place: Place,
  where: string,
  titles: ReadonlyArray<readonly string[]>,
): ScreenError {
  const said = titles.map((own, n) => {
    const others = titles.filter((_, other) => other !== n).flat();
    const telling = own.find((title) => !others.includes(title));
    return telling === undefined ? undefined : `"${place.label}" in "${telling}"`;
  });
  const candidates = said.flatMap((one) => one ?? []);
  const untold = said.length - candidates.length;
  const cure =
    candidates.length === 0
      ? 'No title of a group or tab tells them apart: a sentence cannot say which.'
      : `Say which: ${candidates.join('; ')}${untold > 0 ? `; ${untold} more without a title of its own` : ''}.`;
  return new ScreenError(
    'ambiguous',
    `"${place.label}" stands ${titles.length} times on ${where}. ${cure}`,
    candidates,
  );
}

/** What stands at the foot of a list is no button: which list is meant, and what the line holds, is said at once. */
export function addedByList(words: string): ScreenError {
  return new ScreenError(
    'absent',
    `"${words}" stands at the foot of a list and is no button: say to which list a line is added, as in: adds to "Products".`,
  );
}

export function greyedOut(button: string): ScreenError {
  return new ScreenError(
    'readonly',
    `The button "${button}" is shown but greyed out: it cannot be pressed as the record stands.`,
  );
}

/** Somebody outside, whom the web client sends to the portal. */
export function noBackOffice(person: string): ScreenError {
  return new ScreenError(
    'absent',
    `${person} has no back office in Odoo, only the portal: no menus, lists or forms. ` +
      'Say what this person does on a page ("opens the page ..."), or give the account the groups of an internal user.',
  );
}

/** An app may add an entry that is called like one of Odoo's own, and nothing on the screen tells them apart. */
export function sameActions(name: string, count: number): ScreenError {
  return new ScreenError(
    'ambiguous',
    `The actions menu has ${count} entries "${name}", and nothing on the screen tells them apart. ` +
      'Have one of them renamed in Odoo: a person cannot know which one does what either.',
    [name],
  );
}

export function noNewRecord(label: string, name: string): ScreenError {
  return new ScreenError(
    'no-choice',
    `"${label}" does not let this person make a new "${name}" from here. Choose one that is there, or make it in its own menu.`,
  );
}

export function noLink(label: string): ScreenError {
  return new ScreenError('absent', `"${label}" has no link here that opens what it names.`);
}

export function emptyLink(label: string): ScreenError {
  return new ScreenError('absent', `"${label}" is empty, so that there is no record behind it to open.`);
}

export function badNumber(label: string, said: string, wanted: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" did not take "${said}": it wants ${wanted}.`);
}

export function noTag(label: string, name: string, there: readonly string[]): ScreenError {
  const held = there.length > 0 ? `It holds: ${there.join('; ')}.` : 'It is empty.';
  return new ScreenError('absent', `"${label}" does not hold "${name}". ${held}`, there);
}

export function notSeveral(label: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" takes one value, not several names.`);
}

export function noRange(label: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" takes one day or moment, not a beginning and an end.`);
}

export function noOrder(list: string): ScreenError {
  return new ScreenError(
    'readonly',
    `The lines of "${list}" have no handle by which this person could move them.`,
  );
}

/** Of a list whose lines are typed into. */
export function noDoor(list: string): ScreenError {
  return new ScreenError(
    'absent',
    `A line of "${list}" has no button that opens it; change its cells instead.`,
  );
}

/** Of a field that holds a file, or several. */
export function needsFile(label: string, said: string): ScreenError {
  return new ScreenError(
    'not-taken',
    `"${label}" did not take "${said}": it wants a file. Say 'puts the file "..." into "${label}"'.`,
  );
}

export function noFile(label: string, file: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" takes no file, so that "${file}" cannot be put into it.`);
}

export function badColour(label: string, said: string, candidates: readonly string[] = []): ScreenError {
  const wanted =
    candidates.length > 0 ? `one of its colours: ${candidates.join(', ')}` : 'a colour such as #ff8800';
  return new ScreenError('not-taken', `"${label}" did not take "${said}": it wants ${wanted}.`, candidates);
}

/** Of a field whose conditions are put together piece by piece. */
export function noDomain(label: string): ScreenError {
  return new ScreenError(
    'not-taken',
    `"${label}" is put together condition by condition on the screen, which no sentence can say: it is only read. ` +
      'Prepare the record with the condition that is wanted.',
  );
}

/** Of a field that is signed by hand. */
export function needsSignature(label: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" is signed, not typed: say 'signs "${label}"'.`);
}

export function noSignature(label: string): ScreenError {
  return new ScreenError('not-taken', `"${label}" is no place to sign: it takes no signature.`);
}

/** A widget that no channel knows must not seem to have been filled in. */
export function unknownWidget(label: string, widget: string): ScreenError {
  const why = NOT_FILLED[widget];
  const words =
    why === undefined
      ? 'what it does beside its own field cannot be told here. Its value can be read. Fill it in on the screen (mark the scenario @screen), or prepare the record.'
      : `${why}. Its value can be read. Prepare the record with the value that is wanted.`;
  return new ScreenError(
    'wrong-screen',
    `"${label}" is drawn by the widget "${widget}", which is not filled in: ${words}`,
  );
}

/** The tags of a property are those that its definition names. */
export function noPropertyTag(label: string, name: string, offered: readonly string[]): ScreenError {
  const there = offered.length > 0 ? `Offered are: ${offered.join('; ')}.` : 'Nothing is offered.';
  return new ScreenError('no-choice', `"${label}" offers no tag "${name}". ${there}`, offered);
}

/** Odoo shows no button to save to somebody who may make such records and not change them. */
export function noSave(): ScreenError {
  return new ScreenError(
    'absent',
    'This form has no button that saves for this person, who may make such records and not change them. ' +
      'Odoo keeps what was typed when the form is left; go back instead, or give the right to change them.',
  );
}
