// The panel at the left of a list: categories, of which one holds, and filters, of which any number do.
import { domainFrom } from '../../../odoo/search/domains.ts';
import type { PanelSection } from '../../../odoo/search/items.ts';
import type { Dict, Json } from '../../../odoo/transport.ts';
import type { Desk } from '../desk.ts';
import type { ListScreen } from './screen.ts';

export interface PanelValue {
  readonly id: Json;
  readonly label: string;
  readonly group: Json;
}

export interface PanelPart {
  readonly section: PanelSection;
  readonly values: readonly PanelValue[];
  readonly operator: string;
  /** Of a category at most one. */
  readonly chosen: ReadonlySet<Json>;
}

/** `searchpanel_default_x` in the action's context. */
export async function chooseInPanelFirst(desk: Desk, list: ListScreen, context: Dict): Promise<void> {
  const defaults = list.search.view.panel.filter(({ field }) => context[`searchpanel_default_${field}`]);
  if (defaults.length === 0) return;
  const chosen = new Map<string, Json[]>();
  for (const { field } of defaults)
    chosen.set(field, [context[`searchpanel_default_${field}`] as Json].flat());
  apply(list, await readPanel(desk, list, chosen));
}

export function isBeside(list: ListScreen): boolean {
  const { panel, panelBeside } = list.search.view;
  return panel.length > 0 && panelBeside.includes(list.view.kind);
}

/** What the panel shows, with what is chosen in it. */
export async function readPanel(
  desk: Desk,
  list: ListScreen,
  chosen: ReadonlyMap<string, readonly Json[]> = list.inPanel,
): Promise<PanelPart[]> {
  const parts: PanelPart[] = [];
  const { panel } = list.search.view;
  for (const section of [...panel].sort((a) => (a.type === 'category' ? -1 : 1))) {
    parts.push(
      await readPart(desk, list, { section, chosen: chosen.get(section.field) ?? [], before: parts }),
    );
  }
  return panel.flatMap((section) => parts.find((part) => part.section === section) ?? []);
}

async function readPart(
  desk: Desk,
  list: ListScreen,
  asked: { section: PanelSection; chosen: readonly Json[]; before: readonly PanelPart[] },
): Promise<PanelPart> {
  const { section, before } = asked;
  const { search, view } = list;
  const values = Object.fromEntries(before.map((part) => [part.section.field, [...part.chosen][0] ?? false]));
  const common = {
    context: search.base,
    enable_counters: section.counters,
    expand: section.expand,
    limit: section.limit,
    search_domain: search.domainWithoutPanel(),
    filter_domain: domainOf(before.filter((part) => part.section.type === 'filter')),
    category_domain: domainOf(before.filter((part) => part.section.type === 'category')),
  };
  const isCategory = section.type === 'category';
  const answer = (await desk.session.call(
    view.model,
    isCategory ? 'search_panel_select_range' : 'search_panel_select_multi_range',
    [section.field],
    isCategory
      ? { ...common, hierarchize: section.hierarchize }
      : {
          ...common,
          comodel_domain: [...domainFrom(section.domain, values, desk.env.clock)],
          group_by: section.groupBy || false,
          group_domain: search.fields[section.field]?.type === 'many2many' ? {} : [],
        },
  )) as { values?: Dict[]; parent_field?: string | false };
  const found = (answer.values ?? []).map(
    (one): PanelValue => ({
      id: one.id as Json,
      label: String(one.display_name),
      group: (one.group_id ?? false) as Json,
    }),
  );
  const isTree = isCategory && section.hierarchize && answer.parent_field;
  const many2one = search.fields[section.field]?.type === 'many2one';
  const operator = !isCategory ? 'in' : many2one && isTree ? 'child_of' : '=';
  const known = asked.chosen.filter((id) => found.some((value) => value.id === id));
  return { section, values: found, operator, chosen: new Set(isCategory ? known.slice(0, 1) : known) };
}

/** Makes what is chosen in the panel part of the search. */
export function apply(list: ListScreen, parts: readonly PanelPart[]): void {
  list.inPanel = new Map(parts.map((part) => [part.section.field, [...part.chosen]]));
  list.search.panelDomain = isBeside(list) ? domainOf(parts) : [];
}

function domainOf(parts: readonly PanelPart[]): Json[] {
  return parts.flatMap(({ section, operator, chosen, values }): Json[] => {
    const ids = [...chosen];
    if (ids.length === 0) return [];
    if (section.type === 'category') return [[section.field, operator, ids[0] as Json]];
    const groups = new Map<Json, Json[]>();
    for (const id of ids) {
      const group = values.find((value) => value.id === id)?.group ?? false;
      groups.set(group, [...(groups.get(group) ?? []), id]);
    }
    return [...groups.values()].map((same): Json => [section.field, 'in', same]);
  });
}
