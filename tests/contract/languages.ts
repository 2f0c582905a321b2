// A person with a language and a clock of their own, on both channels: their labels, their way to write numbers and days.
import assert from 'node:assert/strict';
import test from 'node:test';
import { noWay, type Ward } from '../live/ward.ts';
import { orderOf } from './orders.ts';

export function languages({ people, seat }: Ward): void {
  test('labels are those of the person’s language, values are said plainly all the same', async () => {
    await speakFrench('second-approver');
    const french = await seat('second-approver');
    await french.go('Purchase > Orders > Requests for Quotation');
    await french.create();
    assert.equal(await french.timeZone(), 'Europe/Paris');
    await noWay(french.fill({ label: 'Vendor' }, 'MedParts Supplies (fictional)'), 'absent', /Fournisseur/);
    await french.fill({ label: 'Fournisseur' }, 'MedParts Supplies (fictional)');
    // 00:30 in Paris, the day before in UTC.
    await french.fill({ label: 'Order Deadline' }, { datetime: '2026-12-24T23:30:00Z' });
    await french.addLine({ label: 'Products' }, [
      { column: 'Product', value: 'Pump battery pack' },
      { column: 'Prix unitaire', value: 12345.5 },
    ]);
    await french.save();
    const [line] = (await french.screen()).lists.find(({ label }) => label === 'Products')?.lines ?? [];
    assert.equal(line?.['Prix unitaire'], '12345.5');
    assert.equal((await french.read({ label: 'Order Deadline' })).text, '2026-12-24T23:30:00Z');
    const id = (await french.record())?.id ?? 0;
    const order = await people.last('purchase.order', [['id', '=', id]], ['date_order', 'amount_untaxed']);
    assert.deepEqual([order.date_order, order.amount_untaxed], ['2026-12-24 23:30:00', 12345.5]);
  });

  test('the client says its own words in the person’s language', async () => {
    await speakFrench('second-approver');
    const french = await seat('second-approver');
    const labels = async () => (await french.screen()).buttons.map(({ label }) => label);
    await french.go('Purchase > Orders > Requests for Quotation');
    await noWay(french.press({ label: 'New' }), 'absent', /Nouveau/);
    await french.press({ label: 'Nouveau' });
    assert.equal((await french.screen()).kind, 'form');
    await french.discard();
    await french.go('Purchase > Orders > Requests for Quotation');
    await french.list.clearSearch();
    const year = String(new Date().getUTCFullYear());
    const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' }).format(new Date());
    await french.list.filter('Order Date', `${month} ${year}`);
    assert.deepEqual((await french.list.reading()).facets, [`Order Date: ${month} ${year}`]);
    await french.list.filter('Order Date', `T4 ${year}`);
    assert.deepEqual((await french.list.reading()).facets, [`Order Date: T4 ${year}`]);
    await french.list.clearSearch();
    await french.list.groupBy('Order Date', 'Année');
    assert.deepEqual((await french.list.reading()).facets, ['Order Date: Année']);
    await french.list.clearSearch();
    const order = await orderOf(people, 1);
    await french.list.groupBy('Source');
    const titles = async () => (await french.list.reading()).groups.map(({ title }) => title);
    assert.ok((await titles()).includes('Aucun'), (await titles()).join());
    await french.list.clearSearch();
    await french.list.groupBy('Locked');
    const locked = await titles();
    assert.ok(
      locked.includes('Non') && locked.every((title) => ['Non', 'Oui'].includes(title)),
      locked.join(),
    );
    await french.open(order);
    await noWay(french.chooseAction('Delete'), 'absent', /Supprimer/);
    await french.chooseAction('Supprimer');
    const question = await french.screen();
    assert.deepEqual(
      [question.kind, question.title, await labels()],
      ['question', "Au revoir, l'enregistrement !", ['Supprimer', 'Non, laissez comme ça']],
    );
    await french.press({ label: 'Non, laissez comme ça' });
    assert.equal((await french.record())?.id, order.id);
    await french.go('Purchase > Orders > Requests for Quotation');
    await french.press({ label: 'Nouveau' });
    await french.fill({ label: 'Fournisseur' }, { create: 'Fournitures (fictif)', inDialog: true });
    const dialog = await french.screen();
    const own = ['Enregistrer', 'Ignorer'];
    assert.deepEqual(
      [dialog.kind, dialog.title, (await labels()).filter((label) => own.includes(label))],
      ['dialog', 'Créer Fournisseur', own],
    );
    await french.press({ label: 'Ignorer' });
    await french.discard();
  });

  /** The language itself and two labels: loading all that is translated would take half a minute. */
  async function speakFrench(login: string): Promise<void> {
    const context = { active_test: false };
    const kwargs = { fields: ['id'], context };
    const found = await people.call('setup', 'res.lang', 'search_read', [[['code', '=', 'fr_FR']]], kwargs);
    const [language] = found as Array<{ id: number }>;
    await people.write('setup', 'res.lang', language?.id ?? 0, { active: true });
    for (const [model, name, label] of [
      ['purchase.order', 'partner_id', 'Fournisseur'],
      ['purchase.order.line', 'price_unit', 'Prix unitaire'],
    ] as const) {
      const field = await people.last('ir.model.fields', [
        ['model', '=', model],
        ['name', '=', name],
      ]);
      await people.call('setup', 'ir.model.fields', 'update_field_translations', [
        [field.id],
        'field_description',
        { fr_FR: label },
      ]);
    }
    const [user] = await people.all('res.users', [['login', '=', login]], ['id']);
    await people.write('setup', 'res.users', Number(user?.id), { lang: 'fr_FR', tz: 'Europe/Paris' });
  }
}
