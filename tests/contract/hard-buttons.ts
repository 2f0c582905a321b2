// Buttons of the app of hard cases: questions with own words, silent ones, refusals with a second way, four eyes.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';

export function hardButtons({ people, seat }: Ward): void {
  async function loanOf(who: string, values: Record<string, string | number> = {}) {
    const [user] = await people.all('res.users', [['login', '=', who]], ['id']);
    const id = await people.create('setup', 'loan.order', {
      requester_id: Number(user?.id),
      line_ids: [[0, 0, { name: 'Tray', quantity: 2 }]],
      ...values,
    });
    return { model: 'loan.order', id, name: String(await people.field('loan.order', id, 'name')) };
  }

  test('a question has the words of its button, and what is left stays as it was', async () => {
    const loan = await loanOf('ward-nurse');
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
    const loan = await loanOf('biomed-lead', { state: 'asked', supplier_id: supplier });
    const lead = await seat('biomed-lead');
    await lead.open(loan);
    await refused(lead.press({ label: 'Approve' }), 'user', /Who asked for a loan cannot approve it/);
    assert.equal(await people.field('loan.order', loan.id, 'state'), 'asked');
    const other = await loanOf('ward-nurse', { state: 'asked', supplier_id: supplier });
    await lead.open(other);
    await lead.press({ label: 'Approve' });
    assert.equal(await people.field('loan.order', other.id, 'state'), 'approved');
  });
}
