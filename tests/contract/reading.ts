// A whole form read on both channels: every tab, list, button and banner, alike on both.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { FormReading } from '../../support/channels/form-reading.ts';
import { noWay, personOf, type Ward } from '../live/ward.ts';

export function reading({ hospital, people, seat, channel }: Ward): void {
  async function draftOrder(reference: string): Promise<number> {
    const vendor = await people.last('res.partner', [['name', 'like', 'MedParts']]);
    const product = await people.last('product.product', [['default_code', '=', 'GLOVE-M']]);
    const line = { product_id: product.id, product_qty: 12, price_unit: 6 };
    const order = { partner_id: vendor.id, partner_ref: reference, order_line: [[0, 0, line]] };
    return people.create('setup', 'purchase.order', order);
  }
  const labelled = <T extends { readonly label: string }>(all: readonly T[], label: string): T => {
    const found = all.find((one) => one.label === label);
    assert.ok(found, `"${label}" among ${all.map((one) => one.label).join(', ')}`);
    return found;
  };

  test('a form is read through all its tabs, and the tab that was open is open again', async (t) => {
    const first = await draftOrder('Q-77');
    const id = await draftOrder('Q-77');
    const name = String(await people.field('purchase.order', first, 'name'));
    // Somebody who has not yet switched on a column of this list.
    const own = channel();
    t.after(() => own.close());
    const buyer = await own.signIn(personOf(hospital, 'buyer'));
    await buyer.open({ model: 'purchase.order', id, name: 'the order' });
    const before = await buyer.screen();
    const form: FormReading = await buyer.form();
    assert.deepEqual([form.kind, form.record?.id, form.dirty], ['form', id, false]);
    assert.deepEqual(form.tabs, ['Products', 'Other Information']);
    assert.deepEqual(form.stages, { all: ['RFQ', 'RFQ Sent', 'Purchase Order'], current: 'RFQ' });
    assert.deepEqual(form.banners, [
      { text: `Warning: this order might be a duplicate of ${name} (Q-77)`, tab: '' },
    ]);
    assert.deepEqual(form.ribbons, []);
    assert.deepEqual(labelled(form.fields, 'Vendor'), {
      label: 'Vendor',
      field: 'partner_id',
      type: 'many2one',
      text: 'MedParts Supplies (fictional)',
      required: true,
      readonly: false,
      tab: '',
      groups: [],
    });
    const source = labelled(form.fields, 'Source');
    assert.deepEqual([source.tab, source.text, source.required], ['Other Information', '', false]);
    const order = form.fields.map((one) => one.label);
    assert.ok(order.indexOf('Vendor') < order.indexOf('Tax Totals'), 'outside the tabs first');
    assert.ok(order.indexOf('Tax Totals') < order.indexOf('Source'), 'tab by tab');
    const { columns, lines, canAdd, canRemove, tab } = labelled(form.lists, 'Products');
    assert.deepEqual(
      [tab, canAdd, canRemove, lines.length, lines[0]?.['Quantity']],
      ['Products', true, true, 1, '12'],
    );
    assert.deepEqual(
      columns.filter((column) => column.required).map((column) => column.title),
      ['Product', 'Quantity', 'Unit', 'Unit Price'],
    );
    assert.deepEqual(
      columns.filter((column) => column.readonly).map((column) => column.title),
      ['Amount'],
    );
    const buttons = form.buttons
      .filter((one) => one.kind === 'header')
      .map(({ label, kind, enabled }) => `${kind} ${label} ${enabled}`);
    assert.deepEqual(buttons.slice(0, 4), [
      'header New true',
      'header Send RFQ true',
      'header Confirm Order true',
      'header Print true',
    ]);
    assert.deepEqual(await buyer.screen(), before);
  });

  test('ribbons and what stat buttons count are read; a form is needed for it', async () => {
    const name = 'Scrapped pump';
    const lead = await seat('biomed-lead');
    const id = await people.create('setup', 'maintenance.equipment', { name, active: false });
    await lead.open({ model: 'maintenance.equipment', id, name });
    const form = await lead.form();
    assert.deepEqual([form.title, form.ribbons], [name, ['Archived']]);
    const { kind, value, enabled } = labelled(form.buttons, 'Maintenance');
    assert.deepEqual([kind, value, enabled], ['stat', '0', true]);
    await lead.go('Maintenance > Equipment');
    await noWay(lead.form(), 'wrong-screen', /needs a form/);
  });

  test('a form that saves when its tabs are opened is not read while something is unsaved', async () => {
    const clerk = await seat('ap-clerk');
    await clerk.go('Invoicing > Vendors > Bills');
    await clerk.create();
    assert.ok((await clerk.form()).tabs.length > 1);
    await clerk.fill({ label: 'Bill Reference' }, 'INV-7');
    await noWay(clerk.form(), 'wrong-screen', /would save what was typed/);
    await clerk.discard();
  });
}
