// A channel as a whole: people apart, a wrong password, a deadline that holds, an end that breaks off what is under way.
import assert from 'node:assert/strict';
import test from 'node:test';
import { OdooError } from '../../support/odoo/errors.ts';
import { noWay, personOf, type Ward } from '../live/ward.ts';

export function seats({ kind, hospital, seat, channel }: Ward): void {
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

  test('a wrong password is said as such', async () => {
    const other = channel({ timeoutMs: 20_000 });
    try {
      const nurse = { ...personOf(hospital, 'ward-nurse'), password: () => 'wrong' };
      await assert.rejects(
        async () => other.signIn(nurse),
        (error: unknown) => {
          assert.ok(error instanceof OdooError && error.code === 'denied', String(error));
          return true;
        },
      );
    } finally {
      await other.close();
    }
  });

  test('closing breaks an act off, and can be done twice; nobody signs in after it', async () => {
    const other = channel({ timeoutMs: 20_000 });
    const nurse = await other.signIn(personOf(hospital, 'ward-nurse'));
    await nurse.go('Helpdesk');
    const broken = assert.rejects(nurse.go('Helpdesk > Tickets > All Tickets'));
    await other.close();
    await broken;
    await other.close();
    await assert.rejects(async () => other.signIn(personOf(hospital, 'ward-nurse')), /closed/);
  });

  test('the deadline of a verb holds, and says what was awaited', async () => {
    const hasty = channel({ timeoutMs: kind === 'ui' ? 400 : 1 });
    const began = Date.now();
    try {
      const nurse = await hasty.signIn(personOf(hospital, 'ward-nurse')).catch((error: unknown) => error);
      if (nurse instanceof OdooError) return assert.equal(nurse.code, 'timeout');
      const late = (nurse as Awaited<ReturnType<typeof hasty.signIn>>).go('Helpdesk');
      const error = await noWay(late, 'timeout', /awaited was/);
      assert.ok(Date.now() - began < 10_000, error.message);
    } finally {
      await hasty.close();
    }
  });
}
