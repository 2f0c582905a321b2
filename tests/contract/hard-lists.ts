// Lists of the app of hard cases: cards by stage, groups, rows typed at the top, whose records are there and whose not.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { loansOf } from './hard-loans.ts';

export function hardLists(ward: Ward): void {
  const { people, seat } = ward;
  const loans = loansOf(ward);

  test('a card is opened from its stage, and goes to another by the bar of stages', async () => {
    const lead = await seat('biomed-lead');
    await lead.go('Loan kits > Kits > By stage');
    const board = await lead.screen();
    assert.equal(board.kind, 'kanban');
    assert.ok((board.rows ?? []).length >= 3, JSON.stringify(board.rows));
    await lead.openRow('Knee set');
    const form = await lead.screen();
    assert.deepEqual(
      [form.kind, form.title, form.stages?.current, form.stages?.all],
      ['form', 'Knee set', 'In store', ['In store', 'Lent out', 'Locked', 'Scrapped']],
    );
    await lead.chooseStage('Scrapped');
    const kit = await people.last('loan.kit', [['name', '=', 'Knee set']], ['stage_id']);
    assert.equal((kit.stage_id as [number, string])[1], 'Scrapped');
    await lead.chooseStage('Lent out');
    await noWay(lead.openRow('Hip revision set'), 'wrong-screen', /needs a list|on top is/);
  });

  test('who may read kits only finds nothing to change them with', async () => {
    const nurse = await seat('ward-nurse');
    await nurse.go('Loan kits > Kits > By stage');
    await noWay(nurse.create(), 'absent', /no button New/);
    await nurse.openRow('Spine set');
    await noWay(nurse.fill({ label: 'Trays' }, 9), 'readonly', /cannot be changed/);
    await noWay(nurse.press({ label: 'Lock' }), 'absent', /no button "Lock"/);
    await noWay(nurse.go('Loan kits > Kits > To type'), 'absent', /no menu entry "To type"/);
    const keeper = await seat('storekeeper');
    await noWay(keeper.go('Loan kits'), 'absent', /no app "Loan kits"/);
  });

  test('a row is found and opened in a list that comes in groups', async () => {
    const nurse = await seat('ward-nurse');
    await nurse.go('Loan kits > Kits > By supplier');
    assert.equal((await nurse.screen()).kind, 'list');
    await nurse.openRow('Spine set');
    assert.equal((await nurse.read({ label: 'Kit' })).text, 'Spine set');
    await nurse.back();
    assert.equal((await nurse.screen()).kind, 'list');
  });

  test('rows are typed where the list is the screen, new ones as well', async () => {
    const lead = await seat('biomed-lead');
    await lead.go('Loan kits > Kits > To type');
    const list = { label: 'Kits to type' };
    await lead.addLine(list, [
      { column: 'Kit', value: 'Shoulder set' },
      { column: 'Code', value: 'SHO-1' },
      { column: 'Trays', value: 5 },
    ]);
    await lead.save();
    const made = await people.last('loan.kit', [['code', '=', 'SHO-1']], ['name', 'trays']);
    assert.deepEqual([made.name, made.trays], ['Shoulder set', 5]);
    await lead.changeLine(list, 'Shoulder set', [{ column: 'Trays', value: 6 }]);
    await lead.save();
    assert.equal(await people.field('loan.kit', made.id, 'trays'), 6);
    await lead.pressInLine(list, 'Shoulder set', 'Lock');
    const [, stage] = (await people.field('loan.kit', made.id, 'stage_id')) as [number, string];
    assert.equal(stage, 'Locked');
    await noWay(lead.pressInLine(list, 'Shoulder set', 'Lock'), 'absent', /no button "Lock"/);
    assert.ok(!(await lead.screen()).rows?.some((row) => row.Kit === 'Old hip set'));
  });

  test('each sees the own loans only, and the link to another’s is refused', async () => {
    const own = await loans.of('ward-nurse');
    const other = await loans.of('technician');
    const nurse = await seat('ward-nurse');
    await nurse.go('Loan kits > Loans > All loans');
    const rows = (await nurse.screen()).rows ?? [];
    assert.ok(rows.some((row) => Object.values(row).includes(own.name)));
    assert.ok(!rows.some((row) => Object.values(row).includes(other.name)));
    await noWay(nurse.openRow(other), 'absent', /no row/);
    await refused(nurse.open(other), 'access', /not allowed to access|doesn't have|Uh-oh/);
    const lead = await seat('biomed-lead');
    await lead.open(other);
    assert.equal((await lead.read({ label: 'Requester' })).text, 'Tessa Technician');
  });
}
