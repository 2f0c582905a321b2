// Runs in the page: what a field's widget is, what it holds and what it stands in.
import type { FieldSpot, WidgetKind } from './api.ts';
import type { ClientComponent, ClientRecord, Mounted, PageTools } from './client.ts';

export function installWidgets(): void {
  const tools = window.__vouchTools;
  const { clean } = tools;

  const HANDLES = 'input, textarea, select';

  const isField = (component: ClientComponent) =>
    typeof component.props.name === 'string' &&
    !!component.props.record &&
    'fieldComponentProps' in component;

  function kindOf(element: Element, type: string, name: string): WidgetKind {
    const has = (selector: string) => element.querySelector(selector) !== null;
    const is = (word: string) => element.className.includes(`o_field_${word}`);
    // In place of their own box they may have several, none of which is typed into.
    if (is('color_picker')) return 'colour';
    if (has('input[type=color]')) return 'colour-code';
    if (is('domain')) return 'domain';
    if (is('signature')) return 'signature';
    if (type === 'many2many' && (is('many2many_binary') || is('mail_composer_attachment'))) return 'files';
    if (type === 'one2many') return is('many2many_tags') || is('many2one_tags') ? 'tags' : 'list';
    if ((type === 'char' || type === 'text') && has('input, textarea')) return 'text';
    if (is('analytic_distribution') || name === 'analytic_distribution') return 'analytic';
    if (has('.o_list_renderer, .o_kanban_renderer')) return 'list';
    if (is('statusbar') || has('.o_statusbar_status')) return 'stages';
    if (is('priority') || has('.o_priority')) return 'stars';
    if (has('.o_status')) return 'state';
    if (type === 'reference' || is('reference')) return 'reference';
    if (has('.o_field_many2many_selection')) return 'tags';
    if (is('many2many_checkboxes')) return 'checkboxes';
    if (type === 'many2many') return 'tags';
    if (has('input[type=radio]')) return 'radio';
    if (has('.o_selection_badge')) return 'badges';
    if (has('input.o-autocomplete--input')) return 'many2one';
    if (has('.o_select_menu')) return 'choice';
    if (has('select')) return 'select';
    if (type === 'date' || type === 'datetime') return type;
    if (type === 'boolean') return 'checkbox';
    if (type === 'html' || has('.odoo-editor-editable')) return 'html';
    if (type === 'binary' || has('input[type=file]')) return 'file';
    if (type === 'integer' || type === 'float' || type === 'monetary') return 'number';
    return has('input, textarea') || type === 'char' || type === 'text' ? 'text' : 'other';
  }

  function spotOf(mounted: Mounted, label: string): FieldSpot {
    const { component, element } = mounted;
    const record = component.props.record as ClientRecord;
    const field = component.props.name as string;
    const type = record.fields[field]?.type ?? '';
    const kind = kindOf(element, type, field);
    const { options, attrs } = component.props.fieldInfo ?? {};
    const info = { widget: widgetOf(component), options, attrs };
    return {
      at: tools.tag(element),
      field,
      type,
      kind,
      widget: info.widget,
      handles: element.querySelector(HANDLES) !== null,
      ends: tools.endsOf(field, info),
      label,
      text: tools.text(record, field, element, info),
      id: type === 'many2one' ? idOf(record.data[field]) : null,
      decimals: type === 'float' ? record.fields[field]?.digits?.[1] : type === 'integer' ? 0 : undefined,
      required: element.classList.contains('o_required_modifier'),
      readonly: isReadonly(component, element, record),
      invalid: element.classList.contains('o_field_invalid') || record.isFieldInvalid(field),
      tab: tabOf(element),
      groups: groupsOf(element),
      within: withinOf(element),
    };
  }

  function widgetOf({ props }: ClientComponent): string {
    return String(props.fieldInfo?.widget ?? props.type ?? '');
  }
  function isReadonly(component: ClientComponent, element: Element, record: ClientRecord): boolean {
    const modifier = element.classList.contains('o_readonly_modifier');
    return modifier || component.props.readonly === true || !record.isInEdition;
  }
  function idOf(value: unknown): number | null {
    return value ? ((value as { id?: number }).id ?? null) : null;
  }

  /** Titles from the inside out: groups, the separator before it, the tab, the dialog. */
  function withinOf(element: Element): string[] {
    const dialog = clean(element.closest('.modal-content')?.querySelector('.modal-title')?.textContent);
    return [...groupsOf(element), tabOf(element), dialog].filter((title) => title !== '');
  }
  function groupsOf(element: Element): string[] {
    const titles: string[] = [];
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (!at.matches('.o_inner_group, .o_group')) continue;
      // A group may have several: the last one before the element is its title.
      const title = [...at.querySelectorAll('.o_horizontal_separator')].findLast(
        (one) =>
          one.closest('.o_inner_group, .o_group') === at &&
          (one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
      if (title) titles.push(clean(wordsOf(title)));
    }
    return titles;
  }
  /** A separator may have a button beside its words. */
  function wordsOf(title: Element): string {
    const copy = title.cloneNode(true) as Element;
    for (const button of copy.querySelectorAll('button, a')) button.remove();
    return copy.textContent ?? '';
  }
  function tabOf(element: Element): string {
    const tabs = element.closest('.tab-pane')?.closest('.o_notebook');
    return clean(tabs?.querySelector('.nav-link.active')?.textContent);
  }

  const shared: Pick<PageTools, 'isField' | 'spotOf' | 'groupsOf' | 'tabOf'> = {
    isField,
    spotOf,
    groupsOf,
    tabOf,
  };
  Object.assign(tools, shared);
  Object.assign(window.__vouch, {
    spot(at: string) {
      const element = document.querySelector(at);
      if (!element) return null;
      const one = tools.components(element).find((it) => it.element === element && isField(it.component));
      if (one) return spotOf(one, '');
      const around = element.closest('.o_field_properties');
      const owner = tools.components(around).find((it) => it.element === around && isField(it.component));
      const properties = (owner && tools.propertiesOf(owner)) ?? [];
      return properties.find((it) => it.element === element)?.spot ?? null;
    },
  });
}
