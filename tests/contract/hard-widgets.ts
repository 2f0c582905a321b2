// Fields that are neither typed nor chosen in the plain way, on both channels: files, properties, colours, signatures.
import assert from 'node:assert/strict';
import test from 'node:test';
import type { Seat, Value } from '../../support/channels/channel.ts';
import { noWay, personOf, type Ward } from '../live/ward.ts';

export function hardWidgets(ward: Ward): void {
  const { people, seat } = ward;
  const text = async (who: Seat, label: string) => (await who.read({ label })).text;
  const stored = async (who: Seat, field: string) =>
    people.field('loan.passport', (await who.record())?.id ?? 0, field);

  async function newPassport(name: string): Promise<Seat> {
    const nurse = await seat('ward-nurse');
    await nurse.go('Loan kits > Loans > Passports');
    await nurse.create();
    await nurse.fill({ label: 'Passport' }, name);
    return nurse;
  }
  async function take(who: Seat, label: string, value: Value, shown: string): Promise<void> {
    await who.fill({ label }, value);
    assert.equal(await text(who, label), shown, label);
  }

  test('a file is put into its field and read by its name, replaced, and taken out', async () => {
    const nurse = await newPassport('Papers');
    await noWay(nurse.fill({ label: 'Certificate' }, 'quote.pdf'), 'not-taken', /it wants a file/);
    await noWay(nurse.fill({ label: 'Passport' }, QUOTE), 'not-taken', /"Passport" takes no file/);
    await take(nurse, 'Certificate', QUOTE, 'quote.pdf');
    await nurse.save();
    assert.equal(await text(nurse, 'Certificate'), 'quote.pdf');
    assert.equal(await stored(nurse, 'paper_name'), 'quote.pdf');
    await take(nurse, 'Certificate', { ...QUOTE, file: 'newer.pdf' }, 'newer.pdf');
    await noWay(nurse.fill({ label: 'Certificate' }, { remove: ['quote.pdf'] }), 'absent', /It holds: newer/);
    await take(nurse, 'Certificate', { remove: ['newer.pdf'] }, '');
    await nurse.save();
    assert.deepEqual([await stored(nurse, 'paper'), await stored(nurse, 'paper_name')], [false, false]);
  });

  test('a field of several files takes one after the other, and gives them up by name', async () => {
    const nurse = await newPassport('Further papers');
    const papers = 'Further papers';
    await take(nurse, papers, QUOTE, 'quote.pdf');
    await take(nurse, papers, { ...QUOTE, file: 'plan.pdf' }, 'quote.pdf, plan.pdf');
    await nurse.save();
    assert.equal(await text(nurse, papers), 'quote.pdf, plan.pdf');
    await noWay(nurse.fill({ label: papers }, ['plan.pdf']), 'not-taken', /it wants a file/);
    await noWay(
      nurse.fill({ label: papers }, { remove: ['other.pdf'] }),
      'absent',
      /It holds: quote.pdf; plan/,
    );
    await take(nurse, papers, { remove: ['quote.pdf'] }, 'plan.pdf');
    await nurse.save();
    assert.equal(((await stored(nurse, 'attachment_ids')) as number[]).length, 1);
    await take(nurse, papers, null, '');
    await nurse.discard();
  });

  test('each property of a record is a field by its own label', async () => {
    const partner = await people.create('setup', 'res.partner', { name: 'Sterile Services (fictional)' });
    const kit = await people.create('setup', 'loan.kit', { name: 'Hand set', detail_definition: DETAILS });
    assert.ok(kit && partner);
    const nurse = await newPassport('Details');
    await noWay(nurse.read({ label: 'Maker' }), 'absent', /no field "Maker"/);
    await nurse.fill({ label: 'Kit' }, 'Hand set');
    // Odoo shows them when the record is saved, since they hang on what stands behind it.
    await nurse.save();
    assert.equal(await text(nurse, 'Maker'), '');
    const said = [
      ['Maker', 'Bone Works', 'Bone Works'],
      ['Pieces', 12, '12'],
      ['Weight', '1.5', '1.5'],
      ['Sealed', true, 'yes'],
      ['Washed on', { date: '2026-12-24' }, '2026-12-24'],
      ['Due at', { datetime: '2026-12-24T10:30:00Z' }, '2026-12-24T10:30:00Z'],
      ['Class', 'Class B', 'Class B'],
      ['Cleaned by', 'Sterile Services (fictional)', 'Sterile Services (fictional)'],
      ['Shared by', ['Sterile Services (fictional)'], 'Sterile Services (fictional)'],
      ['Marks', ['Fragile', 'Latex free'], 'Fragile, Latex free'],
    ] as const;
    for (const [label, value, shown] of said) await take(nurse, label, value, shown);
    await nurse.save();
    for (const [label, , shown] of said) assert.equal(await text(nurse, label), shown, label);
    assert.equal((await nurse.read({ label: 'Pieces', within: 'In the box' })).text, '12');
    const held = (await stored(nurse, 'details')) as unknown as ReadonlyArray<{
      name: string;
      value: unknown;
    }>;
    const value = (name: string) => held.find((one) => one.name === name)?.value;
    assert.deepEqual(['maker', 'pieces', 'weight', 'sealed', 'washed', 'due', 'class', 'marks'].map(value), [
      'Bone Works',
      12,
      1.5,
      true,
      '2026-12-24',
      '2026-12-24 10:30:00',
      'b',
      ['fragile', 'latex'],
    ]);
    await take(nurse, 'Marks', { remove: ['Fragile'] }, 'Latex free');
    await noWay(nurse.fill({ label: 'Marks' }, ['Heavy']), 'no-choice', /"Marks" offers no tag "Heavy"/);
    await noWay(nurse.fill({ label: 'Class' }, 'Class Z'), 'no-choice', /has no choice "Class Z"/);
    await noWay(nurse.fill({ label: 'Pieces' }, 'many'), 'not-taken', /"Pieces" did not take "many"/);
    await take(nurse, 'Cleaned by', null, '');
    await take(nurse, 'Washed on', null, '');
    await nurse.save();
    const fields = (await nurse.form()).fields.filter((one) => one.field.startsWith('details'));
    assert.deepEqual(
      fields.map(({ label, text: shown }) => `${label}: ${shown}`),
      [
        'Maker: Bone Works',
        'Sealed: yes',
        'Washed on: ',
        'Due at: 2026-12-24T10:30:00Z',
        'Class: Class B',
        'Cleaned by: ',
        'Shared by: Sterile Services (fictional)',
        'Marks: Latex free',
        'Pieces: 12',
        'Weight: 1.5',
      ],
    );
  });

  test('colours have the names of the person’s language', async () => {
    const found = await people.all(
      'res.lang',
      [
        ['code', '=', 'fr_FR'],
        ['active', 'in', [true, false]],
      ],
      ['id'],
    );
    await people.write('setup', 'res.lang', Number(found[0]?.id), { active: true });
    const [user] = await people.all('res.users', [['login', '=', 'technician']], ['id']);
    await people.write('setup', 'res.users', Number(user?.id), { lang: 'fr_FR' });
    const channel = ward.channel();
    try {
      const french = await channel.signIn(personOf(ward.hospital, 'technician'));
      await french.go('Loan kits > Loans > Passports');
      await french.create();
      const shelf = { label: 'Colour of the shelf' };
      assert.equal((await french.read(shelf)).text, 'Pas de couleur');
      await noWay(french.fill(shelf, 'Red'), 'not-taken', /one of its colours: Pas de couleur, Rouge/);
      await french.fill(shelf, 'Rouge');
      assert.equal((await french.read(shelf)).text, 'Rouge');
    } finally {
      await channel.close();
      await people.write('setup', 'res.users', Number(user?.id), { lang: 'en_US' });
    }
  });

  test('colours are chosen by their names or codes, a signature is drawn', async () => {
    const nurse = await newPassport('Colours');
    assert.equal(await text(nurse, 'Colour of the shelf'), 'No color');
    await take(nurse, 'Colour of the shelf', 'Teal', 'Teal');
    await noWay(
      nurse.fill({ label: 'Colour of the shelf' }, 'Pink'),
      'not-taken',
      /one of its colours: No color/,
    );
    await take(nurse, 'Colour of the label', '#FF8800', '#ff8800');
    await noWay(nurse.fill({ label: 'Colour of the label' }, 'red'), 'not-taken', /a colour such as #ff8800/);
    await noWay(nurse.fill({ label: 'Signed by the theatre' }, 'Nora'), 'not-taken', /is signed, not typed/);
    await noWay(nurse.fill({ label: 'Passport' }, { signed: true }), 'not-taken', /no place to sign/);
    await take(nurse, 'Signed by the theatre', { signed: true }, 'signed');
    await nurse.save();
    assert.equal(await text(nurse, 'Signed by the theatre'), 'signed');
    assert.deepEqual([await stored(nurse, 'colour'), await stored(nurse, 'label_colour')], [7, '#ff8800']);
    assert.match(String(await stored(nurse, 'signature')), /^iVBOR/);
  });

  test('bars and gauges are read, conditions are read and not typed', async () => {
    const nurse = await newPassport('Wear');
    assert.deepEqual([await text(nurse, 'Wear'), await text(nurse, 'Rating')], ['40', '7']);
    assert.equal((await nurse.read({ label: 'Wear' })).readonly, true);
    await noWay(nurse.fill({ label: 'Wear' }, 50), 'readonly', /cannot be changed/);
    await noWay(nurse.fill({ label: 'Rating' }, 5), 'readonly', /cannot be changed/);
    assert.equal((await nurse.read({ label: 'Checked' })).readonly, false);
    await noWay(
      nurse.fill({ label: 'Checked' }, 75),
      'wrong-screen',
      /the widget "progressbar", which is not/,
    );
    await noWay(
      nurse.fill({ label: 'Odd' }, 'x'),
      'wrong-screen',
      /the widget "field_selector", which is not/,
    );
    assert.equal(await text(nurse, 'Where it is used'), "[('active', '=', True)]");
    await noWay(nurse.fill({ label: 'Where it is used' }, '[]'), 'not-taken', /condition by condition/);
    await nurse.discard();
  });
}

const QUOTE = { file: 'quote.pdf', content: new TextEncoder().encode('%PDF-1.4 quote') };

const DETAILS = [
  { name: 'maker', string: 'Maker', type: 'char' },
  { name: 'sealed', string: 'Sealed', type: 'boolean' },
  { name: 'washed', string: 'Washed on', type: 'date' },
  { name: 'due', string: 'Due at', type: 'datetime' },
  {
    name: 'class',
    string: 'Class',
    type: 'selection',
    selection: [
      ['a', 'Class A'],
      ['b', 'Class B'],
    ],
  },
  { name: 'cleaned', string: 'Cleaned by', type: 'many2one', comodel: 'res.partner' },
  { name: 'sharers', string: 'Shared by', type: 'many2many', comodel: 'res.partner' },
  {
    name: 'marks',
    string: 'Marks',
    type: 'tags',
    tags: [
      ['fragile', 'Fragile', 1],
      ['latex', 'Latex free', 2],
    ],
  },
  { name: 'box', string: 'In the box', type: 'separator' },
  { name: 'pieces', string: 'Pieces', type: 'integer' },
  { name: 'weight', string: 'Weight', type: 'float' },
];
