// Runs in the page: the properties of a record, each a field by its own label, though one widget draws them all.
import type { FieldSpot, WidgetKind } from './api.ts';
import type { ClientProperty, ClientRecord, Mounted, PageTools } from './client.ts';

export function installProperties(): void {
  const tools = window.__vouchTools;
  const { clean, visible } = tools;

  const KINDS: Readonly<Record<string, WidgetKind>> = {
    char: 'text',
    text: 'text',
    integer: 'number',
    float: 'number',
    monetary: 'number',
    boolean: 'checkbox',
    date: 'date',
    datetime: 'datetime',
    selection: 'select',
    many2one: 'many2one',
    many2many: 'tags',
    tags: 'property-tags',
  };

  function propertiesOf(mounted: Mounted): Array<{ element: Element; spot: FieldSpot }> | null {
    const record = mounted.component.props.record as ClientRecord;
    const field = String(mounted.component.props.name);
    if (record.fields[field]?.type !== 'properties') return null;
    const held = record.data[field];
    const all = Array.isArray(held) ? (held as ClientProperty[]) : [];
    const owner = tools.spotOf(mounted, '');
    return all.flatMap((property) => {
      const element = mounted.element.querySelector(
        `.o_property_field[property-name="${CSS.escape(property.name)}"]`,
      );
      // Below a title that is folded nothing is seen.
      if (!visible(element)) return [];
      return [{ element, spot: spotOf(owner, element, property) }];
    });
  }

  function spotOf(owner: FieldSpot, element: Element, property: ClientProperty): FieldSpot {
    const title = titleOf(element);
    const own = title === '' ? [] : [title];
    const held = property.value;
    const isRecord = property.type === 'many2one' && typeof held === 'object' && held !== null;
    return {
      ...owner,
      at: tools.tag(element),
      field: `${owner.field}.${property.name}`,
      type: property.type,
      kind: KINDS[property.type] ?? 'other',
      widget: '',
      handles: true,
      ends: null,
      label: labelOf(element),
      text: tools.propertyText(property),
      id: isRecord ? ((held as { id?: number }).id ?? null) : null,
      required: false,
      groups: [...own, ...owner.groups],
      within: [...own, ...owner.within],
    };
  }

  function labelOf(element: Element): string {
    return clean(element.querySelector('label.o_field_property_label')?.textContent).replace(/\s*[?:]$/, '');
  }
  function titleOf(element: Element): string {
    const title = element.closest('.o_property_group')?.querySelector('.o_field_property_group_label > span');
    return clean(title?.textContent);
  }

  const shared: Pick<PageTools, 'propertiesOf'> = { propertiesOf };
  Object.assign(tools, shared);
}
