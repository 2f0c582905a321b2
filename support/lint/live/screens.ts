// The screens that a person would meet in the target, as far as menus and views tell: read, never acted on.

import { clientWords, type Say } from '../../odoo/client-words.ts';
import { ExpressionError } from '../../odoo/expression/error.ts';
import { evaluate } from '../../odoo/expression/evaluate.ts';
import { actionOf, menuPaths, menusAt } from '../../odoo/menu-path.ts';
import type { Dict, WebSession } from '../../odoo/transport.ts';
import { type LoadedForm, type LoadedList, ViewLoader } from '../../odoo/view/load.ts';
import { nearestFirst } from '../../odoo/view/nearest.ts';

/** What is asked of a person's session: menus, actions and views. */
export type Eyes = Pick<WebSession, 'menus' | 'loadAction' | 'call' | 'get' | 'context' | 'info' | 'uid'>;

/** A list or form that a menu leads to. */
export interface KnownScreen {
  readonly kind: 'list' | 'form';
  readonly title: string;
  readonly model: string;
  readonly options: { readonly actionId: number | false; readonly context: Dict };
  /** View ids by kind; false is the model's own. */
  readonly views: ReadonlyArray<readonly [number | false, string]>;
}

export class Screens {
  readonly #eyes: Eyes;
  readonly #views: ViewLoader;
  #say: Promise<Say> | undefined;

  constructor(eyes: Eyes) {
    this.#eyes = eyes;
    this.#views = new ViewLoader(eyes);
  }

  /** `screen` is undefined where the menu leads to something that is neither list nor form. */
  async menu(
    path: string,
  ): Promise<{ readonly screen?: KnownScreen } | { readonly nearest: readonly string[] }> {
    const menus = await this.#eyes.menus();
    const [entry] = menusAt(menus, path);
    if (!entry) return { nearest: nearestFirst(path, menuPaths(menus)) };
    const action = actionOf(menus, entry);
    if (action === undefined) return {};
    const screen = await this.#screenOf(action);
    return screen ? { screen } : {};
  }

  /** The web client's own words in this person's language. */
  words(): Promise<Say> {
    this.#say ??= clientWords('', this.#eyes);
    return this.#say;
  }

  form({ model, options, views }: KnownScreen): Promise<LoadedForm> {
    return this.#views.form(model, { ...options, viewId: viewId(views, 'form') });
  }

  /** Undefined where the screen has neither list nor cards. */
  async list({ model, options, views }: KnownScreen): Promise<LoadedList | undefined> {
    const kind = (['list', 'kanban'] as const).find((one) => views.some(([, type]) => type === one));
    return kind && this.#views.list(model, kind, { ...options, viewId: viewId(views, kind) });
  }

  /** What the records of a model are called. */
  async names(model: string): Promise<string[]> {
    const rows = (await this.#eyes.call(model, 'search_read', [[], ['display_name']], {
      limit: 200,
    })) as Dict[];
    return rows.map((row) => String(row['display_name']));
  }

  async #screenOf(id: number): Promise<KnownScreen | undefined> {
    const action = await this.#eyes.loadAction(id, {});
    if (action.type !== 'ir.actions.act_window' || action.target === 'new') return undefined;
    const views = (action['views'] as Array<[number | false, string]> | undefined) ?? [];
    const first = views.find(([, type]) => ['list', 'kanban', 'form'].includes(type));
    if (!first) return undefined;
    return {
      kind: first[1] === 'form' ? 'form' : 'list',
      title: String(action['name'] ?? action['res_model']),
      model: String(action['res_model']),
      options: { actionId: id, context: contextOf(action['context'], this.#eyes) },
      views,
    };
  }
}

function viewId(views: KnownScreen['views'], kind: string): number | false {
  return views.find(([, type]) => type === kind)?.[0] ?? false;
}

/** A context that needs a record is none yet; views rarely depend on it. */
function contextOf(context: unknown, { context: own, uid }: Eyes): Dict {
  if (typeof context !== 'string') return (context as Dict | undefined) ?? {};
  try {
    return evaluate(context || '{}', { ...own, uid, context: own }) as Dict;
  } catch (error) {
    if (error instanceof ExpressionError) return {};
    throw error;
  }
}
