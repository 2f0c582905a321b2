// Old records whose file calls its columns as Odoo calls its fields, each under the id that it had in the old system.
import { fieldCalled, textOf } from '../labelled.ts';
import { idOf, type Row } from '../observer.ts';
import type { OfferedField } from '../offered.ts';
import type { VouchWorld } from '../world.ts';
import type { Entry, Moved } from './kind.ts';

/** What external ids of the old system begin with. */
const OLD_SYSTEM = 'old_system';

export interface Labelled {
  readonly model: (w: VouchWorld) => string;
  /** Labels, as `Moved` has them; the key is one, of plain text. */
  readonly key: readonly [string];
  readonly said: readonly string[];
}

/**
 * All that came from the old system, archived or not, and whatever has the key of such a record: loaded without its id it
 * stands in Odoo twice. What else was there before, or is entered since, is none of it.
 */
export function byLabel({ model: modelOf, key, said }: Labelled): Moved {
  const read = async (w: VouchWorld): Promise<Entry[]> => {
    const model = modelOf(w);
    const fields = await Promise.all([...key, ...said].map((label) => fieldCalled(w, model, label)));
    const names = fields.map(({ name }) => name);
    const [keyName = 'id'] = names;
    const all = { context: { active_test: false } };
    const old = await w.observer.search(model, [['id', 'in', await oldIds(w, model)]], [keyName], all);
    const keys = old.map((row) => row[keyName]).filter(Boolean);
    const withTwins = ['|', ['id', 'in', old.map(({ id }) => id)], [keyName, 'in', keys]];
    const rows = await w.observer.search(model, withTwins, names, all);
    const entries: Entry[] = [];
    for (const row of rows) {
      const texts = await Promise.all(fields.map((field) => saidOf(w, field, row)));
      entries.push(Object.fromEntries([...key, ...said].map((label, at) => [label, texts[at] ?? ''])));
    }
    return entries;
  };
  return { key, said, sums: [], read };
}

/** What a field names it says by its plain name, as files do: Odoo shows a device with its serial number. */
async function saidOf(w: VouchWorld, field: OfferedField, row: Row): Promise<string> {
  const id = field.type === 'many2one' ? idOf(row[field.name]) : undefined;
  if (id === undefined || field.relation === undefined) return textOf(w, field, row);
  const named = await w.observer.read({ model: field.relation, id }, ['name']);
  return String(named['name']);
}

async function oldIds(w: VouchWorld, model: string): Promise<number[]> {
  const known = await w.observer.search(
    'ir.model.data',
    [
      ['module', '=', OLD_SYSTEM],
      ['model', '=', model],
    ],
    ['res_id'],
  );
  return known.map((row) => Number(row['res_id']));
}
