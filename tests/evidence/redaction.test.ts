// Which values of a call are kept: those on the list, and never a person's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { payloadFields, payloadFieldsFile } from '../../support/evidence/redaction.ts';

const shipped = payloadFieldsFile.parse(
  parse(readFileSync(resolve(import.meta.dirname, '../../fixtures/evidence/payload-fields.yaml'), 'utf8')),
);
const list = payloadFields(shipped);

test('values of listed fields are kept, of all others the name only', () => {
  assert.deepEqual(
    list.keep('purchase.order', { date_planned: '2026-02-01', notes: 'for Mrs. Miller', partner_id: 7 }),
    {
      values: { date_planned: '2026-02-01' },
      fields: ['notes', 'partner_id'],
    },
  );
  assert.deepEqual(list.keep('res.partner', { name: 'Mrs. Miller', email: 'm@example.org' }), {
    fields: ['name', 'email'],
  });
  assert.deepEqual(list.keep('never.heard.of', { name: 'x' }), { fields: ['name'] });
});

test('lines follow the list of their own model', () => {
  const order_line = [
    [
      0,
      'virtual_1',
      {
        product_id: 3,
        price_unit: 4.5,
        name: 'Filter for Mrs. Miller',
        analytic_distribution: { 7: 60, 8: 40 },
      },
    ],
    [1, 12, { product_qty: 2 }],
    [2, 13, false],
  ];
  assert.deepEqual(list.keep('purchase.order', { order_line }).values, {
    order_line: [
      [
        0,
        'virtual_1',
        {
          values: { product_id: 3, price_unit: 4.5, analytic_distribution: { 7: 60, 8: 40 } },
          fields: ['name'],
        },
      ],
      [1, 12, { values: { product_qty: 2 }, fields: [] }],
      [2, 13, false],
    ],
  });
});

test('of a linked record the id is kept, not the name that comes with it', () => {
  const values = {
    product_id: [3, 'Filter'],
    account_id: { id: 4, display_name: 'Mrs. Miller' },
    tax_ids: [[6, 0, [1, 2]]],
  };
  assert.deepEqual(list.keep('account.move.line', values).values, {
    product_id: 3,
    account_id: 4,
    tax_ids: [[6, 0, [1, 2]]],
  });
  assert.deepEqual(list.keep('account.move.line', { account_id: { name: 'x' }, tax_ids: ['x', 1] }).values, {
    account_id: null,
    tax_ids: [1],
  });
});

test('the names are there for those who want model.field', () => {
  assert.ok(list.names.has('purchase.order.line.price_unit'));
  assert.ok(!list.names.has('purchase.order.partner_id'));
});

test('a list that would keep people’s data or free text is refused', () => {
  const refused = (models: unknown) =>
    payloadFieldsFile.safeParse({ schema: 'vouch/payload-fields/v1', models }).success === false;
  assert.ok(!refused({ 'stock.lot': { keep: ['name'] } }));
  for (const model of ['res.partner', 'res.users', 'hr.employee', 'hr.employee.public', 'res.partner.bank']) {
    assert.ok(refused({ [model]: { keep: ['active'] } }), model);
  }
  for (const name of [
    'email',
    'partner_phone',
    'note',
    'description',
    'message_ids',
    'acc_number',
    'image_1920',
    'Name',
    'x-y',
  ]) {
    assert.ok(refused({ 'stock.lot': { keep: [name] } }), name);
  }
  assert.ok(refused({ 'stock.lot': { keep: ['name'], also: [] } }));
});
