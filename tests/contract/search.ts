// What a list shows of all records on both channels: default filters, searched texts, filters, periods, saved searches.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Ward } from '../live/ward.ts';

export function search({ people, seat }: Ward): void {
  test('a list obeys its default filter until a record outside it is opened by its name', async () => {
    const name = 'Otto Ordinary (no vendor)';
    await people.create('setup', 'res.partner', { name });
    const buyer = await seat('buyer');
    await buyer.go('Purchase > Orders > Vendors');
    const names = async () => ((await buyer.screen()).rows ?? []).flatMap((row) => Object.values(row));
    const before = await names();
    assert.ok(before.includes('MedParts Supplies (fictional)'), before.join());
    assert.ok(!before.includes(name), before.join());
    await buyer.openRow(name);
    assert.equal((await buyer.record())?.name, name);
  });

  test('rows in groups that are folded are not on the screen', async () => {
    const keeper = await seat('storekeeper');
    await keeper.go('Inventory > Products > Lots / Serial Numbers');
    assert.deepEqual((await keeper.screen()).rows, []);
  });
}
