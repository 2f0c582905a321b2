// The rows of a list: reading them, and finding the one that a person means.
import { activeFields, specification } from '../../odoo/form/active-fields.ts';
import { firstLine } from '../../odoo/form/choices.ts';
import { FormRecord } from '../../odoo/form/record.ts';
import type { Dict, Json } from '../../odoo/transport.ts';
import { plain } from '../../odoo/view/labels.ts';
import type { FieldNode } from '../../odoo/view/nodes.ts';
import type { RecordRef } from '../channel.ts';
import { ScreenError } from '../errors.ts';
import { learnAccounts, textIn } from './cell-text.ts';
import type { Desk } from './desk.ts';
import { columnsOf, isShownColumn } from './find.ts';
import { matching } from './match.ts';
import type { ListScreen } from './screens.ts';

/** As many as a page of the list shows. */
const PAGE = 80;
const SEARCHED = new Set(['char', 'text', 'many2one', 'many2many', 'reference']);

export interface Row {
  readonly id: number;
  readonly name: string;
  /** Column title to text. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The first page, filters off. */
export async function readRows(desk: Desk, list: ListScreen, extra: Json[] = []): Promise<Row[]> {
  const { view } = list;
  const fields = activeFields(view.columns);
  const context = { ...list.context, bin_size: true };
  const blank = blankRecord(desk, list);
  const spec: Dict = { ...specification(fields, blank.basicNames()), display_name: {} };
  const answer = (await desk.session.call(view.model, 'web_search_read', [], {
    domain: [...list.domain, ...extra],
    specification: spec,
    limit: PAGE,
    order: view.order,
    context,
  })) as { records: Dict[] };
  const records: Array<{ readonly name: string; readonly record: FormRecord }> = [];
  for (const data of answer.records) {
    const id = Number(data.id);
    const record = new FormRecord({ env: desk.env, model: view.model, fields, context: list.context, id });
    await record.setData(data);
    records.push({ name: firstLine(String(data.display_name || '')), record });
  }
  await learnAccounts(
    desk.env,
    view.columns,
    records.map((one) => one.record),
  );
  return records.map(({ name, record }) => ({
    id: Number(record.id),
    name,
    cells: cellsOf(desk, view.columns, record),
  }));
}

function cellsOf(desk: Desk, columns: readonly FieldNode[], record: FormRecord): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const column of columnsOf({ columns } as ListScreen['view'], record)) {
    if (!isShownColumn(desk, column)) continue;
    const title = plain(column.string) || column.name;
    if (!(title in cells)) cells[title] = textIn(record, column);
  }
  return cells;
}

/** By its name, by the text of a cell, or by the record itself. Throws `absent` or `ambiguous`. */
export async function findRow(desk: Desk, list: ListScreen, row: string | RecordRef): Promise<Row> {
  if (typeof row !== 'string') {
    const [found] = await readRows(desk, list, [['id', '=', row.id]]);
    if (found) return found;
    throw new ScreenError('absent', `The list has no row "${row.name}", with and without its filters.`);
  }
  // As a person looks: at the first page, then by a search.
  const page = await readRows(desk, list);
  let found = matching(page, row);
  if (found.length === 0) found = matching(await readRows(desk, list, searchFor(desk, list, row)), row);
  const [only] = found;
  if (found.length === 1 && only) return only;
  if (found.length > 1) {
    const names = found.map((one) => one.name);
    throw new ScreenError(
      'ambiguous',
      `The list has ${found.length} rows "${row}": ${names.join('; ')}.`,
      names,
    );
  }
  const there = page.map((one) => one.name);
  const listed = there.length === 0 ? 'It is empty.' : `Its rows are: ${there.slice(0, 20).join('; ')}.`;
  throw new ScreenError(
    'absent',
    `The list has no row "${row}", with and without its filters. ${listed}`,
    there,
  );
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

function blankRecord(desk: Desk, { view, context }: ListScreen): FormRecord {
  return new FormRecord({ env: desk.env, model: view.model, fields: activeFields(view.columns), context });
}
