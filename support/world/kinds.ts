// What people call a kind of record ("Contact", "Vendor") and the model and defaults that Odoo has for it.
import { ExpressionError } from '../odoo/expression/error.ts';
import { evaluate } from '../odoo/expression/evaluate.ts';
import type { Dict, Json, Transport } from '../odoo/transport.ts';
import { nearestFirst } from '../odoo/view/nearest.ts';

export interface Kind {
  readonly model: string;
  /** Defaults that the menu of this name brings. */
  readonly context: Dict;
}

export class KindError extends Error {
  readonly code = 'unknown-kind';
}

interface Named extends Kind {
  readonly label: string;
  /** Where people find it, or what Odoo calls the model. */
  readonly where: string;
}

/**
 * By a menu's path, else by what Odoo calls the model, else by the title of a menu, in the singular or the plural.
 * Throws `KindError` with the candidates.
 */
export async function kindCalled(setup: Transport, words: string): Promise<Kind> {
  const menus = await menusOf(setup);
  if (words.includes('>')) {
    const path = words
      .split('>')
      .map((part) => part.trim())
      .join(' > ');
    return theOne(
      words,
      menus.filter(({ where }) => same(where, path)),
      menus.map(({ where }) => where),
    );
  }
  const models = await modelsOf(setup);
  const called = models.filter(({ label }) => same(label, words));
  const titled = menus.filter(({ label }) => [label, ...singulars(label)].some((one) => same(one, words)));
  const known = [...models, ...menus].map(({ label }) => label);
  return theOne(words, called.length > 0 ? called : titled, known);
}

function theOne(words: string, found: readonly Named[], known: readonly string[]): Kind {
  const byModel = new Map(found.map((one) => [one.model, one]));
  const [kind] = found;
  if (kind && byModel.size === 1) return kind;
  if (kind)
    throw new KindError(
      `"${words}" may be ${byModel.size} kinds of records: ${[...byModel.values()].map(({ where }) => `"${where}"`).join(', ')}. ` +
        'Say which by the path of its menu, or by what Odoo calls it.',
    );
  throw new KindError(
    `Odoo has no kind of record called "${words}". The nearest are: ${nearestFirst(words, known).slice(0, 8).join(', ')}. ` +
      'It may also be said by the path of its menu, as in "Purchase > Orders > Vendors".',
  );
}

async function modelsOf(setup: Transport): Promise<Named[]> {
  const rows = await read(setup, 'ir.model', [['transient', '=', false]], ['name', 'model']);
  return rows.map(({ name, model }) => ({
    label: String(name),
    where: `${name} (${model})`,
    model: String(model),
    context: {},
  }));
}

/** Those that lead to a list or form. */
async function menusOf(setup: Transport): Promise<Named[]> {
  const menus = await read(setup, 'ir.ui.menu', [], ['name', 'complete_name', 'action'], {
    'ir.ui.menu.full_list': true,
  });
  const withWindow = menus.flatMap((menu) => {
    const [type, id] = String(menu['action'] || '').split(',');
    return type === 'ir.actions.act_window' ? [{ menu, id: Number(id) }] : [];
  });
  const ids = withWindow.map(({ id }) => id);
  const actions = await read(setup, 'ir.actions.act_window', [['id', 'in', ids]], ['res_model', 'context']);
  const byId = new Map(actions.map((action) => [action['id'], action]));
  return withWindow.flatMap(({ menu, id }) => {
    const action = byId.get(id);
    if (!action) return [];
    return [
      {
        label: String(menu['name']).trim(),
        where: String(menu['complete_name']).split('/').join(' > '),
        model: String(action['res_model']),
        context: defaultsIn(String(action['context'] || '{}')),
      },
    ];
  });
}

/** What new records get; filters and the like are of the list. */
function defaultsIn(expression: string): Dict {
  try {
    const context = evaluate(expression, { uid: 0, active_id: false, active_ids: [], context: {} }) as Dict;
    return Object.fromEntries(Object.entries(context).filter(([key]) => key.startsWith('default_')));
  } catch (error) {
    if (error instanceof ExpressionError) return {};
    throw error;
  }
}

async function read(
  setup: Transport,
  model: string,
  domain: Json[],
  fields: string[],
  context: Dict = {},
): Promise<Dict[]> {
  return (await setup.call(model, 'search_read', [domain, fields], { context })) as Dict[];
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A menu is titled in the plural. */
function singulars(title: string): string[] {
  return [
    ...(/ies$/i.test(title) ? [`${title.slice(0, -3)}y`] : []),
    ...(/es$/i.test(title) ? [title.slice(0, -2)] : []),
    ...(/s$/i.test(title) ? [title.slice(0, -1)] : []),
  ];
}
