// Breaking a control: what is not there, what stays as it was and what Odoo refuses is no broken control.
import assert from 'node:assert/strict';
import test from 'node:test';
import { OdooError } from '../../support/odoo/errors.ts';
import type { Json, Transport } from '../../support/odoo/transport.ts';
import { breakControl, type SabotageError } from '../../support/sabotage/breaking.ts';
import type { Change, Mutation } from '../../support/sabotage/mutation.ts';

/** A small Odoo of one model: users with a name and groups, and one named record. */
function odoo(options: { ignoring?: boolean; refusing?: boolean } = {}) {
  const users = new Map([[7, { id: 7, login: 'buyer', name: 'Bea', group_ids: [1, 2] }]]);
  const calls: string[] = [];
  const setup: Transport = {
    kind: 'web',
    uid: 2,
    call: async (model, method, args = []) => {
      calls.push(`${model}.${method}`);
      if (model === 'ir.model.data')
        return JSON.stringify(args).includes('group_user') ? [{ model: 'res.groups', res_id: 1 }] : [];
      const all = [...users.values()];
      if (method === 'search')
        return all.filter(({ login }) => JSON.stringify(args).includes(`"${login}"`)).map(({ id }) => id);
      if (method === 'read') return structuredClone(all) as unknown as Json;
      if (method === 'search_count') return users.size;
      if (options.refusing)
        throw new OdooError({ kind: 'user', name: '', message: 'It is needed elsewhere.' });
      if (method === 'unlink' && !options.ignoring) users.clear();
      const user = users.get(7);
      const values = (args[1] ?? {}) as { name?: string; group_ids?: [number, number][] };
      if (method === 'write' && user && !options.ignoring) {
        if (values.name) user.name = values.name;
        for (const [, id] of values.group_ids ?? [])
          user.group_ids = user.group_ids.filter((one) => one !== id);
      }
      return true;
    },
  };
  return { setup, users, calls };
}

const loginOf = (person: string) => (person === 'buyer' ? 'buyer' : undefined);
const mutation = (change: Change): Mutation => ({
  ...{ id: 'a-mutation', control: 'c', broken: 'b', requirement: 'REQ-PRC-002' },
  break: [change],
});

async function fails(change: Change, options: Parameters<typeof odoo>[0], expected: RegExp): Promise<void> {
  await assert.rejects(
    breakControl({ setup: odoo(options).setup, loginOf }, mutation(change)),
    (error: SabotageError) => {
      assert.equal(error.code, 'sabotage');
      assert.match(error.message, /^a-mutation could not be broken: /);
      assert.match(error.message, expected);
      return true;
    },
  );
}

test('a field is written, a group taken, a record deleted; each is seen to be so', async () => {
  const { setup, users } = odoo();
  const ground = { setup, loginOf };
  assert.deepEqual(await breakControl(ground, mutation({ person: 'buyer', write: { name: 'Bo' } })), [
    { model: 'res.users', ids: [7], what: 'write name' },
  ]);
  assert.equal(users.get(7)?.name, 'Bo');
  const take = { person: 'buyer', take: { group_ids: ['base.group_user'] } };
  assert.equal((await breakControl(ground, mutation(take)))[0]?.what, 'take group_ids');
  assert.deepEqual(users.get(7)?.group_ids, [2]);
  const gone = { model: 'res.users', where: [['login', '=', 'buyer']], delete: true } as Change;
  assert.equal((await breakControl(ground, mutation(gone)))[0]?.what, 'delete');
});

test('what changes nothing breaks nothing', async () => {
  await fails(
    { person: 'buyer', write: { name: 'Bea' } },
    {},
    /1 of 1 records of res.users are as they were/,
  );
  await fails(
    { person: 'buyer', delete: true },
    { ignoring: true },
    /1 records of res.users are still there/,
  );
});

test('what is not there cannot be broken', async () => {
  await fails({ person: 'nobody', delete: true }, {}, /nobody among the personas has the key "nobody"/);
  await fails({ record: 'base.nothing', delete: true }, {}, /there is no record base.nothing/);
  const where: Change['where'] = [['login', '=', 'x']];
  await fails({ model: 'res.users', where, delete: true }, {}, /no record of res.users is as/);
});

test('what Odoo refuses is told in its words', async () => {
  await fails({ person: 'buyer', delete: true }, { refusing: true }, /It is needed elsewhere/);
});
