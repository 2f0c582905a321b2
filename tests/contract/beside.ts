// What stands beside a record on both channels: notes, messages, followers, activities, files; and who may add to it.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { RecordRef, Seat } from '../../support/channels/channel.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { orderOf } from './orders.ts';

export function beside({ people, seat, events }: Ward): void {
  let order: RecordRef;

  async function buyerOnOrder(): Promise<Seat> {
    const buyer = await seat('buyer');
    order ??= await orderOf(people, 11);
    await buyer.open(order);
    return buyer;
  }

  test('beside a to-do, which keeps its messages folded away, a note is written as elsewhere', async () => {
    await people.create('buyer', 'project.task', { name: 'Call the vendor back' });
    const buyer = await seat('buyer');
    await buyer.go('To-do');
    await buyer.openRow('Call the vendor back');
    await buyer.chatter.logNote('Closed on Fridays');
    assert.equal((await buyer.chatter.messages())[0]?.text, 'Closed on Fridays');
  });

  test('a message goes to whom Odoo proposes and whom one names; nobody is guessed', async () => {
    const buyer = await buyerOnOrder();
    await people.create('setup', 'res.partner', { name: 'Mute Contact' });
    await people.create('setup', 'res.partner', { name: 'Mia Sales', email: 'mia@medparts.example' });
    const none = await noWay(
      buyer.chatter.sendMessage('Hello', { to: ['Mia Sales', 'Nobody At All'] }),
      'no-choice',
      /offers no "Nobody At All"/,
    );
    assert.deepEqual(none.candidates, []);
    await noWay(
      buyer.chatter.sendMessage('Hello', { to: ['Mute Contact'] }),
      'readonly',
      /Mute Contact has no e-mail address/,
    );
    assert.deepEqual(await buyer.chatter.sendMessage('Please confirm\n<b>by Friday</b>'), [
      'MedParts Supplies (fictional)',
    ]);
    assert.deepEqual(await buyer.chatter.sendMessage('And call me', { to: ['Mia Sales'] }), [
      'MedParts Supplies (fictional)',
      'Mia Sales',
    ]);
    const [last, first, ...rest] = await buyer.chatter.messages();
    assert.deepEqual([last?.text, last?.kind, last?.author], ['And call me', 'message', 'Bea Buyer']);
    assert.deepEqual([first?.text, first?.kind], ['Please confirm\n<b>by Friday</b>', 'message']);
    assert.ok(rest.every((one) => one.kind === 'log'));
  });

  test('followers are added, read and removed by name', async () => {
    const buyer = await buyerOnOrder();
    await buyer.chatter.addFollowers(['Fiona Controller']);
    assert.ok((await buyer.chatter.followers()).includes('Fiona Controller'));
    await noWay(buyer.chatter.addFollowers(['Nobody At All']), 'no-choice', /offers no "Nobody At All"/);
    await buyer.chatter.removeFollower('Fiona Controller');
    assert.ok(!(await buyer.chatter.followers()).includes('Fiona Controller'));
    const absent = await noWay(
      buyer.chatter.removeFollower('Fiona Controller'),
      'absent',
      /no follower "Fiona Controller"/,
    );
    assert.deepEqual(absent.candidates, [...(await buyer.chatter.followers())]);
    assert.equal((await buyer.record())?.id, order.id);
  });

  test('an activity is planned for somebody, found by its summary or type, done with words, cancelled', async () => {
    const buyer = await buyerOnOrder();
    const { chatter } = buyer;
    await noWay(chatter.scheduleActivity({ type: 'Dance' }), 'no-choice', /Dance/);
    assert.equal((await buyer.screen()).kind, 'form');
    const due = '2031-03-09';
    await chatter.scheduleActivity({
      type: 'To-Do',
      summary: 'Check the price',
      due,
      assignedTo: 'Fiona Controller',
      note: 'Twice',
    });
    await chatter.scheduleActivity({ type: 'To-Do', summary: 'Call back', due: '2020-01-02' });
    assert.deepEqual(await chatter.activities(), [
      { type: 'To-Do', summary: 'Call back', due: '2020-01-02', assignedTo: 'Bea Buyer', state: 'late' },
      { type: 'To-Do', summary: 'Check the price', due, assignedTo: 'Fiona Controller', state: 'planned' },
    ]);
    const many = await noWay(chatter.markDone('To-Do'), 'ambiguous', /2 times there is "To-Do"/);
    assert.deepEqual(many.candidates[0], 'To-Do: Call back (due 2020-01-02, for Bea Buyer)');
    await noWay(chatter.markDone('Sleep'), 'absent', /no activity "Sleep".*Check the price/s);
    await chatter.markDone('Check the price', 'It is fair');
    assert.match((await chatter.messages())[0]?.text ?? '', /To-Do.*It is fair/s);
    await chatter.cancelActivity('To-Do');
    assert.deepEqual(await chatter.activities(), []);
  });

  test('files are attached and deleted by name', async () => {
    const { chatter } = await buyerOnOrder();
    await chatter.attach('quote.txt', Buffer.from('5 boxes'));
    await chatter.attach('photo.txt', Buffer.from('more'));
    assert.deepEqual(await chatter.attachments(), [
      { name: 'photo.txt', type: 'text/plain', size: 4 },
      { name: 'quote.txt', type: 'text/plain', size: 7 },
    ]);
    assert.deepEqual([events.at(-1)?.verb, events.at(-1)?.said], ['attach', { name: 'photo.txt', bytes: 4 }]);
    await chatter.removeAttachment('quote.txt');
    const absent = await noWay(chatter.removeAttachment('quote.txt'), 'absent', /no attachment "quote.txt"/);
    assert.deepEqual(absent.candidates, ['photo.txt']);
    assert.deepEqual(
      (await chatter.attachments()).map((one) => one.name),
      ['photo.txt'],
    );
  });

  test('whoever may only read a record sees what stands beside it, and adds nothing', async () => {
    const buyer = await buyerOnOrder();
    await buyer.chatter.scheduleActivity({ type: 'To-Do', summary: 'Mine', due: '2031-01-01' });
    const auditor = await seat('auditor');
    await auditor.open(order);
    const { chatter } = auditor;
    assert.ok((await chatter.messages()).some((one) => one.text === 'And call me'));
    // Odoo keeps what is planned from whoever may not change the record.
    assert.deepEqual(await chatter.activities(), []);
    assert.equal((await chatter.attachments()).length, 1);
    await noWay(chatter.logNote('x'), 'readonly', /not add to it/);
    await noWay(chatter.sendMessage('x'), 'readonly', /not add to it/);
    await noWay(chatter.scheduleActivity({ type: 'To-Do' }), 'readonly', /not add to it/);
    await noWay(chatter.attach('x.txt', Buffer.from('x')), 'readonly', /not add to it/);
    await noWay(chatter.addFollowers(['Nora Nurse']), 'readonly', /not add to it/);
    await noWay(chatter.markDone('Mine'), 'absent', /no activity "Mine"/);
  });

  test('a new record has nothing beside it; writing to it saves it first', async () => {
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await noWay(buyer.chatter.followers(), 'wrong-screen', /needs a form/);
    await buyer.create();
    const { chatter } = buyer;
    assert.deepEqual(await chatter.followers(), []);
    assert.deepEqual([await chatter.activities(), await chatter.attachments()], [[], []]);
    await noWay(chatter.attach('x.txt', Buffer.from('x')), 'wrong-screen', /not saved yet/);
    const error = await refused(chatter.logNote('First'), 'required', /Missing required fields/);
    assert.deepEqual(error.fields, ['Vendor']);
    await buyer.fill({ label: 'Vendor' }, 'MedParts Supplies (fictional)');
    await chatter.logNote('First');
    assert.ok(await buyer.record());
    const [note] = await chatter.messages();
    assert.deepEqual([note?.text, note?.kind], ['First', 'note']);
  });

  test('a form without messages says so', async () => {
    const keeper = await seat('storekeeper');
    const { id, name } = await people.last('stock.location', [['usage', '=', 'internal']], ['name']);
    await keeper.open({ model: 'stock.location', id, name: String(name) });
    await noWay(keeper.chatter.messages(), 'absent', /its form has no chatter/);
    await noWay(keeper.chatter.activities(), 'absent', /its form has no chatter/);
    await noWay(keeper.chatter.logNote('x'), 'absent', /its form has no chatter/);
  });
}
