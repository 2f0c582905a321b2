// Runs in the page: what stands around the rows of a list or kanban: facets, groups, totals, views, the panel beside it.
import type { FacetSpot, GroupSpot, ListingSpot } from './api.ts';
import type { ClientComponent, ClientGroup, ClientList, Mounted } from './client.ts';

export function installListing(): void {
  const tools = window.__vouchTools;
  const { clean, visible } = tools;
  const all = (selector: string) =>
    [...(tools.top()?.querySelectorAll(selector) ?? [])].filter((element) => visible(element));

  function facets(): FacetSpot[] {
    return all('.o_searchview_facet').map((facet) => {
      const remove = facet.querySelector('.o_facet_remove');
      return {
        title: clean(facet.querySelector('.o_searchview_facet_label small')?.textContent),
        values: [...facet.querySelectorAll('.o_facet_value')].map((value) => clean(value.textContent)),
        grouping: facet.querySelector('.o_searchview_facet_label.text-bg-action') !== null,
        remove: remove ? tools.tag(remove) : '',
      };
    });
  }

  /** Title of each column to its field; of two with one title the first. */
  function titles(component: ClientComponent): Map<string, string> {
    const found = new Map<string, string>();
    for (const column of component.columns ?? []) {
      const title = clean(column.label) || column.name;
      if (column.type === 'field' && column.widget !== 'handle' && !found.has(title))
        found.set(title, column.name);
    }
    return found;
  }
  function numbers(component: ClientComponent, numberOf: (field: string) => unknown): Record<string, number> {
    const found: Record<string, number> = {};
    for (const [title, field] of titles(component)) {
      const value = numberOf(field);
      if (typeof value === 'number') found[title] = value;
    }
    return found;
  }

  function groupsIn(component: ClientComponent, list: ClientList, sample: boolean): GroupSpot[] {
    return (list.groups ?? []).map((group: ClientGroup) => {
      const rows = document.querySelectorAll('tr.o_group_header, .o_kanban_group');
      const head = [...rows].find((row) =>
        [row.getAttribute('data-group-id'), row.getAttribute('data-id')].includes(group.id),
      );
      return {
        title: clean(String(group.displayName)),
        count: sample ? 0 : group.count,
        open: !group.isFolded,
        totals: numbers(component, (field) => group.aggregates?.[field]),
        groups: group.isFolded ? [] : groupsIn(component, group.list, sample),
        at: head ? tools.tag(head) : '',
      };
    });
  }

  function panel(): ListingSpot['panel'] {
    return all('.o_search_panel .o_search_panel_section').flatMap((section) => {
      const heading = clean(section.querySelector('.o_search_panel_section_header b')?.textContent);
      const labels = [...section.querySelectorAll('.o_search_panel_label_title')];
      return labels.map((label) => ({ heading, value: clean(label.textContent), at: tools.tag(label) }));
    });
  }

  function listing(): ListingSpot | null {
    const isRenderer = ({ component }: Mounted) => component.props.list && component.props.archInfo;
    const found = tools.components(tools.top()).find(isRenderer);
    const list = found?.component.props.list;
    const spot = window.__vouch.list(null);
    if (!found || !list || !spot) return null;
    const { component } = found;
    return {
      kind: spot.kind,
      facets: facets(),
      // The columns of an empty kanban are real, its cards are not.
      groups: spot.sample && spot.kind === 'list' ? [] : groupsIn(component, list, spot.sample),
      totals: spot.sample ? {} : numbers(component, (field) => component.aggregates?.[field]?.rawValue),
      offset: list.offset ?? 0,
      count: spot.sample && (spot.kind === 'list' || !list.isGrouped) ? 0 : list.count,
      create: all('.o_list_button_add, .o-kanban-button-new').length > 0,
      views: all('.o_switch_view').map((button) => ({
        kind: /\bo_(?!switch_view)(\w+)/.exec(button.className)?.[1] ?? '',
        at: tools.tag(button),
      })),
      panel: panel(),
    };
  }

  Object.assign(window.__vouch, { listing });
}
