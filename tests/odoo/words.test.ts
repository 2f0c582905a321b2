// Between what people say and what Odoo holds: names, numbers, pieces of HTML, menus, the observer's list of methods.
import assert from 'node:assert/strict';
import test from 'node:test';
import { OdooError } from '../../support/odoo/errors.ts';
import { firstLine, isCalled } from '../../support/odoo/form/choices.ts';
import { plainNumber } from '../../support/odoo/form/numbers.ts';
import { plainText, textOfValue } from '../../support/odoo/form/texts.ts';
import { fromServer, isUnset, toExpression, toServer } from '../../support/odoo/form/values.ts';
import { parseMenus } from '../../support/odoo/menus.ts';
import { readOnly } from '../../support/odoo/read-only.ts';
import type { Transport } from '../../support/odoo/transport.ts';

const info = (type: string) => ({ name: 'f', type, string: 'F' });

test('a record is called by its name, with or without its code or address, never by a part', () => {
  assert.ok(isCalled('[PUMP-BATT] Pump battery pack', 'Pump battery pack'));
  assert.ok(isCalled('Nora Nurse <nora@ward.example>', 'Nora Nurse'));
  assert.ok(isCalled('Acme\nMain Street 1', 'Acme'));
  assert.ok(!isCalled('Acme, Nora', 'Acme'));
  assert.ok(!isCalled('Pump battery pack', 'Pump'));
  assert.equal(firstLine(undefined), '');
});

test('one text form for every type', () => {
  assert.equal(textOfValue(info('boolean'), true), 'yes');
  assert.equal(textOfValue(info('float'), 0.1 + 0.2), '0.3');
  assert.equal(textOfValue(info('monetary'), 7000), '7000');
  assert.equal(textOfValue(info('datetime'), '2026-12-24 10:30:00'), '2026-12-24T10:30:00Z');
  assert.equal(textOfValue(info('date'), false), '');
  assert.equal(textOfValue({ ...info('selection'), selection: [['a', 'Alpha']] }, 'a'), 'Alpha');
  assert.equal(textOfValue(info('many2one'), { id: 1, display_name: 'Acme\nStreet' }), 'Acme');
  assert.equal(textOfValue(info('html'), '<div><p>A &amp; B</p><p>C<br/>D</p></div>'), 'A & B\nC\nD');
  assert.equal(plainNumber(1234.5), '1234.5');
  assert.equal(plainText('a&nbsp;b &lt;c&gt; &#39;'), "a b <c> '");
});

test('values go to the server as it wants them', () => {
  assert.equal(toServer(info('many2one'), { id: 3, display_name: 'x' }), 3);
  assert.equal(toServer(info('char'), ''), false);
  assert.equal(toServer(info('reference'), { model: 'res.partner', id: 3 }), 'res.partner,3');
  assert.equal(toExpression(info('many2one'), false), false);
  assert.deepEqual(
    fromServer(info('reference'), { id: { id: 3, model: 'res.partner' }, display_name: 'x' }),
    {
      model: 'res.partner',
      id: 3,
      display_name: 'x',
    },
  );
  assert.equal(isUnset(info('integer'), 0), false);
  assert.equal(isUnset(info('html'), ''), true);
});

test('menus in the order of the screen, without what is not there', () => {
  const menu = (id: number, name: string, children: number[], extra = {}) => ({
    id,
    name,
    children,
    xmlid: false,
    ...extra,
  });
  const menus = parseMenus({
    root: { id: 'root', name: 'root', children: [2, 1] },
    1: menu(1, 'Stock', [], { appID: 1 }),
    2: menu(2, ' Purchase ', [3, 99], { appID: 2 }),
    3: menu(3, 'Orders', [], { appID: 2, actionID: 7, actionModel: 'ir.actions.act_window' }),
  });
  assert.deepEqual(
    menus.map(({ name, actionId, appId }) => [name, actionId, appId]),
    [
      ['Purchase', null, 2],
      ['Orders', 7, 2],
      ['Stock', null, 1],
    ],
  );
});

test('the observer only looks', async () => {
  const sent: string[] = [];
  const recorder: Transport = {
    kind: 'web',
    uid: 1,
    call: async (model, method) => {
      sent.push(`${model}.${method}`);
      return null;
    },
  };
  const observer = readOnly(recorder);
  await observer.call('res.partner', 'search_read', [[]]);
  for (const method of [
    'write',
    'create',
    'unlink',
    'web_save',
    'button_confirm',
    'onchange',
    'action_archive',
  ]) {
    await assert.rejects(
      observer.call('res.partner', method, [[1]]),
      (error: unknown) =>
        error instanceof OdooError && error.code === 'access' && error.message.includes('was not sent'),
    );
  }
  assert.deepEqual(sent, ['res.partner.search_read']);
});
