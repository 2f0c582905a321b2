// The `ui` channel as a whole: people apart, a deadline that holds, an end that leaves nothing behind.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { createUiChannel } from '../../support/channels/ui/channel.ts';
import { OdooError } from '../../support/odoo/errors.ts';
import { findBrowser } from '../../support/sandbox/browser.ts';
import { quiet } from '../../support/sandbox/progress.ts';
import { noWay, openWard, personOf } from './ui-people.ts';

const { hospital, seat } = await openWard();
const browser = (await findBrowser(quiet)).path;
const { url, database } = hospital;

/** Browser processes that this process started, by id. */
function browsers(): string[] {
  return readdirSync('/proc').filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const [, parent] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? [];
      return (
        parent === String(process.pid) &&
        /--remote-debugging/.test(readFileSync(`/proc/${id}/cmdline`, 'utf8'))
      );
    } catch (error) {
      // It ended while we looked.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  });
}

test('two people work side by side, each in an own session', async () => {
  const [nurse, keeper] = await Promise.all([seat('ward-nurse'), seat('storekeeper')]);
  await Promise.all([
    nurse.go('Helpdesk > Tickets > All Tickets'),
    keeper.go('Inventory > Operations > Receipts'),
  ]);
  const [tickets, receipts] = await Promise.all([nurse.screen(), keeper.screen()]);
  assert.deepEqual([tickets.title, receipts.title], ['Tickets', 'Receipts']);
  await noWay(nurse.go('Inventory'), 'absent', /no app "Inventory"/);
});

test('a picture is a JPEG of the whole window', async () => {
  const nurse = await seat('ward-nurse');
  const picture = await nurse.picture();
  assert.equal(picture?.mediaType, 'image/jpeg');
  assert.deepEqual([...(picture?.bytes.subarray(0, 3) ?? [])], [0xff, 0xd8, 0xff]);
});

test('a wrong password is said as such', async () => {
  const channel = createUiChannel({ url, database, timeoutMs: 20_000, browser });
  try {
    const nurse = { ...personOf(hospital, 'ward-nurse'), password: () => 'wrong' };
    await assert.rejects(
      async () => channel.signIn(nurse),
      (error: unknown) => {
        assert.ok(error instanceof OdooError && error.code === 'denied', String(error));
        return true;
      },
    );
  } finally {
    await channel.close();
  }
});

test('the deadline of a verb holds, and says what was awaited', async () => {
  const channel = createUiChannel({ url, database, timeoutMs: 20_000, browser });
  const hasty = createUiChannel({ url, database, timeoutMs: 400, browser });
  try {
    const seat = await channel.signIn(personOf(hospital, 'ward-nurse'));
    await seat.go('Helpdesk');
    const began = Date.now();
    const nurse = await hasty.signIn(personOf(hospital, 'ward-nurse')).catch((error: unknown) => error);
    if (nurse instanceof OdooError) return assert.equal(nurse.code, 'timeout');
    const error = await noWay((nurse as typeof seat).go('Helpdesk'), 'timeout', /awaited was/);
    assert.ok(Date.now() - began < 10_000, error.message);
  } finally {
    await Promise.all([channel.close(), hasty.close()]);
  }
});

test('closing breaks an act off, ends the browser, and can be done twice', async () => {
  const before = browsers().length;
  const channel = createUiChannel({ url, database, timeoutMs: 20_000, browser });
  const seat = await channel.signIn(personOf(hospital, 'ward-nurse'));
  await seat.go('Helpdesk');
  assert.equal(browsers().length, before + 1);
  const act = seat.go('Helpdesk > Tickets > All Tickets');
  const broken = assert.rejects(act);
  await channel.close();
  await broken;
  await channel.close();
  assert.equal(browsers().length, before);
  await assert.rejects(async () => channel.signIn(personOf(hospital, 'ward-nurse')), /closed/);
});
