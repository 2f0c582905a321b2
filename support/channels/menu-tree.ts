// The menus that a person has, as a tree, and the way through them by labels: both channels walk it alike.
import { flat } from '../odoo/text.ts';
import { ScreenError } from './errors.ts';

export interface MenuNode {
  readonly name: string;
  readonly children: readonly MenuNode[];
}

/** The entries right below a path; the apps below an empty one. Throws `absent` with what is there instead. */
export function menusBelow(apps: readonly MenuNode[], path = ''): readonly string[] {
  let offered = apps;
  for (const label of path.split('>').map(flat).filter(Boolean)) {
    const found = offered.find((one) => flat(one.name) === label);
    if (!found) {
      const names = offered.map((one) => one.name);
      throw new ScreenError(
        'absent',
        `There is no menu "${label}" in "${path}" for this person. There are: ${names.join(', ') || 'none'}.`,
        names,
      );
    }
    offered = found.children;
  }
  return offered.map((one) => flat(one.name));
}

export function notOffered(company: string, offered: readonly string[]): ScreenError {
  return new ScreenError(
    'absent',
    `The company "${company}" is not offered to this person. Offered are: ${offered.join(', ')}.`,
    offered,
  );
}
