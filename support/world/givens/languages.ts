// The languages that people have on their screens.
import { nearestFirst } from '../../odoo/view/nearest.ts';
import type { VouchWorld } from '../world.ts';

interface Language {
  readonly id: number;
  readonly name: string;
  readonly code: string;
  readonly active: boolean;
}

/**
 * Sets the language of the person's account, and installs it in a database of the sandbox that has it not. Throws where
 * nobody knows the language, or where an Odoo of the user's own has not got it: there it is not ours to install.
 */
export async function worksIn(w: VouchWorld, who: string, called: string): Promise<void> {
  const { login } = w.person(who);
  const fields = ['name', 'code', 'active'];
  const context = { active_test: false };
  const known = (await w.setup.call('res.lang', 'search_read', [[], fields], {
    context,
  })) as unknown as readonly Language[];
  const language = known.find(({ name }) => name === called);
  if (!language) {
    const near = nearestFirst(
      called,
      known.map(({ name }) => name),
    );
    throw new Error(`Odoo knows no language "${called}". The nearest are: ${near.slice(0, 8).join(', ')}.`);
  }
  if (!language.active) await install(w, language);
  const users = await w.setup.call('res.users', 'search', [[['login', '=', login]]]);
  await w.setup.call('res.users', 'write', [users, { lang: language.code }]);
}

async function install(w: VouchWorld, { id, name }: Language): Promise<void> {
  if (w.stage.database.shared) {
    throw new Error(
      `"${name}" is not installed in this database, which others use as well. Install it there under Settings > ` +
        'Languages, or give the scenario a database of its own: @database:scenario.',
    );
  }
  const values = { lang_ids: [[6, 0, [id]]], overwrite: false };
  const [wizard = 0] = (await w.setup.call('base.language.install', 'create', [[values]])) as number[];
  await w.setup.call('base.language.install', 'lang_install', [[wizard]]);
}
