// Runs in the page: walks the web client's component tree, so that what is seen can be tied to what it stands for.
import type { ClientDateTime, ClientNode, ClientRecord, Mounted, PageTools } from './client.ts';

export function installTree(): void {
  let tags = 0;

  const tools: Pick<
    PageTools,
    'client' | 'clean' | 'visible' | 'tag' | 'top' | 'components' | 'form' | 'text' | 'html'
  > = {
    client: () => window as unknown as ReturnType<PageTools['client']>,
    clean: (text) =>
      (text ?? '')
        .replace(/[\uE000-\uF8FF\u200B]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    visible: (element): element is HTMLElement => !!element?.isConnected && !!element.getClientRects().length,
    tag(element) {
      const known = element.getAttribute('data-vouch');
      if (known) return `[data-vouch="${known}"]`;
      tags += 1;
      element.setAttribute('data-vouch', String(tags));
      return `[data-vouch="${tags}"]`;
    },
    top() {
      const dialogs = document.querySelectorAll('.o_dialog:not(.o_inactive_modal) > .modal');
      return (
        [...dialogs].filter((dialog) => tools.visible(dialog)).at(-1) ??
        document.querySelector('.o_action_manager')
      );
    },
    components(root) {
      const found: Mounted[] = [];
      const visit = (node: ClientNode) => {
        const first = node.firstNode?.();
        const element = first instanceof Element ? first : (first?.parentElement ?? null);
        if (element && (!root || root.contains(element))) found.push({ component: node.component, element });
        for (const child of Object.values(node.children)) visit(child);
      };
      const start = tools.client().odoo?.__WOWL_DEBUG__?.root.__owl__;
      if (start) visit(start);
      return found;
    },
    form(root = tools.top()) {
      const renderer = tools
        .components(root)
        .find((one) => one.component.props.record && one.element.classList.contains('o_form_renderer'));
      return renderer?.component.props.record ?? null;
    },
    text: (record, field, element) => textOf(record, field, element),
    html: (source) => htmlText(source),
  };
  Object.assign(window.__vouchTools, tools);

  function textOf(record: ClientRecord, field: string, element?: Element | null): string {
    const definition = record.fields[field];
    const value = record.data[field];
    if (!definition) return '';
    if (definition.type === 'boolean') return value ? 'yes' : 'no';
    if (definition.type === 'integer' || definition.type === 'float' || definition.type === 'monetary') {
      return typeof value === 'number' ? String(Number(value.toFixed(6))) : '0';
    }
    if (value === false || value === null || value === undefined) return '';
    if (definition.type === 'date') return (value as ClientDateTime).toISODate();
    if (definition.type === 'datetime')
      return (value as ClientDateTime).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
    if (definition.type === 'binary') return 'file';
    if (definition.type === 'selection') {
      return definition.selection?.find(([key]) => key === value)?.[1] ?? String(value);
    }
    if (definition.type === 'html') return htmlText(String(value));
    if (definition.type === 'many2one') return nameOf(value as { display_name?: string });
    if (definition.type === 'reference')
      return nameOf({ display_name: (value as { displayName?: string }).displayName });
    if (definition.type === 'many2many' || definition.type === 'one2many') return listText(value);
    if (typeof value === 'object') return shownText(element);
    return String(value).trim();
  }
  /** Distributions and totals: the tags where it has some, else all its text. */
  function shownText(element: Element | null | undefined): string {
    const tags = [...(element?.querySelectorAll('.o_tag') ?? [])].map((tag) => tools.clean(tag.textContent));
    return tags.length > 0 ? tags.join(', ') : tools.clean(element?.textContent);
  }
  function nameOf(value: { display_name?: string }): string {
    return tools.clean((value.display_name ?? '').split('\n')[0]);
  }
  function listText(value: unknown): string {
    const { records = [] } = value as { records?: readonly ClientRecord[] };
    return records.map((one) => tools.clean(String(one.data.display_name ?? one.data.name ?? ''))).join(', ');
  }
  function htmlText(html: string): string {
    const page = new DOMParser().parseFromString(html, 'text/html');
    for (const block of page.querySelectorAll('p,div,li,br,tr,h1,h2,h3,h4')) block.append('\n');
    return (page.body.textContent ?? '')
      .split('\n')
      .map((line) => tools.clean(line))
      .filter((line) => line !== '')
      .join('\n');
  }
}
