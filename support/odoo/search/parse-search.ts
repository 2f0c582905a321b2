// The arch of a search view as what it offers, and what of it is switched on when the list opens.

import { ExpressionError } from '../expression/error.ts';
import { evaluate } from '../expression/evaluate.ts';
import type { Dict, Json } from '../transport.ts';
import { type ArchNode, elements, flag } from '../view/arch.ts';
import type { FieldInfo, Fields } from '../view/nodes.ts';
import type { DateFilterItem, FieldItem, PanelSection, Searched, SearchItem, SearchView } from './items.ts';
import { type OwnPeriod, periodId } from './periods.ts';

/** By what stands behind the prefix of `search_default_x`. */
export type SearchDefaults = Readonly<Record<string, Json>>;

const NO_PANEL = { panel: [], panelBeside: ['kanban', 'list'] };
const NAMED_AS_TEXT = new Set(['char', 'html', 'many2many', 'one2many', 'text']);
const PANEL_LIMIT = 200;

/** An item before it has its number and group. */
type Draft = SearchItem extends infer One
  ? One extends SearchItem
    ? Omit<One, 'id' | 'group'>
    : never
  : never;

export function parseSearch(arch: ArchNode, fields: Fields, defaults: SearchDefaults): SearchView {
  const groups: Draft[][] = [];
  const groupings: Draft[] = [];
  let current: Draft[] = [];
  let kind = '';
  let side: Pick<SearchView, 'panel' | 'panelBeside'> = NO_PANEL;

  /** Groupings make one group, wherever they stand. */
  const close = (next = ''): void => {
    if (kind === 'groupBy') groupings.push(...current);
    else if (current.length > 0) groups.push(current);
    current = [];
    kind = next;
  };
  const visit = (node: ArchNode): void => {
    switch (node.tag) {
      case 'searchpanel':
        side = readPanel(node, fields);
        return;
      case 'separator':
        close();
        return;
      case 'group':
        close();
        elements(node).forEach(visit);
        close();
        return;
      case 'field': {
        const item = readField(node, fields, defaults);
        close('field');
        if (item) current.push(item);
        return;
      }
      case 'filter': {
        const item = readFilter(node, fields, defaults);
        if (!item) return;
        const tag =
          item.type === 'dateGroupBy' ? 'groupBy' : item.type === 'dateFilter' ? 'filter' : item.type;
        if (tag !== kind) close(tag);
        current.push(item);
        return;
      }
      default:
        elements(node).forEach(visit);
    }
  };
  visit(arch);
  close();
  if (groupings.length > 0) groups.push(groupings);
  let id = 0;
  const items = groups.flatMap((drafts, group) =>
    drafts.map((draft) => {
      id += 1;
      return { ...draft, id, group: group + 1 } as SearchItem;
    }),
  );
  return { items, ...side };
}

/** Of an action's context those that say anything. */
export function searchDefaults(context: Dict): SearchDefaults {
  const found = Object.entries(context).flatMap(([key, value]) => {
    const name = /^search_default_(.*)$/.exec(key)?.[1];
    return name !== undefined && value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function readField(node: ArchNode, fields: Fields, defaults: SearchDefaults): Draft | undefined {
  const { name = '', string, invisible = '', domain, context, widget } = node.attrs;
  const info = fields[name];
  // What belongs to groups that this person is not in is taken out of the model, but may be left in the view.
  if (!info) return undefined;
  const filterDomain = node.attrs.filter_domain;
  const operator = filterDomain === undefined ? node.attrs.operator : undefined;
  const initial =
    name in defaults && info.type !== 'properties'
      ? searchedFirst(info, defaults[name] as Json, operator, widget)
      : undefined;
  const optional = { operator, domain, filterDomain, context, initial, rank: initial ? -10 : undefined };
  return {
    type: 'field',
    label: string ?? info.string,
    invisible,
    field: name,
    fieldType: info.type,
    ...(optional as Partial<FieldItem>),
  };
}

/** The name behind an id is not known yet: `namesOfDefaults` asks for it. */
function searchedFirst(info: FieldInfo, said: Json, operator = '', widget = info.type): Searched {
  const value = Array.isArray(said) ? (said[0] ?? false) : said;
  const usual = NAMED_AS_TEXT.has(widget) ? 'ilike' : '=';
  const chosen = info.selection?.find(([key]) => key === value)?.[1];
  const many = info.type === 'many2many' || info.type === 'one2many';
  const ids = Array.isArray(said) && said.every((one) => typeof one === 'number' && one > 0);
  if (many && ids) return { label: String(value), operator: 'in', value: said };
  return { label: chosen ?? String(value), operator: operator || usual, value };
}

function readFilter(node: ArchNode, fields: Fields, defaults: SearchDefaults): Draft | undefined {
  const { name = '', context = '', invisible = '', date, help } = node.attrs;
  const [by = '', interval] = groupedBy(context);
  const groupField = fields[by];
  const field = groupField ? by : (date ?? '');
  const info = fields[field];
  if (field !== '' && !info) return undefined;
  const label = node.attrs.string ?? (field === '' ? (help ?? name) : (info?.string ?? name));
  const value = name !== '' && name in defaults ? defaults[name] : undefined;
  const isDefault = value !== undefined;
  const common = { label, invisible };
  if (groupField) {
    const rank = isDefault ? { rank: typeof value === 'number' ? value : 100 } : {};
    if (groupField.type !== 'date' && groupField.type !== 'datetime')
      return { type: 'groupBy', field, ...common, ...rank };
    return { type: 'dateGroupBy', field, interval: interval ?? 'month', ...common, ...rank };
  }
  const rank = isDefault ? { rank: -5 } : {};
  const domain = node.attrs.domain ?? '[]';
  if (date === undefined) return { type: 'filter', domain, context, ...common, ...rank };
  const dates = periodsIn(node, value);
  return { type: 'dateFilter', field, fieldType: info?.type ?? 'date', domain, ...dates, ...common, ...rank };
}

function periodsIn(node: ArchNode, value: Json | undefined): Pick<DateFilterItem, 'range' | 'initial'> {
  const number = (name: string, absent: number) => Number(node.attrs[name] || absent);
  const own = elements(node).map(({ attrs }): OwnPeriod => {
    const { name = '', string: label = '', domain = '[]' } = attrs;
    return { id: `custom_${name}`, label, domain };
  });
  const range = {
    startYear: number('start_year', -2),
    endYear: number('end_year', 0),
    startMonth: number('start_month', -2),
    endMonth: number('end_month', 0),
    own,
  };
  // Where all months offered lie ahead, the web client takes the last of them.
  const usual = node.attrs.default_period?.split(',') ?? [
    periodId('month', Math.max(Math.min(range.startMonth, 0), range.endMonth)),
  ];
  const said = typeof value === 'string' && !/^(true|1)$/i.test(value) ? value.split(',') : undefined;
  return { range, initial: said ?? usual };
}

/** Field and interval of `{'group_by': 'date_order:week'}`. */
function groupedBy(context: string): string[] {
  if (!context.includes('group_by')) return [];
  try {
    const { group_by: by } = evaluate(context, {}) as { group_by?: unknown };
    return typeof by === 'string' ? by.split(':') : [];
  } catch (error) {
    // A context that needs more than it says itself is no grouping, as in the web client.
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

function readPanel(node: ArchNode, fields: Fields): Pick<SearchView, 'panel' | 'panelBeside'> {
  const panel: PanelSection[] = [];
  for (const { tag, attrs } of elements(node)) {
    const info = fields[attrs.name ?? ''];
    if (tag !== 'field' || !info || attrs.invisible === 'True' || attrs.invisible === '1') continue;
    panel.push({
      label: attrs.string ?? info.string,
      field: info.name ?? attrs.name,
      type: attrs.select === 'multi' ? 'filter' : 'category',
      expand: flag(attrs.expand),
      counters: flag(attrs.enable_counters),
      hierarchize: flag(attrs.hierarchize, true),
      limit: Number(attrs.limit || PANEL_LIMIT),
      domain: attrs.domain ?? '[]',
      groupBy: attrs.groupby ?? '',
    });
  }
  return { panel, panelBeside: node.attrs.view_types?.split(',') ?? NO_PANEL.panelBeside };
}
