// What both channels say of a label that fits nothing, or two things: what is there instead, and how to tell it apart.
import { nearestFirst } from '../odoo/view/nearest.ts';
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
