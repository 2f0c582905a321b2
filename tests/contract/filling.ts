// Widgets of every kind, on both channels: filled, read back in one text form, refused where the value is none.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat, Value } from '../../support/channels/channel.ts';
import { noWay, type Ward } from '../live/ward.ts';

export function filling({ people, seat, everything }: Ward): void {
  const text = async (who: Seat, label: string) => (await who.read({ label })).text;

  async function take(who: Seat, label: string, value: Value, shown: string): Promise<void> {
    await who.fill({ label }, value);
    assert.equal(await text(who, label), shown, label);
  }

  test('hours and shares are said and read as they stand on the screen', async () => {
    const planner = await everything();
    const id = await people.create('setup', 'project.project', { name: 'Night shift' });
    await planner.open({ model: 'project.project', id, name: 'Night shift' });
    await take(planner, 'Allocated Time', '7:30', '07:30');
    await take(planner, 'Allocated Time', 1.25, '01:15');
    await noWay(
      planner.fill({ label: 'Allocated Time' }, 'soon'),
      'not-taken',
      /"Allocated Time" did not take "soon"/,
    );
    assert.equal(await text(planner, 'Allocated Time'), '01:15');
    await planner.save();
    const project = await people.last('project.project', [['name', '=', 'Night shift']], ['allocated_hours']);
    assert.equal(project.allocated_hours, 1.25);
  });

  test('a range takes its beginning and its end in one widget', async () => {
    const planner = await everything();
    const dates = { label: 'Planned Date' };
    await planner.fill(dates, { from: '2026-12-01', to: '2027-01-31' });
    assert.equal(await text(planner, 'Planned Date'), '2026-12-01 to 2027-01-31');
    await planner.fill(dates, { from: '2027-02-01', to: '2027-03-31' });
    await planner.save();
    const project = await people.last(
      'project.project',
      [['name', '=', 'Night shift']],
      ['date_start', 'date'],
    );
    assert.deepEqual([project.date_start, project.date], ['2027-02-01', '2027-03-31']);
    const name = { label: 'e.g. Office Party' };
    await noWay(planner.fill(name, { from: '2027-02-01', to: '2027-03-31' }), 'not-taken', /takes one day/);
    await planner.discard();
  });

  test('numbers are plain numbers: no sum is computed, no comma guessed at', async () => {
    const keeper = await everything();
    await keeper.go('Inventory > Products > Products');
    await keeper.create();
    await take(keeper, 'Product', 'Bandage', 'Bandage');
    await take(keeper, 'Sales Price', '1,234.5', '1234.5');
    await take(keeper, 'Weight', 0.25, '0.25');
    for (const wrong of ['=10*3', '1,5', 'many', '1.234,5']) {
      await noWay(keeper.fill({ label: 'Sales Price' }, wrong), 'not-taken', /"Sales Price" did not take/);
    }
    await noWay(keeper.fill({ label: 'Customer Lead Time' }, 1.5), 'not-taken', /a whole number/);
    assert.equal(await text(keeper, 'Sales Price'), '1234.5');
    await take(keeper, 'Weight', null, '0');
  });

  test('texts keep their lines, boxes and stars their state, a picture its place', async () => {
    const keeper = await everything();
    await take(keeper, 'Product Type', 'Service', 'Service');
    await take(keeper, 'Product Type', 'Goods', 'Goods');
    await take(keeper, 'Favorite', true, 'yes');
    await take(keeper, 'Sales', false, 'no');
    await keeper.fill({ label: 'Sales' }, true);
    const note = 'This note is added to purchase orders.';
    await take(keeper, note, 'Cold chain\nKeep dry', 'Cold chain\nKeep dry');
    await keeper.fill({ label: 'Image' }, { file: 'dot.png', content: DOT });
    assert.equal(await text(keeper, 'Image'), 'file');
    await keeper.save();
    const product = await people.last(
      'product.template',
      [['name', '=', 'Bandage']],
      ['image_1920', 'is_favorite'],
    );
    assert.deepEqual([Boolean(product.image_1920), product.is_favorite], [true, true]);
  });

  test('the shares of several cost centres are said together', async () => {
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.create();
    await buyer.fill({ label: 'Vendor' }, 'MedParts Supplies (fictional)');
    const lines = { label: 'Products' };
    const column = 'Analytic Distribution';
    await buyer.addLine(lines, [{ column: 'Product', value: 'Pump battery pack' }]);
    const share = (value: string) => buyer.changeLine(lines, 1, [{ column, value }]);
    const shown = async () => (await buyer.screen()).lists[0]?.lines[0]?.[column] ?? '';
    await share('60 % Intensive care; 40 % Biomedical engineering');
    assert.match(await shown(), /^60% .*Intensive care, 40% .*Biomedical engineering$/);
    await share('Intensive care');
    assert.match(await shown(), /^[^%]*Intensive care$/);
    await share('60 % Intensive care; 40 % Biomedical engineering');
    await buyer.save();
    const order = await buyer.record();
    const stored = await people.last(
      'purchase.order.line',
      [['order_id', '=', order?.id ?? 0]],
      ['analytic_distribution'],
    );
    assert.deepEqual(Object.values(stored.analytic_distribution as object).sort(), [40, 60]);
  });

  test('a line is dragged above another one, and the order is kept', async () => {
    const buyer = await seat('buyer');
    const lines = { label: 'Products' };
    for (const value of ['Infusion pump', 'Examination gloves M, box of 100'])
      await buyer.addLine(lines, [{ column: 'Product', value }]);
    const order = async () =>
      ((await buyer.screen()).lists[0]?.lines ?? []).map((line) => (line.Product ?? '').slice(0, 6));
    await buyer.moveLine(lines, 'Examination gloves', 1);
    assert.deepEqual(await order(), ['[GLOVE', '[PUMP-', '[PUMP]']);
    await buyer.moveLine(lines, 1, 3);
    assert.deepEqual(await order(), ['[PUMP-', '[GLOVE', '[PUMP]']);
    await buyer.save();
    assert.deepEqual(await order(), ['[PUMP-', '[GLOVE', '[PUMP]']);
  });

  test('a warning of the form is told and closed, and the form goes on', async () => {
    const keeper = await everything();
    await keeper.go('Inventory > Products > Products');
    await keeper.create();
    keeper.notices();
    await take(keeper, 'Reference', 'PUMP-BATT', 'PUMP-BATT');
    const told = keeper.notices().filter((one) => one.kind === 'warning');
    assert.deepEqual(
      told.map(({ title, text: words }) => [title, words]),
      [['Note:', "The Internal Reference 'PUMP-BATT' already exists."]],
    );
    await take(keeper, 'Barcode', '4006381333931', '4006381333931');
    await keeper.discard();
  });
}

/** A picture of one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
