// Buttons of the app of hard cases: questions with own words, silent ones, refusals with a second way, four eyes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { NOTHING_SEEN } from '../../support/channels/in-vain.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { loansOf } from './hard-loans.ts';

export function hardButtons(ward: Ward): void {
  const { people, seat } = ward;
  const loans = loansOf(ward);

  test('a question has the words of its button, and what is left stays as it was', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.press({ label: 'Ask for it' });
    const question = await nurse.screen();
    assert.deepEqual(
      [question.kind, question.title, question.text, question.buttons.map(({ label }) => label)],
      ['question', 'Ask', 'Ask the supplier for this kit?', ['Yes, ask', 'Not yet']],
    );
    await nurse.press({ label: 'Not yet' });
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'draft');
    await nurse.press({ label: 'Ask for it' });
    await nurse.press({ label: 'Yes, ask' });
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'asked');
    assert.equal((await nurse.screen()).stages?.current, 'Asked');
    await noWay(nurse.press({ label: 'Approve' }), 'absent', /no button "Approve"/);
  });

  test('who asked does not approve, and what is refused leaves no trace', async () => {
    const supplier = (await people.last('res.partner', [['name', 'like', 'Bone Works']])).id;
    const loan = await loans.of('biomed-lead', { state: 'asked', supplier_id: supplier });
    const lead = await seat('biomed-lead');
    await lead.open(loan);
    await refused(lead.press({ label: 'Approve' }), 'user', /Who asked for a loan cannot approve it/);
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'asked');
    const other = await loans.of('ward-nurse', { state: 'asked', supplier_id: supplier });
    await lead.open(other);
    await lead.press({ label: 'Approve' });
    assert.equal(await people.field('loan.order', other.id, 'state'), 'approved');
  });

  test('a refusal with a way out stands as a question: answered by its words, or closed by going on', async () => {
    const loan = await loans.of('ward-nurse', { state: 'asked' });
    const lead = await seat('biomed-lead');
    await lead.open(loan);
    const why = /A loan without a supplier cannot be approved\. .*"Look at the suppliers", "Close"/;
    const no = await refused(lead.press({ label: 'Approve' }), 'redirect', why);
    assert.deepEqual(no.answers, ['Look at the suppliers', 'Close']);
    const question = await lead.screen();
    assert.deepEqual(
      [question.kind, question.title, question.text, question.buttons.map(({ label }) => label)],
      ['question', no.title, 'A loan without a supplier cannot be approved.', no.answers],
    );
    await lead.press({ label: 'Look at the suppliers' });
    const list = await lead.screen();
    assert.deepEqual([list.kind, list.title], ['list', 'Suppliers of kits']);
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'asked');
    for (const goOn of [
      () => lead.press({ label: 'Close' }),
      () => lead.discard(),
      () => lead.fill({ label: 'Carrier' }, 'By van'),
    ]) {
      await lead.open(loan);
      await refused(lead.press({ label: 'Approve' }), 'redirect', why);
      await goOn();
      assert.equal((await lead.screen()).kind, 'form');
    }
    lead.notices();
    await lead.discard();
    assert.deepEqual(lead.notices(), []);
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'asked');
  });

  test('a button that does nothing says nothing and changes nothing, and the evidence says that', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    const lastEvent = () => ward.events.at(-1)?.message;
    await nurse.open(loan);
    nurse.notices();
    const before = await people.field('loan.order', loan.id, 'write_date');
    await nurse.press({ label: 'Refresh stock' });
    assert.equal(lastEvent(), NOTHING_SEEN);
    assert.deepEqual(nurse.notices(), []);
    assert.equal(await people.field('loan.order', loan.id, 'write_date'), before);
    for (const label of ['Ask for it', 'Not yet', 'Ask for it', 'Yes, ask', 'Tell the ward']) {
      await nurse.press({ label });
      if (label !== 'Not yet') assert.notEqual(lastEvent(), NOTHING_SEEN, label);
    }
    await nurse.open(loan);
    await nurse.fill({ label: 'Carrier' }, 'By bicycle');
    await nurse.press({ label: 'Refresh stock' });
    assert.equal(await loans.stored(loan, 'carrier'), 'By bicycle');
    assert.notEqual(lastEvent(), NOTHING_SEEN);
  });

  test('a button that is greyed out is read as such, and not pressed', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    const looks = [...(await nurse.screen()).buttons, ...(await nurse.form()).buttons];
    const enabled = (label: string) => looks.filter((one) => one.label === label).map((one) => one.enabled);
    assert.deepEqual(enabled('Bill it'), [false, false]);
    assert.deepEqual(enabled('Ask for it'), [true, true]);
    await noWay(nurse.press({ label: 'Bill it' }), 'readonly', /"Bill it" is shown but greyed out/);
  });

  test('what a button tells is read, and where it leads is on top', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    nurse.notices();
    await nurse.press({ label: 'Tell the ward' });
    assert.deepEqual(nurse.notices(), [
      { kind: 'success', title: 'Ward told', text: `The ward knows about ${loan.name}.` },
    ]);
    const after = await nurse.screen();
    assert.deepEqual([after.kind, after.title], ['list', 'Loans']);
  });

  test('a report is read as it prints', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.press({ label: 'Print slip' });
    const report = await nurse.screen();
    assert.equal(report.kind, 'report');
    assert.match(report.text ?? '', new RegExp(`Loan slip ${loan.name}[\\s\\S]*2 x Tray`));
  });

  test('a stat button leads to a list or to one form', async () => {
    const kit_id = await loans.named('loan.kit', 'Spine set');
    const loan = await loans.of('ward-nurse', { kit_id });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.press({ label: 'Incidents' });
    const list = await nurse.screen();
    assert.deepEqual([list.kind, list.title, list.rows], ['list', 'Incidents', []]);
    await nurse.back();
    await nurse.press({ label: 'The kit' });
    const kit = await nurse.screen();
    assert.deepEqual([kit.kind, kit.title], ['form', 'Spine set']);
  });

  test('a server action stands in the actions menu; the stages of a loan cannot be clicked', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.chooseAction('Make it very high');
    assert.equal(await people.field('loan.order', loan.id, 'priority'), '2');
    assert.equal((await nurse.read({ label: 'Priority' })).text, 'Very high');
    await noWay(nurse.chooseStage('Approved'), 'readonly', /Approved|stage/);
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'draft');
  });

  test('what happens by itself shows when the record is looked at again', async () => {
    const loan = await loans.of('ward-nurse', { state: 'out', return_by: '2020-01-01' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    assert.equal((await nurse.read({ label: 'Priority' })).text, 'Normal');
    const cron = await people.last('ir.cron', [
      ['cron_name', 'like', 'Loans: follow up'],
      ['active', 'in', [true, false]],
    ]);
    await people.call('setup', 'ir.cron', 'method_direct_trigger', [[cron.id]]);
    await nurse.open(loan);
    assert.equal((await nurse.read({ label: 'Priority' })).text, 'Very high');
    const [late] = await nurse.chatter.messages();
    assert.match(late?.text ?? '', /This loan is late/);
  });
}
