// What a list or kanban shows, without a screen: facets, columns, rows, groups, totals, page.
import { plainNumber } from '../../../odoo/form/numbers.ts';
import type { Dict } from '../../../odoo/transport.ts';
import { flag } from '../../../odoo/view/arch.ts';
import { plain } from '../../../odoo/view/labels.ts';
import type { FieldNode } from '../../../odoo/view/nodes.ts';
import type { GroupReading, PageReading } from '../../list-verbs.ts';
import type { Desk } from '../desk.ts';
import { columnsOf, isShownColumn } from '../find.ts';
import { mayCreate } from '../navigate.ts';
import { blankRecord, type Group, type Page, readPage } from './page.ts';
import type { ListScreen } from './screen.ts';
import { facetsOf } from './search.ts';

const SUMMED = new Set(['integer', 'float', 'monetary']);

export async function readList(desk: Desk, list: ListScreen): Promise<PageReading> {
  let page = await readPage(desk, list);
  const columns = shownColumns(desk, list);
  const empty =
    page.groups.length === 0 ? page.rows.length === 0 : page.groups.every((one) => one.count === 0);
  // Then the screen shows rows that Odoo makes up, in groups of theirs.
  if (empty && list.view.kind === 'list' && flag(list.view.attrs.sample))
    page = { rows: [], groups: [], total: 0 };
  const size = page.groups.length > 0 ? page.groups.length : page.rows.length;
  return {
    title: list.title,
    kind: list.view.kind,
    facets: facetsOf(list),
    columns: [...new Set(columns.map(titleOf))],
    rows: page.rows.map((row) => row.cells),
    groups: page.groups.map((group) => readGroup(columns, group)),
    totals: totalsOf(list, columns, page),
    position: { first: page.total === 0 ? 0 : list.offset + 1, last: list.offset + size, total: page.total },
    empty,
    create: mayCreate(list),
    views: list.views.map((one) => one.kind),
  };
}

function shownColumns(desk: Desk, list: ListScreen): FieldNode[] {
  if (list.view.kind === 'kanban') return [];
  return columnsOf(list.view, blankRecord(desk, list)).filter((column) => isShownColumn(desk, column));
}

function titleOf(column: FieldNode): string {
  return plain(column.string) || column.name;
}

function readGroup(columns: readonly FieldNode[], group: Group): GroupReading {
  return {
    title: group.title,
    count: group.count,
    open: !group.opening.folded,
    totals: texts(columns, (column) => numberOr(group.aggregates[column.name])),
    groups: group.groups.map((inner) => readGroup(columns, inner)),
  };
}

/** Of the ticked rows where there are some, else of the groups, else of the page. */
function totalsOf(list: ListScreen, columns: readonly FieldNode[], page: Page): Record<string, string> {
  const ticked = page.rows.filter((row) => list.selected.includes(row.id));
  const records = ticked.length > 0 ? ticked : page.rows;
  const ofGroups = ticked.length === 0 && page.groups.length > 0;
  return texts(columns, (column) => {
    const how = (['sum', 'avg', 'max', 'min'] as const).find((one) => column.attrs[one]);
    if (!how || !SUMMED.has(column.info.type)) return undefined;
    const values = ofGroups
      ? page.groups.map((group) => numberOr(group.aggregates[column.name]))
      : records.map(({ record }) => numberOr(record.value(column.name) as Dict[string]));
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 ? undefined : summedUp(how, known);
  });
}

function summedUp(how: 'sum' | 'avg' | 'max' | 'min', values: readonly number[]): number {
  if (how === 'max') return Math.max(...values);
  if (how === 'min') return Math.min(...values);
  const sum = values.reduce((all, one) => all + one, 0);
  return how === 'sum' ? sum : sum / values.length;
}

function numberOr(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function texts(
  columns: readonly FieldNode[],
  numberOf: (column: FieldNode) => number | undefined,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const column of columns) {
    const value = numberOf(column);
    if (value !== undefined && !(titleOf(column) in found)) found[titleOf(column)] = plainNumber(value);
  }
  return found;
}
