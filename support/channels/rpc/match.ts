// Which line or row is meant, by position, by a text in it, or by several of its cells.
import { plain } from '../../odoo/view/labels.ts';
import type { Cell, Line } from '../channel.ts';
import { ScreenError } from '../errors.ts';

/** A line as a person reads it. */
export interface Shown {
  readonly name: string;
  /** Column title to text. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The one that is meant. Throws `absent` or `ambiguous`, naming what there is. `where` begins the sentence. */
export function theOne<T extends Shown>(all: readonly T[], line: Line, where: string, what = 'line'): T {
  const found = matching(all, line);
  const [only] = found;
  if (found.length === 1 && only) return only;
  const shown = all.slice(0, 20).map(summary);
  if (typeof line === 'number') {
    throw new ScreenError(
      'absent',
      `${where} has ${all.length} ${what}(s), so there is no ${what} ${line}.`,
      shown,
    );
  }
  const said =
    typeof line === 'string'
      ? `"${line}"`
      : line.map(({ column, value }) => `${column}: ${textOf(value)}`).join(', ');
  if (found.length > 1) {
    throw new ScreenError(
      'ambiguous',
      `${where} has ${found.length} ${what}s with ${said}.`,
      found.map(summary),
    );
  }
  const listed = shown.length === 0 ? 'It is empty.' : `Its ${what}s are: ${shown.join('; ')}.`;
  throw new ScreenError('absent', `${where} has no ${what} with ${said}. ${listed}`, shown);
}

export function matching<T extends Shown>(all: readonly T[], line: Line): T[] {
  if (typeof line === 'number') return all.slice(line - 1, line);
  return typeof line === 'string'
    ? byText(all, line)
    : all.filter((one) => line.every((cell) => has(one, cell)));
}

/** A whole cell first, then one without its code, then a part of one. */
function byText<T extends Shown>(all: readonly T[], text: string): T[] {
  const wanted = plain(text);
  const ways: ReadonlyArray<(shown: string) => boolean> = [
    (shown) => shown === wanted,
    (shown) => withoutCode(shown) === wanted,
    (shown) => shown.includes(wanted),
  ];
  for (const way of ways) {
    const found = all.filter((one) =>
      [one.name, ...Object.values(one.cells)].some((shown) => way(plain(shown))),
    );
    if (found.length > 0) return found;
  }
  return [];
}

function has(one: Shown, { column, value }: Cell): boolean {
  const shown = one.cells[column];
  if (shown === undefined) return false;
  if (typeof value === 'number') return shown !== '' && Number(shown) === value;
  const said = textOf(value);
  return shown === said || withoutCode(shown) === said;
}

function textOf(value: Cell['value']): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === null) return '';
  return typeof value === 'object' ? String(Object.values(value)[0]) : String(value);
}

function withoutCode(name: string): string {
  return name.replace(/^\[[^\]]*\]\s*/, '');
}

function summary(one: Shown): string {
  const cells = Object.values(one.cells).filter((text) => text !== '');
  return cells.join(' | ') || one.name;
}
