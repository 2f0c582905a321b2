// Runs in the page: what must be typed for a value in the user's language, and what an autocomplete offers.
import type { OptionSpot } from './api.ts';
import type { ClientComponent, ClientOption } from './client.ts';

export function installInputs(): void {
  const tools = window.__vouchTools;
  const drawn = new WeakMap<ClientComponent, { revision: number; since: number }>();
  const client = () => tools.client();
  const module = (name: string) => client().odoo?.loader?.modules.get(name) ?? {};
  const habits = () =>
    (module('@web/core/l10n/localization').localization ?? {}) as {
      dateFormat: string;
      dateTimeFormat: string;
      decimalPoint: string;
    };

  /** ISO dates, RFC 3339 instants and plain numbers become what this user would type; the rest stays as said. */
  function typed(at: string, value: string): string {
    const spot = window.__vouch.spot(at);
    const { luxon } = client();
    if (luxon && /^\d{4}-\d\d-\d\d$/.test(value))
      return luxon.DateTime.fromISO(value).toFormat(habits().dateFormat);
    if (luxon && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(value)) {
      const local = luxon.DateTime.fromISO(value.replace(' ', 'T'), { zone: 'utc' }).setZone(
        luxon.Settings.defaultZone,
      );
      return local.toFormat(spot?.type === 'date' ? habits().dateFormat : habits().dateTimeFormat);
    }
    if (spot?.kind === 'number' && /^-?\d+\.\d+$/.test(value))
      return value.replace('.', habits().decimalPoint);
    return value;
  }

  /** Null while the answer is awaited. */
  function options(at: string): OptionSpot[] | null {
    const root = document.querySelector(at);
    const found =
      root && tools.components(root).find((one) => one.component.sources && one.component.inputRef);
    if (!root || !found) return null;
    const { component, element } = found;
    const { sources = [] } = component;
    if (!component.isOpened || component.pendingPromise || sources.length === 0) return null;
    // The first source is Odoo's own; others ask elsewhere (addresses of companies) and may never answer.
    if (sources[0]?.isLoading) return null;
    const items = [...element.querySelectorAll('.o-autocomplete--dropdown-item')];
    const known = sources.flatMap((source) => (source.isLoading ? [{}] : [...source.options]));
    // A field of partners adds an entry of its own behind the options.
    if (items.length < known.length || !isDrawn(component)) return null;
    return known.map((option, index) => spotOf(option, items[index] as Element));
  }
  /** New options are drawn within a frame or two; until then the old entries stand there. */
  function isDrawn(component: ClientComponent): boolean {
    const revision = component.state?.optionsRev ?? 0;
    const known = drawn.get(component);
    if (known?.revision === revision) return performance.now() - known.since > 32;
    drawn.set(component, { revision, since: performance.now() });
    return false;
  }
  function spotOf(option: ClientOption, item: Element): OptionSpot {
    const record = option.data?.record;
    const css = option.cssClass ?? '';
    const role = record
      ? 'record'
      : css.includes('search_more')
        ? 'more'
        : css.includes('create_edit')
          ? 'create-edit'
          : css.includes('create')
            ? 'create'
            : 'none';
    const name = record?.display_name ?? item.textContent ?? '';
    return { at: tools.tag(item), id: record?.id ?? null, name: tools.clean(name.split('\n')[0]), role };
  }

  function sent(field: string): unknown {
    const carrying = tools.requests.filter((request) => request.values && field in request.values);
    return carrying.at(-1)?.values?.[field];
  }

  function worked(field: string): boolean {
    const carrying = tools.requests.filter((request) => request.values && field in request.values);
    return carrying.some(({ answered = [] }) => answered.some((name) => name !== field));
  }

  /** The client's own, which is that of the machine. */
  function zone(): string {
    const { name = 'UTC' } = (client().luxon?.Settings.defaultZone ?? {}) as { name?: string };
    return name;
  }

  Object.assign(window.__vouch, { typed, zone, options, sent, worked });
}
