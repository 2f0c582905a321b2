// Being somebody on both channels: companies, menus, actions offered, preferences.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, personOf, type Ward } from '../live/ward.ts';

const SECOND = 'Northside Clinic (fictional)';

export function accounts({ hospital, people, seat, channel }: Ward): void {
  test('menus, actions and preferences are those of the person', async () => {
    const nurse = await seat('ward-nurse');
    const apps = await nurse.account.menus();
    assert.ok(apps.includes('Helpdesk') && !apps.includes('Purchase'), apps.join());
    assert.ok((await nurse.account.menus('Helpdesk > Tickets')).includes('All Tickets'));
    const error = await noWay(nurse.account.menus('Helpdesk > Tikets'), 'absent', /no menu "Tikets"/);
    assert.ok(error.candidates.includes('Tickets'));
    const own = await people.last(
      'res.users',
      [['login', '=', hospital.people['ward-nurse']?.login ?? '']],
      ['lang', 'tz'],
    );
    assert.deepEqual(await nurse.account.preferences(), { language: own.lang, timeZone: own.tz || 'UTC' });
    await nurse.go('Maintenance > Equipment');
    assert.deepEqual(await nurse.account.actions(), []);
    const buyer = await seat('buyer');
    const partner = await people.last('res.partner', [['name', 'like', 'MedParts']]);
    const id = await people.create('setup', 'purchase.order', { partner_id: partner.id });
    await buyer.open({ model: 'purchase.order', id, name: `P${id}` });
    const offered = await buyer.account.actions();
    for (const name of ['Duplicate', 'Delete']) assert.ok(offered.includes(name), offered.join());
    assert.equal((await buyer.screen()).record?.id, id);
  });

  test('in another company its records are seen, and not those of the first', async () => {
    const company = await people.create('setup', 'res.company', { name: SECOND });
    const user = await people.last('res.users', [['login', '=', hospital.people.buyer?.login ?? '']]);
    await people.write('setup', 'res.users', user.id, { company_ids: [[4, company]] });
    const vendor = await people.last('res.partner', [['name', 'like', 'MedParts']]);
    const made = await people.create('setup', 'purchase.order', { partner_id: vendor.id });
    const order = await people.last('purchase.order', [['id', '=', made]], ['name']);
    const own = channel();
    try {
      const buyer = await own.signIn(personOf(hospital, 'buyer'));
      const { offered, current } = await buyer.account.companies();
      assert.deepEqual([offered.length, offered.includes(SECOND), current === SECOND], [2, true, false]);
      const error = await noWay(buyer.account.switchCompany('Nowhere'), 'absent', /is not offered/);
      assert.deepEqual(error.candidates, offered);
      await buyer.account.switchCompany(SECOND);
      assert.equal((await buyer.account.companies()).current, SECOND);
      await buyer.go('Purchase > Orders > Requests for Quotation');
      await noWay(buyer.openRow(String(order.name)), 'absent', /no row/);
      await buyer.account.switchCompany(current);
      await buyer.go('Purchase > Orders > Requests for Quotation');
      await buyer.openRow(String(order.name));
      assert.equal((await buyer.record())?.id, order.id);
    } finally {
      await own.close();
    }
  });
}
