// What follows from what is typed in the app of hard cases: onchanges, computed and set defaults, constraints.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { loansOf } from './hard-loans.ts';

const BONE = 'Bone Works (fictional)';
const TRAYS = { label: 'Trays' };

export function hardFollow(ward: Ward): void {
  const { people, seat } = ward;
  const loans = loansOf(ward);

  test('a choice offers what fits another field, fills in what follows, and is emptied with it', async () => {
    const nurse = await loans.begin('ward-nurse');
    await noWay(
      nurse.fill({ label: 'Kit' }, 'Hip revision set'),
      'no-choice',
      /offers no "Hip revision set"/,
    );
    await nurse.fill({ label: 'Supplier' }, BONE);
    const error = await noWay(nurse.fill({ label: 'Kit' }, 'Knee set'), 'no-choice', /offers no "Knee set"/);
    assert.ok(error.candidates.includes('Hip revision set'), error.candidates.join());
    await nurse.fill({ label: 'Kit' }, 'Hip revision set');
    const read = async (label: string) => (await nurse.read({ label })).text;
    assert.deepEqual(
      [await read('Deposit'), await read('Tags'), await read('Kit code')],
      ['1200', 'Heavy', 'HIP-1'],
    );
    await nurse.fill({ label: 'Supplier' }, 'Joint Tools (fictional)');
    assert.equal(await read('Kit'), '');
    await noWay(nurse.read({ label: 'Kit code' }), 'absent', /no field "Kit code"/);
    await nurse.discard();
  });

  test('a warning is told and the value stays; one that is refused is told as such', async () => {
    const nurse = await loans.begin('ward-nurse');
    nurse.notices();
    await nurse.fill({ label: 'Deposit' }, 6000);
    assert.deepEqual(
      nurse.notices().map(({ kind, title, text }) => [kind, title, text]),
      [['warning', 'High deposit', 'A deposit above 5000 needs the manager.']],
    );
    assert.equal((await nurse.read({ label: 'Deposit' })).text, '6000');
    await refused(nurse.fill({ label: 'Deposit abroad' }, 10_001), 'user', /Nobody pays that much abroad/);
    await nurse.discard();
  });

  test('what an onchange takes away again is told as not taken', async () => {
    const nurse = await loans.begin('ward-nurse');
    nurse.notices();
    await noWay(nurse.fill({ label: 'Voucher' }, 'X-1'), 'not-taken', /did not take "X-1"|"Voucher"/);
    assert.deepEqual(nurse.notices(), [
      { kind: 'warning', title: 'Unknown voucher', text: 'Vouchers begin with V-.' },
    ]);
    assert.equal((await nurse.read({ label: 'Voucher' })).text, '');
    await nurse.fill({ label: 'Voucher' }, 'V-1');
    await nurse.discard();
  });

  test('a number is rounded, or held at a limit that is said; any other in its place is not taken', async () => {
    const nurse = await loans.begin('ward-nurse');
    const read = async () => (await nurse.read({ label: 'Own share' })).text;
    await nurse.fill({ label: 'Own share' }, 75.26);
    assert.match(await read(), /^75\.(26|3)$/);
    nurse.notices();
    await nurse.fill({ label: 'Own share' }, 175);
    assert.equal(await read(), '100');
    assert.deepEqual(
      nurse.notices().map(({ text }) => text),
      ['A share is 100 at most.'],
    );
    await noWay(
      nurse.fill({ label: 'Own share' }, 4),
      'not-taken',
      /"Own share" did not take "4": it now shows "40"/,
    );
    await nurse.fill({ label: 'Own share' }, 12.34);
    await nurse.save();
    assert.equal(await loans.stored(await nurse.record(), 'share'), 12.3);
  });

  test('from the loan to its trays and back', async () => {
    const nurse = await loans.begin('ward-nurse');
    await nurse.fill({ label: 'Supplier' }, BONE);
    await nurse.addLine(TRAYS, [{ column: 'Kit', value: 'Hip revision set' }]);
    const line = async () => (await nurse.screen()).lists.find(({ label }) => label === 'Trays')?.lines[0];
    assert.deepEqual([(await line())?.Tray, (await line())?.Quantity], ['Hip revision set', '4']);
    await nurse.fill({ label: 'Purpose' }, 'Trial');
    assert.deepEqual([(await line())?.Fee, (await line())?.['Total fee']], ['20', '80']);
    await nurse.changeLine(TRAYS, 1, [{ column: 'Quantity', value: 6 }]);
    const read = async (label: string) => (await nurse.read({ label })).text;
    assert.deepEqual(
      [await read('Rush fee'), await read('Total'), await read('Trays in all')],
      ['50', '120', '6'],
    );
    nurse.notices();
    await nurse.changeLine(TRAYS, 1, [{ column: 'Quantity', value: 30 }]);
    assert.deepEqual(
      nurse.notices().map(({ title }) => title),
      ['So many trays?'],
    );
    await nurse.save();
    const loan = await nurse.record();
    assert.deepEqual([await loans.stored(loan, 'rush_fee'), await loans.stored(loan, 'total')], [50, 600]);
  });

  test('a default of the code, one that an administrator set, one of the menu, one that is computed and changed', async () => {
    const nurse = await loans.begin('ward-nurse');
    const read = async (label: string) => (await nurse.read({ label })).text;
    assert.deepEqual(
      [await read('Requester'), await read('Carrier'), await read('Purpose')],
      ['Nora Nurse', 'House porter', 'Planned'],
    );
    await nurse.discard();
    await nurse.go('Loan kits > Loans > Urgent loans');
    await nurse.create();
    assert.deepEqual([await read('Purpose'), await read('Reason')], ['Urgent', 'Patient is waiting']);
    await nurse.fill({ label: 'Return by' }, { date: '2027-05-05' });
    await nurse.save();
    assert.equal(await loans.stored(await nurse.record(), 'return_by'), '2027-05-05');
  });

  test('what the server alone can know is refused in its words, and the form stays as it was typed', async () => {
    const lead = await seat('biomed-lead');
    await lead.go('Loan kits > Kits > By stage');
    await lead.create();
    await lead.fill({ label: 'Kit' }, 'Twin');
    await lead.fill({ label: 'Code' }, 'HIP-1');
    await refused(lead.save(), 'validation', /Another kit has this code already/);
    assert.equal((await lead.read({ label: 'Code' })).text, 'HIP-1');
    await lead.fill({ label: 'Code' }, 'HIP-2');
    await lead.save();
    assert.equal((await people.last('loan.kit', [['name', '=', 'Twin']], ['code'])).code, 'HIP-2');
    const nurse = await seat('ward-nurse');
    await nurse.go('Loan kits > Loans > Incidents');
    await nurse.create();
    await nurse.fill({ label: 'What happened' }, 'A clamp is missing');
    await nurse.fill({ label: 'Severity' }, 'Grave');
    await refused(nurse.save(), 'validation', /Cause|mandatory|required/);
    await nurse.discard();
    assert.deepEqual(await people.all('loan.incident', [], ['id']), []);
  });
}
