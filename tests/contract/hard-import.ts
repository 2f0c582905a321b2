// Files of rows imported into a list: a good one, faulty ones, a column that nobody knows, who may import at all.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { File } from '../../support/channels/value.ts';
import { noWay, refused, type Ward } from '../live/ward.ts';

const KITS = 'Loan kits > Kits > By supplier';

export function hardImport(ward: Ward): void {
  const { people, seat } = ward;
  const lead = async () => {
    const person = await seat('biomed-lead');
    await person.go(KITS);
    return person;
  };

  test('a file is imported, its rows stand on top, and the same file again makes no more of them', async () => {
    const person = await lead();
    const file = csv('kits.csv', [
      'External ID,Kit,Code,Trays',
      'old.kit_1,Wrist set,WRI-1,3',
      'old.kit_2,Ankle set,ANK-1,4',
    ]);
    assert.deepEqual(await person.list.importFile(file), []);
    assert.deepEqual(
      person.notices().map(({ text }) => text),
      ['2 records successfully imported'],
    );
    const list = await person.list.reading();
    assert.deepEqual([list.title, list.position.total], ['Imported records', 2]);
    const made = await people.last('loan.kit', [['code', '=', 'ANK-1']], ['name', 'trays']);
    assert.deepEqual([made.name, made.trays], ['Ankle set', 4]);
    await person.go(KITS);
    await person.list.importFile(file);
    assert.equal((await people.all('loan.kit', [['code', 'in', ['WRI-1', 'ANK-1']]], ['id'])).length, 2);
  });

  test('a test tells what is wrong by row and column, and keeps nothing', async () => {
    const person = await lead();
    const good = csv('one.csv', ['Kit,Trays', 'Elbow set,3']);
    assert.deepEqual(await person.list.importFile(good, { testOnly: true }), [
      { row: '', column: '', message: 'Everything seems valid.' },
    ]);
    const told = async (...lines: string[]) =>
      (await person.list.importFile(csv('more.csv', lines), { testOnly: true })).map(
        ({ row, column, message }) => [row, column, message],
      );
    const SEE_BELOW = ['', '', 'The file contains blocking errors (see below)'];
    const nobody = 'No matching records found for the following name in field Supplier:';
    assert.deepEqual(
      await told(
        'Kit,Supplier,Trays',
        'Elbow set,Nobody at all,3',
        'Elbow set 2,,3',
        'Elbow set 3,Nobody else,2',
      ),
      [
        SEE_BELOW,
        ['1', 'Supplier', `${nobody} Nobody at all at row 1 (Elbow set)`],
        ['3', 'Supplier', `${nobody} Nobody else at row 3 (Elbow set 3)`],
      ],
    );
    // What is alone in its column is told without its row.
    assert.deepEqual(await told('Kit,Trays', 'Elbow set,3', 'Elbow set 2,many'), [
      SEE_BELOW,
      ['', 'Trays', "'many' does not seem to be an integer for field 'Trays'"],
    ]);
    assert.deepEqual(await told('Kit,Code', 'Elbow set,ELB-1', 'Elbow set 2,WRI-1', 'Elbow set 3,ANK-1'), [
      SEE_BELOW,
      ['', 'Code', 'Another kit has this code already.'],
    ]);
    assert.deepEqual(await told('Kit,Code', 'Elbow set,ELB-1', 'Elbow set 2,ELB-1'), [
      SEE_BELOW,
      ['', 'Code', 'Another kit has this code already.'],
    ]);
    assert.deepEqual(await told('Kit', 'Elbow set'), [['', '', 'Everything seems valid.']]);
    await refused(person.list.importFile(csv('empty.csv', [])), 'user', /Import preview failed.*no content/);
    assert.equal((await person.screen()).title, 'Kits by supplier');
    assert.equal((await people.all('loan.kit', [['name', 'ilike', 'Elbow']], ['id'])).length, 0);
  });

  test('a faulty file is refused whole, with the words of Odoo', async () => {
    const person = await lead();
    const file = csv('kits.csv', ['Kit,Code', 'Knee set 2,KNE-2', 'Wrist set 2,WRI-1']);
    await refused(person.list.importFile(file), 'user', /Another kit has this code already/);
    assert.equal((await people.all('loan.kit', [['code', '=', 'KNE-2']], ['id'])).length, 0);
    assert.equal((await person.screen()).title, 'Kits by supplier');
  });

  test('a column that no field is found for is never left out in silence', async () => {
    const person = await lead();
    const file = csv('kits.csv', ['Kit,Zzyzx', 'Toe set,1']);
    await noWay(person.list.importFile(file), 'no-choice', /no field for the column "Zzyzx"/);
    assert.equal((await people.all('loan.kit', [['name', '=', 'Toe set']], ['id'])).length, 0);
    assert.equal((await person.screen()).title, 'Kits by supplier');
  });

  test('who may make no records is offered no import', async () => {
    const nurse = await seat('ward-nurse');
    await nurse.go(KITS);
    await noWay(nurse.list.importFile(csv('kits.csv', ['Kit', 'Toe set'])), 'absent', /may make no records/);
  });
}

function csv(file: string, lines: readonly string[]): File {
  return { file, content: Buffer.from(`${lines.join('\n')}\n`) };
}
