// Stale screens: what others change behind a screen is what an assertion reads, whatever the web client keeps.
import assert from 'node:assert/strict';
import test from 'node:test';
import { personOf, type Ward } from '../live/ward.ts';
import { loansOf } from './hard-loans.ts';

export function hardStale(ward: Ward): void {
  const { people, seat, hospital } = ward;
  const loans = loansOf(ward);

  test('a form shows what the server has now: value, stage, lines, totals, buttons, messages', async () => {
    const loan = await loans.of('ward-nurse', { carrier: 'By van' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    const read = async (label: string) => (await nurse.read({ label })).text;
    assert.deepEqual([await read('Carrier'), await read('Trays in all')], ['By van', '2']);
    await people.write('setup', 'loan.order', loan.id, {
      carrier: 'By boat',
      state: 'out',
      line_ids: [[0, 0, { name: 'Late tray', quantity: 5, unit_fee: 10 }]],
    });
    await people.call('setup', 'loan.order', 'message_post', [[loan.id]], { body: 'It is on its way.' });
    nurse.lookAnew();
    assert.equal(await read('Carrier'), 'By boat');
    const { stages, lists, buttons } = await nurse.form();
    assert.equal(stages?.current, 'In use');
    assert.deepEqual(
      lists.find(({ label }) => label === 'Trays')?.lines.map((line) => line['Tray']),
      ['Tray', 'Late tray'],
    );
    assert.deepEqual([await read('Trays in all'), await read('Total')], ['7', '50']);
    assert.ok(buttons.some(({ label }) => label === 'Take back...'));
    assert.match((await nurse.chatter.messages())[0]?.text ?? '', /on its way/);
  });

  test('what was typed stays, and so does a question or a dialog', async () => {
    const loan = await loans.of('ward-nurse', { carrier: 'By van', state: 'out' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.fill({ label: 'Carrier' }, 'By bicycle');
    await people.write('setup', 'loan.order', loan.id, { carrier: 'By boat' });
    nurse.lookAnew();
    assert.equal((await nurse.read({ label: 'Carrier' })).text, 'By bicycle');
    await nurse.discard();
    nurse.lookAnew();
    assert.equal((await nurse.read({ label: 'Carrier' })).text, 'By boat');
    await nurse.press({ label: 'Take back...' });
    await nurse.fill({ label: 'Received trays' }, 1);
    nurse.lookAnew();
    assert.equal((await nurse.read({ label: 'Received trays' })).text, '1');
    await nurse.press({ label: 'Not now' });
    nurse.lookAnew();
    assert.equal((await nurse.screen()).kind, 'form');
  });

  test('after an act the form holds what the server made of it, also where nothing was typed', async () => {
    const loan = await loans.of('ward-nurse', { stop: '2030-01-10' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await people.write('setup', 'loan.order', loan.id, { stop: '2030-02-10' });
    await nurse.press({ label: 'Refresh stock' });
    assert.equal((await nurse.read({ label: 'Return by' })).text, '2030-02-12');
    await people.write('setup', 'loan.order', loan.id, { stop: '2030-03-10' });
    await nurse.fill({ label: 'Carrier' }, 'By van');
    await nurse.save();
    assert.equal((await nurse.read({ label: 'Return by' })).text, '2030-03-12');
  });

  test('a list shows the rows, the cells and the totals of now, on a second visit and without one', async () => {
    const first = await loans.of('biomed-lead', { carrier: 'x' });
    const lead = await seat('biomed-lead');
    const path = 'Loan kits > Loans > All loans';
    const states = async () => {
      const { rows } = await lead.list.reading();
      return new Map(rows.map((row) => [row['Loan number'], row['Status']]));
    };
    await lead.go(path);
    assert.equal((await states()).get(first.name), 'Draft');
    const total = Number((await lead.list.reading()).totals['Total']);
    await people.write('setup', 'loan.order', first.id, {
      state: 'out',
      line_ids: [[0, 0, { name: 'Dear tray', quantity: 1, unit_fee: 100 }]],
    });
    const second = await loans.of('biomed-lead');
    lead.lookAnew();
    assert.deepEqual(
      [(await states()).get(first.name), (await states()).get(second.name)],
      ['In use', 'Draft'],
    );
    assert.equal(Number((await lead.list.reading()).totals['Total']), total + 100);
    await lead.go('Loan kits > Kits > By stage');
    await people.call('setup', 'loan.order', 'unlink', [[second.id]]);
    await people.write('setup', 'loan.order', first.id, { state: 'back' });
    await lead.go(path);
    assert.deepEqual(
      [(await states()).get(first.name), (await states()).has(second.name)],
      ['Returned', false],
    );
    await lead.select([first.name]);
    await people.write('setup', 'loan.order', first.id, { state: 'cancelled' });
    lead.lookAnew();
    await lead.list.reading();
    assert.ok((await lead.account.actions()).includes('Postpone loans'), 'the row is ticked no more');
  });

  test('who gets other groups sees other views at the next sign-in, whatever was kept of the old ones', async () => {
    const loan = await loans.of('technician');
    const tabsOf = async () => {
      const own = ward.channel();
      try {
        const technician = await own.signIn(personOf(hospital, 'technician'));
        await technician.open(loan);
        return (await technician.form()).tabs;
      } finally {
        await own.close();
      }
    };
    const before = await tabsOf();
    assert.ok(!before.includes('For managers'), before.join());
    const user = await people.last('res.users', [['login', '=', 'technician']]);
    const group = await people.last('res.groups', [['name', '=', 'Loans: manager']]);
    await people.write('setup', 'res.users', user.id, { group_ids: [[4, group.id]] });
    const after = await tabsOf();
    assert.ok(after.includes('For managers'), after.join());
    await people.write('setup', 'res.users', user.id, { group_ids: [[3, group.id]] });
  });
}
