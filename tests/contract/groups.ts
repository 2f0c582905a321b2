// Groups, pages, order, totals and other views of a list on both channels.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat } from '../../support/channels/channel.ts';
import { noWay, type Ward } from '../live/ward.ts';

const MEDPARTS = 'MedParts Supplies (fictional)';
const CLEAN = 'Clean Hands Trading (fictional)';

export function groups({ people, seat }: Ward): void {
  /** Three orders that only these tests know, found by their reference. */
  async function orders(): Promise<string[]> {
    const product = await people.last('product.product', [['default_code', '=', 'GLOVE-M']]);
    const names: string[] = [];
    for (const [vendor, quantity] of [
      [MEDPARTS, 1],
      [MEDPARTS, 2],
      [CLEAN, 3],
    ] as const) {
      const partner = await people.last('res.partner', [['name', '=', vendor]]);
      const id = await people.create('setup', 'purchase.order', {
        partner_id: partner.id,
        partner_ref: 'grouped',
        order_line: [
          [0, 0, { product_id: product.id, product_qty: quantity, price_unit: 10, tax_ids: [[5]] }],
        ],
      });
      names.push(String(await people.field('purchase.order', id, 'name')));
    }
    return names;
  }

  async function atMine(): Promise<Seat> {
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.list.clearSearch();
    await buyer.list.search('grouped');
    return buyer;
  }

  test('rows are grouped, groups are counted, summed up, opened and folded', async () => {
    await orders();
    const buyer = await atMine();
    const plain = await buyer.list.reading();
    assert.deepEqual([plain.kind, plain.rows.length, plain.groups], ['list', 3, []]);
    assert.deepEqual([plain.totals['Total'], plain.create, plain.views[0]], ['60', true, 'list']);
    assert.ok(plain.columns.includes('Vendor') && plain.views.includes('pivot'));
    await buyer.list.groupBy('Vendor');
    const grouped = await buyer.list.reading();
    assert.deepEqual(
      grouped.groups.map(({ title, count, open, totals }) => [title, count, open, totals['Total']]),
      [
        [CLEAN, 1, false, '30'],
        [MEDPARTS, 2, false, '30'],
      ],
    );
    assert.deepEqual([grouped.rows, grouped.totals['Total']], [[], '60']);
    assert.deepEqual(grouped.position, { first: 1, last: 2, total: 2 });
    await buyer.list.openGroup(MEDPARTS);
    const open = await buyer.list.reading();
    assert.deepEqual(
      open.rows.map((row) => row['Vendor']),
      [MEDPARTS, MEDPARTS],
    );
    const absent = await noWay(buyer.list.openGroup('Nobody'), 'absent', /a group "Nobody"/);
    assert.deepEqual([...absent.candidates].sort(), [CLEAN, MEDPARTS]);
    await buyer.list.closeGroup(MEDPARTS);
    assert.deepEqual((await buyer.list.reading()).rows, []);
    await buyer.list.groupBy('Order Date', 'Year');
    const { facets, groups: outer } = await buyer.list.reading();
    assert.deepEqual([facets.at(-1), outer.length], ['Vendor > Order Date: Year', 2]);
    await buyer.list.openGroup(CLEAN);
    const year = String(new Date().getUTCFullYear());
    assert.deepEqual(
      (await buyer.list.reading()).groups[0]?.groups.map(({ title, count }) => [title, count]),
      [[year, 1]],
    );
    await buyer.list.openGroup(`${CLEAN} > ${year}`);
    assert.equal((await buyer.list.reading()).rows.length, 1);
    await noWay(buyer.list.groupBy('Shoe size'), 'absent', /a grouping by "Shoe size"/);
    await noWay(buyer.list.groupBy('Order Date', 'Fortnight'), 'absent', /called "Fortnight"/);
  });

  test('a list is sorted by its titles, and shows columns that were switched off', async () => {
    const buyer = await atMine();
    const totals = async () => (await buyer.list.reading()).rows.map((row) => row['Total']);
    await buyer.list.sortBy('Total');
    assert.deepEqual(await totals(), ['10', '20', '30']);
    await buyer.list.sortBy('Total');
    assert.deepEqual(await totals(), ['30', '20', '10']);
    await noWay(buyer.list.sortBy('Shoe size'), 'absent', /no column "Shoe size"/);
    assert.ok(!(await buyer.list.reading()).columns.includes('Source'));
    await buyer.list.showColumn('Source');
    assert.ok((await buyer.list.reading()).columns.includes('Source'));
  });

  test('views that are only looked at are refused as such, the kanban shows the same records', async () => {
    const buyer = await atMine();
    await noWay(buyer.list.view('pivot'), 'wrong-screen', /no rows that a sentence could name/);
    await noWay(buyer.list.view('cinema'), 'absent', /the view "cinema"/);
    await buyer.list.view('kanban');
    const cards = await buyer.list.reading();
    assert.deepEqual([cards.kind, cards.rows.length, cards.columns], ['kanban', 3, []]);
    await buyer.list.view('list');
    assert.equal((await buyer.list.reading()).kind, 'list');
  });

  test('a form goes on to the next record of its list', async () => {
    const buyer = await atMine();
    const names = (await buyer.list.reading()).rows.map((row) => row['Reference'] ?? '');
    await buyer.openRow(String(names[0]));
    await buyer.list.nextRecord();
    assert.equal((await buyer.record())?.name.split(' ')[0], names[1]);
    await buyer.list.previousRecord();
    await buyer.list.previousRecord();
    assert.equal((await buyer.record())?.name.split(' ')[0], names[2]);
    await noWay(buyer.list.reading(), 'wrong-screen', /needs a list/);
  });

  test('a list has pages', async () => {
    const paged = Array.from({ length: 81 }, (_, n) => ({ name: `Paged ${String(n).padStart(2, '0')}` }));
    await people.call('setup', 'maintenance.equipment', 'create', [paged]);
    const lead = await seat('biomed-lead');
    await lead.go('Maintenance > Equipment');
    await lead.list.view('list');
    await lead.list.clearSearch();
    await lead.list.search('Paged');
    assert.deepEqual((await lead.list.reading()).position, { first: 1, last: 80, total: 81 });
    await noWay(lead.list.previousPage(), 'absent', /no previous page/);
    await lead.list.nextPage();
    const second = await lead.list.reading();
    assert.deepEqual([second.position, second.rows.length], [{ first: 81, last: 81, total: 81 }, 1]);
    await noWay(lead.list.nextPage(), 'absent', /no next page/);
    await lead.list.previousPage();
    await lead.list.selectAll();
    await lead.chooseAction('Archive');
    await lead.press({ label: 'Archive' });
    assert.deepEqual(await people.all('maintenance.equipment', [['name', 'like', 'Paged']], ['id']), []);
  });
}
