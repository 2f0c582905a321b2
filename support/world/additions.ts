// What this Odoo holds beyond what its maker delivers, by the names that the register of additions has for it.
import { nameOf } from './observer.ts';
import type { VouchWorld } from './world.ts';

/** Each once, in order: "Module auditlog", "Field Qualified Until of Contact". */
export async function additions(w: VouchWorld): Promise<string[]> {
  const all = [await modules(w), await fields(w), await automations(w), await screens(w)];
  return [...new Set(all.flat())].sort();
}

/** Of other makers. */
async function modules(w: VouchWorld): Promise<string[]> {
  const rows = await w.observer.search(
    'ir.module.module',
    [
      ['state', '=', 'installed'],
      ['author', 'not ilike', 'Odoo S.A.'],
    ],
    ['name'],
  );
  return rows.map((row) => `Module ${row['name']}`);
}

/** Made by hand. */
async function fields(w: VouchWorld): Promise<string[]> {
  const rows = await w.observer.search(
    'ir.model.fields',
    [['state', '=', 'manual']],
    ['field_description', 'model_id'],
  );
  return rows.map((row) => `Field ${row['field_description']} of ${nameOf(row['model_id'])}`);
}

async function automations(w: VouchWorld): Promise<string[]> {
  const rows = await w.observer.search('base.automation', [], ['name']);
  return rows.map((row) => `Automation ${row['name']}`);
}

/** Views and menus that no module brought. */
async function screens(w: VouchWorld): Promise<string[]> {
  const names: string[] = [];
  for (const model of ['ir.ui.view', 'ir.ui.menu']) {
    const brought = await w.observer.search('ir.model.data', [['model', '=', model]], ['res_id']);
    const ids = brought.map((row) => Number(row['res_id']));
    const rows = await w.observer.search(model, [['id', 'not in', ids]], ['name']);
    names.push(...rows.map((row) => `Screen ${row['name']}`));
  }
  return names;
}
