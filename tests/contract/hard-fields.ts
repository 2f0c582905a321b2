// Fields of the app of hard cases: shown on conditions, repeated or without a label, odd labels, every type.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { loansOf } from './hard-loans.ts';

export function hardFields(ward: Ward): void {
  const { people, seat } = ward;
  const loans = loansOf(ward);

  test('what is shown, required and open follows from other fields, as they are typed', async () => {
    const nurse = await loans.begin('ward-nurse');
    await noWay(nurse.read({ label: 'Reason' }), 'absent', /no field "Reason"/);
    await nurse.fill({ label: 'Purpose' }, 'Urgent');
    assert.equal((await nurse.read({ label: 'Reason' })).required, true);
    await nurse.fill({ label: 'Purpose' }, 'Trial');
    assert.equal((await nurse.read({ label: 'Reason' })).required, false);
    await noWay(nurse.read({ label: 'Temperature' }), 'absent', /no field "Temperature"/);
    await nurse.fill({ label: '"Cold" chain' }, true);
    await nurse.fill({ label: 'Temperature' }, -4.5);
    await nurse.fill({ label: 'Purpose' }, 'Urgent');
    const error = await refused(nurse.save(), 'required', /Missing required fields/);
    assert.deepEqual(error.fields, ['Reason']);
    await nurse.fill({ label: 'Reason' }, 'Patient is waiting');
    await nurse.save();
    const loan = await nurse.record();
    assert.deepEqual(
      [await loans.stored(loan, 'temperature'), await loans.stored(loan, 'reason')],
      [-4.5, 'Patient is waiting'],
    );
  });

  test('a label in three places is told apart by its group or tab, and not guessed', async () => {
    const nurse = await loans.begin('ward-nurse');
    const error = await noWay(nurse.fill({ label: 'Reference' }, 'x'), 'ambiguous', /stands [23] times/);
    assert.ok(error.candidates.length >= 2, error.candidates.join());
    await nurse.fill({ label: 'Reference', within: 'Ward' }, 'W-1');
    await nurse.fill({ label: 'Reference', within: 'Supplier' }, 'S-1');
    await nurse.fill({ label: 'Reference', within: 'Transport' }, 'T-1');
    await noWay(nurse.read({ label: 'Reference', within: 'Money' }), 'absent', /no field "Reference"/);
    await nurse.save();
    const loan = await nurse.record();
    const stored = ['ward_reference', 'supplier_reference', 'transport_reference'].map((field) =>
      loans.stored(loan, field),
    );
    assert.deepEqual(await Promise.all(stored), ['W-1', 'S-1', 'T-1']);
  });

  test('a field without a label goes by its placeholder, its tab, or what the model calls it', async () => {
    const nurse = await loans.begin('ward-nurse');
    await nurse.fill({ label: 'Anything the theatre should know?' }, 'Left hip');
    await nurse.fill({ label: 'Instructions' }, 'Wash twice\nThen dry');
    assert.equal((await nurse.read({ label: 'Anything the theatre should know?' })).text, 'Left hip');
    assert.equal((await nurse.read({ label: 'Instructions' })).text, 'Wash twice\nThen dry');
    await nurse.save();
    const loan = await nurse.record();
    assert.equal(await loans.stored(loan, 'remark'), 'Left hip');
    assert.match(String(await loans.stored(loan, 'instructions')), /Wash twice.*Then dry/s);
    assert.match((await nurse.read({ label: 'Loan number' })).text, /^LOAN-\d{4}$/);
  });

  test('odd characters in labels are said as they stand', async () => {
    const nurse = await loans.begin('ward-nurse');
    await nurse.fill({ label: 'Shared with others?' }, true);
    await nurse.fill({ label: "Désinfecté à l'arrivée" }, true);
    await nurse.fill({ label: 'In / out' }, 'out > in');
    await nurse.fill({ label: 'Steam or plasma' }, 'Plasma');
    await nurse.save();
    const loan = await nurse.record();
    const stored = ['shared', 'disinfected', 'in_out', 'steam'].map((field) => loans.stored(loan, field));
    assert.deepEqual(await Promise.all(stored), [true, true, 'out > in', 'plasma']);
  });

  test('each type takes what a person says, and reads it back in one form', async () => {
    const nurse = await loans.begin('ward-nurse');
    const said = [
      ['Theatre', 'Theatre 2', 'Theatre 2'],
      ['Priority', 'Very high', 'Very high'],
      ['Arrives at', { datetime: '2027-03-01T06:30:00Z' }, '2027-03-01T06:30:00Z'],
      ['Return by', { date: '2027-03-09' }, '2027-03-09'],
      ['Handling time', 1.5, '01:30'],
      ['Discount', '25 %', '25%'],
      ['Needs', ['On call'], 'On call'],
      ['Deposit', 1250.5, '1250.5'],
      ['Deposit abroad', 12, '12'],
      ['Tags', ['Heavy', 'Latex free'], 'Heavy, Latex free'],
      ['Substitute', 'Knee set', 'Knee set'],
    ] as const;
    for (const [label, value] of said) await nurse.fill({ label }, value);
    for (const [label, , text] of said) assert.equal((await nurse.read({ label })).text, text, label);
    await nurse.save();
    for (const [label, , text] of said) assert.equal((await nurse.read({ label })).text, text, label);
    const loan = await nurse.record();
    const fields = ['handling', 'discount', 'return_by', 'arrives_at', 'foreign_deposit', 'priority'];
    assert.deepEqual(await Promise.all(fields.map((field) => loans.stored(loan, field))), [
      1.5,
      0.25,
      '2027-03-09',
      '2027-03-01 06:30:00',
      12,
      '2',
    ]);
  });

  test('a period, a file and its name, a picture, a reference', async () => {
    const nurse = await loans.begin('ward-nurse');
    await nurse.fill({ label: 'Start' }, { date: '2027-03-01' });
    await nurse.fill({ label: 'Concerns' }, 'Kit: Hip revision set');
    assert.equal((await nurse.read({ label: 'Concerns' })).text, 'Hip revision set');
    const content = new TextEncoder().encode('%PDF-1.4 delivery');
    await nurse.fill({ label: 'Delivery note' }, { file: 'note 1.pdf', content });
    await nurse.save();
    const loan = await nurse.record();
    assert.equal(await loans.stored(loan, 'paper_name'), 'note 1.pdf');
    assert.match(String(await loans.stored(loan, 'about')), /^loan\.kit,\d+$/);
    assert.equal(await loans.stored(loan, 'start'), '2027-03-01');
  });

  test('what only a manager may see is there for the manager alone', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await noWay(nurse.read({ label: 'Note for managers' }), 'absent', /no field "Note for managers"/);
    const lead = await seat('biomed-lead');
    await lead.open(loan);
    await lead.fill({ label: 'Note for managers' }, 'Watch this one');
    await lead.save();
    assert.equal(await people.field('loan.order', loan.id, 'secret_note'), 'Watch this one');
  });

  test('a state closes fields and opens others', async () => {
    const loan = await loans.of('ward-nurse', { state: 'approved' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await noWay(nurse.fill({ label: 'Purpose' }, 'Urgent'), 'readonly', /cannot be changed/);
    await noWay(nurse.fill({ label: 'Supplier' }, 'Bone Works (fictional)'), 'readonly', /cannot be changed/);
    assert.equal((await nurse.read({ label: 'Reference', within: 'Supplier' })).required, true);
    await nurse.fill({ label: 'Theatre' }, 'Theatre 1');
    const error = await refused(nurse.save(), 'required', /Missing required fields/);
    assert.deepEqual(error.fields, ['Reference']);
    await nurse.discard();
  });
}
