// Fields that name other records, on both channels: made from the field, taken away, replaced, opened.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat } from '../../support/channels/channel.ts';
import { noWay, type Ward } from '../live/ward.ts';

export function choosing({ people, seat, everything }: Ward): void {
  const text = async (who: Seat, label: string) => (await who.read({ label })).text;
  const count = async (model: string, name: string) =>
    (await people.all(model, [['name', '=', name]], ['id'])).length;

  async function openProject(): Promise<Seat> {
    const planner = await everything();
    const name = 'Ward move';
    const id = await people.create('setup', 'project.project', { name, allow_billable: true });
    await planner.open({ model: 'project.project', id, name });
    return planner;
  }

  test('a record is made from a field where that is asked for, by its name, and only there', async () => {
    const planner = await openProject();
    await noWay(planner.fill({ label: 'Customer' }, 'Newcomer Ltd'), 'no-choice', /offers no "Newcomer Ltd"/);
    await planner.fill({ label: 'Customer' }, { create: 'Newcomer Ltd' });
    assert.equal(await text(planner, 'Customer'), 'Newcomer Ltd');
    await planner.fill({ label: 'Tags' }, { create: 'Noisy' });
    await planner.save();
    assert.deepEqual([await text(planner, 'Tags'), await count('res.partner', 'Newcomer Ltd')], ['Noisy', 1]);
    const nurse = await seat('ward-nurse');
    await nurse.go('Helpdesk > Tickets > All Tickets');
    await nurse.create();
    const refused = nurse.fill({ label: 'Category' }, { create: 'Garden' });
    await noWay(refused, 'no-choice', /does not let this person make a new "Garden"/);
    assert.equal(await text(nurse, 'Category'), '');
    await nurse.discard();
  });

  test('the form of a new record is filled in its dialog, and the field then names it', async () => {
    const planner = await openProject();
    await planner.fill({ label: 'Customer' }, { create: 'Slow Newcomer', inDialog: true });
    const dialog = await planner.screen();
    assert.deepEqual([dialog.kind, dialog.title], ['dialog', 'Create Customer']);
    await planner.fill({ label: 'City' }, 'Northgate');
    await planner.save();
    assert.equal(await text(planner, 'Customer'), 'Slow Newcomer');
    assert.equal((await planner.screen()).dirty, true);
    await planner.fill({ label: 'Customer' }, { create: 'Given Up', inDialog: true });
    await planner.discard();
    assert.equal(await text(planner, 'Customer'), '');
    assert.equal(await count('res.partner', 'Given Up'), 0);
    await planner.discard();
  });

  test('names are added to a field of several, taken away one by one, and replaced', async () => {
    for (const name of ['Red', 'Green', 'Blue']) await people.create('setup', 'project.tags', { name });
    const planner = await openProject();
    const tags = { label: 'Tags' };
    await planner.fill(tags, ['Red', 'Green']);
    await planner.fill(tags, { remove: ['Red'] });
    assert.equal(await text(planner, 'Tags'), 'Green');
    const missing = await noWay(planner.fill(tags, { remove: ['Red'] }), 'absent', /does not hold "Red"/);
    assert.deepEqual(missing.candidates, ['Green']);
    await planner.fill(tags, { only: ['Blue', 'Red'] });
    await planner.save();
    assert.deepEqual((await text(planner, 'Tags')).split(', ').sort(), ['Blue', 'Red']);
    await planner.fill(tags, null);
    assert.equal(await text(planner, 'Tags'), '');
    await noWay(planner.fill({ label: 'Customer' }, ['A', 'B']), 'not-taken', /takes one value/);
    await planner.discard();
  });

  test('boxes beside each other are ticked by name, and unticked', async () => {
    const keeper = await everything();
    await keeper.go('Inventory > Products > Products');
    await keeper.create();
    const routes = { label: 'Routes' };
    await keeper.fill(routes, ['Supply biomed workshop']);
    assert.match(await text(keeper, 'Routes'), /Supply biomed workshop/);
    await keeper.fill(routes, { remove: ['Supply biomed workshop'] });
    assert.doesNotMatch(await text(keeper, 'Routes'), /Supply biomed workshop/);
    await noWay(keeper.fill(routes, ['By air']), 'no-choice', /"By air"/);
    await keeper.discard();
  });

  test('the record behind a field is opened by its arrow, and the way back leads to the form', async () => {
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Requests for Quotation');
    await buyer.create();
    await noWay(buyer.openLink({ label: 'Vendor' }), 'absent', /is empty/);
    await buyer.fill({ label: 'Vendor' }, 'MedParts Supplies (fictional)');
    await noWay(buyer.openLink({ label: 'Vendor Reference' }), 'absent', /has no link/);
    await buyer.openLink({ label: 'Vendor' });
    const vendor = await buyer.record();
    assert.deepEqual([vendor?.model, vendor?.name], ['res.partner', 'MedParts Supplies (fictional)']);
    await buyer.back();
    // Leaving the form saved it.
    assert.equal((await buyer.record())?.model, 'purchase.order');
    assert.equal(await text(buyer, 'Vendor'), 'MedParts Supplies (fictional)');
  });
}
