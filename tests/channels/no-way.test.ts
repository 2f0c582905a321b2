// What is said of a label that fits nothing, or two things: the same words on both channels.
import assert from 'node:assert/strict';
import test from 'node:test';
import { absentPlace, ambiguousPlace } from '../../support/channels/no-way.ts';
import { nearestFirst } from '../../support/odoo/view/nearest.ts';

test('what is there instead comes with the nearest first, each label once', () => {
  const known = ['Priority', 'Vendor Reference', 'Vendor', '', 'Vendor'];
  const error = absentPlace(
    { label: 'Vendro', within: 'General' },
    { what: 'field', where: 'the form "Order"', why: 'It is called otherwise.', known },
  );
  assert.equal(
    error.message,
    'There is no field "Vendro" in "General" on the form "Order". It is called otherwise. ' +
      'Shown are: Vendor, Vendor Reference, Priority.',
  );
  assert.equal(error.code, 'absent');
  const none = absentPlace({ label: 'A' }, { what: 'list', where: 'the form "B"', why: 'C.', known: [] });
  assert.match(none.message, /Shown are: none\./);
});

test('labels that repeat are told apart by the nearest title that only one has', () => {
  const titles = [
    ['Address', 'Ward'],
    ['Address', 'Store'],
  ];
  const error = ambiguousPlace({ label: 'Reference' }, 'the form "Order"', titles);
  assert.equal(
    error.message,
    '"Reference" stands 2 times on the form "Order". Say which: "Reference" in "Ward"; "Reference" in "Store".',
  );
  assert.deepEqual(error.candidates, ['"Reference" in "Ward"', '"Reference" in "Store"']);
  assert.match(ambiguousPlace({ label: 'R' }, 'x', [['Ward'], []]).message, /"R" in "Ward"; 1 more without/);
  assert.match(ambiguousPlace({ label: 'R' }, 'x', [[], []]).message, /cannot say which/);
});

test('labels that share nothing with what was said stay in their order', () => {
  assert.deepEqual(nearestFirst('xyz', ['Beta', 'Alpha']), ['Beta', 'Alpha']);
});
