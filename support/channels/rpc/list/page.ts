// What a list or kanban shows: the rows of one page, or its groups with the rows of those that stand open.
import { evaluateCondition } from '../../../odoo/expression/evaluate.ts';
import { activeFields, specification } from '../../../odoo/form/active-fields.ts';
import { firstLine } from '../../../odoo/form/choices.ts';
import { FormRecord } from '../../../odoo/form/record.ts';
import type { Dict, Json } from '../../../odoo/transport.ts';
import { plain } from '../../../odoo/view/labels.ts';
import type { FieldInfo, FieldNode } from '../../../odoo/view/nodes.ts';
import { learnAccounts, textIn } from '../cell-text.ts';
import type { Desk } from '../desk.ts';
import { columnsOf, isShownColumn } from '../find.ts';
import { GROUPS, type ListScreen, type Opening } from './screen.ts';

/** More than these are not counted. */
const COUNT_LIMIT = 10_001;
const SUMMED = new Set(['integer', 'float', 'monetary']);

export interface Row {
  readonly id: number;
  readonly name: string;
  /** Column title to text. */
  readonly cells: Readonly<Record<string, string>>;
  readonly record: FormRecord;
}

export interface Group {
  readonly title: string;
  /** What the records of it hold in the field that is grouped by. */
  readonly value: Json;
  readonly field: string;
  readonly count: number;
  readonly opening: Opening;
  readonly rows: readonly Row[];
  readonly groups: readonly Group[];
  /** Field to sum, highest or the like. */
  readonly aggregates: Dict;
}

export interface Page {
  /** In the order of the screen, those of open groups one group after the other. */
  readonly rows: readonly Row[];
  readonly groups: readonly Group[];
  /** Rows of the whole list; of a grouped one its groups. */
  readonly total: number;
}

/** `extra` narrows the list, and takes its groups apart. */
export async function readPage(desk: Desk, list: ListScreen, extra?: Json[]): Promise<Page> {
  const groupBy = list.groupBy;
  if (groupBy.length > 0 && !extra) return readGroups(desk, list, groupBy);
  const { records, length } = (await desk.session.call(list.view.model, 'web_search_read', [], {
    domain: [...list.domain, ...(extra ?? [])],
    specification: specOf(desk, list),
    offset: extra ? 0 : list.offset,
    limit: list.limit,
    order: list.orderBy,
    count_limit: COUNT_LIMIT,
    context: { ...list.context, bin_size: true },
  })) as { records: Dict[]; length: number };
  if (list.offset > 0 && records.length === 0 && !extra) {
    list.offset = 0;
    return readPage(desk, list);
  }
  return { rows: await rowsOf(desk, list, records), groups: [], total: length };
}

async function readGroups(desk: Desk, list: ListScreen, groupBy: readonly string[]): Promise<Page> {
  const { view } = list;
  const { groups, length } = (await desk.session.call(view.model, 'web_read_group', [], {
    domain: list.domain,
    groupby: [...groupBy],
    aggregates: aggregatesOf(list),
    ...(view.kind === 'list' ? { limit: list.groupsLimit } : {}),
    offset: list.offset,
    order: list.orderBy,
    auto_unfold: list.isOpen,
    opening_info: list.openings as unknown as Json[],
    unfold_read_specification: specOf(desk, list),
    unfold_read_default_limit: list.limit,
    groupby_read_specification: {},
    context: { read_group_expand: true, ...list.context },
  })) as { groups: Dict[]; length: number };
  const found = await groupsFrom(desk, list, groups, groupBy);
  list.openings = found.map((group) => group.opening);
  return { rows: rowsIn(found), groups: found, total: length };
}

async function groupsFrom(
  desk: Desk,
  list: ListScreen,
  data: readonly Dict[],
  groupBy: readonly string[],
): Promise<Group[]> {
  const [spec = '', ...deeper] = groupBy;
  const [field = ''] = spec.split(':');
  const info = list.search.fields[field];
  const groups: Group[] = [];
  for (const one of data) {
    const raw = one[spec] as Json;
    const value = Array.isArray(raw) ? (raw[0] ?? false) : raw;
    const inner = one.__groups as unknown as { groups: Dict[] } | undefined;
    const records = one.__records as unknown as Dict[] | undefined;
    const below = inner ? await groupsFrom(desk, list, inner.groups, deeper) : [];
    groups.push({
      title: titleOf(desk, info, raw),
      value,
      field,
      count: Number(one.__count),
      opening: {
        value,
        folded: !inner && !records,
        limit: deeper.length > 0 ? GROUPS.folded : list.limit,
        offset: Number(one.__offset ?? offsetOf(list.openings, value)),
        groups: below.map((group) => group.opening),
      },
      rows: records ? await rowsOf(desk, list, records) : [],
      groups: below,
      aggregates: sumsOf(list, one),
    });
  }
  return groups;
}

function offsetOf(openings: readonly Opening[], value: Json): number {
  return openings.find((one) => one.value === value)?.offset ?? 0;
}

function titleOf({ say }: Desk, info: FieldInfo | undefined, raw: Json): string {
  const none = info?.falsy_value_label || say('None');
  switch (info?.type) {
    case 'selection':
      return info.selection?.find(([key]) => key === raw)?.[1] ?? none;
    case 'boolean':
      return say(raw ? 'Yes' : 'No');
    case 'integer':
      return String(raw || 0);
    case 'many2one':
    case 'many2many':
    case 'date':
    case 'datetime':
    case 'tags':
      return Array.isArray(raw) ? plain(firstLine(String(raw[1]))) || none : none;
    default:
      return raw ? String(raw) : none;
  }
}

/** Every row on the screen, in its order. */
function rowsIn(groups: readonly Group[]): Row[] {
  return groups.flatMap((group) => [...group.rows, ...rowsIn(group.groups)]);
}

function aggregatesOf(list: ListScreen): string[] {
  if (list.view.kind === 'kanban') return [];
  const infos = [...new Map(list.view.columns.map(({ name }) => [name, list.search.fields[name]])).values()];
  const summed = infos.filter((info): info is FieldInfo =>
    Boolean(info?.aggregator && SUMMED.has(info.type)),
  );
  const money = infos.filter((info): info is FieldInfo => Boolean(info?.aggregator && info.currency_field));
  return [
    ...new Set([
      ...summed.map((info) => `${info.name}:${info.aggregator}`),
      ...money.flatMap((info) => [`${info.currency_field}:array_agg_distinct`, `${info.name}:sum_currency`]),
    ]),
  ];
}

/** Amounts in several currencies are summed in the company's. */
function sumsOf(list: ListScreen, data: Dict): Dict {
  const sums: Dict = {};
  for (const spec of aggregatesOf(list)) {
    const [name = '', how] = spec.split(':');
    const currency = list.search.fields[name]?.currency_field;
    const currencies = (data[`${currency}:array_agg_distinct`] ?? []) as unknown as readonly unknown[];
    if (how === 'sum_currency' && currencies.length === 1) continue;
    if (how !== 'array_agg_distinct' && spec in data) sums[name] = data[spec];
  }
  return sums;
}

function specOf(desk: Desk, list: ListScreen): Dict {
  const blank = blankRecord(desk, list);
  return { ...specification(activeFields(list.view.columns), blank.basicNames()), display_name: {} };
}

async function rowsOf(desk: Desk, list: ListScreen, data: readonly Dict[]): Promise<Row[]> {
  const { view, context } = list;
  const fields = activeFields(view.columns);
  const records: Array<{ readonly name: string; readonly record: FormRecord }> = [];
  for (const one of data) {
    const record = new FormRecord({ env: desk.env, model: view.model, fields, context, id: Number(one.id) });
    await record.setData(one);
    records.push({ name: firstLine(String(one.display_name || '')), record });
  }
  await learnAccounts(
    desk.env,
    view.columns,
    records.map((one) => one.record),
  );
  return records.map(({ name, record }) => ({
    id: Number(record.id),
    name,
    cells: cellsOf(desk, view, record),
    record,
  }));
}

function cellsOf(desk: Desk, view: ListScreen['view'], record: FormRecord): Record<string, string> {
  const cells: Record<string, string> = {};
  const names = record.names();
  const isHidden = (column: FieldNode) =>
    column.invisible.some((one) => evaluateCondition(one, names, desk.env.clock));
  for (const column of columnsOf(view, record)) {
    if (!isShownColumn(desk, column)) continue;
    const title = plain(column.string) || column.name;
    if (!(title in cells)) cells[title] = isHidden(column) ? '' : textIn(record, column);
  }
  return cells;
}

export function blankRecord(desk: Desk, { view, context }: ListScreen): FormRecord {
  return new FormRecord({ env: desk.env, model: view.model, fields: activeFields(view.columns), context });
}
