// The `rpc` channel on lists: rows found and ticked, rows typed into, lines of orders, the actions menu, ways back.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, openWards, refused } from './rpc-people.ts';

const { people, seat } = await openWards();
const PART = 'Pump battery pack';
const SUPPLIER = 'MedParts Supplies (fictional)';
const LINES = { label: 'Products' };

test('lines: added with what follows from the product, changed, removed; an onchange of a line reaches the order', async () => {
  const buyer = await seat('buyer');
  await buyer.go('Purchase > Orders > Requests for Quotation');
  await buyer.create();
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
  await buyer.addLine(LINES, [
    { column: 'Product', value: 'Infusion pump' },
    { column: 'Quantity', value: 1 },
  ]);
  await buyer.removeLine(LINES, [{ column: 'Product', value: 'Infusion pump' }]);
  await noWay(
    buyer.changeLine(LINES, 'Infusion pump', []),
    'absent',
    /"Products" has no line with "Infusion pump".*Its lines are/s,
  );
  await noWay(
    buyer.changeLine(LINES, 1, [{ column: 'Colour', value: 'red' }]),
    'absent',
    /has no column "Colour".*Its columns are/s,
  );
  await noWay(buyer.changeLine(LINES, 1, [{ column: 'Amount', value: 1 }]), 'readonly', /cannot be changed/);
  await noWay(buyer.addLine({ label: 'Parts' }, []), 'absent', /no list "Parts"/);
  await buyer.save();
  const order = await people.last('purchase.order', [], ['amount_total', 'order_line']);
  assert.equal(order.amount_total, 2001);
  assert.equal((order.order_line as number[]).length, 1);
});

test('printing marks the request as sent, and the form reads it again', async () => {
  const buyer = await seat('buyer');
  await buyer.press({ label: 'Print' });
  // Where a program prints, as in the sandbox, the file is loaded down and the form stays.
  const screen = await buyer.screen();
  assert.equal(screen.kind, 'form');
  assert.equal(screen.stages?.current, 'RFQ Sent');
});

test('rows: by name, by a part of it, by a cell; not outside what the list is about', async () => {
  const buyer = await seat('buyer');
  await buyer.go('Purchase > Orders > Requests for Quotation');
  await buyer.openRow('P00001');
  assert.equal((await buyer.record())?.model, 'purchase.order');
  await buyer.back();
  await noWay(buyer.openRow('P99999'), 'absent', /no row "P99999".*Its rows are: P00001/s);
  await noWay(
    buyer.openRow({ model: 'purchase.order', id: 999, name: 'P00999' }),
    'absent',
    /no row "P00999"/,
  );
  await noWay(buyer.fill({ label: 'Vendor' }, SUPPLIER), 'wrong-screen', /needs a form/);
  await noWay(buyer.go('Purchase > Orders > Garden'), 'absent', /no menu entry "Garden"/);
  await noWay(buyer.go('Invoicing'), 'absent', /no menu entry "Invoicing".*There are:.*Purchase/s);
});

test('a button of the list acts on the ticked rows', async () => {
  const buyer = await seat('buyer');
  await buyer.go('Purchase > Orders > Requests for Quotation');
  await noWay(buyer.press({ label: 'Cancel' }), 'absent', /no button "Cancel"/);
  await buyer.select(['P00001']);
  await noWay(buyer.chooseAction('Fly'), 'absent', /no "Fly"/);
  const { id } = await people.last('purchase.order', [['name', '=', 'P00001']]);
  const state = () => people.field('purchase.order', id, 'state');
  assert.equal(await state(), 'sent');
  await buyer.press({ label: 'Cancel' });
  assert.equal((await buyer.screen()).kind, 'question');
  assert.equal(await state(), 'sent');
  await buyer.press({ label: 'Ok' });
  assert.equal(await state(), 'cancel');
  await buyer.openRow('P00001');
  await buyer.press({ label: 'Set to Draft' });
});

test('a question is answered before anything else; deleting asks, and a no keeps the record', async () => {
  const buyer = await seat('buyer');
  await buyer.go('Purchase > Orders > Requests for Quotation');
  await buyer.openRow('P00001');
  await buyer.chooseAction('Duplicate');
  const copy = await buyer.record();
  assert.ok(copy);
  await buyer.press({ label: 'Cancel' });
  await buyer.chooseAction('Delete');
  const question = await buyer.screen();
  assert.deepEqual([question.kind, question.title], ['question', 'Bye-bye, record!']);
  assert.deepEqual(
    question.buttons.map((button) => button.label),
    ['Delete', 'No, keep it'],
  );
  await noWay(buyer.go('Purchase'), 'wrong-screen', /hides what is below it/);
  await noWay(buyer.press({ label: 'Cancel' }), 'absent', /no button "Cancel"/);
  await buyer.press({ label: 'No, keep it' });
  assert.deepEqual((await buyer.record())?.id, copy.id);
  await buyer.chooseAction('Delete');
  await buyer.press({ label: 'Delete' });
  assert.deepEqual(await people.all('purchase.order', [['id', '=', copy.id]], ['id']), []);
});

test('leaving a form keeps what was typed; discarding does not', async () => {
  const buyer = await seat('buyer');
  await buyer.go('Purchase > Orders > Requests for Quotation');
  await buyer.openRow('P00001');
  await buyer.fill({ label: 'Vendor Reference' }, 'kept');
  await buyer.back();
  await buyer.openRow('P00001');
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
  const storekeeper = await seat('storekeeper');
  await storekeeper.go('Inventory > Operations > Adjustments > Inventory Adjustments');
  await storekeeper.create();
  await storekeeper.fill({ label: 'Locations' }, ['WH/Stock']);
  await storekeeper.press({ label: 'Begin Adjustments' });
  await storekeeper.press({ label: 'Adjustments' });
  const list = { label: 'Physical Inventory' };
  const gloves = [{ column: 'Product', value: 'Examination gloves M, box of 100' }];
  await noWay(storekeeper.pressInLine(list, gloves, 'Apply'), 'absent', /no button "Apply"/);
  await storekeeper.changeLine(list, gloves, [{ column: 'Counted', value: 17 }]);
  await storekeeper.pressInLine(list, gloves, 'Apply');
  const stock = await people.last(
    'stock.quant',
    [
      ['product_id.default_code', '=', 'GLOVE-M'],
      ['location_id.usage', '=', 'internal'],
    ],
    ['quantity'],
  );
  assert.equal(stock.quantity, 17);
  await noWay(storekeeper.changeLine({ label: 'Garden' }, 1, []), 'absent', /not a list "Garden"/);
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
