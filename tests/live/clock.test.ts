// Time that passes in one database: Odoo and Postgres see it there, and nowhere else; what takes its place starts anew.
import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import type { WebSession } from '../../support/odoo/transport.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { quiet } from '../../support/sandbox/progress.ts';
import { referenceHospital } from '../../support/sandbox/reference-hospital.ts';
import { type Sandbox, sandboxUp } from '../../support/sandbox/sandbox.ts';

const DAYS = 40;
const DAY_MS = 86_400_000;
const [MOVED, BESIDE] = ['moved', 'beside'].map((part) => `vouch_live_${process.pid}_${part}`) as [
  string,
  string,
];

let sandbox: Sandbox;

before(async () => {
  sandbox = await sandboxUp({ provision: referenceHospital() }, quiet);
  for (const name of [MOVED, BESIDE]) await sandbox.clone(name);
});

after(async () => {
  for (const name of [MOVED, BESIDE]) await sandbox.drop(name);
});

const setupOf = (database: string) => openWebSession({ url: sandbox.url, database }, sandbox.accounts.setup);

/** Whole days from the machine's time, each as Odoo shows it: by Python's clock, its day, and what Postgres calls now(). */
async function seen(session: WebSession): Promise<number[]> {
  const { date } = (await session.call('mail.message', 'default_get', [['date']])) as { date: string };
  const { date_order } = (await session.call('purchase.order', 'default_get', [['date_order']])) as {
    date_order: string;
  };
  const [id = 0] = (await session.call('res.partner.category', 'create', [[{ name: 'Clock' }]])) as number[];
  const [made] = (await session.call('res.partner.category', 'read', [[id], ['create_date']])) as Array<{
    create_date: string;
  }>;
  return [date, date_order, made?.create_date ?? ''].map(
    (text) => Math.round((Date.parse(`${text.replace(' ', 'T')}Z`) - Date.now()) / DAY_MS) || 0,
  );
}

test('a database that is put ahead is later in every respect, and no other one is', async () => {
  const [moved, beside] = [await setupOf(MOVED), await setupOf(BESIDE)];
  assert.deepEqual(await seen(moved), [0, 0, 0]);
  await sandbox.setClockAhead(MOVED, (DAYS * DAY_MS) / 1000);
  assert.deepEqual(await seen(moved), [DAYS, DAYS, DAYS]);
  assert.deepEqual(await seen(beside), [0, 0, 0]);
  assert.deepEqual(await seen(await setupOf(MOVED)), [DAYS, DAYS, DAYS], 'who signs in later');
});

test('it goes on from there, however often it is put ahead', async () => {
  await sandbox.setClockAhead(MOVED, (2 * DAYS * DAY_MS) / 1000);
  assert.deepEqual(await seen(await setupOf(MOVED)), [2 * DAYS, 2 * DAYS, 2 * DAYS]);
});

test('a copy that takes its place is at the machine’s time', async () => {
  await sandbox.renew(MOVED);
  assert.deepEqual(await seen(await setupOf(MOVED)), [0, 0, 0]);
});
