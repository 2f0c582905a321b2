// The lists of a form on both channels: lines added, changed, removed, refused; columns shown; dialogs of lines.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat } from '../../support/channels/channel.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { orderOf } from './orders.ts';

export function lines({ people, seat }: Ward): void {
  const VENDOR = 'MedParts Supplies (fictional)';
  const PRODUCTS = { label: 'Products' };

  async function newOrder(): Promise<Seat> {
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.create();
    await buyer.fill({ label: 'Vendor' }, VENDOR);
    return buyer;
  }

  async function linesOf(person: Seat, label: string) {
    const { lists } = await person.screen();
    const list = lists.find((one) => one.label === label);
    assert.ok(list, `a list "${label}" among ${lists.map((one) => one.label).join(', ')}`);
    return list.lines;
  }

  test('lines are added, changed by their text and removed; no blank line is left behind', async () => {
    const buyer = await newOrder();
    await buyer.addLine(PRODUCTS, [
      { column: 'Product', value: 'Pump battery pack' },
      { column: 'Quantity', value: 3 },
      { column: 'Unit Price', value: 2000.5 },
    ]);
    await buyer.addLine(PRODUCTS, [{ column: 'Product', value: 'Examination gloves M, box of 100' }]);
    await buyer.changeLine(PRODUCTS, 'Pump battery pack', [{ column: 'Quantity', value: 4 }]);
    await buyer.changeLine(PRODUCTS, 2, [{ column: 'Quantity', value: 50 }]);
    const lines = await linesOf(buyer, 'Products');
    assert.deepEqual(
      lines.map((line) => [line.Product, line.Quantity, line['Unit Price']]),
      [
        ['[PUMP-BATT] Pump battery pack', '4', '2000.5'],
        ['[GLOVE-M] Examination gloves M, box of 100', '50', '6'],
      ],
    );
    await buyer.removeLine(PRODUCTS, [{ column: 'Quantity', value: 50 }]);
    await buyer.save();
    const record = await buyer.record();
    const stored = await people.all(
      'purchase.order.line',
      [['order_id', '=', record?.id ?? 0]],
      ['product_qty'],
    );
    assert.deepEqual(
      stored.map((line) => line.product_qty),
      [4],
    );
  });

  test('the cost centre is taken with 100 %, and shown by its name', async () => {
    const buyer = await seat('buyer');
    await buyer.changeLine(PRODUCTS, 1, [{ column: 'Analytic Distribution', value: 'Intensive care' }]);
    await buyer.save();
    const [line] = await linesOf(buyer, 'Products');
    assert.match(line?.['Analytic Distribution'] ?? '', /Intensive care$/);
    const order = await buyer.record();
    const stored = await people.last(
      'purchase.order.line',
      [['order_id', '=', order?.id ?? 0]],
      ['analytic_distribution'],
    );
    assert.deepEqual(Object.values(stored.analytic_distribution as Record<string, number>), [100]);
    const error = await noWay(
      buyer.changeLine(PRODUCTS, 1, [{ column: 'Analytic Distribution', value: 'Nowhere' }]),
      'no-choice',
      /offers no account "Nowhere"/,
    );
    assert.ok(error.candidates.some((name) => name.includes('Intensive care')));
    await buyer.discard();
  });

  test('a column that is switched off is switched on; one that is nowhere is named with those that are', async () => {
    const buyer = await newOrder();
    await buyer.addLine(PRODUCTS, [
      { column: 'Product', value: 'Pump battery pack' },
      { column: 'Expected Arrival', value: { datetime: '2026-12-05T08:00:00Z' } },
      { column: 'Unit Price', value: 10 },
    ]);
    const [line] = await linesOf(buyer, 'Products');
    assert.equal(line?.['Expected Arrival'], '2026-12-05T08:00:00Z');
    assert.equal(line?.['Unit Price'], '10');
    const error = await noWay(
      buyer.changeLine(PRODUCTS, 1, [{ column: 'Colour', value: 'red' }]),
      'absent',
      /no column "Colour"/,
    );
    assert.ok(error.candidates.includes('Quantity'));
    await noWay(buyer.changeLine(PRODUCTS, 'Syringe', []), 'absent', /no line with "Syringe"/);
    await noWay(buyer.changeLine(PRODUCTS, 3, []), 'absent', /no line 3/);
    await noWay(buyer.addLine({ label: 'Deliveries' }, []), 'absent', /no list "Deliveries"/);
    await buyer.discard();
    // It stays on for this person in this view, whichever way leads to it.
    await buyer.open(await orderOf(people, 4));
    const again = (await buyer.screen()).lists.find((one) => one.label === 'Products');
    assert.ok(again?.columns.includes('Expected Arrival'), again?.columns.join());
  });

  test('a line that lacks something cannot be left', async () => {
    const buyer = await newOrder();
    const error = await refused(
      buyer.addLine(PRODUCTS, [{ column: 'Quantity', value: 2 }]),
      'required',
      /missing or wrong are Product/,
    );
    assert.ok(error.fields.includes('Product'), error.fields.join());
    assert.deepEqual(await linesOf(buyer, 'Products'), []);
    await buyer.addLine(PRODUCTS, [{ column: 'Product', value: 'Pump battery pack' }]);
    const empty = buyer.changeLine(PRODUCTS, 1, [{ column: 'Product', value: null }]);
    await refused(empty, 'required', /missing or wrong are Product/);
    const another = buyer.addLine(PRODUCTS, [{ column: 'Product', value: 'Infusion pump' }]);
    await refused(another, 'required', /cannot be left: missing or wrong are Product/);
    const saved = await refused(buyer.save(), 'required', /Missing required fields/);
    assert.deepEqual(saved.fields, ['Products: Product']);
    await buyer.discard();
  });

  test('a finished document takes no lines and no changes', async () => {
    const buyer = await newOrder();
    await buyer.addLine(PRODUCTS, [
      { column: 'Product', value: 'Examination gloves M, box of 100' },
      { column: 'Analytic Distribution', value: 'Intensive care' },
    ]);
    await buyer.press({ label: 'Confirm Order' });
    assert.equal((await buyer.screen()).stages?.current, 'Purchase Order');
    await noWay(buyer.fill({ label: 'Vendor' }, 'Coldchain Medicines (fictional)'), 'readonly', /"Vendor"/);
    await noWay(buyer.removeLine(PRODUCTS, 1), 'readonly', /line of Products/i);
  });

  test('a receipt line opens in its dialog, takes lot, expiry and quantity, and the question about the rest is answered', async () => {
    const keeper = await seat('storekeeper');
    const order = await people.create('setup', 'purchase.order', {
      partner_id: (await people.last('res.partner', [['name', '=', VENDOR]])).id,
      order_line: [
        [
          0,
          0,
          {
            product_id: (await people.last('product.product', [['default_code', '=', 'PUMP-BATT']])).id,
            product_qty: 3,
            price_unit: 1,
          },
        ],
      ],
    });
    await people.call('setup', 'purchase.order', 'button_confirm', [[order]]);
    const picking = await people.last('stock.picking', [['purchase_id', '=', order]], ['name']);
    await keeper.go('Inventory > Operations > Receipts');
    await keeper.openRow(String(picking.name));
    await refused(keeper.press({ label: 'Validate' }), 'user', /supply a Lot\/Serial Number/);
    await keeper.openLine({ label: 'Operations' }, 1);
    assert.equal((await keeper.screen()).title, 'Detailed Operations');
    await keeper.changeLine({ label: 'Move Line' }, 1, [
      { column: 'Lot/Serial Number', value: 'LOT-UI-1' },
      { column: 'Expiration Date', value: { datetime: '2028-01-31T00:00:00Z' } },
      { column: 'Quantity', value: 2 },
    ]);
    await keeper.press({ label: 'Save' });
    await keeper.press({ label: 'Validate' });
    const question = await keeper.screen();
    assert.equal(question.title, 'Create Backorder?');
    assert.match(question.text ?? '', /processed less products/);
    assert.deepEqual(
      question.buttons.map((button) => button.label),
      ['Create Backorder', 'No Backorder', 'Discard'],
    );
    await keeper.press({ label: 'Create Backorder' });
    const move = await people.last(
      'stock.move.line',
      [['picking_id', '=', picking.id]],
      ['quantity', 'expiration_date'],
    );
    assert.deepEqual([move.quantity, move.expiration_date], [2, '2028-01-31 00:00:00']);
    const [done] = await linesOf(keeper, 'Operations');
    assert.deepEqual([done?.Demand, done?.Quantity], ['2', '2']);
  });
}
