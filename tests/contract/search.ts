// What a list shows of all records on both channels: default filters, searched texts, filters, periods, saved searches.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, type Ward } from '../live/ward.ts';

export function search({ people, seat }: Ward): void {
  test('a list obeys its default filter until a record outside it is opened by its name', async () => {
    const name = 'Otto Ordinary (no vendor)';
    await people.create('setup', 'res.partner', { name });
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Vendors');
    const names = async () => ((await buyer.screen()).rows ?? []).flatMap((row) => Object.values(row));
    const before = await names();
    assert.ok(before.includes('MedParts Supplies (fictional)'), before.join());
    assert.ok(!before.includes(name), before.join());
    await buyer.openRow(name);
    assert.equal((await buyer.record())?.name, name);
  });

  test('rows in groups that are folded are not on the screen', async () => {
    const keeper = await seat('storekeeper');
    await keeper.go('Inventory > Products > Lots / Serial Numbers');
    assert.deepEqual((await keeper.screen()).rows, []);
  });

  test('texts are searched for in the field that is named, and facets say what is switched on', async () => {
    await people.create('setup', 'res.partner', {
      name: 'Searched Ltd',
      supplier_rank: 1,
      email: 'a@searched.example',
    });
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Vendors');
    const facets = async () => (await buyer.list.reading()).facets;
    const [usual = ''] = await facets();
    assert.match(usual, /Vendor/);
    await buyer.list.search('Searched Ltd');
    assert.deepEqual((await buyer.list.reading()).position, { first: 1, last: 1, total: 1 });
    assert.deepEqual(await facets(), [usual, 'Name: Searched Ltd']);
    await buyer.list.search('nobody at all');
    assert.deepEqual(await facets(), [usual, 'Name: Searched Ltd or nobody at all']);
    assert.equal((await buyer.list.reading()).position.total, 1);
    await noWay(buyer.list.search('x', 'Shoe size'), 'absent', /does not offer a search in "Shoe size"/);
    const unknown = await noWay(buyer.list.filter('Pink'), 'absent', /does not offer the filter "Pink"/);
    assert.ok(unknown.candidates.includes('Archived'), unknown.message);
    await noWay(buyer.list.favourite('Mine'), 'absent', /the saved search "Mine".*There are none/);
    await noWay(buyer.list.removeFacet('Pink'), 'absent', /to take away "Pink"/);
    await buyer.list.removeFacet('Searched Ltd');
    assert.deepEqual(await facets(), [usual]);
    await buyer.list.filter('Archived');
    const archived = await buyer.list.reading();
    assert.deepEqual([archived.empty, archived.facets], [true, [usual, 'Archived']]);
    await buyer.list.filter('Archived');
    await buyer.list.clearSearch();
    assert.deepEqual(await facets(), []);
  });

  test('a filter on a date takes a period, and exactly that', async () => {
    const now = new Date();
    const month = now.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    const year = String(now.getUTCFullYear());
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    const facets = async () => (await buyer.list.reading()).facets;
    await buyer.list.filter('Order Date', `${month} ${year}`);
    assert.deepEqual(await facets(), [`Order Date: ${month} ${year}`]);
    await buyer.list.filter('Order Date', year);
    assert.deepEqual(await facets(), [`Order Date: ${year}`]);
    const before = String(now.getUTCFullYear() - 1);
    await buyer.list.filter('Order Date', `Q4 ${before}`);
    assert.deepEqual(await facets(), [`Order Date: Q4 ${before}`]);
    assert.equal((await buyer.list.reading()).empty, true);
    await buyer.list.filter('Order Date', `Q4 ${before}`);
    assert.deepEqual(await facets(), []);
    const none = await noWay(buyer.list.filter('Order Date'), 'ambiguous', /takes a period/);
    assert.ok(none.candidates.includes(month) && none.candidates.includes('Q1'), none.message);
    await noWay(buyer.list.filter('Order Date', 'Easter'), 'ambiguous', /takes a period/);
  });

  test('what is switched on is saved as a favourite, and means the same when it is used', async () => {
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.list.clearSearch();
    await buyer.list.filter('Starred');
    await buyer.list.search('Searched', 'Vendor');
    await buyer.list.search('MedParts', 'Vendor');
    await buyer.list.groupBy('Vendor');
    const before = await buyer.list.reading();
    await buyer.list.saveFavourite('Starred of two');
    const saved = await buyer.list.reading();
    assert.deepEqual([saved.facets, saved.groups], [['Starred of two'], before.groups]);
    const filter = await people.last('ir.filters', [['name', '=', 'Starred of two']], ['domain', 'sort']);
    assert.equal(
      String(filter.domain)
        .replaceAll("'", '"')
        .replaceAll(/[()[\]]/g, ''),
      '"&", "priority", "=", "1", "|", "partner_id", "child_of", "Searched", "partner_id", "child_of", "MedParts"',
    );
    await buyer.list.clearSearch();
    await buyer.list.favourite('Starred of two');
    assert.deepEqual((await buyer.list.reading()).groups, before.groups);
  });

  test('the panel at the side narrows the list, by one category at a time', async () => {
    const buyer = await seat('buyer');
    await buyer.go('Employees > Directory');
    await buyer.list.view('list');
    const names = async () => (await buyer.list.reading()).rows.map((row) => row['Name'] ?? '');
    const all = (await names()).length;
    await buyer.list.panel('Procurement');
    const some = await names();
    assert.ok(some.includes('Bea Buyer') && some.length < all, some.join());
    await buyer.list.panel('Internal audit', 'Department');
    assert.deepEqual(await names(), ['Aldo Auditor']);
    // Where there are several companies, the panel has them as well.
    await buyer.list.panel('All', 'Department');
    assert.equal((await names()).length, all);
    const absent = await noWay(buyer.list.panel('Gardening'), 'absent', /in its panel "Gardening"/);
    assert.ok(absent.candidates.includes('Procurement'), absent.message);
  });

  test('a saved search is the default of who saved it so', async () => {
    const [user] = await people.all('res.users', [['login', 'like', 'biomed-lead']], ['id']);
    await people.create('setup', 'ir.filters', {
      name: 'Pumps by team',
      model_id: 'maintenance.equipment',
      user_ids: [[6, 0, [Number(user?.id)]]],
      domain: "[('name', 'ilike', 'pump')]",
      context: "{'group_by': ['maintenance_team_id']}",
      sort: '[]',
      is_default: true,
    });
    const lead = await seat('biomed-lead');
    await lead.go('Maintenance > Equipment');
    await lead.list.view('list');
    const first = await lead.list.reading();
    assert.deepEqual(first.facets, ['Pumps by team']);
    assert.ok(
      first.groups.length > 0 && first.groups.every((group) => !group.open),
      JSON.stringify(first.groups),
    );
    await lead.list.clearSearch();
    await lead.list.favourite('Pumps by team');
    assert.deepEqual((await lead.list.reading()).facets, ['Pumps by team']);
  });
}
