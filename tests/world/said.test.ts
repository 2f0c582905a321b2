// What a sentence names is filled in as the record is called: in a database that others use, prepared names have a suffix.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Remembered } from '../../support/world/remembered.ts';
import { cellText, nameOf } from '../../support/world/screen/said.ts';
import { VouchWorld } from '../../support/world/world.ts';

/** As a scenario finds it whose database is its own, or shared where there is a suffix. */
function world(suffix: string): VouchWorld {
  const remembered = new Remembered();
  const keep = (word: string, name: string) => remembered.keep(word, { model: 'res.partner', id: 1, name });
  keep('Spare parts (fictional)', suffix ? `Spare parts (fictional) ${suffix}` : 'Spare parts (fictional)');
  keep('order', 'P00007');
  const stage = { suffix, cast: { people: new Map(), phrases: [] } };
  return Object.create(VouchWorld.prototype, {
    remembered: { value: remembered },
    stage: { value: stage },
  }) as VouchWorld;
}

test('a prepared record is named by its plain name in every database', () => {
  const said = 'Spare parts (fictional)';
  assert.equal(nameOf(world(''), said), said);
  assert.equal(nameOf(world('#7'), said), `${said} #7`);
  assert.equal(cellText(world('#7'), said, 'UTC'), `${said} #7`);
});

test('a word that only happens to be that of a record stays what it is', () => {
  assert.equal(nameOf(world('#7'), 'Order'), 'Order');
  assert.equal(nameOf(world('#7'), 'the order'), 'P00007');
  assert.equal(nameOf(world('#7'), 'Nobody has prepared this'), 'Nobody has prepared this');
});
