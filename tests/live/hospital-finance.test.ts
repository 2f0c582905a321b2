// The reference hospital in a real Odoo: what its own rules keep from being posted, paid, confirmed or opened.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import type { Dict } from '../../support/odoo/transport.ts';
import { loadHospital } from '../../support/sandbox/hospital/load.ts';
import { billOf, confirm, name, order, post } from './hospital-acts.ts';
import { People } from './people.ts';

const hospital = loadHospital(join(import.meta.dirname, '../../fixtures/hospital'));
const people = await People.open();
const tolerance = hospital.figures.get('tolerance') ?? Number.NaN;

test('a bill dearer than its order by the tolerance is posted; a cent more waits for the buyer, who cannot post it', async () => {
  await post(people, 'ap-clerk', await billed(tolerance, 'AT'));
  const dearer = await billed(tolerance + 0.01, 'ABOVE');
  await people.refused(
    post(people, 'ap-clerk', dearer),
    /Reviews pending:\n - Buyer \(dearer than ordered\) \n/,
  );
  await people.call('ap-clerk', 'account.move', 'request_validation', [[dearer]]);
  await people.review('finance-controller', 'validate', 'account.move', dearer, 'Not mine to say');
  assert.deepEqual(await people.reviews('account.move', dearer), ['Buyer (dearer than ordered): pending']);
  await people.review('buyer', 'validate', 'account.move', dearer, 'Agreed with the supplier');
  await people.refused(post(people, 'buyer', dearer), /access rights to post/);
  await post(people, 'ap-clerk', dearer);
  assert.equal(await people.field('account.move', dearer, 'state'), 'posted');
});

test('the same reference of a supplier is posted once, however it is typed; of a bill that was cancelled, again', async () => {
  const first = await billed(0, 'TWICE');
  await post(people, 'ap-clerk', first);
  const second = await billed(0, ' twice');
  await people.refused(post(people, 'ap-clerk', second), /is in the books already, as BILL/);
  await people.call('ap-clerk', 'account.move', 'button_draft', [[first]]);
  await people.call('ap-clerk', 'account.move', 'button_cancel', [[first]]);
  await post(people, 'ap-clerk', second);
  assert.equal(await people.field('account.move', second, 'state'), 'posted');
});

test('whoever recorded a bill does not pay it', async () => {
  const bill = await billed(0, 'APART');
  await post(people, 'ap-clerk', bill);
  await people.refused(pay('ap-clerk', bill), /Whoever recorded a bill/);
  assert.equal(await people.field('account.move', bill, 'payment_state'), 'not_paid');
  await pay('payments-officer', bill);
  assert.equal(await people.field('account.move', bill, 'payment_state'), 'paid');
});

test('nothing is paid to new bank details, named or not, until a second person has confirmed them', async () => {
  const bill = await billed(0, 'BANK');
  await post(people, 'ap-clerk', bill);
  const supplier = await people.last('res.partner', [['ref', '=', 'SUP-004']]);
  const values = { partner_id: supplier.id, acc_number: 'XX00 1111', allow_out_payment: true };
  const account = await people.create('supplier-records-clerk', 'res.partner.bank', values);
  assert.equal(await people.field('res.partner.bank', account, 'allow_out_payment'), false);
  await people.refused(pay('payments-officer', bill), /XX00 1111 .* are not confirmed/);
  await people.refused(
    pay('payments-officer', bill, { partner_bank_id: false }),
    /XX00 1111 .* are not confirmed/,
  );
  for (const who of ['supplier-records-clerk', 'payments-officer'])
    await people.refused(trust(who, account), /rights to trust/);
  await people.write('finance-controller', 'res.partner.bank', account, { acc_number: 'XX00 2222' });
  await people.refused(trust('finance-controller', account), /Whoever entered bank details/);
  await people.write('supplier-records-clerk', 'res.partner.bank', account, { acc_number: 'XX00 1111' });
  await trust('finance-controller', account);
  await pay('payments-officer', bill);
  assert.equal(await people.field('account.move', bill, 'payment_state'), 'paid');
});

test('the accounting manager alone closes the books, and opens them again with a reason', async () => {
  const close = (who: string) => people.create(who, 'x_closing', { x_up_to: '2025-12-31' });
  const open = (who: string, reason: string | false) =>
    people.create(who, 'account.lock_exception', {
      lock_date_field: 'fiscalyear_lock_date',
      lock_date: '2025-11-30',
      reason,
    });
  for (const who of ['ap-clerk', 'finance-controller']) {
    await people.refused(close(who), /not allowed to create 'Closing of the books'/);
    await people.refused(open(who, 'Late'), /not allowed to create 'Account Lock Exception'/);
  }
  await close('accounting-manager');
  await people.refused(close('accounting-manager'), /closed up to 2025-12-31 already/);
  const company = await people.last('res.company', [], ['fiscalyear_lock_date']);
  assert.equal(company.fiscalyear_lock_date, '2025-12-31');
  await people.refused(open('accounting-manager', false), /says why/);
  await open('accounting-manager', 'A bill came late');
  const opening = await people.last('account.lock_exception', [], ['reason', 'create_uid']);
  assert.deepEqual([opening.reason, name(opening.create_uid)], ['A bill came late', 'Amina Accounts']);
});

/** A bill of an order of its own that costs so much more than was ordered. */
async function billed(more: number, ref: string): Promise<number> {
  const id = await order(people, 300);
  await confirm(people, id);
  const bill = await billOf(people, id);
  const line = await people.last(
    'account.move.line',
    [
      ['move_id', '=', bill],
      ['purchase_line_id', '!=', false],
    ],
    ['id'],
  );
  await people.write('ap-clerk', 'account.move', bill, {
    ref,
    invoice_line_ids: [[1, line.id, { price_unit: 300 + more }]],
  });
  return bill;
}

async function pay(who: string, bill: number, values: Dict = {}): Promise<void> {
  const context = { active_model: 'account.move', active_ids: [bill] };
  const wizard = await people.create(who, 'account.payment.register', values, context);
  await people.call(who, 'account.payment.register', 'action_create_payments', [[wizard]], { context });
}

async function trust(who: string, account: number): Promise<void> {
  await people.write(who, 'res.partner.bank', account, { allow_out_payment: true });
}
