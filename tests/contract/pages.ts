// Pages that are no web client, on both channels: the portal, in a browser of the person's own.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, refused, type Ward } from '../live/ward.ts';
import { orderOf } from './orders.ts';

export function pages({ people, events, seat }: Ward): void {
  test('the portal page of an order is read, and what is not there is said', async () => {
    const order = await orderOf(people, 3);
    const buyer = await seat('buyer');
    await buyer.pages.openPortal(order);
    const page = await buyer.pages.read();
    assert.match(page.path, new RegExp(`^/my/purchase/${order.id}`));
    assert.ok(
      page.headings.some((heading) => heading.includes(order.name)),
      page.headings.join(),
    );
    assert.match(page.text, /Northgate Hospital/);
    assert.ok(
      page.rows.some((row) => Object.values(row).some((cell) => /gloves/i.test(cell))),
      JSON.stringify(page.rows),
    );
    const event = events.at(-1);
    assert.deepEqual(
      [event?.verb, event?.outcome, event?.said['where']],
      ['pages.openPortal', 'done', 'a page, in a browser'],
    );
    assert.equal((await buyer.picture())?.mediaType, 'image/jpeg');
    const absent = await noWay(buyer.pages.press('Sell the hospital'), 'absent', /no button or link "Sell/);
    assert.ok(absent.candidates.length > 2);
    await noWay(
      buyer.pages.open('https://example.org/'),
      'wrong-screen',
      /not a page of the Odoo under test/,
    );
    await noWay(buyer.pages.open('/my/nothing/here'), 'absent', /no page/);
    await noWay(buyer.pages.fill('Shoe size', '42'), 'absent', /no field "Shoe size"/);
  });

  test('what is filled in on a page is stored', async () => {
    const buyer = await seat('buyer');
    await buyer.pages.open('/my/account');
    await buyer.pages.fill('Phone', '+49 30 1234567');
    await buyer.pages.press('Save Address');
    assert.match((await buyer.pages.read()).text, /Some required fields are empty/);
    await buyer.pages.fill('Street and Number', 'Ward Road 1');
    await buyer.pages.fill('City', 'Langchester');
    await buyer.pages.fill('Zip Code', '82065');
    await noWay(buyer.pages.fill('Country', 'Atlantis'), 'no-choice', /offers no "Atlantis"/);
    await buyer.pages.fill('Country', 'Germany');
    await buyer.pages.press('Save Address');
    const mine = await people.last('res.partner', [['name', '=', 'Bea Buyer']], ['phone']);
    assert.match(String(mine.phone).replace(/\s/g, ''), /\+49301234567/);
  });

  test("somebody of the portal has its pages and no back office, and nobody else's documents", async () => {
    const order = async (supplier: string) => {
      const vendor = await people.last('res.partner', [['name', 'like', supplier]]);
      const id = await people.create('setup', 'purchase.order', { partner_id: vendor.id });
      await people.call('setup', 'purchase.order', 'button_confirm', [[id]]);
      const { name } = await people.last('purchase.order', [['id', '=', id]], ['name']);
      return { model: 'purchase.order', id, name: String(name) };
    };
    const own = await order('MedParts');
    const other = await order('Clean Hands');
    const contact = await seat('supplier-contact');
    assert.equal((await contact.screen()).kind, 'none');
    await contact.pages.open('/my/purchase');
    const { rows } = await contact.pages.read();
    const names = rows.flatMap((row) => Object.values(row)).join(' ');
    assert.ok(names.includes(own.name) && !names.includes(other.name), names);
    await contact.pages.openPortal(own);
    assert.ok((await contact.pages.read()).text.includes(own.name));
    await refused(contact.pages.openPortal(other), 'access', /not allowed|doesn't have 'read' access/);
    await noWay(contact.pages.open(`/my/purchase/${other.id}`), 'absent', /sends this person away to \/my/);
    const event = events.at(-1);
    assert.deepEqual(
      [event?.person, event?.verb, event?.outcome],
      ['supplier-contact', 'pages.open', 'refused'],
    );
    for (const act of [
      () => contact.go('Purchase'),
      () => contact.open(own),
      () => contact.account.menus(),
      () => contact.account.preferences(),
    ])
      await noWay(act(), 'absent', /Paula Portal has no back office in Odoo, only the portal/);
    assert.equal((await contact.screen()).kind, 'none');
  });

  test('a toast in red is a refusal: somebody of the portal may not attach a file to an order', async () => {
    const order = await orderOf(people, 4);
    await people.call('setup', 'purchase.order', 'button_confirm', [[order.id]]);
    const contact = await seat('supplier-contact');
    await contact.pages.openPortal(order);
    const file = { file: 'a.txt', content: Buffer.from('a') };
    await refused(contact.pages.upload('Attach Files', file), 'user', /The page says no: .+/);
  });

  test('a form that the page itself does not send is a refusal, with the fields that lack something', async () => {
    const contact = await seat('supplier-contact');
    await contact.pages.open('/new/ticket');
    await contact.pages.fill('Category', 'Supplies');
    const error = await refused(contact.pages.press('Submit Ticket'), 'required', /Subject: Please fill out/);
    assert.deepEqual(error.fields, ['Team', 'Type', 'Subject', 'Description']);
    await noWay(contact.pages.fill('Add Attachments', 'quote.pdf'), 'wrong-screen', /takes a file/);
    await noWay(contact.pages.fill('Type', 'Nonsense'), 'no-choice', /offers no "Nonsense"/);
    const file = { file: 'a.txt', content: Buffer.from('a') };
    await noWay(contact.pages.upload('Photograph', file), 'absent', /no button or link "Photograph"/);
  });
}
