// Lines of the app of hard cases: columns and buttons on conditions, dialogs in dialogs, lists that only bear their tab's name.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat } from '../../support/channels/channel.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { loansOf } from './hard-loans.ts';

const TRAYS = { label: 'Trays' };

export function hardLines(ward: Ward): void {
  const { people, seat } = ward;
  const loans = loansOf(ward);

  async function columnsOf(person: Seat, label: string): Promise<readonly string[]> {
    const { lists } = await person.screen();
    return lists.find((one) => one.label === label)?.columns ?? [];
  }

  test('a column is there by the state of the loan, a button of a line by the state of both', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    assert.ok(!(await columnsOf(nurse, 'Trays')).includes('Counted by'));
    await noWay(nurse.pressInLine(TRAYS, 'Tray', 'Checked'), 'absent', /no button "Checked"/);
    await nurse.press({ label: 'Ask for it' });
    await nurse.press({ label: 'Yes, ask' });
    assert.ok((await columnsOf(nurse, 'Trays')).includes('Counted by'));
    await nurse.changeLine(TRAYS, 'Tray', [
      { column: 'Counted by', value: 'Nora' },
      { column: 'Lot', value: 'L-7' },
      { column: 'Weight > 10 kg', value: 12.5 },
    ]);
    await nurse.pressInLine(TRAYS, 'Tray', 'Checked');
    const line = await people.last('loan.line', [['order_id', '=', loan.id]], ['state', 'lot', 'weight']);
    assert.deepEqual([line.state, line.lot, line.weight], ['ok', 'L-7', 12.5]);
    await noWay(
      nurse.changeLine(TRAYS, 1, [{ column: 'Counted by', value: 'Nobody' }]),
      'readonly',
      /cannot be changed/,
    );
    await noWay(nurse.openLine(TRAYS, 'Tray'), 'absent', /has no button that opens it/);
    await nurse.pressInLine(TRAYS, 'Tray', 'Count again');
    assert.equal(await people.field('loan.line', line.id, 'state'), 'todo');
    await nurse.discard();
  });

  test('a dialog in a dialog in a dialog is filled in and kept from the innermost outwards', async () => {
    const loan = await loans.of('ward-nurse', { state: 'asked' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.openLine({ label: 'Checks' }, 'Tray');
    assert.equal((await nurse.screen()).kind, 'dialog');
    await refused(
      nurse.addLine({ label: 'Checks' }, [
        { column: 'Check', value: 'Count' },
        { column: 'Result', value: 'Failed' },
      ]),
      'required',
      /Missing required fields|Reason/,
    );
    await nurse.addLine({ label: 'Checks' }, [
      { column: 'Check', value: 'Count' },
      { column: 'Result', value: 'Failed' },
      { column: 'Reason', value: 'One clamp too few' },
    ]);
    await nurse.openLine({ label: 'Checks' }, 'Count');
    await nurse.addLine({ label: 'Findings' }, [
      { column: 'Finding', value: 'Rust' },
      { column: 'Grave', value: true },
    ]);
    await nurse.press({ label: 'Save & Close' });
    await nurse.press({ label: 'Save' });
    assert.equal((await nurse.screen()).kind, 'form');
    await nurse.save();
    const check = await people.last('loan.check', [['line_id.order_id', '=', loan.id]], ['name', 'reason']);
    assert.deepEqual([check.name, check.reason], ['Count', 'One clamp too few']);
    const finding = await people.last('loan.finding', [['check_id', '=', check.id]], ['name', 'grave']);
    assert.deepEqual([finding.name, finding.grave], ['Rust', true]);
  });

  test('a list alone in its tab goes by the tab; records are chosen into it', async () => {
    const loan = await loans.of('ward-nurse');
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await nurse.addLine({ label: 'People' }, []);
    assert.equal((await nurse.screen()).kind, 'dialog');
    await nurse.select(['Stefan Storekeeper']);
    await nurse.press({ label: 'Select' });
    await nurse.save();
    const order = await people.last('loan.order', [['id', '=', loan.id]], ['contact_ids']);
    assert.equal((order.contact_ids as number[]).length, 1);
  });

  test('a finished loan takes no more lines', async () => {
    const loan = await loans.of('ward-nurse', { state: 'back' });
    const nurse = await seat('ward-nurse');
    await nurse.open(loan);
    await noWay(nurse.addLine(TRAYS, [{ column: 'Tray', value: 'x' }]), 'readonly', /cannot be changed/);
    await noWay(
      nurse.changeLine(TRAYS, 1, [{ column: 'Tray', value: 'x' }]),
      'readonly',
      /cannot be changed/,
    );
  });

  test('the words at the foot of a list are no button, and how a line is added is said', async () => {
    const nurse = await loans.begin('ward-nurse');
    await noWay(
      nurse.press({ label: 'Add a line' }),
      'absent',
      /^"Add a line" stands at the foot of a list and is no button: say to which list a line is added/,
    );
    await noWay(nurse.press({ label: 'Add a tray' }), 'absent', /^There is no button "Add a tray"/);
    await nurse.discard();
  });
}
