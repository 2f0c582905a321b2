// Around a record on both channels: what stands beside it, where it leads, what its actions menu does to it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, type Ward } from '../live/ward.ts';
import { orderOf } from './orders.ts';

export function records({ people, seat }: Ward): void {
  test('the messages beside a record are read as they were written, with the values that changed', async () => {
    const order = await orderOf(people, 8);
    const buyer = await seat('buyer');
    await buyer.open(order);
    const note = 'Kept below <b> & "8" °C\nAsked twice';
    await buyer.chatter.logNote(note);
    await buyer.press({ label: 'Cancel' });
    const [cancelled, written, created] = await buyer.chatter.messages();
    assert.deepEqual(cancelled, {
      author: 'Bea Buyer',
      kind: 'log',
      text: '',
      changes: [{ label: 'Status', from: 'RFQ', to: 'Cancelled' }],
      attachments: [],
    });
    assert.deepEqual(written, {
      author: 'Bea Buyer',
      kind: 'note',
      text: note,
      changes: [],
      attachments: [],
    });
    assert.deepEqual([created?.kind, created?.text], ['log', 'Purchase Order created']);
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await noWay(buyer.chatter.messages(), 'wrong-screen', /needs a form/);
    await buyer.create();
    assert.deepEqual(await buyer.chatter.messages(), []);
    await buyer.discard();
  });

  test('a stat button leads to what belongs to the record, and the way back is open', async () => {
    const { id, name } = await people.last(
      'maintenance.equipment',
      [['serial_no', '=', 'IP-0007']],
      ['name'],
    );
    const lead = await seat('biomed-lead');
    await lead.open({ model: 'maintenance.equipment', id, name: String(name) });
    const { buttons } = await lead.screen();
    assert.ok(buttons.some((button) => button.kind === 'stat' && button.label === 'Maintenance'));
    await lead.press({ label: 'Maintenance' });
    const requests = await lead.screen();
    assert.deepEqual([requests.title, requests.rows], ['Maintenance Requests', []]);
    await lead.back();
    assert.equal((await lead.record())?.id, id);
  });

  test('a record is archived after a question, and brought back', async () => {
    const name = 'Old infusion pump';
    const id = await people.create('setup', 'maintenance.equipment', { name });
    const active = () => people.field('maintenance.equipment', id, 'active');
    const lead = await seat('biomed-lead');
    await lead.open({ model: 'maintenance.equipment', id, name });
    await lead.chooseAction('Archive');
    const question = await lead.screen();
    assert.deepEqual([question.kind, question.title, await active()], ['question', 'Confirmation', true]);
    assert.match(question.text ?? '', /sure that you want to archive this record/);
    await lead.press({ label: 'Archive' });
    assert.equal(await active(), false);
    await lead.chooseAction('Unarchive');
    assert.equal(await active(), true);
    assert.equal((await lead.record())?.id, id);
  });
}
