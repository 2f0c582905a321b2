// Loads views as the web client does and keeps them, because a persona meets the same ones again.
import { createHash } from 'node:crypto';
import type { Dict, Json, WebSession } from '../transport.ts';
import { type ArchNode, parseArch } from './arch.ts';
import type { FieldNode, Fields, FormView, ListView, Models, SubViews, ToolbarEntry } from './nodes.ts';
import { parseForm, parseSubViews } from './parse-form.ts';
import { parseList } from './parse-list.ts';

interface RawView {
  readonly arch: string;
  readonly id: number | false;
  readonly toolbar?: { readonly action?: readonly Dict[]; readonly print?: readonly Dict[] };
  readonly filters?: readonly Dict[];
}

interface RawViews {
  readonly views: Readonly<Record<string, RawView>>;
  readonly models: Models;
}

/** Views that were loaded once. Share one between sessions only where groups, language and the database's views are equal. */
export class ViewCache {
  private readonly kept = new Map<string, Promise<unknown>>();

  /** What was loaded for this key, else loads it; a failure is not kept. */
  get<T>(key: readonly unknown[], load: () => Promise<T>): Promise<T> {
    const text = JSON.stringify(key);
    const known = this.kept.get(text);
    if (known) return known as Promise<T>;
    const loaded = load();
    this.kept.set(text, loaded);
    loaded.catch(() => this.kept.delete(text));
    return loaded;
  }

  /** To be called when groups or views changed. */
  clear(): void {
    this.kept.clear();
  }
}

export interface LoadOptions {
  readonly viewId?: number | false;
  readonly actionId?: number | false;
  readonly context?: Dict;
  /** Of a list: the search view above it; none is loaded where it is absent. */
  readonly searchId?: number | false;
}

export interface LoadedForm {
  readonly view: FormView;
  readonly actions: readonly ToolbarEntry[];
  readonly prints: readonly ToolbarEntry[];
}

export interface LoadedList {
  readonly view: ListView;
  readonly actions: readonly ToolbarEntry[];
  readonly prints: readonly ToolbarEntry[];
  /** The search view, and the fields of the model that its expressions may name. */
  readonly search: { readonly arch: ArchNode; readonly fields: Fields } | undefined;
}

export class ViewLoader {
  private readonly session: Pick<WebSession, 'call' | 'context'>;
  private readonly cache: ViewCache;

  constructor(session: Pick<WebSession, 'call' | 'context'>, cache: ViewCache = new ViewCache()) {
    this.session = session;
    this.cache = cache;
  }

  form(model: string, options: LoadOptions = {}): Promise<LoadedForm> {
    return this.kept('form', model, options, async () => {
      const { views, models } = await this.raw(model, 'form', options);
      const raw = views.form;
      if (!raw) throw new Error(`${model} has no form view`);
      const view = await this.parsed('form', model, raw, () =>
        parseForm(parseArch(raw.arch), model, models, raw.id),
      );
      return {
        view: { ...view, fields: await this.withSubViews(view.fields, options.context ?? {}) },
        actions: toolbar(raw.toolbar?.action),
        prints: toolbar(raw.toolbar?.print),
      };
    });
  }

  /** The list (or the kanban) of an action. */
  list(model: string, kind: 'list' | 'kanban', options: LoadOptions = {}): Promise<LoadedList> {
    return this.kept(kind, model, options, async () => {
      const { views, models } = await this.raw(model, kind, options);
      const raw = views[kind];
      if (!raw) throw new Error(`${model} has no ${kind} view`);
      const { search } = views;
      return {
        view: await this.parsed(kind, model, raw, () =>
          parseList(parseArch(raw.arch), model, models, parseSubViews, raw.id),
        ),
        actions: toolbar(raw.toolbar?.action),
        prints: toolbar(raw.toolbar?.print),
        search: search && { arch: parseArch(search.arch), fields: models[model]?.fields ?? {} },
      };
    });
  }

  private kept<T>(kind: string, model: string, options: LoadOptions, load: () => Promise<T>): Promise<T> {
    const { viewId = false, actionId = false, context = {}, searchId } = options;
    return this.cache.get(
      [kind, model, viewId, actionId, searchId, this.session.context.lang, relevantContext(context)],
      load,
    );
  }

  /** One view however it was come to, so that what a person sets in it, such as a column, is set in it from everywhere. */
  private parsed<T>(kind: string, model: string, { id, arch }: RawView, parse: () => T): Promise<T> {
    const digest = createHash('sha256').update(arch).digest('hex');
    const key = ['parsed', kind, model, id, this.session.context.lang, digest];
    return this.cache.get(key, async () => parse());
  }

  private async raw(model: string, kind: string, options: LoadOptions): Promise<RawViews> {
    const request: Dict = { toolbar: true, load_filters: false };
    if (options.actionId) request.action_id = options.actionId;
    const views: Json[] = [[options.viewId ?? false, kind]];
    if (options.searchId !== undefined) views.push([options.searchId, 'search']);
    return (await this.session.call(model, 'get_views', [], {
      views,
      options: request,
      context: options.context ?? {},
    })) as unknown as RawViews;
  }

  /** A list that is not inside the form's arch comes from the other model's own view. */
  private async withSubViews(fields: readonly FieldNode[], context: Dict): Promise<FieldNode[]> {
    const result: FieldNode[] = [];
    for (const field of fields) {
      const { relation } = field.info;
      const never = field.ownInvisible === 'True' || field.ownInvisible === '1';
      if (
        (field.mode !== 'list' && field.mode !== 'kanban') ||
        field.views[field.mode] ||
        never ||
        !relation
      ) {
        result.push(field);
        continue;
      }
      const own = await this.list(relation, field.mode, {
        context: { ...withoutRefs(context), ...viewRefs(field.context) },
      });
      const views: SubViews = { ...field.views, [field.mode]: own.view };
      result.push({ ...field, views });
    }
    return result;
  }
}

/** `{'form_view_ref': 'stock.view_x'}` in a field's context picks the sub view. */
export function viewRefs(context: string): Dict {
  const refs: Dict = {};
  for (const [, key, value] of context.matchAll(/['"](\w+_view_ref)['"]\s*:\s*['"]([\w.]*)['"]/g)) {
    if (key !== undefined && value !== undefined) refs[key] = value;
  }
  return refs;
}

export function withoutRefs(context: Dict): Dict {
  return Object.fromEntries(Object.entries(context).filter(([key]) => !key.endsWith('_view_ref')));
}

/** Only these keys of a context change what `get_views` answers. */
export function relevantContext(context: Dict): Dict {
  return Object.fromEntries(
    Object.entries(context)
      .filter(
        ([key]) => key.endsWith('_view_ref') || !/^(default_|search_default_|active_|params$)/.test(key),
      )
      .filter(([key]) => !['uid', 'tz', 'allowed_company_ids'].includes(key))
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

function toolbar(entries: readonly Dict[] | undefined): ToolbarEntry[] {
  return (entries ?? []).map((entry) => ({
    id: Number(entry.id),
    name: String(entry.name).trim(),
    action: entry,
  }));
}
