// Breaks a control in one database, as the set-up account, and sees that it is broken.
import { isDeepStrictEqual } from 'node:util';
import { OdooError } from '../odoo/errors.ts';
import type { Json, Transport } from '../odoo/transport.ts';
import type { Change, Mutation } from './mutation.ts';

/** The mutation could not be made: nothing was proved about the control. */
export class SabotageError extends Error {
  readonly code = 'sabotage';
}

export interface Broken {
  readonly model: string;
  readonly ids: readonly number[];
  /** "write active", "delete". */
  readonly what: string;
}

/** Where the mutation is made: an account that may change everything, and whose login is whose. */
export interface Ground {
  readonly setup: Transport;
  readonly loginOf: (person: string) => string | undefined;
}

/** Throws `SabotageError` where a change meets no record, or leaves everything as it was. */
export async function breakControl(ground: Ground, mutation: Mutation): Promise<readonly Broken[]> {
  const broken: Broken[] = [];
  for (const change of mutation.break) {
    try {
      const { model, ids } = await recordsOf(ground, change);
      broken.push({ model, ids, what: await changeRecords(ground, change, model, ids) });
    } catch (error) {
      // What Odoo refuses to change is a fault of the mutation as well.
      if (!(error instanceof SabotageError || error instanceof OdooError)) throw error;
      throw new SabotageError(`${mutation.id} could not be broken: ${error.message}`, { cause: error });
    }
  }
  return broken;
}

interface Records {
  readonly model: string;
  readonly ids: number[];
}

async function recordsOf(ground: Ground, change: Change): Promise<Records> {
  const { setup } = ground;
  if (change.record !== undefined) {
    const { model, id } = await external(setup, change.record);
    return { model, ids: [id] };
  }
  if (change.person !== undefined) return { model: 'res.users', ids: [await userOf(ground, change.person)] };
  const model = change.model ?? '';
  const where = change.where ?? [];
  const ids = (await setup.call(model, 'search', [where])) as number[];
  if (ids.length === 0) throw new SabotageError(`no record of ${model} is as ${JSON.stringify(where)} says.`);
  return { model, ids };
}

async function userOf({ setup, loginOf }: Ground, person: string): Promise<number> {
  const login = loginOf(person);
  if (login === undefined) throw new SabotageError(`nobody among the personas has the key "${person}".`);
  const [id] = (await setup.call('res.users', 'search', [[['login', '=', login]]])) as number[];
  if (id === undefined) throw new SabotageError(`this Odoo has no user ${login}.`);
  return id;
}

async function changeRecords(ground: Ground, change: Change, model: string, ids: number[]): Promise<string> {
  const { setup } = ground;
  if (change.delete) {
    await setup.call(model, 'unlink', [ids]);
    const left = (await setup.call(model, 'search_count', [[['id', 'in', ids]]])) as number;
    if (left > 0) throw new SabotageError(`${left} records of ${model} are still there.`);
    return 'delete';
  }
  const values = await valuesOf(ground, change);
  const fields = Object.keys(values);
  const before = await read(setup, model, ids, fields);
  await setup.call(model, 'write', [ids, values]);
  const after = await read(setup, model, ids, fields);
  const same = before.filter((record, n) => isDeepStrictEqual(record, after[n]));
  if (same.length > 0)
    throw new SabotageError(
      `${same.length} of ${ids.length} records of ${model} are as they were (${fields.join(', ')}).`,
    );
  return `${change.write ? 'write' : change.add ? 'add' : 'take'} ${fields.join(', ')}`;
}

async function valuesOf(ground: Ground, change: Change): Promise<{ [field: string]: Json }> {
  const values: { [field: string]: Json } = {};
  for (const [field, value] of Object.entries(change.write ?? {})) values[field] = await given(ground, value);
  for (const [command, fields] of [
    [4, change.add],
    [3, change.take],
  ] as const) {
    for (const [field, refs] of Object.entries(fields ?? {}))
      values[field] = await Promise.all(
        refs.map(async (ref) => [command, (await external(ground.setup, ref)).id]),
      );
  }
  return values;
}

async function given(ground: Ground, value: NonNullable<Change['write']>[string]): Promise<Json> {
  if (typeof value !== 'object') return value;
  return 'ref' in value ? (await external(ground.setup, value.ref)).id : userOf(ground, value.person);
}

async function external(setup: Transport, xmlid: string): Promise<{ model: string; id: number }> {
  const [module = '', ...name] = xmlid.split('.');
  const domain = [
    ['module', '=', module],
    ['name', '=', name.join('.')],
  ];
  const [row] = (await setup.call('ir.model.data', 'search_read', [domain, ['model', 'res_id']])) as {
    model: string;
    res_id: number;
  }[];
  if (!row) throw new SabotageError(`there is no record ${xmlid} in this Odoo.`);
  return { model: row.model, id: row.res_id };
}

async function read(setup: Transport, model: string, ids: number[], fields: string[]): Promise<Json[]> {
  return (await setup.call(model, 'read', [ids, fields], { load: '' })) as Json[];
}
