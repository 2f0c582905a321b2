// Prints on both channels: what the menu offers, what the print says, and that one which fails is none.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';

export function printing({ people, seat }: Ward): void {
  async function newOrder() {
    const vendor = await people.last('res.partner', [['name', 'like', 'MedParts']]);
    const product = await people.last('product.product', [['default_code', '=', 'GLOVE-M']]);
    const line = { product_id: product.id, product_qty: 13, price_unit: 6 };
    const id = await people.create('setup', 'purchase.order', {
      partner_id: vendor.id,
      order_line: [[0, 0, line]],
    });
    return { model: 'purchase.order', id, name: String(await people.field('purchase.order', id, 'name')) };
  }

  test('the record is printed by the menu, its text read, and the record is on top again', async () => {
    const order = await newOrder();
    const clerk = await seat('storekeeper');
    await noWay(clerk.printed(), 'absent', /printed nothing yet/);
    const buyer = await seat('buyer');
    await buyer.open(order);
    const none = await noWay(buyer.print('Love letter'), 'absent', /menu Print has no "Love letter"/);
    assert.deepEqual([...none.candidates].sort(), ['Purchase Order', 'Request for Quotation']);
    const print = await buyer.print('Request for Quotation');
    assert.equal(print.title, 'Request for Quotation');
    assert.ok(print.lines.includes(`Request for Quotation ${order.name}`), print.lines.join('\n'));
    assert.ok(
      print.lines.some((line) => /GLOVE-M.*gloves.* 13/.test(line)),
      print.lines.join('\n'),
    );
    assert.ok(!print.lines.some((line) => /[{};]/.test(line)), 'no style or script is read as text');
    assert.deepEqual(await buyer.printed(), print);
    assert.equal((await buyer.record())?.id, order.id);
  });

  test('a report that a button makes is read as well', async () => {
    const order = await newOrder();
    const buyer = await seat('buyer');
    await buyer.open(order);
    await buyer.press({ label: 'Print' });
    const print = await buyer.printed();
    assert.ok(print.lines.includes(`Request for Quotation ${order.name}`), print.lines.join('\n'));
  });

  test('the ticked rows of a list are printed as one, and nothing is ticked afterwards', async () => {
    const orders = [await newOrder(), await newOrder()];
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.select(orders.map(({ name }) => name));
    const none = await noWay(buyer.print('Love letter'), 'absent', /menu Print has no "Love letter"/);
    assert.deepEqual([...none.candidates].sort(), ['Purchase Order', 'Request for Quotation']);
    const print = await buyer.print('Request for Quotation');
    for (const { name } of orders)
      assert.ok(print.lines.includes(`Request for Quotation ${name}`), print.lines.join('\n'));
    assert.deepEqual(await buyer.printed(), print);
    assert.equal((await buyer.screen()).kind, 'list');
    await noWay(buyer.print('Request for Quotation'), 'wrong-screen', /is ticked/);
  });

  test('a report that fails is refused; a list and a new record print nothing', async () => {
    const order = await newOrder();
    const buyer = await seat('buyer');
    await buyer.open(order);
    const [view] = await people.all(
      'ir.ui.view',
      [['key', '=', 'purchase.report_purchaseorder']],
      ['arch_db'],
    );
    const broken = String(view?.arch_db).replace('<t t-foreach', '<t t-out="1/0"/><t t-foreach');
    await people.write('setup', 'ir.ui.view', Number(view?.id), { arch_db: broken });
    try {
      await refused(
        buyer.print('Purchase Order'),
        'server',
        /"Purchase Order" could not be made: Odoo answered HTTP 500/,
      );
      assert.equal((await buyer.record())?.id, order.id);
    } finally {
      await people.write('setup', 'ir.ui.view', Number(view?.id), { arch_db: String(view?.arch_db) });
    }
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await noWay(
      buyer.print('Purchase Order'),
      'wrong-screen',
      /No row of "Requests for Quotation" is ticked/,
    );
    await buyer.create();
    await noWay(buyer.print('Purchase Order'), 'wrong-screen', /a record that is saved/);
    await buyer.discard();
  });
}
