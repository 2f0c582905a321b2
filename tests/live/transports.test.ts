// The three transports, the observer, the fingerprint and the probe on a real Odoo.
import assert from 'node:assert/strict';
import test from 'node:test';
import { connect } from '../../support/odoo/connect.ts';
import { OdooError, type OdooErrorKind } from '../../support/odoo/errors.ts';
import { fingerprint } from '../../support/odoo/fingerprint.ts';
import { openJson2 } from '../../support/odoo/json2.ts';
import { Prober } from '../../support/odoo/probe.ts';
import { readOnly } from '../../support/odoo/read-only.ts';
import type { Account, Dict, Transport } from '../../support/odoo/transport.ts';
import { resolveButton } from '../../support/odoo/view/button-labels.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { openXmlRpc } from '../../support/odoo/xmlrpc.ts';
import { liveHospital } from './support.ts';

const hospital = await liveHospital();
const { url, setup } = hospital;
const buyer = hospital.people['buyer'] as Account;
const web = await openWebSession(hospital, setup);

/** As a person makes one in the preferences. */
async function keyOf(account: Account): Promise<string> {
  const session = await openWebSession(hospital, account);
  const [made] = (await session.call('res.users.apikeys.description', 'create', [
    [{ name: 'test', duration: '1' }],
  ])) as number[];
  const check = await session.button('res.users.apikeys.description', 'make_key', [[Number(made)]]);
  assert.ok(check);
  const context = { ...(check.context as Dict), password: account.password };
  const shown = await session.button(String(check.res_model), 'run_check', [[Number(check.res_id)]], {
    context,
  });
  return String((shown?.context as Dict | undefined)?.default_key);
}

const key = await keyOf(setup);
const keyed: Account = { login: setup.login, apiKey: key };
const ways: ReadonlyArray<readonly [string, () => Promise<Transport>]> = [
  ['the web session', async () => web],
  ['XML-RPC with a password', () => openXmlRpc(hospital, setup)],
  ['XML-RPC with a key', () => openXmlRpc(hospital, keyed)],
  ['JSON-2', () => openJson2(hospital, keyed)],
];

for (const [name, open] of ways) {
  test(`${name}: reads, writes, and a method that returns None has succeeded`, async () => {
    const account = await open();
    assert.equal(account.uid, web.uid);
    const [id] = (await account.call('purchase.order', 'create', [[{ partner_id: 1 }]])) as number[];
    assert.equal(await account.call('purchase.order', 'button_lock', [[Number(id)]]), null);
    const [order] = (await account.call('purchase.order', 'read', [
      [Number(id)],
      ['locked', 'partner_id'],
    ])) as Dict[];
    assert.equal(order?.locked, true);
    assert.deepEqual((order?.partner_id as unknown[] | undefined)?.[0], 1);
  });

  test(`${name}: every no has its kind`, async () => {
    const account = await open();
    await fails(account.call('res.users', 'unlink', [[1]]), 'user');
    await fails(account.call('res.partner', '_compute_display_name', [[1]]), 'access');
    await fails(account.call('no.model', 'read', [[1]]), 'unknown-model');
    await fails(account.call('res.partner', 'write', [[999999], { name: 'x' }]), 'missing');
    await fails(account.call('res.partner', 'read', [[1], ['no_field']]), 'server');
  });
}

test('wrong password, wrong key, wrong database: said before anything else, without the secret', async () => {
  const wrong = { login: setup.login, password: 'not-the-password' };
  await fails(openWebSession(hospital, wrong), 'denied', 'not-the-password');
  await fails(openXmlRpc(hospital, wrong), 'denied', 'not-the-password');
  await fails(connect(hospital, wrong), 'denied', 'not-the-password');
  await fails(
    openJson2(hospital, { login: setup.login, apiKey: 'not-the-key-at-all' }),
    'denied',
    'not-the-key-at-all',
  );
  await fails(connect({ url, database: 'no_such_database' }, setup), 'unknown-database');
  await fails(openXmlRpc({ url, database: 'no_such_database' }, setup), 'unknown-database');
  await fails(openJson2({ url, database: 'no_such_database' }, keyed), 'unknown-database');
});

test('what is possible is chosen: a password opens the web session, a key JSON-2', async () => {
  assert.equal((await connect(hospital, setup)).kind, 'web');
  assert.equal((await connect(hospital, keyed)).kind, 'json2');
});

test('the observer reads and writes nothing', async () => {
  const observer = readOnly(web);
  assert.ok(
    ((await observer.call('res.partner', 'search_read', [[], ['name']], { limit: 1 })) as Dict[]).length > 0,
  );
  await fails(observer.call('res.partner', 'write', [[1], { name: 'x' }]), 'access');
});

test('the fingerprint names version, database, company and the very modules', async () => {
  const print = await fingerprint(web);
  assert.match(print.serverVersion ?? '', /^19\.0/);
  assert.match(print.databaseUuid ?? '', /^[0-9a-f-]{36}$/);
  assert.match(print.databaseCreated ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  assert.match(print.modules?.sha256 ?? '', /^[0-9a-f]{64}$/);
  assert.ok((print.modules?.count ?? 0) > 100);
  assert.deepEqual(print.unread, []);
  assert.deepEqual(await fingerprint(await openXmlRpc(hospital, setup)), print);
  const asBuyer = await fingerprint(await openWebSession(hospital, buyer));
  assert.deepEqual(
    [asBuyer.databaseUuid, asBuyer.neutralized, asBuyer.unread],
    [null, false, ['system parameters']],
  );
});

test('the probe tells refused, allowed and unchanged apart, and keeps nothing', async () => {
  const [order] = (await web.call('purchase.order', 'create', [[{ partner_id: 1 }]])) as number[];
  const [user] = (await web.call('res.users', 'search', [[['login', '=', buyer.login]]])) as number[];
  const [nurse] = (await web.call('res.users', 'search', [
    [['login', '=', hospital.people['ward-nurse']?.login ?? '']],
  ])) as number[];
  const prober = new Prober(web);
  const ask = (uid: number | undefined, method: string, args: Parameters<Transport['call']>[2] = []) =>
    prober.ask({
      uid: Number(uid),
      model: 'purchase.order',
      ids: [Number(order)],
      method,
      args,
      watch: ['state', 'partner_ref'],
    });
  const writing = await ask(user, 'write', [{ partner_ref: 'gap' }]);
  assert.equal(writing.verdict, 'allowed');
  assert.notDeepEqual(writing.before, writing.after);
  const refused = await ask(nurse, 'write', [{ partner_ref: 'gap' }]);
  assert.equal(refused.verdict, 'refused');
  assert.match(refused.message ?? '', /not allowed/);
  assert.equal((await ask(user, 'write', [{}])).verdict, 'unchanged');
  assert.equal((await ask(user, 'no_such_method')).verdict, 'failed');
  assert.deepEqual(await web.call('purchase.order', 'read', [[Number(order)], ['state', 'partner_ref']]), [
    { id: order, state: 'draft', partner_ref: false },
  ]);
  const unknown = await prober.ask({ uid: 2, model: 'no.such.model', ids: [1], method: 'write', watch: [] });
  assert.deepEqual(
    [unknown.verdict, /no model no\.such\.model/.test(unknown.message ?? '')],
    ['failed', true],
  );
  const left = () => web.call('ir.actions.server', 'search_count', [[['name', '=', 'vouch probe']]]);
  assert.equal(await left(), 1);
  await prober.close();
  assert.equal(await left(), 0);
});

test('a button that a persona does not have is known by the account with all groups', async () => {
  const reference = await openWebSession(hospital, hospital.reference);
  assert.deepEqual(await resolveButton(reference, 'purchase.order', 'Approve Order'), [
    { method: 'button_approve', type: 'object', context: '' },
  ]);
  assert.deepEqual(
    (await resolveButton(reference, 'qc.inspection', 'Set test')).map((button) => button.type),
    ['action'],
  );
  assert.deepEqual(await resolveButton(reference, 'purchase.order', 'Fly'), []);
});

async function fails(act: Promise<unknown>, kind: OdooErrorKind, secret = 'no secret'): Promise<void> {
  await assert.rejects(act, (error: unknown) => {
    assert.ok(error instanceof OdooError, String(error));
    assert.equal(error.code, kind, error.message);
    assert.ok(
      !JSON.stringify([error.message, error.trace, error.stack, String(error.cause)]).includes(secret),
    );
    return true;
  });
}
