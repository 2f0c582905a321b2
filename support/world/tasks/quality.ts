// Inspections, the function and safety check, papers, nonconformity and corrective action.
import type { Cell, Seat } from '../../channels/channel.ts';
import type { VouchWorld } from '../world.ts';
import { saved } from './common.ts';

/** Answers the questions of the test so that it passes. */
export async function passInspection(w: VouchWorld, who: string, word = 'inspection'): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.openRow(w.the(word));
  await answerAndConfirm(seat, w.house.tests.incoming);
}

/** Answers one question wrong and all others right; it then waits for somebody who agrees. */
export async function failInspection(w: VouchWorld, who: string, question: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.openRow(w.the('inspection'));
  const { name, questions } = w.house.tests.incoming;
  const wrong = questions.map(({ ask, answer }) => ({ ask, answer: ask === question ? 'No' : answer }));
  await answerAndConfirm(seat, { name, questions: wrong });
}

/** What did not pass has failed only once somebody else says so. */
export async function agreeToFailure(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.openRow(w.the('inspection'));
  await seat.press({ label: 'Approve' });
}

/** The check that ties a device to its serial number, ticket and request by its notes: Odoo has no link. */
export async function safetyCheck(w: VouchWorld, who: string, equipment: string): Promise<void> {
  const device = w.house.deviceOf(equipment);
  const seat = await w.seat(who);
  await seat.go(w.menu('inspections'));
  await seat.create();
  await seat.fill({ label: 'Reference' }, `Product: ${device.product}`);
  await seat.fill({ label: 'Internal notes' }, `${device.serial} ${w.the('request').name}`);
  w.keep('safety check', await saved(seat));
  await seat.press({ label: 'Set test' });
  await seat.fill({ label: 'Test' }, w.house.tests.safety.name);
  await seat.press({ label: 'Accept' });
  await answerAndConfirm(seat, w.house.tests.safety);
}

export async function answerAndConfirm(seat: Seat, test: TestSheet): Promise<void> {
  const screen = await seat.screen();
  if (screen.buttons.some((button) => button.label === 'Mark todo')) await seat.press({ label: 'Mark todo' });
  for (const { ask, answer } of test.questions) {
    const cell: Cell =
      typeof answer === 'number'
        ? { column: 'Quantitative value', value: answer }
        : { column: 'Qualitative value', value: answer };
    await seat.changeLine({ label: 'Questions' }, ask, [cell]);
  }
  await seat.save();
  await seat.press({ label: 'Confirm' });
}

export interface TestSheet {
  readonly name: string;
  readonly questions: ReadonlyArray<{ readonly ask: string; readonly answer: string | number }>;
}

export async function fileServiceReport(w: VouchWorld, who: string, equipment: string): Promise<void> {
  const device = w.house.deviceOf(equipment);
  const seat = await w.seat(who);
  const file = `${w.named(`SR-${device.serial}`)}.pdf`;
  await seat.go(w.menu('files'));
  await seat.create();
  await seat.fill(
    { label: 'Content' },
    { file, content: pdf(`Service report ${device.serial}, ${w.the('request').name}`) },
  );
  await seat.fill({ label: 'Directory' }, w.house.serviceReports);
  w.keep('service report', await saved(seat));
}

export async function openNonconformity(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('tickets'));
  await seat.openRow(w.the('ticket'));
  await seat.chooseAction('Create Nonconformity');
  w.keep(
    'nonconformity',
    await w.observer.refOne('nonconformity of the ticket', w.model('nonconformity'), [
      ['ticket_ids', 'in', [w.the('ticket').id]],
    ]),
  );
}

/** Origin first: the form asks for it before any stage; the tab Actions appears from "Action Plan" on. */
export async function planAction(w: VouchWorld, who: string, action: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('nonconformities'));
  await seat.openRow(w.the('nonconformity'));
  await seat.fill({ label: 'Origin' }, ['Internal client complaint']);
  await seat.fill({ label: 'Responsible' }, seat.person.name);
  await seat.fill({ label: 'Manager' }, w.person('the quality manager').name);
  await seat.save();
  // The cause is open in this stage alone.
  if ((await seat.screen()).stages?.current !== 'Analysis') await seat.chooseStage('Analysis');
  await seat.fill({ label: 'Analysis' }, 'The charger did not charge.');
  await seat.save();
  await seat.chooseStage('Action Plan');
  await seat.addLine({ label: 'Actions' }, [
    { column: 'Subject', value: w.named(action) },
    { column: 'Response Type', value: 'Corrective Action' },
    { column: 'Deadline', value: { date: w.date('in 30 days') } },
  ]);
  await seat.fill({ label: 'Action Plan Comments' }, 'Agreed in the quality round.');
  await seat.save();
  await seat.chooseStage('In Progress');
  w.keep(
    'corrective action',
    await w.observer.refOne(`action ${action}`, 'mgmtsystem.action', [['name', '=', w.named(action)]]),
  );
}

export async function completeAction(w: VouchWorld, who: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('corrective actions'));
  await seat.openRow(w.the('corrective action'));
  await seat.chooseStage('Closed');
}

export async function closeNonconformity(w: VouchWorld, who: string, evaluation: string): Promise<void> {
  const seat = await w.seat(who);
  await seat.go(w.menu('nonconformities'));
  await seat.openRow(w.the('nonconformity'));
  await seat.fill({ label: 'Evaluation Comments' }, evaluation);
  await seat.save();
  await seat.chooseStage('Closed');
}

/** The smallest well-formed PDF that says one line. */
function pdf(line: string): Uint8Array {
  const text = `BT /F1 12 Tf 72 720 Td (${line.replace(/[()\\]/g, ' ')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}
