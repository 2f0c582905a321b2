// The reference hospital in a real Odoo: shortage, receipt and repair end where they should.
import assert from 'node:assert/strict';
import test from 'node:test';
import { name, product, received, shortOfThree } from './hospital-acts.ts';
import { People } from './people.ts';

const people = await People.open();

test('a shortage in the workshop: what is there is reserved for the workshop, what is missing becomes a requirement', async () => {
  const requirement = await shortOfThree(people);
  const moves = await people.all(
    'stock.move',
    [
      ['product_id', '=', await product(people, 'PUMP-BATT')],
      ['picking_id.picking_type_code', '=', 'internal'],
    ],
    ['product_uom_qty', 'quantity', 'location_dest_id'],
  );
  const move = moves.at(-1);
  assert.deepEqual(
    [move?.product_uom_qty, move?.quantity, name(move?.location_dest_id)],
    [5, 2, 'WH/Biomed workshop'],
  );
  const line = await people.last(
    'purchase.request.line',
    [['request_id', '=', requirement]],
    ['product_qty'],
  );
  assert.equal(line.product_qty, 3);
  assert.equal(name(await people.field('purchase.request', requirement, 'requested_by')), 'Tessa Technician');
});

test('each received lot gets one inspection with its questions, told on the receipt', async () => {
  const receipt = await received(people, 'PUMP-BATT', [
    { lot_name: 'LOT-X', quantity: 1 },
    { lot_name: 'LOT-Y', quantity: 2 },
  ]);
  const found = await people.all(
    'qc.inspection',
    [['internal_notes', 'like', `Receipt ${receipt.name},`]],
    ['name', 'qty', 'state', 'test', 'inspection_lines', 'internal_notes'],
  );
  assert.deepEqual(
    found.map((i) => [i.qty, i.state, name(i.test), (i.inspection_lines as number[]).length]),
    [
      [1, 'draft', 'Incoming inspection', 2],
      [2, 'draft', 'Incoming inspection', 2],
    ],
  );
  const messages = await people.all(
    'mail.message',
    [
      ['model', '=', 'stock.picking'],
      ['res_id', '=', receipt.id],
    ],
    ['body'],
  );
  for (const [index, lot] of ['LOT-X', 'LOT-Y'].entries()) {
    const told = messages.filter((m) =>
      String(m.body).includes(`Inspection ${found[index]?.name} created for lot ${lot}`),
    );
    assert.equal(told.length, 1, lot);
  }
});

test('the pump stands in the workshop, so that its repair asks nothing', async () => {
  const serial = await people.last('stock.lot', [['name', '=', 'IP-0007']]);
  const repair = await people.create('technician', 'repair.order', {
    product_id: await product(people, 'PUMP'),
    lot_id: serial.id,
  });
  assert.equal(name(await people.field('repair.order', repair, 'location_id')), 'WH/Biomed workshop');
  assert.equal(await people.call('technician', 'repair.order', 'action_validate', [[repair]]), true);
});
