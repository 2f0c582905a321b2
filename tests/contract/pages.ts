// Pages that are no web client, on both channels: the portal, in a browser of the person's own.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, type Ward } from '../live/ward.ts';
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
}
