// Wizards of the app of hard cases: fields on conditions, defaults from the button or the ticked rows, one after another.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { loansOf } from './hard-loans.ts';

export function hardWizards(ward: Ward): void {
  const { people, seat } = ward;
  const loans = loansOf(ward);

  test('a wizard asks for more where it must, and leads on to another form', async () => {
    const kit = await loans.named('loan.kit', 'Hip revision set');
    const loan = await loans.of('ward-nurse', {
      state: 'approved',
      purpose: 'urgent',
      reason: 'x',
      kit_id: kit,
    });
    await people.write('setup', 'loan.order', loan.id, { supplier_reference: 'S-1' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.press({ label: 'Hand out...' });
    const dialog = await nurse.screen();
    assert.deepEqual([dialog.kind, dialog.title], ['dialog', 'Hand out']);
    assert.deepEqual(
      dialog.buttons.map(({ label }) => label),
      ['Not now'],
    );
    assert.equal((await nurse.read({ label: 'Purpose' })).readonly, true);
    await nurse.fill({ label: 'The head nurse agrees' }, true);
    const missing = await refused(nurse.press({ label: 'Hand out' }), 'required', /Missing required fields/);
    assert.deepEqual(missing.fields, ['Handed to']);
    await nurse.fill({ label: 'Handed to' }, 'Theatre 1');
    await nurse.press({ label: 'Hand out' });
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'out');
    const after = await nurse.screen();
    assert.deepEqual([after.kind, after.title], ['form', 'Hip revision set']);
    await nurse.back();
    assert.equal((await nurse.record())?.id, loan.id);
  });

  test('a wizard opens another, each begins with what the one before knew, and what is left changes nothing', async () => {
    const loan = await loans.of('ward-nurse', { state: 'out' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.press({ label: 'Take back...' });
    const read = async (label: string) => (await nurse.read({ label })).text;
    assert.deepEqual(
      [await read('Expected trays'), await read('Received trays'), await read('Complete')],
      ['2', '2', 'yes'],
    );
    await noWay(nurse.read({ label: 'What is missing' }), 'absent', /no field "What is missing"/);
    await nurse.press({ label: 'Not now' });
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'out');
    await nurse.press({ label: 'Take back...' });
    await nurse.fill({ label: 'Received trays' }, -1);
    await nurse.fill({ label: 'What is missing' }, 'Three trays');
    await refused(nurse.press({ label: 'Take back' }), 'user', /less than nothing/);
    await nurse.fill({ label: 'Received trays' }, 1);
    assert.equal(await read('Complete'), 'no');
    await nurse.press({ label: 'Take back' });
    assert.deepEqual(
      [(await nurse.screen()).title, await read('What happened')],
      ['Report an incident', 'Three trays'],
    );
    await nurse.addLine({ label: 'Steps' }, [
      { column: 'Step', value: 'Search' },
      { column: 'By whom', value: 'Nora' },
    ]);
    await nurse.press({ label: 'Report and take back' });
    const after = await nurse.screen();
    assert.deepEqual([after.kind, after.stages?.current], ['form', 'Returned']);
    const incident = await people.last('loan.incident', [['order_id', '=', loan.id]], ['name', 'cause']);
    assert.deepEqual([incident.name, incident.cause], ['Three trays', 'Search']);
  });

  test('a wizard about ticked rows knows how many, and tells what it did', async () => {
    const first = await loans.of('biomed-lead', { start: '2027-01-01', stop: '2027-01-03' });
    const second = await loans.of('biomed-lead', { start: '2027-02-01' });
    const third = await loans.of('biomed-lead', { start: '2027-03-01' });
    const lead = await seat('biomed-lead');
    await lead.go('Loan kits > Loans > All loans');
    await lead.select([first.name, second.name]);
    await lead.chooseAction('Postpone loans');
    assert.equal((await lead.read({ label: 'Loans in all' })).text, '2');
    await lead.fill({ label: 'Why' }, 'Something else');
    assert.equal((await lead.read({ label: 'In other words' })).required, true);
    await lead.fill({ label: 'Why' }, 'Theatre is closed');
    lead.notices();
    await lead.press({ label: 'Postpone' });
    assert.deepEqual(
      lead.notices().map(({ kind, text }) => [kind, text]),
      [['info', '2 loans were postponed.']],
    );
    assert.equal((await lead.screen()).kind, 'list');
    const starts = await Promise.all([first, second, third].map((loan) => loans.stored(loan, 'start')));
    assert.deepEqual(starts, ['2027-01-08', '2027-02-08', '2027-03-01']);
    const nurse = await seat('ward-nurse');
    const own = await loans.of('ward-nurse');
    await nurse.go('Loan kits > Loans > All loans');
    await nurse.select([own.name]);
    await noWay(nurse.chooseAction('Postpone loans'), 'absent', /no "Postpone loans"/);
  });

  test('a button that opens an address: beside, in place of the client, or out of this Odoo', async () => {
    const loan = await loans.of('biomed-lead', { start: '2027-04-01' });
    const lead = await seat('biomed-lead');
    const begin = async () => {
      await lead.go('Loan kits > Loans > All loans');
      await lead.select([loan.name]);
      await lead.chooseAction('Postpone loans');
      await lead.fill({ label: 'Why' }, 'Theatre is closed');
      lead.notices();
    };
    const pressed = async (label: string) => {
      await lead.press({ label });
      const said = lead.notices().map(({ kind, title, text }) => [kind, title, text].join(': '));
      return [(await lead.screen()).kind, ...said];
    };
    await begin();
    const rules = 'info: Opened beside: /my/loans?rules=1';
    assert.deepEqual(await pressed('Rules'), ['dialog', rules]);
    const out = 'info: Leads out of this Odoo: https://example.org/closed';
    assert.deepEqual(await pressed("The maker's page"), ['dialog', out]);
    assert.deepEqual(await pressed('Paper'), ['dialog', 'info: Opened beside: /web/content/1?download=true']);
    await lead.pages.open('/my/loans?rules=1');
    assert.deepEqual((await lead.pages.read()).headings, ['Loans']);
    assert.deepEqual(await pressed('Rules, then done'), ['list', rules]);
    await begin();
    assert.deepEqual(await pressed('All on the portal'), ['none']);
    assert.deepEqual(
      ward.events.slice(-2).map(({ verb, outcome }) => [verb, outcome]),
      [
        ['press', 'done'],
        ['pages.open', 'done'],
      ],
    );
    const page = await lead.pages.read();
    assert.deepEqual([page.path, page.headings], ['/my/loans', ['Loans']]);
    await lead.open(loan);
    assert.equal((await lead.record())?.id, loan.id);
  });

  test('a toast in yellow on a page is told; where it says what Odoo refused, it is a refusal', async () => {
    const nurse = await seat('ward-nurse');
    await nurse.pages.open('/my/loans');
    nurse.notices();
    await nurse.pages.press('Remind the ward');
    const advice = { kind: 'warning', title: '', text: 'Too soon. The ward was reminded an hour ago.' };
    assert.deepEqual(nurse.notices(), [advice]);
    await refused(nurse.pages.press('Close them all'), 'user', /Loans are closed by the ward/);
    await nurse.pages.press('Remind the ward');
    assert.deepEqual(nurse.notices(), [advice]);
  });
}
