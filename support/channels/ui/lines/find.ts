// Which line of a list is meant, by position, by a text or by several cells.
import { flat } from '../../../odoo/text.ts';
import type { Line } from '../../channel.ts';
import { ScreenError } from '../../errors.ts';
import { withoutCode } from '../fill/names.ts';
import type { ListRow } from '../page/api.ts';

export function findLine(rows: readonly ListRow[], line: Line, list: string): ListRow {
  if (typeof line === 'number') {
    const row = rows[line - 1];
    if (row) return row;
    throw new ScreenError(
      'absent',
      `"${list}" has ${rows.length} line(s), so there is no line ${line}.`,
      rows.map(summary),
    );
  }
  const found =
    typeof line === 'string'
      ? byText(rows, line)
      : rows.filter((row) => line.every((cell) => has(row, cell)));
  if (found.length === 1 && found[0]) return found[0];
  throw found.length > 1
    ? new ScreenError(
        'ambiguous',
        `"${list}" has ${found.length} lines with ${said(line)}.`,
        found.map(summary),
      )
    : new ScreenError(
        'absent',
        `"${list}" has no line with ${said(line)}. ${listed(rows)}`,
        rows.map(summary),
      );
}

export function said(line: Exclude<Line, number>): string {
  if (typeof line === 'string') return `"${line}"`;
  return line.map((cell) => `${cell.column}: ${String(cell.value)}`).join(', ');
}

/** A whole cell first; a part of one only when no cell is that text. */
export function byText(rows: readonly ListRow[], text: string): ListRow[] {
  const wanted = flat(text);
  const ways: Array<(shown: string) => boolean> = [
    (shown) => shown === wanted,
    (shown) => withoutCode(shown) === wanted,
    (shown) => shown.includes(wanted),
  ];
  for (const way of ways) {
    const found = rows.filter((row) => row.texts.some((shown) => way(flat(shown))));
    if (found.length > 0) return found;
  }
  return [];
}

export function has(row: ListRow, cell: { column: string; value: unknown }): boolean {
  const shown = row.cells[cell.column];
  if (shown === undefined) return false;
  const { value } = cell;
  if (typeof value === 'number') return Number(shown) === value;
  if (typeof value === 'boolean') return shown === (value ? 'yes' : 'no');
  const said =
    typeof value === 'object' && value !== null ? String(Object.values(value)[0]) : String(value ?? '');
  return (
    flat(shown) === flat(said) ||
    withoutCode(flat(shown)) === flat(said) ||
    (shown !== '' && Number(shown) === Number(said))
  );
}

export function summary(row: ListRow): string {
  return (
    Object.values(row.cells)
      .filter((text) => text !== '')
      .join(' | ') || row.name
  );
}

export function listed(rows: readonly ListRow[]): string {
  return rows.length === 0 ? 'It is empty.' : `Its lines are: ${rows.slice(0, 20).map(summary).join('; ')}.`;
}
