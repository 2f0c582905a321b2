// Loads views as the web client does and keeps them, because a persona meets the same ones again.
import type { Dict, Json, WebSession } from '../transport.ts';
import { parseArch } from './arch.ts';
import type { FieldNode, FormView, ListView, Models, SubViews, ToolbarEntry } from './nodes.ts';
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

/** Answers of `get_views`. Share one between sessions only where groups, language and database views are equal. */
export class ViewCache {
  private readonly answers = new Map<string, Promise<RawViews>>();

  fetch(session: WebSession, model: string, views: Json, options: Dict, context: Dict): Promise<RawViews> {
    const key = JSON.stringify([model, views, options, session.context.lang, relevant(context)]);
    const known = this.answers.get(key);
    if (known) return known;
    const answer = session.call(model, 'get_views', [], {
      views,
      options,
      context,
    }) as unknown as Promise<RawViews>;
    this.answers.set(key, answer);
    answer.catch(() => this.answers.delete(key));
    return answer;
  }

  /** To be called when groups or views changed. */
  clear(): void {
    this.answers.clear();
  }
}

export interface LoadOptions {
  readonly viewId?: number | false;
  readonly actionId?: number | false;
  readonly context?: Dict;
}

export interface LoadedForm {
  readonly view: FormView;
  readonly actions: readonly ToolbarEntry[];
  readonly prints: readonly ToolbarEntry[];
}

export class ViewLoader {
  private readonly session: WebSession;
  private readonly cache: ViewCache;

  constructor(session: WebSession, cache: ViewCache = new ViewCache()) {
    this.session = session;
    this.cache = cache;
  }

  async form(model: string, options: LoadOptions = {}): Promise<LoadedForm> {
    const { views, models } = await this.raw(model, [[options.viewId ?? false, 'form']], options);
    const raw = views.form;
    if (!raw) throw new Error(`${model} has no form view`);
    const view = parseForm(parseArch(raw.arch), model, models, raw.id);
    return {
      view: { ...view, fields: await this.withSubViews(view.fields, options.context ?? {}) },
      actions: toolbar(raw.toolbar?.action),
      prints: toolbar(raw.toolbar?.print),
    };
  }

  /** The list (or the kanban) of an action. */
  async list(
    model: string,
    kind: 'list' | 'kanban',
    options: LoadOptions = {},
  ): Promise<{ view: ListView; actions: readonly ToolbarEntry[] }> {
    const { views, models } = await this.raw(model, [[options.viewId ?? false, kind]], options);
    const raw = views[kind];
    if (!raw) throw new Error(`${model} has no ${kind} view`);
    return {
      view: parseList(parseArch(raw.arch), model, models, parseSubViews, raw.id),
      actions: toolbar(raw.toolbar?.action),
    };
  }

  private raw(model: string, views: Json, options: LoadOptions): Promise<RawViews> {
    const request: Dict = { toolbar: true, load_filters: false };
    if (options.actionId) request.action_id = options.actionId;
    return this.cache.fetch(this.session, model, views, request, options.context ?? {});
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
function relevant(context: Dict): Dict {
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
