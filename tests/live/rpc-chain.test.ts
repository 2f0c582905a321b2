// The acts of the long chain through the `rpc` channel, by the labels that the people read, with the refusals on the way.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { RecordRef, Seat } from '../../support/channels/channel.ts';
import { noWay, openWard, refused } from './ward.ts';

const { people, events, seat } = await openWard('rpc');
const PART = 'Pump battery pack';
const SUPPLIER = 'MedParts Supplies (fictional)';
const LINES = { label: 'Products' };
/** What one act leaves for the next. */
const kept = new Map<string, RecordRef>();

test('the ward reports, the desk takes the ticket', async () => {
  const nurse = await seat('ward-nurse');
  await nurse.go('Helpdesk > Tickets > My Tickets');
  await nurse.create();
  await nurse.fill({ label: 'Title' }, 'Does not charge');
  await nurse.fill({ label: 'Type' }, 'Equipment fault');
  await nurse.fill({ label: 'Team' }, 'Equipment service desk');
  await nurse.fill({ label: 'Category' }, 'Medical equipment');
  await nurse.fill({ label: 'Description' }, 'Red lamp');
  await refused(nurse.save(), 'access', /Helpdesk Ticket/);
  await nurse.fill({ label: 'Contact' }, 'Nora Nurse');
  assert.equal((await nurse.read({ label: 'Email' })).text, 'ward-nurse@northgate.example');
  await keep('ticket', nurse);
  const agent = await seat('service-desk-agent');
  await agent.go('Helpdesk > Tickets > All Tickets');
  await agent.openRow(the('ticket'));
  await agent.press({ label: 'Assign to me' });
  await noWay(agent.press({ label: 'Assign to me' }), 'absent', /no button "Assign to me"/);
  await agent.chooseStage('In Progress');
  await agent.chatter.logNote('Taken.');
  assert.deepEqual((await agent.screen()).stages?.current, 'In Progress');
  const notes = await people.all(
    'mail.message',
    [
      ['res_id', '=', the('ticket').id],
      ['body', 'like', 'Taken.'],
    ],
    ['subtype_id'],
  );
  assert.equal(notes.length, 1);
});

test('biomedical engineering plans the request; equipment fills what belongs to it; followers by name', async () => {
  const lead = await seat('biomed-lead');
  await lead.go('Maintenance > Maintenance > Maintenance Requests');
  await lead.create();
  await lead.fill({ label: 'Request' }, '[HT00001] Does not charge');
  await lead.fill({ label: 'Equipment' }, 'Infusion pump 7/IP-0007');
  assert.equal((await lead.read({ label: 'Responsible' })).text, 'Tessa Technician');
  await keep('request', lead);
  await lead.chatter.addFollowers(['Nora Nurse']);
  assert.deepEqual(
    lead.notices().map((notice) => [notice.kind, notice.text]),
    [['success', 'Followers added']],
  );
  const technician = await seat('technician');
  await technician.open(the('request'));
  await technician.chooseStage('In Progress');
});

test('the shortage becomes a requirement that two people approve in turn', async () => {
  const technician = await seat('technician');
  await technician.go('Stock Requests > Operations > Stock Requests');
  await technician.create();
  await technician.fill({ label: 'Product' }, PART);
  await refused(technician.press({ label: 'Confirm' }), 'required', /Missing required fields/);
  await technician.fill({ label: 'Expected Date' }, { datetime: '2027-01-01T08:00:00Z' });
  await technician.fill({ label: 'Location' }, 'WH/Biomed workshop');
  await technician.fill({ label: 'Quantity' }, 3);
  await technician.press({ label: 'Confirm' });
  const { id } = await people.last('purchase.request', []);
  kept.set('requirement', { model: 'purchase.request', id, name: `PR0000${id}` });
  await technician.go('Purchase Requests');
  await technician.openRow(the('requirement'));
  await technician.changeLine(LINES, PART, [{ column: 'Estimated Cost', value: 6000 }]);
  await noWay(technician.press({ label: 'Confirm' }), 'absent', /no button "Confirm"/);
  await technician.save();
  await technician.press({ label: 'Request Validation' });
  await noWay(
    technician.changeLine(LINES, 1, [{ column: 'Estimated Cost', value: 1 }]),
    'readonly',
    /cannot be changed/,
  );
  const manager = await seat('procurement-manager');
  await manager.open(the('requirement'));
  await noWay(manager.press({ label: 'Validate' }), 'absent', /no button "Validate"/);
  await approve('biomed-lead', 'requirement');
  await approve('procurement-manager', 'requirement');
  await manager.press({ label: 'Confirm' });
  assert.equal((await manager.screen()).stages?.current, 'Approved');
});

test('a wizard to its end: the order, its cost centre, its two approvals', async () => {
  const buyer = await seat('buyer');
  await buyer.go('Purchase > Orders > Purchase Requests');
  await buyer.openRow(the('requirement'));
  await buyer.press({ label: 'Create RFQ' });
  const wizard = await buyer.screen();
  assert.deepEqual([wizard.kind, wizard.title], ['dialog', 'Create RFQ']);
  assert.equal(wizard.fields.find((field) => field.label === 'Supplier')?.text, SUPPLIER);
  await buyer.press({ label: 'Create RFQ' });
  const list = await buyer.screen();
  assert.deepEqual([list.kind, list.title, list.rows?.length], ['list', 'RFQ', 1]);
  await buyer.openRow('P00001');
  kept.set('order', (await buyer.record()) as RecordRef);
  await buyer.changeLine(LINES, 1, [{ column: 'Unit Price', value: 2000 }]);
  await refused(buyer.press({ label: 'Confirm Order' }), 'validation', /100% analytic distribution/);
  await noWay(
    buyer.changeLine(LINES, 1, [{ column: 'Analytic Distribution', value: 'Garden' }]),
    'no-choice',
    /offers no account "Garden"/,
  );
  await buyer.changeLine(LINES, 1, [{ column: 'Analytic Distribution', value: 'Intensive care' }]);
  await buyer.press({ label: 'Confirm Order' });
  await buyer.press({ label: 'Request Validation' });
  await noWay(buyer.press({ label: 'Approve Order' }), 'absent', /no button "Approve Order"/);
  const second = await seat('second-approver');
  await second.open(the('order'));
  await refused(second.press({ label: 'Approve Order' }), 'validation', /still open/);
  await approve('finance-controller', 'order');
  await approve('second-approver', 'order');
  await second.press({ label: 'Approve Order' });
  const order = await second.screen();
  assert.equal(order.stages?.current, 'Purchase Order');
  assert.equal(order.lists[0]?.lines[0]?.['Amount'], '6000');
});

test('a receipt: refused without a lot; lot and expiry in the dialog of the line; a part of it with a backorder', async () => {
  const { id } = await people.last('stock.picking', [['origin', '=', 'P00001']]);
  kept.set('receipt', { model: 'stock.picking', id, name: 'WH/IN/00001' });
  const storekeeper = await seat('storekeeper');
  await storekeeper.go('Inventory > Operations > Transfers > Receipts');
  await storekeeper.openRow(the('receipt'));
  await refused(storekeeper.press({ label: 'Validate' }), 'user', /supply a Lot\/Serial Number/);
  await storekeeper.openLine({ label: 'Operations' }, PART);
  assert.equal((await storekeeper.screen()).title, 'Detailed Operations');
  const move = { label: 'Move Line' };
  const cleared = storekeeper.changeLine(move, 1, [
    { column: 'Lot/Serial Number', value: 'LOT-1' },
    { column: 'Quantity', value: 2 },
    { column: 'Expiration Date', value: null },
  ]);
  await refused(cleared, 'required', /cannot be left: missing or wrong are Expiration Date/);
  const incomplete = await refused(
    storekeeper.press({ label: 'Save' }),
    'required',
    /Missing required fields/,
  );
  assert.deepEqual(incomplete.fields, ['Move Line: Expiration Date']);
  await storekeeper.changeLine(move, 1, [
    { column: 'Expiration Date', value: { datetime: '2028-01-01T00:00:00Z' } },
  ]);
  await storekeeper.press({ label: 'Save' });
  await storekeeper.press({ label: 'Validate' });
  const question = await storekeeper.screen();
  assert.deepEqual([question.kind, question.title], ['dialog', 'Create Backorder?']);
  assert.match(question.text ?? '', /less products than the initial demand/);
  await storekeeper.press({ label: 'Create Backorder' });
  assert.equal((await storekeeper.screen()).stages?.current, 'Done');
  const lot = await people.last('stock.lot', [['name', '=', 'LOT-1']], ['product_qty', 'expiration_date']);
  assert.deepEqual([lot.product_qty, lot.expiration_date], [2, '2028-01-01 00:00:00']);
});

test('an inspection is answered in its lines', async () => {
  const inspector = await seat('quality-inspector');
  await inspector.go('Quality Control > Inspections > Inspections');
  await inspector.create();
  await inspector.fill({ label: 'Reference' }, `Product: ${PART}`);
  await refused(inspector.press({ label: 'Mark todo' }), 'user', /set the test/);
  await inspector.press({ label: 'Set test' });
  await inspector.fill({ label: 'Test' }, 'Incoming inspection');
  await inspector.press({ label: 'Accept' });
  await inspector.press({ label: 'Mark todo' });
  await refused(inspector.press({ label: 'Confirm' }), 'user', /answer for all/);
  await answerYes(inspector);
});

test('a bill taken from the order, rejected, corrected, posted by one and paid by another', async () => {
  const clerk = await seat('ap-clerk');
  await clerk.go('Invoicing > Vendors > Bills');
  await clerk.create();
  await clerk.fill({ label: 'Vendor' }, SUPPLIER);
  await clerk.fill({ label: 'Auto-Complete' }, 'P00001: $ 6,000.00');
  await clerk.fill({ label: 'Bill Reference' }, 'INV-1');
  await clerk.fill({ label: 'Bill Date' }, { date: '2026-11-22' });
  const lines = { label: 'Invoice Lines' };
  assert.equal((await clerk.screen()).lists[0]?.lines[0]?.['Quantity'], '2');
  await clerk.changeLine(lines, 1, [{ column: 'Quantity', value: 3 }]);
  await keep('bill', clerk);
  await clerk.press({ label: 'Request Validation' });
  await refused(clerk.press({ label: 'Confirm' }), 'validation', /still open/);
  const controller = await seat('finance-controller');
  await controller.open(the('bill'));
  await controller.press({ label: 'Reject' });
  await refused(controller.press({ label: 'Comment' }), 'required', /Missing required fields/);
  await controller.fill({ label: 'Comment' }, 'Billed 3, received 2');
  await controller.press({ label: 'Comment' });
  await clerk.open(the('bill'));
  await clerk.press({ label: 'Restart Validation' });
  await clerk.changeLine(lines, 1, [{ column: 'Quantity', value: 2 }]);
  await clerk.press({ label: 'Request Validation' });
  await approve('finance-controller', 'bill');
  await clerk.open(the('bill'));
  await clerk.press({ label: 'Confirm' });
  const officer = await seat('payments-officer');
  await officer.open(the('bill'));
  await officer.press({ label: 'Pay' });
  const pay = await officer.screen();
  assert.equal(pay.fields.find((field) => field.label === 'Amount')?.text, '4000');
  await officer.press({ label: 'Create Payment' });
  assert.equal(await people.field('account.move', the('bill').id, 'payment_state'), 'paid');
});

test('a repair with its part', async () => {
  const storekeeper = await seat('storekeeper');
  await storekeeper.go('Inventory > Operations > Transfers > Internal');
  await storekeeper.openRow('WH/INT/00001');
  await storekeeper.press({ label: 'Check Availability' });
  await storekeeper.press({ label: 'Validate' });
  await refused(storekeeper.press({ label: 'No Backorder' }), 'user', /held by quality/);
  const inspector = await seat('quality-inspector');
  await inspector.go('Quality Control > Inspections > Inspections');
  await inspector.openRow('QC-000001');
  await inspector.press({ label: 'Mark todo' });
  await answerYes(inspector);
  await storekeeper.press({ label: 'No Backorder' });
  const technician = await seat('technician');
  await technician.go('Repairs > Orders');
  await technician.create();
  await technician.fill({ label: 'Product to Repair' }, 'Infusion pump');
  await technician.fill({ label: 'Lot/Serial' }, 'IP-0007');
  await technician.addLine({ label: 'Parts' }, [
    { column: 'Type', value: 'Add' },
    { column: 'Product', value: PART },
    { column: 'Demand', value: 1 },
  ]);
  await technician.press({ label: 'Confirm Repair' });
  await technician.press({ label: 'Start Repair' });
  await technician.press({ label: 'End Repair' });
  assert.equal((await technician.screen()).stages?.current, 'Repaired');
});

test('papers: an uploaded file takes its name, the directory is asked for', async () => {
  const controller = await seat('document-controller');
  await controller.go('Documents > Files');
  await controller.create();
  await controller.fill(
    { label: 'Content' },
    { file: 'SR-1.pdf', content: new TextEncoder().encode('%PDF-1.4 x') },
  );
  assert.equal((await controller.read({ label: 'Name' })).text, 'SR-1.pdf');
  await refused(controller.save(), 'required', /Missing required fields/);
  await controller.fill({ label: 'Directory' }, 'Service reports');
  await controller.save();
  const file = await people.last('dms.file', [['name', '=', 'SR-1.pdf']], ['mimetype']);
  assert.equal(file.mimetype, 'application/pdf');
});

test('a nonconformity from the actions menu; a list whose lines are made in a dialog; closed too early is refused', async () => {
  const agent = await seat('service-desk-agent');
  await agent.open(the('ticket'));
  await agent.chooseAction('Create Nonconformity');
  const inspector = await seat('quality-inspector');
  await inspector.go('Management Systems > Management System > Nonconformities');
  await inspector.openRow('Does not charge');
  const missing = await refused(inspector.chooseStage('Action Plan'), 'required', /Missing required fields/);
  assert.deepEqual(missing.fields, ['Origin']);
  await inspector.discard();
  await inspector.fill({ label: 'Origin' }, ['Internal client complaint']);
  await inspector.fill({ label: 'Responsible' }, 'Ines Inspector');
  await inspector.fill({ label: 'Manager' }, 'Maya Quality');
  // Saved first: in the next stage these fields are read-only, and the client does not send what is read-only.
  await inspector.save();
  await inspector.chooseStage('Analysis');
  await inspector.fill({ label: 'Analysis' }, 'The charger did not charge');
  await inspector.save();
  await inspector.chooseStage('Action Plan');
  await inspector.addLine({ label: 'Actions' }, [
    { column: 'Subject', value: 'Check the chargers' },
    { column: 'Response Type', value: 'Corrective Action' },
  ]);
  await inspector.save();
  await refused(inspector.chooseStage('In Progress'), 'validation', /comments are required/);
  await inspector.discard();
  await inspector.fill({ label: 'Action Plan Comments' }, 'Agreed');
  await inspector.save();
  await inspector.chooseStage('In Progress');
  const manager = await seat('quality-manager');
  await manager.go('Management Systems > Management System > Nonconformities');
  await manager.openRow('Does not charge');
  await manager.fill({ label: 'Evaluation Comments' }, 'Checked');
  await manager.save();
  await refused(manager.chooseStage('Closed'), 'validation', /All actions must be done/);
  await manager.discard();
  await inspector.go('Management Systems > Management System > Actions');
  await inspector.openRow('Check the chargers');
  await inspector.chooseStage('Closed');
  await manager.chooseStage('Closed');
  assert.equal((await manager.screen()).stages?.current, 'Closed');
});

test('each act is reported once, without values that were not allowed', () => {
  const order = events.find(
    (event) => event.verb === 'press' && event.said['label'] === 'Approve Order' && event.outcome === 'done',
  );
  assert.equal(order?.person, 'second-approver');
  assert.equal(order?.record?.model, 'purchase.order');
  assert.deepEqual(
    order?.calls?.map((call) => `${call.model}.${call.method}`),
    ['purchase.order.button_approve'],
  );
  const told = events.find((event) => event.outcome === 'refused' && event.verb === 'press');
  assert.ok((told?.message ?? '').length > 0);
  const text = JSON.stringify(events.map((event) => event.calls));
  assert.ok(!text.includes('INV-1') && text.includes('"ref"'), 'names of fields only');
  assert.ok(!JSON.stringify(events).includes('JVBERi0'), 'no content of files');
});

async function answerYes(inspector: Seat): Promise<void> {
  for (const line of (await inspector.screen()).lists[0]?.lines ?? []) {
    await inspector.changeLine({ label: 'Questions' }, line['Question'] ?? '', [
      { column: 'Qualitative value', value: 'Yes' },
    ]);
  }
  await inspector.press({ label: 'Confirm' });
  assert.equal((await inspector.screen()).stages?.current, 'Quality success');
}

async function approve(key: string, word: string): Promise<void> {
  const approver = await seat(key);
  await approver.open(the(word));
  await approver.press({ label: 'Validate' });
  await approver.fill({ label: 'Comment' }, 'Agreed.');
  await approver.press({ label: 'Comment' });
}

function the(word: string): RecordRef {
  const record = kept.get(word);
  assert.ok(record, `no ${word} yet`);
  return record;
}

async function keep(word: string, form: Seat): Promise<void> {
  await form.save();
  const record = await form.record();
  assert.ok(record);
  kept.set(word, record);
}
