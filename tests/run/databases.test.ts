// Which scenarios work on which database, and when it is made anew, given back or dropped.
import assert from 'node:assert/strict';
import test from 'node:test';
import { sandboxDatabases } from '../../support/run/databases.ts';

function opened({ keep = false, warm = true } = {}) {
  const said: string[] = [];
  let nonce = 0;
  const made = (name: string) => {
    nonce += 1;
    return Promise.resolve({ name, nonce: `n${nonce}`, ms: 1 });
  };
  const sandbox = {
    clone: (name: string) => {
      said.push(`clone ${name}`);
      return made(name);
    },
    renew: (name: string) => {
      said.push(`renew ${name}`);
      return made(name);
    },
    drop: (name: string) => {
      said.push(`drop ${name}`);
      return Promise.resolve();
    },
    setClockAhead: (name: string, seconds: number) => {
      said.push(`ahead ${name} ${seconds}`);
      return Promise.resolve();
    },
  };
  const databases = sandboxDatabases(sandbox, { prefix: 'run', first: 'first' }, { keep, warm });
  return { databases, said };
}

const scenario = (key: string) => ({ share: 'scenario' as const, key });
const feature = (key: string) => ({ share: 'feature' as const, key });

test('scenarios of their own take the name that Odoo has loaded already, each a new copy', async () => {
  const { databases, said } = opened();
  for (const key of ['a', 'b']) {
    const database = await databases.acquire(scenario(key));
    assert.equal(database.shared, false);
    await databases.release(database, true);
  }
  await databases.close();
  assert.deepEqual(said, ['renew first', 'renew first']);
});

test('one that was not left in order is dropped, and the next one gets another', async () => {
  const { databases, said } = opened();
  await databases.release(await databases.acquire(scenario('a')), false);
  await databases.release(await databases.acquire(scenario('b')), true);
  await databases.close();
  assert.deepEqual(said, ['renew first', 'drop first', 'clone run_1', 'drop run_1']);
});

test('a feature has one database, given up when another feature comes, new when it comes again', async () => {
  const { databases, said } = opened();
  const nonces = [];
  for (const key of ['a', 'a', 'b', 'a']) {
    const database = await databases.acquire(feature(key));
    assert.equal(database.shared, true);
    nonces.push(database.nonce);
    await databases.release(database, true);
  }
  await databases.close();
  assert.deepEqual(nonces, ['n1', 'n1', 'n2', 'n3']);
  assert.deepEqual(said, ['renew first', 'renew first', 'renew first']);
});

test('what a feature left in disorder serves the rest of that feature only', async () => {
  const { databases, said } = opened();
  await databases.release(await databases.acquire(feature('a')), false);
  await databases.release(await databases.acquire(feature('b')), true);
  await databases.close();
  assert.deepEqual(said, ['renew first', 'drop first', 'clone run_1', 'drop run_1']);
});

test('the database of the run stays to the end, beside those of others', async () => {
  const { databases, said } = opened({ warm: false });
  const run = { share: 'run' as const, key: 'run' };
  const [one, other] = [await databases.acquire(run), await databases.acquire(feature('a'))];
  assert.equal((await databases.acquire(run)).nonce, one.nonce);
  assert.notEqual(one.database, other.database);
  await databases.release(one, false);
  await databases.release(other, true);
  await databases.close();
  assert.deepEqual(said, ['clone run_1', 'clone run_2', 'drop run_1', 'drop run_2']);
});

test('those that are kept are neither dropped nor made anew', async () => {
  const { databases, said } = opened({ keep: true });
  for (const key of ['a', 'b']) await databases.release(await databases.acquire(feature(key)), true);
  await databases.release(await databases.acquire(scenario('c')), false);
  await databases.close();
  assert.deepEqual(said, ['clone run_1', 'clone run_2', 'clone run_3']);
});

test('time passes only where no other scenario works on the database', async () => {
  const { databases, said } = opened();
  await databases.setAhead(await databases.acquire(scenario('a')), 3_600_000);
  const shared = await databases.acquire(feature('b'));
  await assert.rejects(databases.setAhead(shared, 3_600_000), /@database:feature/);
  assert.deepEqual(
    said.filter((one) => one.startsWith('ahead')),
    ['ahead first 3600'],
  );
});
