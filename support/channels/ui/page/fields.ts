// Runs in the page: the fields of the form on top by the labels a person reads, and what each of them holds.
import type { FieldMatches, FieldQuery, FieldSpot } from './api.ts';
import type { ClientComponent, ClientProperty, ClientRecord } from './client.ts';

export function installFields(): void {
  const tools = window.__vouchTools;
  const { clean, visible, isField, spotOf, groupsOf } = tools;
  interface Known {
    element: Element;
    spot: FieldSpot;
    labels: string[];
    placeholders: string[];
    strings: string[];
  }

  const isLabel = (component: ClientComponent) =>
    typeof component.props.fieldName === 'string' && 'hasTooltip' in component;

  function known(): Known[] {
    const form = tools.form();
    const top = tools.top();
    if (!form || !top) return [];
    const mounted = tools.components(top);
    const labels = mounted.filter((one) => isLabel(one.component) && visible(one.element));
    const fields = mounted.filter(
      (one) =>
        isField(one.component) &&
        one.component.props.record?.id === form.id &&
        visible(one.element) &&
        !nested(one.element),
    );
    // Components are known in the order in which they were drawn, people read from top to bottom.
    const inOrder = fields.toSorted((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    return inOrder.flatMap((one) => {
      const properties = tools.propertiesOf(one);
      if (properties)
        return properties.map(({ element, spot }) => ({
          element,
          spot,
          labels: [spot.label],
          placeholders: [],
          strings: [],
        }));
      const { name, fieldInfo } = one.component.props;
      const own = labels.filter((label) => {
        const meant = label.component.props.fieldInfo;
        if (meant === fieldInfo) return true;
        // A view may hold a field twice and tie the label to the one that is hidden.
        return (
          label.component.props.fieldName === name &&
          !fields.some((other) => other.component.props.fieldInfo === meant)
        );
      });
      const texts = own.map((label) => labelText(label.element)).filter((text) => text !== '');
      const placeholders = [...one.element.querySelectorAll('input, textarea')]
        .map((input) => clean(input.getAttribute('placeholder')))
        .filter((text) => text !== '');
      const arch = clean(fieldInfo?.attrs?.placeholder);
      if (arch && !placeholders.includes(arch)) placeholders.push(arch);
      const strings = [fieldInfo?.string, form.fields[name as string]?.string]
        .map(clean)
        .filter((text) => text !== '');
      const spot = spotOf(one, '');
      const unlabelled = spot.kind === 'list' ? [spot.tab, groupsOf(one.element)[0]] : placeholders;
      const label = [...texts, ...unlabelled, ...strings].find((text) => text) ?? String(name);
      return {
        element: one.element,
        spot: { ...spot, label },
        labels: texts,
        placeholders,
        strings: [...new Set(strings)],
      };
    });
  }

  function nested(element: Element): boolean {
    const around = element.parentElement?.closest('.o_field_widget, .analytic_distribution_popup');
    return !!around && !around.matches('.o_form_renderer');
  }

  function labelText(element: Element): string {
    const copy = element.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll('sup')) mark.remove();
    return bare(copy.textContent);
  }
  function bare(text: string | null | undefined): string {
    return clean(text).replace(/\s*[?:]$/, '');
  }

  /** A list or a text without a label goes by the title of the tab or group that it stands in alone. */
  function standsAlone(one: Known, all: readonly Known[]): string[] {
    if (one.labels.length > 0 || (one.spot.kind !== 'list' && one.spot.kind !== 'html')) return [];
    return [one.spot.tab, ...groupsOf(one.element)].filter((title) => {
      const same = all.filter(
        (other) =>
          other.labels.length === 0 && other.spot.kind === one.spot.kind && other.spot.within.includes(title),
      );
      return same.length === 1;
    });
  }

  function fields(query: FieldQuery): FieldMatches {
    const wanted = bare(query.label);
    const all = known().filter((one) => {
      if (query.only === 'list') return one.spot.kind === 'list';
      return query.only !== 'plain' || one.spot.kind !== 'list';
    });
    const place = clean(query.within).toLowerCase();
    const inside = all.filter(
      (one) => place === '' || one.spot.within.some((title) => title.toLowerCase() === place),
    );
    const ways: Array<(one: Known) => string[]> = [
      (one) => one.labels,
      (one) => one.placeholders,
      (one) => standsAlone(one, all),
      (one) => (one.labels.length === 0 ? one.strings : []),
    ];
    const labels = [...new Set(all.map((one) => one.spot.label))];
    for (const [rank, way] of ways.entries()) {
      const found = inside.filter((one) => way(one).some((text) => bare(text) === wanted));
      if (found.length === 0) continue;
      const spots = oneOfEach(found.map((one) => ({ ...one.spot, label: wanted })));
      return { found: spots, labels, labelled: rank === 0, tabs: rank === 0 ? [] : tabsWith(wanted, true) };
    }
    return { found: [], labels, labelled: false, tabs: tabsWith(wanted, false) };
  }

  /** A field that is shown twice is one: the widget that can be filled is meant. */
  function oneOfEach(spots: FieldSpot[]): FieldSpot[] {
    const names = [...new Set(spots.map((spot) => spot.field))];
    return names.flatMap((name) => {
      const same = spots.filter((spot) => spot.field === name);
      return same.find((spot) => !spot.readonly) ?? same[0] ?? [];
    });
  }

  /** Tabs whose definition names this label; whether it is shown there is seen when the tab is open. */
  function tabsWith(wanted: string, asLabel: boolean): string[] {
    const form = tools.form();
    const arch = tools
      .components(tools.top())
      .find((one) => one.element.classList.contains('o_form_renderer'))?.component.props.archInfo?.xmlDoc;
    if (!form || !arch) return [];
    const stringOf = (name: string | null) => bare(form.fields[name ?? '']?.string);
    const tabs: string[] = [];
    for (const page of arch.querySelectorAll('page')) {
      const title = clean(page.getAttribute('string'));
      const names = asLabel ? [] : [title];
      for (const node of page.querySelectorAll('field, label, group, separator')) {
        if (node.parentElement?.closest('field')) continue;
        const own = bare(node.getAttribute('string') ?? node.textContent);
        if (node.tagName === 'label') names.push(own || stringOf(node.getAttribute('for')));
        else if (node.tagName === 'field') {
          const text = bare(node.getAttribute('string')) || stringOf(node.getAttribute('name'));
          const bears = node.parentElement?.tagName === 'group' && node.getAttribute('nolabel') !== '1';
          if (bears || !asLabel) names.push(text);
          if (!asLabel) names.push(bare(node.getAttribute('placeholder')));
          names.push(...propertyLabels(form, node.getAttribute('name') ?? ''));
        } else if (!asLabel) names.push(own);
      }
      if (names.includes(wanted)) tabs.push(title);
    }
    return tabs;
  }

  function propertyLabels({ fields: all, data }: ClientRecord, name: string): string[] {
    const held = all[name]?.type === 'properties' ? data[name] : undefined;
    return Array.isArray(held) ? held.map((one: ClientProperty) => bare(one.string)) : [];
  }

  Object.assign(window.__vouch, {
    fields,
    allFields: () => known().map((one) => one.spot),
  });
}
