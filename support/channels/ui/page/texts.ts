// Runs in the page: from what a field holds to the one text form in which both channels read it.
import type {
  ClientDateTime,
  ClientField,
  ClientProperty,
  ClientRecord,
  PageTools,
  WidgetInfo,
} from './client.ts';

export function installTexts(): void {
  const tools = window.__vouchTools;
  const { clean } = tools;
  const isNumber = (type: string) => type === 'integer' || type === 'float' || type === 'monetary';

  function text(record: ClientRecord, field: string, element?: Element | null, info?: WidgetInfo): string {
    const ends = endsOf(field, info);
    const definition = record.fields[field];
    if (!definition) return '';
    if (definition.type === 'binary') return fileText(record, field, info);
    if (info?.widget === 'color_picker') return colourText(element) ?? String(record.data[field] || 0);
    if (!ends) return plainly(definition, record.data[field], element, info);
    const [from, to] = [ends.from, ends.to].map((one) => plainly(definition, record.data[one]));
    return from && to ? `${from} to ${to}` : ((from || to) ?? '');
  }

  function plainly(
    definition: ClientField,
    value: unknown,
    element?: Element | null,
    info?: WidgetInfo,
  ): string {
    if (definition.type === 'boolean') return value ? 'yes' : 'no';
    if (isNumber(definition.type))
      return numberText(typeof value === 'number' ? value : 0, info?.widget ?? '');
    if (value === false || value === null || value === undefined) return '';
    switch (definition.type) {
      case 'date':
        return (value as ClientDateTime).toISODate();
      case 'datetime':
        return (value as ClientDateTime).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
      case 'selection':
        return definition.selection?.find(([key]) => key === value)?.[1] ?? String(value);
      case 'html':
        return html(String(value));
      case 'many2one':
        return nameOf(value as { display_name?: string });
      case 'reference':
        return nameOf({ display_name: (value as { displayName?: string }).displayName });
      case 'many2many':
      case 'one2many':
        return info?.widget === 'many2many_checkboxes' ? ticked(element) : listText(value);
      default:
        return typeof value === 'object' ? shownText(element) : String(value).trim();
    }
  }

  /** By its name where the view says which field keeps it; a signature and a picture have none. */
  function fileText(record: ClientRecord, field: string, info?: WidgetInfo): string {
    if (!record.data[field]) return '';
    if (info?.widget === 'signature') return 'signed';
    const name = record.data[info?.attrs?.filename ?? ''];
    const isNamed = !info?.widget || info.widget === 'binary';
    return (isNamed && typeof name === 'string' && clean(name)) || 'file';
  }
  /** The name of the colour that is chosen, which only its button tells. */
  function colourText(element?: Element | null): string | undefined {
    const chosen = element?.querySelector('.o_colorlist_toggler, .o_colorlist .active');
    return chosen?.getAttribute('aria-label') ?? undefined;
  }

  function propertyText({ value, tags, ...definition }: ClientProperty): string {
    if (definition.type === 'tags') {
      const held = Array.isArray(value) ? value : [];
      return (tags || [])
        .filter(([key]) => held.includes(key))
        .map(([, name]) => clean(name))
        .join(', ');
    }
    if (definition.type === 'many2many')
      return (Array.isArray(value) ? value : []).map((one) => clean(String(one[1] ?? ''))).join(', ');
    // Chosen just now it is a text yet, read from the server a moment of the client's.
    if (typeof value === 'string' && definition.type === 'date') return value;
    if (typeof value === 'string' && definition.type === 'datetime')
      return value === '' ? '' : `${value.replace(' ', 'T')}Z`;
    return plainly(definition, value === '' ? false : value);
  }

  /** Hours as 01:30, shares as 15%, all others plainly. */
  function numberText(value: number, widget: string): string {
    const plainNumber = (number: number) => String(Number(number.toFixed(6)));
    if (widget === 'percentage') return `${plainNumber(value * 100)}%`;
    if (widget !== 'float_time' && !widget.startsWith('timesheet_uom')) return plainNumber(value);
    const minutes = Math.round(Math.abs(value) * 60);
    const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
    return (value < 0 && minutes > 0 ? '-' : '') + clock.join(':');
  }

  function endsOf(field: string, info?: WidgetInfo): { from: string; to: string } | null {
    if (info?.widget !== 'daterange') return null;
    const { start_date_field: from, end_date_field: to } = info.options ?? {};
    if (typeof to === 'string') return { from: field, to };
    return typeof from === 'string' ? { from, to: field } : null;
  }

  /** Distributions and totals: the tags where it has some, else all its text. */
  function shownText(element: Element | null | undefined): string {
    const tags = [...(element?.querySelectorAll('.o_tag') ?? [])].flatMap((tag) =>
      clean(tag.textContent).split(' | '),
    );
    return tags.length > 0 ? tags.map(shareText).join(', ') : clean(element?.textContent);
  }
  /** "60.00% Intensive care" is a share of 60 %. */
  function shareText(tag: string): string {
    const [, percent = '', name] = /^([\d.,]+)\s?% (.+)$/.exec(tag) ?? [];
    return name === undefined ? tag : `${Number(percent.replace(',', '.'))}% ${name}`;
  }
  function nameOf(value: { display_name?: string }): string {
    return clean((value.display_name ?? '').split('\n')[0]);
  }
  function listText(value: unknown): string {
    const { records = [] } = value as { records?: readonly ClientRecord[] };
    return records.map((one) => clean(String(one.data.display_name ?? one.data.name ?? ''))).join(', ');
  }
  /** Boxes know their names only on the screen. */
  function ticked(element: Element | null | undefined): string {
    const boxes = [...(element?.querySelectorAll('.form-check') ?? [])];
    const on = boxes.filter((box) => box.querySelector<HTMLInputElement>('input')?.checked);
    return on.map((box) => clean(box.textContent)).join(', ');
  }
  function html(source: string): string {
    const page = new DOMParser().parseFromString(source, 'text/html');
    for (const block of page.querySelectorAll('p,div,li,br,tr,h1,h2,h3,h4')) block.append('\n');
    return (page.body.textContent ?? '')
      .split('\n')
      .map((line) => clean(line))
      .filter((line) => line !== '')
      .join('\n');
  }

  const shared: Pick<PageTools, 'text' | 'html' | 'endsOf' | 'propertyText'> = {
    text,
    html,
    endsOf,
    propertyText,
  };
  Object.assign(tools, shared);
}
