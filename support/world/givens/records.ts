// Any record that is there before the story begins: of a kind as people call it, filled in by the labels of its form.
import type { RecordRef } from '../../channels/channel.ts';
import { kindCalled } from '../kinds.ts';
import { placeOf, valueFor } from '../screen/said.ts';
import type { VouchWorld } from '../world.ts';

/** Rows of label and value. The name is filled in where the form has one, and the scenario calls the record so. */
export async function made(
  w: VouchWorld,
  said: { readonly kind: string; readonly name: string; readonly rows?: ReadonlyArray<readonly string[]> },
): Promise<void> {
  const { model, context } = await kindCalled(w.setup, said.kind);
  const seat = await w.stage.prepare(model, context);
  const { fields } = await seat.screen();
  const name = fields.find(({ field, readonly }) => field === 'name' && !readonly);
  if (name) await seat.fill({ label: name.label }, w.named(said.name));
  for (const [label = '', value = '', ...more] of said.rows ?? []) {
    if (label === '' || more.length > 0)
      throw new Error('A record is described by rows of two cells: the label, and what is filled in.');
    const place = placeOf(label);
    await seat.fill(place, await valueFor(w, seat, place, value));
  }
  await seat.save();
  const record = await seat.record();
  if (!record) throw new Error(`Nothing is there to be called "${said.name}": the form shows no record.`);
  w.keep(said.name, record);
}

/** "Spare pump 1", "Spare pump 2", in one call: each needs nothing but its name. */
export async function manyMade(w: VouchWorld, kind: string, name: string, count: number): Promise<void> {
  const { model, context } = await kindCalled(w.setup, kind);
  const names = Array.from({ length: count }, (_, n) => w.named(`${name} ${n + 1}`));
  const rows = names.map((one) => ({ name: one }));
  const ids = (await w.setup.call(model, 'create', [rows], { context })) as number[];
  for (const [n, id] of ids.entries()) w.keep(`${name} ${n + 1}`, { model, id, name: names[n] ?? name });
}

/** One that is there already, by its name. */
export async function found(w: VouchWorld, kind: string, name: string): Promise<void> {
  const { model } = await kindCalled(w.setup, kind);
  w.keep(name, await called(w, { model, kind, name }));
}

async function called(
  w: VouchWorld,
  { model, kind, name }: { model: string; kind: string; name: string },
): Promise<RecordRef> {
  const search = async (operator: string) =>
    (await w.setup.call(model, 'name_search', [name], { operator, limit: 6 })) as Array<[number, string]>;
  const exact = await search('=');
  const all = exact.length > 0 ? exact : await search('ilike');
  const [only] = all;
  if (only && all.length === 1) return { model, id: only[0], name: only[1] };
  const names = all.map(([, one]) => one).join(', ');
  throw new Error(
    only
      ? `There are ${all.length} records of "${kind}" that "${name}" may mean: ${names}. Say the whole name.`
      : `There is no "${kind}" called "${name}". Prepare it (a "${kind}" named "${name}" with ...), or correct the name.`,
  );
}
