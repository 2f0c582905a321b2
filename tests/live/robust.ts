// What a broken floor does to an act, alike on both channels: the act ends as broken, says what is in doubt, and is
// never sent twice.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat } from '../../support/channels/channel.ts';
import { type BrokenCode, BrokenError } from '../../support/channels/errors.ts';
import type { SignIn } from '../../support/odoo/kept-sessions.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { type Fault, FaultyProxy } from './faulty-proxy.ts';
import { type Kind, noWay, openWard, personOf, type Ward } from './ward.ts';

/** The ward is for what only one of the channels has. */
export async function robust(kind: Kind): Promise<Ward> {
  const ward = await openWard(kind);
  const { hospital, people, channel } = ward;
  const proxy = await FaultyProxy.before(hospital.url);
  const sessions: string[] = [];
  const signIn: SignIn = async (...whose) => {
    const session = await openWebSession(...whose);
    sessions.push(session.sessionId);
    return session;
  };
  /** A seat of its own behind the proxy, on the form of a draft order; what it leaves open ends with the act. */
  async function before(run: (buyer: Seat, id: number) => Promise<void>, timeoutMs = 20_000): Promise<void> {
    proxy.mend();
    const own = channel({ url: proxy.url, timeoutMs, signIn });
    try {
      const vendor = await people.last('res.partner', [['name', 'like', 'MedParts']]);
      const id = await people.create('setup', 'purchase.order', { partner_id: vendor.id });
      const buyer = await own.signIn(personOf(hospital, 'buyer'));
      await buyer.open({ model: 'purchase.order', id, name: `P${id}` });
      proxy.arrived.length = 0;
      await run(buyer, id);
    } finally {
      proxy.mend();
      await own.close();
    }
  }

  const ACTS: ReadonlyArray<{
    readonly name: string;
    readonly path: RegExp;
    readonly writes: boolean;
    readonly ready?: (buyer: Seat) => Promise<void>;
    readonly act: (buyer: Seat) => Promise<unknown>;
  }> = [
    {
      name: 'going to a menu',
      path: /web_search_read/,
      writes: false,
      act: (buyer) => buyer.go('Purchase > Products > Products').then(() => buyer.screen()),
    },
    {
      name: 'filling in',
      path: /purchase\.order\/onchange/,
      writes: false,
      act: (buyer) => buyer.fill({ label: 'Vendor' }, 'Clean Hands Trading (fictional)'),
    },
    {
      name: 'saving',
      path: /purchase\.order\/web_save/,
      writes: true,
      ready: (buyer) => buyer.fill({ label: 'Vendor Reference' }, 'Q-1'),
      act: (buyer) => buyer.save(),
    },
    {
      name: 'pressing a button',
      path: /purchase\.order\/button_cancel/,
      writes: true,
      act: (buyer) => buyer.press({ label: 'Cancel' }),
    },
  ];

  const LOST: Fault = { kind: 'cut after the answer' };
  const FAULTS: readonly Fault[] = [{ kind: 'cut before sending' }, { kind: 'bad gateway' }, LOST];

  for (const { name, path, writes, ready, act } of ACTS) {
    for (const fault of writes ? FAULTS : [LOST]) {
      test(`${name}, ${fault.kind}: broken, and sent once at most`, () =>
        before(async (buyer) => {
          await ready?.(buyer);
          proxy.plan(path, fault);
          const error = await broken(act(buyer), 'unreachable');
          assert.equal(error.inDoubt.length, writes ? 1 : 0, error.message);
          assert.equal(proxy.met, 1, `asked ${proxy.met} times`);
          assert.equal(proxy.count(path), fault === LOST ? 1 : 0);
        }));
    }
  }

  test('a slow answer is waited for, and what is slow is sent once', () =>
    before(async (buyer, id) => {
      for (const { path, writes, ready, act } of ACTS) {
        await buyer.open({ model: 'purchase.order', id, name: `P${id}` });
        await ready?.(buyer);
        proxy.arrived.length = 0;
        proxy.plan(path, { kind: 'slow', ms: 1_000 }, 1);
        await act(buyer);
        assert.ok(writes ? proxy.count(path) === 1 : proxy.count(path) > 0, proxy.arrived.join());
      }
      assert.equal((await buyer.screen()).stages?.current, 'Cancelled');
    }));

  test('an answer slower than the deadline: the act may still take place, and is sent once', () =>
    before(async (buyer, id) => {
      const path = /purchase\.order\/button_cancel/;
      proxy.plan(path, { kind: 'slow', ms: 7_000 });
      await noWay(buyer.press({ label: 'Cancel' }), 'timeout', /may still take place/);
      assert.deepEqual([proxy.met, await people.field('purchase.order', id, 'state')], [1, 'draft']);
      // It is still on its way: what comes after must not take it for its own.
      await proxy.settled();
      assert.equal(proxy.count(path), 1);
    }, 5_000));

  test('a server that goes away and comes back between two acts is not noticed; during one it is', () =>
    before(async (buyer) => {
      proxy.goAway();
      proxy.mend();
      await buyer.fill({ label: 'Vendor Reference' }, 'Q-2');
      await buyer.save();
      assert.equal((await buyer.read({ label: 'Vendor Reference' })).text, 'Q-2');
      proxy.goAway();
      await broken(buyer.press({ label: 'Cancel' }), 'unreachable');
      assert.equal(proxy.count(/button_cancel/), 0);
    }));

  const ENDS: Readonly<Record<string, (session: string) => Promise<void>>> = {
    'is logged out elsewhere': async (session) => {
      const headers = { cookie: `session_id=${session}` };
      const answer = await fetch(`${hospital.url}/web/session/logout`, { headers, redirect: 'manual' });
      assert.equal(answer.status, 303);
    },
    // The last of these, since nobody can sign in as the buyer after it.
    'has its password changed': async () => {
      const user = await people.last('res.users', [['login', '=', hospital.people.buyer?.login ?? '']]);
      await people.write('setup', 'res.users', user.id, { password: 'another one, for once' });
    },
  };
  for (const [how, end] of Object.entries(ENDS)) {
    test(`a person who ${how}: the session has ended, nothing is done, nobody signs in again`, () =>
      before(async (buyer, id) => {
        await buyer.fill({ label: 'Vendor Reference' }, 'Q-3');
        await end(sessions.at(-1) ?? '');
        await broken(buyer.press({ label: 'Cancel' }), 'expired');
        assert.equal(await people.field('purchase.order', id, 'state'), 'draft');
        assert.equal(proxy.count(/authenticate|login/), 0);
      }));
  }
  return ward;
}

async function broken(act: Promise<unknown>, code: BrokenCode): Promise<BrokenError> {
  const error = await act.then(
    () => assert.fail('it was done'),
    (failure: unknown) => failure,
  );
  assert.ok(error instanceof BrokenError, String(error));
  assert.equal(error.code, code, error.message);
  return error;
}
