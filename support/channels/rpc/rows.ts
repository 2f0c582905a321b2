// The row that a person means: looked for on the page, then without filters, then by a search.
import type { Json } from '../../odoo/transport.ts';
import type { RecordRef } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import type { Desk } from './desk.ts';
import { columnsOf, isShownColumn } from './find.ts';
import { blankRecord, type Row, readPage } from './list/page.ts';
import type { ListScreen } from './list/screen.ts';
import { matching } from './match.ts';

const SEARCHED = new Set(['char', 'text', 'many2one', 'many2many', 'reference']);

/** By its name, by the text of a cell, or by the record itself. Throws `absent` or `ambiguous`. */
export async function findRow(desk: Desk, list: ListScreen, row: string | RecordRef): Promise<Row> {
  const name = typeof row === 'string' ? row : row.name;
  const seen: Row[] = [];
  const shown = async (extra?: Json[]): Promise<Row | undefined> => {
    const { rows } = await readPage(desk, list, extra);
    seen.push(...rows);
    return theOnly(
      typeof row === 'string' ? matching(rows, row) : rows.filter((one) => one.id === row.id),
      name,
    );
  };
  const found = (await shown()) ?? ((await withoutFilters(desk, list)) ? await shown() : undefined);
  if (found) return found;
  const searched = await shown(typeof row === 'string' ? searchFor(desk, list, row) : [['id', '=', row.id]]);
  if (searched) return searched;
  const there = [...new Set(seen.map((one) => one.name))];
  const listed = there.length === 0 ? 'It is empty.' : `Its rows are: ${there.slice(0, 20).join('; ')}.`;
  throw new ScreenError(
    'absent',
    `The list has no row "${name}", with and without its filters. ${listed}`,
    there,
  );
}

function theOnly(found: readonly Row[], name: string): Row | undefined {
  if (found.length < 2) return found[0];
  const names = found.map((one) => one.name);
  throw new ScreenError(
    'ambiguous',
    `The list has ${found.length} rows "${name}": ${names.join('; ')}.`,
    names,
  );
}

/** False where none were on. */
async function withoutFilters(_desk: Desk, list: ListScreen): Promise<boolean> {
  if (list.search.facets(list.shape).length === 0) return false;
  list.search.clear(list.shape);
  list.begin();
  return true;
}

/** In the names of the records and in the columns that this person sees. */
function searchFor(desk: Desk, list: ListScreen, text: string): Json[] {
  const names = new Set(['display_name']);
  for (const column of columnsOf(list.view, blankRecord(desk, list))) {
    const { type, searchable } = column.info;
    if (SEARCHED.has(type) && searchable !== false && isShownColumn(desk, column)) names.add(column.name);
  }
  const conditions = [...names].map((name): Json => [name, 'ilike', text]);
  return [...conditions.slice(1).map(() => '|'), ...conditions];
}
