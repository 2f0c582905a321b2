// The embedded Odoo itself: up again quickly, fresh databases, log-in, printing, clearing up. Sets it up when it is not.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import test, { before } from 'node:test';
import { OdooError } from '../../support/odoo/errors.ts';
import { KeptSessions } from '../../support/odoo/kept-sessions.ts';
import type { Dict, WebSession } from '../../support/odoo/transport.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { dropClone, makeClone } from '../../support/sandbox/clones.ts';
import { runningLogin } from '../../support/sandbox/cluster.ts';
import { sandboxStatus } from '../../support/sandbox/control.ts';
import { dropDatabase, listDatabases, withDatabase } from '../../support/sandbox/database.ts';
import { SandboxError } from '../../support/sandbox/errors.ts';
import { filestoreOf } from '../../support/sandbox/filestore.ts';
import { quiet } from '../../support/sandbox/progress.ts';
import { referenceHospital } from '../../support/sandbox/reference-hospital.ts';
import { attachSandbox, type Sandbox, sandboxUp } from '../../support/sandbox/sandbox.ts';

/** A name of this test's own, so that runs beside it are not disturbed. */
const named = (part: string) => `vouch_live_${process.pid}_${part}`;

let sandbox: Sandbox;
let browser: string;

before(async () => {
  browser = (await findBrowser(quiet)).path;
  sandbox = await sandboxUp({ provision: referenceHospital(), browser }, quiet);
});

/** Runs `work` with a fresh database and drops it. */
async function withClone<T>(part: string, work: (database: string) => Promise<T>): Promise<T> {
  const { name } = await sandbox.clone(named(part));
  try {
    return await work(name);
  } finally {
    await sandbox.drop(name);
  }
}

const databaseFiles = (name: string) => filestoreOf(join(sandbox.dir, 'odoo'), name);

test('a second up is ready within 10 s, on the same server and template', async () => {
  const began = performance.now();
  const again = await sandboxUp({ provision: referenceHospital(), browser }, quiet);
  const ms = performance.now() - began;
  assert.equal(again.url, sandbox.url);
  assert.deepEqual(again.template, sandbox.template);
  assert.ok(ms < 10_000, `it took ${ms} ms`);
});

test('the status names what runs and which template it has', async () => {
  const status = await sandboxStatus();
  assert.equal(status.stack?.key, sandbox.stackKey);
  assert.deepEqual(
    status.servers.map((server) => server.url),
    [sandbox.url],
  );
  assert.ok(status.templates.some((template) => template.key === sandbox.template.key));
  assert.match(status.stack?.source.digest ?? '', /^[0-9a-f]{40,64}$/);
});

test('two clones made at once are two databases, neutralised, each with its own nonce and files', async () => {
  const names = [named('a'), named('b')];
  const clones = await Promise.all(names.map((name) => sandbox.clone(name)));
  try {
    assert.notEqual(clones[0]?.nonce, clones[1]?.nonce);
    for (const { name, nonce } of clones) {
      const observer = await openWebSession({ url: sandbox.url, database: name }, sandbox.accounts.observer);
      const read = (key: string) => observer.call('ir.config_parameter', 'get_param', [key]);
      assert.equal(await read('vouch.nonce'), nonce);
      assert.equal(await read('database.is_neutralized'), 'true');
      assert.equal(await read('web.base.url'), sandbox.url);
      assert.ok(existsSync(databaseFiles(name)));
    }
    const first = await openWebSession(
      { url: sandbox.url, database: names[0] ?? '' },
      sandbox.accounts.setup,
    );
    await first.call('res.partner', 'create', [[{ name: 'Only here' }]]);
    const second = await openWebSession(
      { url: sandbox.url, database: names[1] ?? '' },
      sandbox.accounts.observer,
    );
    assert.equal(await second.call('res.partner', 'search_count', [[['name', '=', 'Only here']]]), 0);
  } finally {
    await Promise.all(names.map((name) => sandbox.drop(name)));
  }
  for (const name of names) assert.equal(existsSync(databaseFiles(name)), false);
  const left = await sandbox.listClones();
  assert.deepEqual(
    left.filter((clone) => names.includes(clone.name)),
    [],
  );
});

test('a renewed clone holds nothing of the copy before it, not even in what Odoo keeps ready', async () => {
  await withClone('renewed', async (database) => {
    const target = { url: sandbox.url, database };
    const sessions = new KeptSessions();
    const open = () => sessions.signIn(target, sandbox.accounts.setup);
    const before = await open();
    const parameter = (session: WebSession) =>
      session.call('ir.config_parameter', 'get_param', ['vouch.nonce']);
    const kept = (session: WebSession) => session.call('ir.config_parameter', 'get_param', ['vouch.kept']);
    const fields = async (session: WebSession) =>
      Object.keys((await session.call('res.partner', 'fields_get', [[], ['type']])) as Dict);
    // Written past Odoo, which so keeps a value that it never voids by itself.
    const login = await runningLogin(sandbox.dir);
    assert.ok(login);
    await withDatabase(login, database, (client) =>
      client.query(`insert into ir_config_parameter (key, value) values ('vouch.kept', 'old')`),
    );
    assert.equal(await kept(before), 'old');
    const nonce = await parameter(before);
    const [partner] = (await before.call('res.partner', 'create', [
      [{ name: 'Of the old copy' }],
    ])) as number[];

    const { ms } = await sandbox.renew(database);
    assert.ok(ms > 0);
    const after = await open();
    assert.equal(after.sessionId, before.sessionId);
    assert.equal(await kept(after), false);
    assert.notEqual(await parameter(after), nonce);
    const found = await after.call('res.partner', 'search_count', [[['id', '=', Number(partner)]]]);
    assert.equal(found, 0);

    const [model] = (await after.call('ir.model', 'search', [[['model', '=', 'res.partner']]])) as number[];
    await after.call('ir.model.fields', 'create', [
      [{ model_id: Number(model), name: 'x_vouch', ttype: 'char', field_description: 'Old' }],
    ]);
    assert.ok((await fields(after)).includes('x_vouch'));
    await sandbox.renew(database);
    assert.ok(!(await fields(await open())).includes('x_vouch'));
  });
});

test("a persona signs in with the template's password and no other; a dropped database is gone", async () => {
  const database = await withClone('persona', async (name) => {
    const target = { url: sandbox.url, database: name };
    const nurse = { login: 'ward-nurse', password: sandbox.personaPassword('ward-nurse') };
    const { signIn } = new KeptSessions();
    assert.ok((await signIn(target, nurse)).uid > 0);
    const wrong = { login: 'ward-nurse', password: sandbox.personaPassword('buyer') };
    for (const open of [openWebSession, signIn]) {
      await assert.rejects(
        open(target, wrong),
        (error) => error instanceof OdooError && error.code === 'denied',
      );
    }
    return name;
  });
  await assert.rejects(
    openWebSession({ url: sandbox.url, database }, sandbox.accounts.observer),
    (error) => error instanceof OdooError && error.code === 'unknown-database',
  );
});

test('the observer reads what no persona may, and the reference account holds each app’s groups', async () => {
  await withClone('accounts', async (database) => {
    const target = { url: sandbox.url, database };
    const observer = await openWebSession(target, sandbox.accounts.observer);
    for (const model of [
      'account.move',
      'hr.employee',
      'ir.config_parameter',
      'mail.message',
      'purchase.request',
      'ir.model',
    ]) {
      assert.equal(typeof (await observer.call(model, 'search_count', [[]])), 'number', model);
    }
    const reference = await openWebSession(target, sandbox.accounts.reference);
    for (const group of [
      'account.group_account_manager',
      'purchase.group_purchase_manager',
      'stock.group_stock_manager',
    ]) {
      assert.equal(await reference.call('res.users', 'has_group', [[reference.uid], group]), true, group);
    }
  });
});

test('a report is printed to PDF', async () => {
  await withClone('print', async (database) => {
    const session = await openWebSession({ url: sandbox.url, database }, sandbox.accounts.setup);
    const [vendor] = (await session.call('res.partner', 'create', [
      [{ name: 'Printed vendor' }],
    ])) as number[];
    const [order] = (await session.call('purchase.order', 'create', [
      [{ partner_id: vendor ?? 0 }],
    ])) as number[];
    const reports = (await session.call('ir.actions.report', 'search_read', [
      [['model', '=', 'purchase.order']],
      ['report_name'],
    ])) as Dict[];
    const url = `${sandbox.url}/report/pdf/${String(reports[0]?.report_name)}/${order}`;
    const response = await fetch(url, { headers: { cookie: `session_id=${session.sessionId}` } });
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.equal(response.headers.get('content-type'), 'application/pdf', bytes.subarray(0, 300).toString());
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-');
    assert.ok(bytes.length > 5000, `${bytes.length} bytes`);
  });
});

test('a name that is taken, or is none of ours, is refused', async () => {
  await withClone('taken', async (name) => {
    await assert.rejects(
      sandbox.clone(name),
      (error) => error instanceof SandboxError && error.code === 'clone-failed',
    );
    const shared = await sandbox.share(name);
    assert.equal(shared.ms, 0, 'what is there is shared');
  });
  for (const name of ['postgres', sandbox.template.database, 'vouch_x; drop']) {
    await assert.rejects(
      sandbox.drop(name),
      (error) => error instanceof SandboxError && error.code === 'bad-option',
    );
  }
});

test('what a killed run left behind is dropped at the next start; what a living one uses is not', async () => {
  const orphan = named('orphan');
  const script = `
    import { attachSandbox } from ${JSON.stringify(join(import.meta.dirname, '../../support/sandbox/sandbox.ts'))};
    const sandbox = await attachSandbox(${JSON.stringify(sandbox.dir)}, ${JSON.stringify(sandbox.template.database)});
    await sandbox.clone(${JSON.stringify(orphan)});
    process.kill(process.pid, 'SIGKILL');`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: 'inherit',
  });
  assert.deepEqual(await once(child, 'exit'), [null, 'SIGKILL']);
  assert.ok(existsSync(databaseFiles(orphan)));
  await withClone('living', async (living) => {
    await sandboxUp({ provision: referenceHospital(), browser }, quiet);
    assert.equal(existsSync(databaseFiles(orphan)), false);
    const names = (await sandbox.listClones()).map((clone) => clone.name);
    assert.ok(names.includes(living) && !names.includes(orphan), names.join(', '));
  });
});

test('a clone carries the address that it is made for, and is dropped with its files when no Odoo answers', async () => {
  const login = await runningLogin(sandbox.dir);
  assert.ok(login);
  const yard = { folder: sandbox.dir, dataDir: join(sandbox.dir, 'odoo'), login };
  const name = named('elsewhere');
  const elsewhere = 'http://127.0.0.1:9';
  await makeClone(yard, { template: sandbox.template.database, url: elsewhere }, name, false);
  const read = await withDatabase(login, name, (client) =>
    client.query<{ value: string }>("select value from ir_config_parameter where key = 'web.base.url'"),
  );
  assert.equal(read.rows[0]?.value, elsewhere);
  await dropClone(yard, name, { url: elsewhere, masterPassword: 'x' });
  assert.equal(existsSync(databaseFiles(name)), false);
  assert.ok(!(await listDatabases(login)).some((entry) => entry.name === name));
});

test('a database whose drop was broken off is dropped all the same', async () => {
  const login = await runningLogin(sandbox.dir);
  assert.ok(login);
  const name = named('broken');
  await withDatabase(login, 'postgres', async (client) => {
    await client.query(`create database ${name}`);
    // Postgres marks it so before it removes the files.
    await client.query('update pg_database set datconnlimit = -2 where datname = $1', [name]);
  });
  await dropDatabase(login, name);
  assert.ok(!(await listDatabases(login)).some((entry) => entry.name === name));
});

test('a template that is not there is told with the cure', async () => {
  await assert.rejects(attachSandbox(sandbox.dir, 'template_000000000000'), /Run: vouch sandbox up/);
});
