// The reference hospital in a real Odoo: the approval matrix holds, for each document and each threshold.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';
import { billOf, confirm, looseBill, loosely, order, post, requirement } from './hospital-acts.ts';
import { People } from './people.ts';

const hospital = loadHospital(join(import.meta.dirname, '../../fixtures/hospital'));
const people = await People.open();
const figure = (name: string): number => hospital.figures.get(name) ?? Number.NaN;

test('a requirement: the department head, then the procurement manager; nobody out of turn, and its lines are closed meanwhile', async () => {
  const id = await requirement(people, 'technician', figure('procurement limit'));
  const { id: line } = await people.last('purchase.request.line', [['request_id', '=', id]]);
  await people.refused(
    people.call('technician', 'purchase.request', 'button_approved', [[id]]),
    /Reviews pending:\n - Department head\n - Procurement manager/,
  );
  await people.call('technician', 'purchase.request', 'request_validation', [[id]]);
  await people.refused(
    people.write('technician', 'purchase.request.line', line, { estimated_cost: 1 }),
    /'write' access to:\n- Purchase Request Line/,
  );
  await people.review('procurement-manager', 'validate', 'purchase.request', id, 'Out of turn');
  const waiting = await people.reviews('purchase.request', id);
  assert.match(waiting[0] ?? '', /^Department head: pending$/);
  assert.doesNotMatch(waiting[1] ?? '', /approved/);
  await people.review('biomed-lead', 'validate', 'purchase.request', id, 'Needed');
  await people.review('procurement-manager', 'validate', 'purchase.request', id, 'Agreed');
  assert.deepEqual(await people.reviews('purchase.request', id), [
    'Department head: approved',
    'Procurement manager: approved',
  ]);
  await people.call('buyer', 'purchase.request', 'button_approved', [[id]]);
  assert.equal(await people.field('purchase.request', id, 'state'), 'approved');
});

test("the lead's own requirement is asked of the stand-in, not of the lead", async () => {
  const id = await requirement(people, 'biomed-lead', figure('department head limit'));
  await people.call('biomed-lead', 'purchase.request', 'request_validation', [[id]]);
  await people.review('biomed-lead', 'validate', 'purchase.request', id, 'My own');
  assert.deepEqual(await people.reviews('purchase.request', id), ['Department head: stand-in: pending']);
  await people.review('procurement-manager', 'validate', 'purchase.request', id, 'Agreed');
  assert.deepEqual(await people.reviews('purchase.request', id), ['Department head: stand-in: approved']);
  await people.call('procurement-manager', 'purchase.request', 'button_approved', [[id]]);
  assert.equal(await people.field('purchase.request', id, 'state'), 'approved');
});

test('an order below the finance limit needs nobody; a cent more waits for finance; without a cost centre it is refused', async () => {
  const small = await order(people, figure('finance limit') - 0.01);
  await confirm(people, small);
  assert.equal(await people.field('purchase.order', small, 'state'), 'purchase');
  const larger = await order(people, figure('finance limit'));
  await people.refused(confirm(people, larger), /Reviews pending:\n - Finance controller/);
  assert.equal(await people.field('purchase.order', larger, 'state'), 'draft');
  const loose = await order(people, 10, {});
  await people.refused(confirm(people, loose), /require a 100% analytic distribution/);
});

test('an order from the second limit: finance, then the second approver by name, before it is a commitment', async () => {
  const id = await order(people, figure('second approval limit'));
  await confirm(people, id);
  assert.equal(await people.field('purchase.order', id, 'state'), 'to approve');
  await people.call('buyer', 'purchase.order', 'request_validation', [[id]]);
  await people.refused(
    people.call('second-approver', 'purchase.order', 'button_approve', [[id]]),
    /still open/,
  );
  await people.review('finance-controller', 'validate', 'purchase.order', id, 'In the budget');
  await people.refused(
    people.call('second-approver', 'purchase.order', 'button_approve', [[id]]),
    /still open/,
  );
  await people.review('second-approver', 'validate', 'purchase.order', id, 'Agreed');
  await people.call('procurement-manager', 'purchase.order', 'button_approve', [[id]]);
  assert.equal(
    await people.field('purchase.order', id, 'state'),
    'to approve',
    'the approver of the requirement is no approver of the order',
  );
  await people.call('second-approver', 'purchase.order', 'button_approve', [[id]]);
  assert.equal(await people.field('purchase.order', id, 'state'), 'purchase');
  assert.equal(await people.field('purchase.order', id, 'locked'), true);
});

test('an order in another currency counts by its worth in the company currency', async () => {
  const currency = await people.create('setup', 'res.currency', { name: 'XTS', symbol: 'X' });
  await people.create('setup', 'res.currency.rate', { currency_id: currency, rate: 0.5, name: '2020-01-01' });
  const id = await order(people, figure('finance limit') / 2, undefined, { currency_id: currency });
  assert.equal(await people.field('purchase.order', id, 'amount_total'), figure('finance limit') / 2);
  await people.refused(confirm(people, id), /Finance controller/);
});

test('a bill waits for the controller from the limit, and at any amount where a line has no order behind it', async () => {
  const id = await order(people, 300);
  await confirm(people, id);
  const ordered = await billOf(people, id);
  assert.equal(await people.field('account.move', ordered, 'need_validation'), false, 'small, with an order');
  await people.call('ap-clerk', 'account.move', 'action_post', [[ordered]]);
  assert.equal(await people.field('account.move', ordered, 'state'), 'posted');

  const second = await order(people, 200);
  await confirm(people, second);
  const mixed = await billOf(people, second);
  await people.write('ap-clerk', 'account.move', mixed, {
    invoice_line_ids: [[0, 0, await loosely(people, 5)]],
  });
  await people.refused(post(people, 'ap-clerk', mixed), /Finance controller \(bill without an order\)/);

  const loose = await looseBill(people, 'ap-clerk', 100);
  await people.refused(post(people, 'ap-clerk', loose), /Finance controller \(bill without an order\)/);
  const large = await looseBill(people, 'ap-clerk', figure('bill limit'));
  await people.refused(post(people, 'ap-clerk', large), /pending:\n - Finance controller \(bill limit\) \n/);
});

test("a rejected bill keeps its comment in the chatter after the clerk starts over; the controller's own goes to the stand-in", async () => {
  const bill = await looseBill(people, 'ap-clerk', 100);
  await people.call('ap-clerk', 'account.move', 'request_validation', [[bill]]);
  await people.review('finance-controller', 'reject', 'account.move', bill, 'Nothing was ordered');
  await people.refused(post(people, 'ap-clerk', bill), /still open/);
  await people.call('ap-clerk', 'account.move', 'restart_validation', [[bill]]);
  const told = await people.all(
    'mail.message',
    [
      ['model', '=', 'account.move'],
      ['res_id', '=', bill],
    ],
    ['body'],
  );
  assert.ok(told.some((message) => String(message.body).includes('(Nothing was ordered)')));

  const own = await looseBill(people, 'finance-controller', 100);
  await people.call('finance-controller', 'account.move', 'request_validation', [[own]]);
  await people.review('finance-controller', 'validate', 'account.move', own, 'My own');
  assert.deepEqual(await people.reviews('account.move', own), [
    'Finance controller (bill without an order): stand-in: pending',
  ]);
});
