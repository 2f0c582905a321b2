// Filling in where the form itself has a say, on both channels: what it takes back, rounds, refuses, warns of.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat, Value } from '../../support/channels/channel.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';

export function hardFilling({ people, seat }: Ward): void {
  const text = async (who: Seat, label: string) => (await who.read({ label })).text;

  async function newLoan(): Promise<Seat> {
    const lead = await seat('biomed-lead');
    await lead.go('Loan kits > Loans > All loans');
    await lead.create();
    return lead;
  }
  async function take(who: Seat, label: string, value: Value, shown: string): Promise<void> {
    await who.fill({ label }, value);
    assert.equal(await text(who, label), shown, label);
  }

  test('what the form takes back is not filled in, and why is told', async () => {
    const lead = await newLoan();
    await take(lead, 'Voucher', 'V-1', 'V-1');
    lead.notices();
    await noWay(lead.fill({ label: 'Voucher' }, 'X-9'), 'not-taken', /"Voucher" did not take "X-9"/);
    assert.match(JSON.stringify(lead.notices()), /Vouchers begin with V-/);
    await take(lead, 'Deposit', 6000, '6000');
    assert.match(JSON.stringify(lead.notices()), /needs the manager/);
    await refused(lead.fill({ label: 'Discount' }, '60 %'), 'user', /more than half off/);
    await lead.discard();
  });

  test('ranges, hours, shares, moments and choices of every kind', async () => {
    const lead = await newLoan();
    await lead.fill({ label: 'Start' }, { from: '2026-12-01', to: '2026-12-24' });
    assert.equal(await text(lead, 'Start'), '2026-12-01 to 2026-12-24');
    await take(lead, 'Handling time', '2:30', '02:30');
    await take(lead, 'Discount', '15 %', '15%');
    await take(lead, 'Arrives at', { datetime: '2026-12-24T10:30:00Z' }, '2026-12-24T10:30:00Z');
    await take(lead, 'Arrives at', null, '');
    await take(lead, 'Shared with others?', true, 'yes');
    await take(lead, 'Steam or plasma', 'Plasma', 'Plasma');
    await take(lead, 'Priority', 'Very high', 'Very high');
    await take(lead, 'Purpose', 'Urgent', 'Urgent');
    await take(lead, 'Reason', 'First line\nSecond line', 'First line\nSecond line');
    await take(lead, 'Concerns', 'Contact: Nora Nurse', 'Nora Nurse');
    await noWay(lead.fill({ label: 'Kit' }, { create: 'New kit' }), 'no-choice', /does not let this person/);
    await take(lead, 'Tags', { create: 'Brand new' }, 'Brand new');
    await lead.save();
    const id = (await lead.record())?.id ?? 0;
    const stored = await people.last(
      'loan.order',
      [['id', '=', id]],
      ['stop', 'handling', 'discount', 'about'],
    );
    assert.deepEqual(
      [stored.stop, stored.handling, stored.discount, String(stored.about).split(',')[0]],
      ['2026-12-24', 2.5, 0.15, 'res.partner'],
    );
  });
}
