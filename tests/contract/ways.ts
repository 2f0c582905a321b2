// Ways on both channels: menus, rows, links, back; what stands on top; what Odoo refuses and how the screen is left.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { orderOf } from './orders.ts';

export function ways({ people, events, seat }: Ward): void {
  test('a menu that this person does not have is named with those that there are', async () => {
    const nurse = await seat('ward-nurse');
    const app = await noWay(nurse.go('Invoicing > Vendors > Bills'), 'absent', /no app "Invoicing"/);
    assert.ok(app.candidates.includes('Helpdesk') && !app.candidates.includes('Purchase'));
    const entry = await noWay(
      nurse.go('Helpdesk > Tickets > Closed Tickets'),
      'absent',
      /no menu entry "Closed Tickets"/,
    );
    assert.ok(entry.candidates.includes('All Tickets'));
    await nurse.go('Helpdesk > Tickets > All Tickets');
    assert.equal((await nurse.screen()).kind, 'list');
  });

  test('rows that Odoo makes up for an empty list are no rows', async () => {
    const clerk = await seat('ap-clerk');
    await clerk.go('Invoicing > Vendors > Bills');
    const { rows, kind } = await clerk.screen();
    assert.deepEqual([kind, rows], ['list', []]);
    await noWay(clerk.openRow('REF0001'), 'absent', /no row "REF0001"/);
  });

  test('a row hidden by default filters is found, opened by its name, and gone back from', async () => {
    const order = await orderOf(people, 1);
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.openRow(order);
    assert.equal((await buyer.record())?.id, order.id);
    await buyer.back();
    const list = await buyer.screen();
    assert.equal(list.kind, 'list');
    await buyer.openRow(order.name);
    assert.equal((await buyer.screen()).title, order.name);
    await buyer.back();
    await noWay(buyer.openRow('P99999'), 'absent', /no row "P99999"/);
  });

  test('a link opens its record; one to nothing does not', async () => {
    const order = await orderOf(people, 2);
    const clerk = await seat('ap-clerk');
    await clerk.open(order);
    assert.deepEqual(await clerk.record(), order);
    await noWay(
      clerk.open({ model: 'purchase.order', id: 999_999, name: 'P99999' }),
      'absent',
      /does not open it/,
    );
    const nurse = await seat('ward-nurse');
    const error = await refused(nurse.open(order), 'access', /not allowed to access|doesn't have/);
    assert.equal(error.title, 'Access Error');
  });

  test('after a link that was refused, the record that stood there before opens by its link', async () => {
    const order = await orderOf(people, 2);
    const pump = await people.last('maintenance.equipment', [['serial_no', '=', 'IP-0007']], ['name']);
    const forbidden = { model: 'maintenance.equipment', id: pump.id, name: String(pump.name) };
    const buyer = await seat('buyer');
    await buyer.open(order);
    await refused(buyer.open(forbidden), 'access', /not allowed to access|doesn't have/);
    await buyer.open(order);
    assert.deepEqual(await buyer.record(), order);
  });

  test('ticked rows bring the buttons of the list', async () => {
    const first = await orderOf(people, 3);
    const second = await orderOf(people, 4);
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.select([first.name, second.name]);
    const { buttons } = await buyer.screen();
    assert.ok(
      buttons.some((button) => button.kind === 'list'),
      buttons.map((one) => one.label).join(),
    );
    await buyer.chooseAction('Duplicate');
    assert.match((await buyer.screen()).text ?? '', /duplicate all the selected records/);
    await buyer.press({ label: 'Confirm' });
    const copies = await people.all('purchase.order', [['id', '>', second.id]], ['id']);
    assert.equal(copies.length, 2);
  });

  test('a refusal is said in Odoo words, its dialog is closed, and the screen goes on', async () => {
    const order = await orderOf(people, 5);
    const buyer = await seat('buyer');
    await buyer.open(order);
    const error = await refused(
      buyer.press({ label: 'Confirm Order' }),
      'validation',
      /100% analytic distribution/,
    );
    assert.equal(error.title, 'Validation Error');
    assert.match(error.trace ?? '', /Traceback/);
    const event = events.at(-1);
    assert.deepEqual([event?.verb, event?.outcome, event?.record?.id], ['press', 'refused', order.id]);
    const screen = await buyer.screen();
    assert.deepEqual([screen.kind, screen.record?.id, screen.stages?.current], ['form', order.id, 'RFQ']);
    const absent = await noWay(
      buyer.press({ label: 'Approve Order' }),
      'absent',
      /no button "Approve Order"/,
    );
    assert.ok(absent.candidates.includes('Confirm Order'));
  });

  test('a wizard and its button of the same name are told apart, and a question is answered', async () => {
    const order = await orderOf(people, 6);
    const buyer = await seat('buyer');
    await buyer.open(order);
    await buyer.press({ label: 'Cancel' });
    await buyer.chooseAction('Delete');
    const question = await buyer.screen();
    assert.deepEqual([question.kind, question.title], ['question', 'Bye-bye, record!']);
    await noWay(buyer.back(), 'wrong-screen', /stands on top/);
    await buyer.press({ label: 'No, keep it' });
    assert.equal((await buyer.screen()).record?.id, order.id);
    await buyer.chooseAction('Delete');
    await buyer.press({ label: 'Delete' });
    assert.deepEqual(await people.all('purchase.order', [['id', '=', order.id]], ['id']), []);
  });

  test('a refused stage stays on the screen until the change is discarded', async () => {
    const inspector = await seat('quality-inspector');
    const [user] = await people.all('res.users', [['login', 'like', 'quality-inspector']], ['partner_id']);
    const [partner] = (user?.partner_id ?? []) as number[];
    const mine = Number(user?.id);
    const id = await people.create('setup', 'mgmtsystem.nonconformity', {
      name: 'Alarm on ward 4',
      partner_id: Number(partner),
      description: 'It beeped',
      responsible_user_id: mine,
      manager_user_id: mine,
      user_id: mine,
    });
    await inspector.open({ model: 'mgmtsystem.nonconformity', id, name: 'Alarm on ward 4' });
    const stage = async () => (await inspector.screen()).stages?.current;
    const before = await stage();
    const error = await refused(inspector.chooseStage('Closed'), 'required', /Missing required fields/);
    assert.deepEqual(error.fields, ['Origin']);
    assert.equal(await stage(), 'Closed');
    await inspector.discard();
    assert.equal(await stage(), before);
    await inspector.fill({ label: 'Origin' }, ['Internal Audit']);
    await inspector.save();
    assert.equal((await inspector.read({ label: 'Origin' })).text, 'Internal Audit');
  });
}
