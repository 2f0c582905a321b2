// Lists on both channels: rows found and ticked, rows typed into, the actions menu, questions, ways back, who may only read.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { RecordRef, Seat } from '../../support/channels/channel.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';

const PART = 'Pump battery pack';
const SUPPLIER = 'MedParts Supplies (fictional)';
const LINES = { label: 'Products' };

export function lists({ people, seat }: Ward): void {
  /** The order of the first test, which the others go on with. */
  let order: RecordRef;

  async function atOrders(): Promise<Seat> {
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    return buyer;
  }

  test('what follows from a product is filled in; an onchange of a line reaches the order', async () => {
    const buyer = await atOrders();
    await buyer.create();
    buyer.notices();
    const early = await refused(buyer.save(), 'required', /Missing required fields/);
    assert.deepEqual(early.fields, ['Vendor']);
    assert.deepEqual(
      buyer.notices().map((notice) => [notice.kind, notice.text]),
      [['danger', 'Missing required fields']],
    );
    await buyer.fill({ label: 'Vendor' }, SUPPLIER);
    await buyer.addLine(LINES, [{ column: 'Product', value: PART }]);
    const [first] = (await buyer.screen()).lists[0]?.lines ?? [];
    assert.deepEqual([first?.['Unit'], first?.['Unit Price'], first?.['Amount']], ['Units', '1900', '1900']);
    await buyer.changeLine(LINES, PART, [
      { column: 'Quantity', value: 2 },
      { column: 'Unit Price', value: 1000.5 },
    ]);
    await noWay(
      buyer.changeLine(LINES, 1, [{ column: 'Amount', value: 1 }]),
      'readonly',
      /cannot be changed/,
    );
    await buyer.save();
    order = (await buyer.record()) as RecordRef;
    assert.equal(await people.field('purchase.order', order.id, 'amount_total'), 2001);
  });

  test('printing marks the request as sent, and the form reads it again', async () => {
    const buyer = await seat('buyer');
    await buyer.press({ label: 'Print' });
    // Where a program prints, as in the sandbox, the file is loaded down and the form stays.
    const screen = await buyer.screen();
    assert.deepEqual([screen.kind, screen.stages?.current], ['form', 'RFQ Sent']);
  });

  test('a row is not found outside what the list is about; a list is no form', async () => {
    const buyer = await atOrders();
    await noWay(
      buyer.openRow({ model: 'purchase.order', id: 999_999, name: 'P00999' }),
      'absent',
      /no row "P00999"/,
    );
    await noWay(buyer.fill({ label: 'Vendor' }, SUPPLIER), 'wrong-screen', /needs a form/);
    await noWay(buyer.addLine(LINES, []), 'absent', /no list "Products": on top is the list/);
    await noWay(buyer.record(), 'wrong-screen', /needs a form/);
    const orders = { label: 'Requests for Quotation' };
    await noWay(buyer.removeLine(orders, order.name), 'readonly', /line of Requests/);
    await noWay(buyer.changeLine(orders, order.name, []), 'readonly', /line of Requests/);
    await buyer.openLine(orders, order.name);
    assert.equal((await buyer.record())?.id, order.id);
  });

  test('a button of the list acts on the ticked rows, after its question', async () => {
    const buyer = await atOrders();
    await noWay(buyer.press({ label: 'Cancel' }), 'absent', /no button "Cancel"/);
    await buyer.select([order.name]);
    await noWay(buyer.chooseAction('Fly'), 'absent', /no "Fly"/);
    const state = () => people.field('purchase.order', order.id, 'state');
    await buyer.press({ label: 'Cancel' });
    assert.deepEqual([(await buyer.screen()).kind, await state()], ['question', 'sent']);
    await buyer.press({ label: 'Ok' });
    assert.equal(await state(), 'cancel');
    await buyer.openRow(order.name);
    await buyer.press({ label: 'Set to Draft' });
  });

  test('a question is answered before anything else', async () => {
    const buyer = await atOrders();
    await buyer.openRow(order.name);
    await buyer.chooseAction('Duplicate');
    await buyer.press({ label: 'Cancel' });
    await buyer.chooseAction('Delete');
    const question = await buyer.screen();
    assert.deepEqual(
      question.buttons.map((button) => button.label),
      ['Delete', 'No, keep it'],
    );
    await noWay(buyer.go('Purchase'), 'wrong-screen', /stands on top: answer or close it/);
    await noWay(buyer.open(order), 'wrong-screen', /stands on top: answer or close it/);
    await noWay(buyer.create(), 'wrong-screen', /stands on top: answer or close it/);
    await noWay(buyer.press({ label: 'Cancel' }), 'absent', /no button "Cancel"/);
    await buyer.press({ label: 'No, keep it' });
  });

  test('leaving a form keeps what was typed; discarding does not', async () => {
    const buyer = await atOrders();
    await buyer.openRow(order.name);
    await buyer.fill({ label: 'Vendor Reference' }, 'kept');
    await buyer.back();
    await buyer.openRow(order.name);
    assert.equal((await buyer.read({ label: 'Vendor Reference' })).text, 'kept');
    await buyer.fill({ label: 'Vendor Reference' }, 'thrown away');
    assert.equal((await buyer.screen()).dirty, true);
    await buyer.discard();
    assert.deepEqual(
      [(await buyer.screen()).dirty, (await buyer.read({ label: 'Vendor Reference' })).text],
      [false, 'kept'],
    );
  });

  test('a stock count: rows of a list are typed into and applied one by one', async () => {
    const keeper = await seat('storekeeper');
    await keeper.go('Inventory > Operations > Inventory Adjustments');
    await keeper.create();
    await keeper.fill({ label: 'Locations' }, ['WH/Stock']);
    await keeper.press({ label: 'Begin Adjustments' });
    await keeper.press({ label: 'Adjustments' });
    const list = { label: 'Physical Inventory' };
    const gloves = [{ column: 'Product', value: 'Examination gloves M, box of 100' }];
    await noWay(keeper.pressInLine(list, gloves, 'Apply'), 'absent', /no button "Apply"/);
    const onShelf = () =>
      people.last(
        'stock.quant',
        [
          ['product_id.default_code', '=', 'GLOVE-M'],
          ['location_id.usage', '=', 'internal'],
        ],
        ['quantity'],
      );
    const before = Number((await onShelf()).quantity);
    await keeper.changeLine(list, gloves, [{ column: 'Counted', value: 17 }]);
    await refused(keeper.pressInLine(list, gloves, 'Apply'), 'user', /more than the count limit/);
    assert.equal((await onShelf()).quantity, before);
    await keeper.changeLine(list, gloves, [{ column: 'Counted', value: before - 2 }]);
    await keeper.pressInLine(list, gloves, 'Apply');
    assert.equal((await onShelf()).quantity, before - 2);
    await noWay(keeper.changeLine({ label: 'Garden' }, 1, []), 'absent', /no list "Garden"/);
  });

  test('who may only read finds nothing to write with', async () => {
    const clerk = await seat('ap-clerk');
    await clerk.go('Invoicing > Vendors > Bills');
    await clerk.create();
    await clerk.fill({ label: 'Vendor' }, SUPPLIER);
    await clerk.fill({ label: 'Bill Date' }, { date: '2026-11-22' });
    await clerk.save();
    const bill = await clerk.record();
    assert.ok(bill);
    const auditor = await seat('auditor');
    await auditor.go('Invoicing > Vendors > Bills');
    await auditor.openRow(bill);
    await noWay(auditor.fill({ label: 'Bill Reference' }, 'x'), 'readonly', /cannot be changed/);
    await noWay(auditor.create(), 'absent', /no button New/);
    await noWay(auditor.press({ label: 'Confirm' }), 'absent', /no button "Confirm"/);
  });

  test('two fields of one label are told apart by their group', async () => {
    const clerk = await seat('ap-clerk');
    await clerk.go('Invoicing > Vendors > Vendors');
    await clerk.openRow(SUPPLIER);
    const error = await noWay(clerk.read({ label: 'Payment Terms' }), 'ambiguous', /stands 2 times/);
    assert.equal(error.candidates.length, 2);
    assert.equal(
      (await clerk.read({ label: 'Payment Terms', within: 'PURCHASE' })).field,
      'property_supplier_payment_term_id',
    );
  });
}
