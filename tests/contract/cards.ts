// Many rows at once, and cards in columns, on both channels.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, type Ward } from '../live/ward.ts';

export function cards({ people, seat }: Ward): void {
  const stageOf = async (id: number) => String(await people.field('maintenance.request', id, 'stage_id'));

  test('a card is dragged into another column, and a short form makes one there', async () => {
    const id = await people.create('setup', 'maintenance.request', { name: 'Dragged pump' });
    const lead = await seat('biomed-lead');
    await lead.go('Maintenance > Maintenance > Maintenance Requests');
    const { kind, groups, facets } = await lead.list.reading();
    const titles = groups.map((group) => group.title);
    assert.deepEqual([kind, titles.slice(0, 2)], ['kanban', ['New Request', 'In Progress']], titles.join());
    assert.ok(facets.includes('Active'), facets.join());
    await noWay(lead.list.moveCard('Dragged pump', 'Elsewhere'), 'absent', /a group "Elsewhere"/);
    await noWay(lead.list.moveCard('No such card', 'In Progress'), 'absent', /has no/);
    await lead.list.moveCard('Dragged pump', 'In Progress');
    assert.match(await stageOf(id), /In Progress/);
    const after = (await lead.list.reading()).groups.find((group) => group.title === 'In Progress');
    assert.ok((after?.count ?? 0) > 0);
    await lead.list.quickCreate('In Progress', [{ column: 'Title', value: 'Made in its column' }]);
    const made = await people.last('maintenance.request', [['name', '=', 'Made in its column']]);
    assert.match(await stageOf(made.id), /In Progress/);
    await lead.list.view('list');
    await noWay(lead.list.moveCard('Dragged pump', 'Repaired'), 'wrong-screen', /shows no columns of cards/);
  });

  test('a cell of several ticked rows is changed after a question', async () => {
    const ids: number[] = [];
    for (const name of ['First of many', 'Second of many'])
      ids.push(await people.create('setup', 'maintenance.request', { name }));
    const lead = await seat('biomed-lead');
    await lead.go('Maintenance > Maintenance > Maintenance Requests');
    await lead.list.view('list');
    await lead.list.search('of many', 'Request');
    await noWay(lead.list.changeSelected('Stage', 'In Progress'), 'wrong-screen', /is ticked/);
    await lead.list.selectAll();
    assert.equal((await lead.list.reading()).rows.length, 2);
    await lead.list.changeSelected('Stage', 'In Progress');
    const question = await lead.screen();
    assert.equal(
      question.text,
      'Are you sure you want to update 2 records? Field: Stage Update to: In Progress',
    );
    await lead.press({ label: 'Update' });
    for (const id of ids) assert.match(await stageOf(id), /In Progress/);
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Vendors');
    await buyer.select(['MedParts Supplies (fictional)']);
    await noWay(buyer.list.changeSelected('Email', 'x@example.test'), 'readonly', /for several rows at once/);
  });
}
