// Runs in the page: lists and kanbans, the columns they show and can show, their lines in the one text form.
import type { Column, FieldSpot, ListRow, ListSpot } from './api.ts';
import type {
  ClientColumn,
  ClientComponent,
  ClientGroup,
  ClientList,
  ClientRecord,
  Mounted,
} from './client.ts';

export function installLists(): void {
  const tools = window.__vouchTools;
  const { clean, visible } = tools;

  /** The list renderer inside the element, or the one that is the view on top. */
  function rendererIn(at: string | null): { component: ClientComponent; element: Element } | undefined {
    const root = at ? document.querySelector(at) : tools.top();
    const renderers = '.o_list_renderer, .o_kanban_renderer';
    const isRenderer = ({ component }: Mounted) => component.props.list && component.props.archInfo;
    // A dashboard may stand above the rows, inside the same component, which then begins beside them.
    const isBeside = ({ element }: Mounted) => element.parentElement === root?.parentElement;
    const found =
      tools.components(root).find(isRenderer) ??
      tools.components(tools.top()).find((one) => isRenderer(one) && isBeside(one));
    const element = root?.matches(renderers) ? root : root?.querySelector(renderers);
    return found && element ? { component: found.component, element } : undefined;
  }

  function recordsOf(list: ClientList): ClientRecord[] {
    if (!list.isGrouped) return [...list.records];
    return (list.groups ?? []).flatMap((group) => (group.isFolded ? [] : recordsOf(group.list)));
  }
  function foldedIn(list: ClientList): string[] {
    return (list.groups ?? []).flatMap((group: ClientGroup) => {
      if (group.isFolded) return group.count > 0 ? [clean(String(group.displayName))] : [];
      return foldedIn(group.list);
    });
  }

  function columnsOf(component: ClientComponent): Array<ClientColumn & { shown: boolean }> {
    // A field may be a column twice, of which one is hidden.
    const shown = new Set((component.columns ?? []).map((column) => column.id));
    const all = component.allColumns ?? component.columns ?? [];
    return all
      .filter((column) => column.type === 'field' && column.widget !== 'handle')
      .filter((column) => shown.has(column.id) || !component.evalColumnInvisible?.(column.column_invisible))
      .map((column) => ({ ...column, label: titleOf(column), shown: shown.has(column.id) }));
  }
  function titleOf(column: ClientColumn): string {
    return clean(column.label) || column.name;
  }

  function rowOf(element: Element, record: ClientRecord, columns: readonly ClientColumn[]): ListRow {
    const cells: Record<string, string> = {};
    for (const column of columns) {
      const cell = element.querySelector(`:scope > td[name="${column.name}"]`);
      const empty = !cell || (!cell.childNodes.length && !cell.textContent);
      if (!(column.label in cells))
        cells[column.label] = empty ? '' : tools.text(record, column.name, cell, column);
    }
    const shown = [...element.querySelectorAll(':scope > td.o_data_cell')].map((cell) =>
      clean(cell.textContent),
    );
    const { display_name: displayName, name } = record.data;
    const texts = [
      ...Object.values(cells),
      ...shown,
      String(displayName ?? ''),
      typeof name === 'string' ? name : '',
    ];
    return {
      at: tools.tag(element),
      id: record.resId || null,
      name: clean(
        String(displayName || (typeof name === 'string' && name) || shown.find((text) => text) || ''),
      ),
      cells,
      texts: [...new Set(texts.filter((text) => text !== ''))],
      selected: record.selected,
    };
  }

  /** The fields that the templates draw; what stands before them is there for their conditions. */
  function drawnOn({ props }: ClientComponent, record: ClientRecord): string[] {
    const nodes = [...(props.archInfo?.xmlDoc?.querySelectorAll('templates field') ?? [])];
    const seen = nodes.filter((node) => !node.closest('[invisible="1"], [invisible="True"]'));
    const names = new Set(seen.map((node) => node.getAttribute('name')));
    return Object.keys(record.activeFields).filter((field) => names.has(field));
  }
  function cardOf(element: Element, record: ClientRecord, fields: readonly string[]): ListRow {
    const cells: Record<string, string> = {};
    const lines = element instanceof HTMLElement ? element.innerText.split('\n').map(clean) : [];
    const all = clean(lines.join(' '));
    for (const field of fields) {
      const text = tools.text(record, field);
      const label = clean(record.fields[field]?.string) || field;
      if (text !== '' && !(label in cells) && all.includes(clean(text))) cells[label] = text;
    }
    const { display_name: displayName, name } = record.data;
    const first = lines.find((line) => line !== '') ?? '';
    return {
      at: tools.tag(element),
      id: record.resId || null,
      name: clean(String(displayName || (typeof name === 'string' && name) || first)),
      cells,
      texts: [...new Set([...Object.values(cells), ...lines, typeof name === 'string' ? name : ''])].filter(
        Boolean,
      ),
      selected: record.selected,
    };
  }

  function list(at: string | null): ListSpot | null {
    const found = rendererIn(at);
    const source = found?.component.props.list;
    if (!found || !source) return null;
    const kind = found.element.matches('.o_kanban_renderer') ? 'kanban' : 'list';
    const sample = !!found.element.closest('.o_view_sample_data') || source.model.useSampleModel === true;
    const columns = kind === 'list' ? columnsOf(found.component) : [];
    const rows: ListRow[] = [];
    for (const record of sample ? [] : recordsOf(source)) {
      const row = [
        ...found.element.querySelectorAll(kind === 'list' ? 'tr.o_data_row' : '.o_kanban_record'),
      ].find((element) => element.getAttribute('data-id') === record.id);
      if (!row || !visible(row)) continue;
      rows.push(
        kind === 'list'
          ? rowOf(
              row,
              record,
              columns.filter((one) => one.shown),
            )
          : cardOf(row, record, drawnOn(found.component, record)),
      );
    }
    const edited = source.editedRecord ?? null;
    const editing = found.element.querySelector('tr.o_selected_row');
    return {
      at: tools.tag(found.element),
      kind,
      columns: columns.map(
        (column): Column => ({
          field: column.name,
          label: column.label,
          shown: column.shown,
          required: holds(found.element, column, 'required'),
          readonly: holds(found.element, column, 'readonly'),
        }),
      ),
      rows,
      total: sample ? 0 : source.count,
      editing: edited && editing ? tools.tag(editing) : null,
      missing: edited ? missingIn(edited, columns) : [],
      editable: !!found.component.props.editable,
      ownDeed: !!found.component.props.archInfo?.openAction,
      canAdd: canAdd(found),
      canRemove: canRemove(found),
      sample,
      folded: sample ? [] : foldedIn(source),
    };
  }

  /** In every line that there is; without lines, where it always is. */
  function holds(list: Element, column: ClientColumn, rule: 'required' | 'readonly'): boolean {
    const cells = [...list.querySelectorAll(`tr.o_data_row > td[name="${column.name}"]`)];
    if (cells.length === 0) return /^(True|1)$/.test(String(column[rule] ?? ''));
    return cells.every((cell) => cell.classList.contains(`o_${rule}_modifier`));
  }
  /** The field around the list knows, whether it draws lines or cards. */
  function canRemove({ element }: { element: Element }): boolean {
    const field = element.closest('.o_field_widget');
    return tools.components(field).some((one) => !!one.component.activeActions?.onDelete);
  }
  function canAdd({ element }: { element: Element }): boolean {
    const field = element.closest('.o_field_widget') ?? element;
    const adders =
      '.o_field_x2many_list_row_add a, .o_x2m_control_panel .o_cp_buttons button, .o-kanban-button-new';
    return [...field.querySelectorAll(adders)].some((one) => visible(one));
  }

  /** Columns that can be seen name the fault best. */
  function missingIn(
    record: ClientRecord,
    columns: ReadonlyArray<ClientColumn & { shown: boolean }>,
  ): string[] {
    const faulty = columns.filter((column) => record.isFieldInvalid(column.name));
    const shown = faulty.filter((column) => column.shown);
    return (shown.length > 0 ? shown : faulty).map((column) => column.label);
  }

  /** The cell of a column in the row in edition. */
  function cell(at: string, column: string): FieldSpot | null {
    const found = rendererIn(at);
    const element = found?.element.querySelector(`tr.o_selected_row > td[name="${column}"]`);
    if (!element) return null;
    const widget = element.querySelector('.o_field_widget');
    const spot = widget && window.__vouch.spot(tools.tag(widget));
    if (!spot) return null;
    return { ...spot, readonly: spot.readonly || element.classList.contains('o_readonly_modifier') };
  }

  function bareSpot(at: string): { x: number; y: number } | null {
    const card = document.querySelector(at);
    card?.scrollIntoView({ block: 'nearest' });
    const box = card?.getBoundingClientRect();
    if (!card || !box) return null;
    const parts = [0.5, 0.02, 0.98, 0.25, 0.75];
    const points = parts.flatMap((down) =>
      parts.map((right) => ({ x: box.width * right, y: box.height * down })),
    );
    const isBare = ({ x, y }: { x: number; y: number }) => {
      const hit = document.elementFromPoint(box.x + x, box.y + y);
      const own = hit?.closest(
        'a, button, input, .dropdown, .oe_kanban_action, [data-bs-toggle], .o_field_widget',
      );
      return !!hit && card.contains(hit) && !(own && card.contains(own) && own !== card);
    };
    return points.find(isBare) ?? null;
  }

  Object.assign(window.__vouch, { list, cell, bareSpot });
}
