// Forms on both channels: every kind of field by its label, what is refused, what cannot be done.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat } from '../../support/channels/channel.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';

export function forms({ people, events, seat }: Ward): void {
  async function newTicket(): Promise<Seat> {
    const nurse = await seat('ward-nurse');
    await nurse.go('Helpdesk > Tickets > All Tickets');
    await nurse.create();
    return nurse;
  }

  test('a ticket is filled in by its labels and saved; what was typed is what is stored', async () => {
    const nurse = await newTicket();
    await nurse.fill({ label: 'Title' }, 'Pump does not charge');
    await nurse.fill({ label: 'Type' }, 'Equipment fault');
    await nurse.fill({ label: 'Team' }, 'Equipment service desk');
    await nurse.fill({ label: 'Category' }, 'Medical equipment');
    await nurse.fill({ label: 'Contact' }, 'Nora Nurse');
    await nurse.fill({ label: 'Description' }, 'Red lamp\nsince this morning');
    const before = await nurse.screen();
    assert.equal(before.dirty, true);
    assert.equal(before.record, undefined);
    await nurse.save();
    await nurse.fill({ label: 'Priority' }, 'Very High');
    const record = await nurse.record();
    assert.equal(record?.model, 'helpdesk.ticket');
    const ticket = await people.last(
      'helpdesk.ticket',
      [['id', '=', record?.id ?? 0]],
      ['name', 'priority', 'description', 'team_id'],
    );
    assert.deepEqual([ticket.name, ticket.priority], ['Pump does not charge', '3']);
    assert.match(String(ticket.description), /Red lamp.*since this morning/s);
    const after = await nurse.screen();
    assert.deepEqual([after.dirty, after.stages?.current], [false, 'New']);
    const read = await nurse.read({ label: 'Description' });
    assert.deepEqual([read.text, read.type, read.required], ['Red lamp\nsince this morning', 'html', true]);
  });

  test('every act is reported once, with what was said, its record and the calls that act', () => {
    const filled = events.filter((event) => event.verb === 'fill');
    assert.deepEqual(filled[0]?.said, { label: 'Title', value: 'Pump does not charge' });
    const saved = events.find((event) => event.verb === 'save');
    assert.equal(saved?.record?.model, 'helpdesk.ticket');
    assert.deepEqual(
      saved?.calls?.map((call) => call.method),
      ['web_save'],
    );
    assert.ok(events.every((event) => event.person === 'ward-nurse' && event.outcome === 'done'));
    assert.equal(events.filter((event) => event.verb === 'screen').length, 0);
  });

  test('an incomplete form names the fields that it lacks and is not sent', async () => {
    const nurse = await newTicket();
    const error = await refused(nurse.save(), 'required', /Missing required fields/);
    assert.deepEqual([...error.fields].sort(), ['Description', 'Title']);
    assert.ok(nurse.notices().some((notice) => notice.kind === 'danger'));
    await nurse.discard();
  });

  test('a label that is nowhere, a value that cannot be changed, a name that is not offered', async () => {
    const nurse = await newTicket();
    const absent = await noWay(nurse.fill({ label: 'Titel' }, 'x'), 'absent', /no field "Titel".*Shown are/s);
    assert.ok(absent.candidates.includes('Title'));
    await noWay(nurse.fill({ label: 'Ticket number' }, 'HT1'), 'readonly', /cannot be changed/);
    const none = await noWay(nurse.fill({ label: 'Category' }, 'Garden'), 'no-choice', /offers no "Garden"/);
    assert.ok(none.candidates.includes('Supplies'));
    assert.deepEqual(await people.all('helpdesk.ticket.category', [['name', '=', 'Garden']], ['id']), []);
    assert.equal((await nurse.read({ label: 'Category' })).text, '');
    await nurse.discard();
  });

  test('two records of one name are not guessed between', async () => {
    for (const email of ['a@twin.example', 'b@twin.example']) {
      await people.create('setup', 'res.partner', { name: 'Tom Twin', email });
    }
    const nurse = await newTicket();
    const error = await noWay(nurse.fill({ label: 'Contact' }, 'Tom Twin'), 'ambiguous', /2 records named/);
    assert.equal(error.candidates.length, 2);
    await nurse.discard();
  });

  test('a record that is not among the first eight is found all the same', async () => {
    for (let index = 1; index <= 12; index += 1) {
      await people.create('setup', 'res.partner', { name: `Walk-in ${String(index).padStart(2, '0')}` });
    }
    // The names before it contain it, so that only "Search more..." shows it.
    await people.create('setup', 'res.partner', { name: 'Walk-in' });
    for (let index = 1; index <= 9; index += 1) {
      await people.create('setup', 'res.partner', { name: `A Walk-in ${index}` });
    }
    const nurse = await newTicket();
    await nurse.fill({ label: 'Contact' }, 'Walk-in');
    assert.equal((await nurse.read({ label: 'Contact' })).text, 'Walk-in');
    await nurse.fill({ label: 'Contact' }, null);
    assert.equal((await nurse.read({ label: 'Contact' })).text, '');
    await nurse.discard();
  });

  test('moments are meant in UTC, wherever the person is', async () => {
    const [lead] = await people.all('res.users', [['login', 'like', 'biomed-lead']], ['id']);
    await people.write('setup', 'res.users', Number(lead?.id), { tz: 'Asia/Tokyo' });
    const chief = await seat('biomed-lead');
    await chief.go('Maintenance > Maintenance > Maintenance Requests');
    await chief.create();
    await chief.fill({ label: 'Request' }, 'Yearly check');
    await chief.fill({ label: 'Scheduled Date' }, { datetime: '2026-11-23T22:30:00Z' });
    await chief.fill({ label: 'Scheduled Date' }, { datetime: '2026-11-24T08:00:00Z' });
    assert.equal((await chief.read({ label: 'Scheduled Date' })).text, '2026-11-24T08:00:00Z');
    await noWay(chief.fill({ label: 'Scheduled Date' }, 'soon'), 'not-taken', /did not take "soon"/);
    await chief.save();
    const made = await people.last('maintenance.request', [['name', '=', 'Yearly check']], ['schedule_date']);
    assert.equal(made.schedule_date, '2026-11-24 08:00:00');
  });

  test('a state, a radio button and a folded stage are chosen by name', async () => {
    const chief = await seat('biomed-lead');
    await chief.fill({ label: 'Maintenance Type' }, 'Preventive');
    await chief.fill({ label: 'Kanban State' }, 'Blocked');
    await chief.save();
    const made = await people.last(
      'maintenance.request',
      [['name', '=', 'Yearly check']],
      ['maintenance_type', 'kanban_state'],
    );
    assert.deepEqual([made.maintenance_type, made.kanban_state], ['preventive', 'blocked']);
    await noWay(chief.fill({ label: 'Kanban State' }, 'Lost'), 'no-choice', /no choice "Lost"/);
    const agent = await seat('service-desk-agent');
    await agent.go('Helpdesk > Tickets > All Tickets');
    await agent.openRow('Pump does not charge');
    await agent.chooseStage('Cancelled');
    assert.equal((await agent.screen()).stages?.current, 'Cancelled');
    await noWay(agent.chooseStage('Forgotten'), 'absent', /no stage "Forgotten"/);
  });

  test('numbers are typed as the person types them', async () => {
    await people.call('setup', 'res.lang', 'write', [
      [Number((await people.all('res.lang', [['code', '=', 'en_US']], ['id']))[0]?.id)],
      { decimal_point: ',', thousands_sep: '.' },
    ]);
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.create();
    await buyer.fill({ label: 'Vendor' }, 'MedParts Supplies (fictional)');
    await buyer.addLine({ label: 'Products' }, [
      { column: 'Product', value: 'Pump battery pack' },
      { column: 'Unit Price', value: 1234.5 },
    ]);
    await buyer.save();
    const [line] = (await buyer.screen()).lists[0]?.lines ?? [];
    assert.equal(line?.['Unit Price'], '1234.5');
  });
}
