// Lint with a target: what the recorded views and menus do not have is told with the nearest that they have.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { lint } from '../../support/lint/lint.ts';
import type { SignIn } from '../../support/lint/live/live.ts';
import type { Eyes } from '../../support/lint/live/screens.ts';
import { ANYBODY, NOT_LOOKED_UP, UNDERSTOOD } from '../../support/lint/live/walk.ts';
import type { Json, MenuEntry } from '../../support/odoo/transport.ts';
import { openProject } from '../../support/run/project.ts';
import { vocabulary } from '../../support/run/vocabulary.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'vouch-live-'));
after(() => rmSync(dir, { recursive: true }));

const RECORDED = JSON.parse(
  readFileSync(new URL('../payloads/views.json', import.meta.url), 'utf8'),
) as Record<string, Json>;

const menu = (id: number, name: string, more: Partial<MenuEntry>): MenuEntry => ({
  id,
  name,
  xmlid: '',
  children: [],
  appId: 1,
  actionId: null,
  actionModel: null,
  ...more,
});

/** A person who has one menu, and of the orders what was recorded. */
const BUYER: Eyes = {
  uid: 2,
  context: { lang: 'en_US' },
  info: {},
  get: () => assert.fail('English needs no translations'),
  menus: async () => [
    menu(1, 'Purchase', { children: [2] }),
    menu(2, 'Orders', { children: [3] }),
    menu(3, 'Requests for Quotation', { actionId: 7 }),
  ],
  loadAction: async () => ({
    type: 'ir.actions.act_window',
    name: 'Requests for Quotation',
    res_model: 'purchase.order',
    views: [
      [false, 'list'],
      [false, 'form'],
    ],
    context: "{'quotation_only': True}",
  }),
  call: async (model, method) => {
    assert.equal(method, 'get_views', 'nothing else is called');
    return RECORDED[model] ?? null;
  },
};
const NOBODY: Eyes = { ...BUYER, menus: async () => [menu(9, 'Helpdesk', { appId: 9 })] };

const signIn: SignIn = async (key) =>
  key === 'buyer' || key === ANYBODY ? BUYER : key === 'ward-nurse' ? NOBODY : undefined;

const FRENCH = { modules: { web: { messages: [{ id: 'Duplicate', string: 'Dupliquer' }] } } };
const FRENCH_BUYER: Eyes = {
  ...BUYER,
  context: { lang: 'fr_FR' },
  get: async () => ({ status: 200, contentType: 'application/json', text: JSON.stringify(FRENCH) }),
};

/** Rule and line of what is found in a scenario of these steps, which begin on line 4. */
async function found(...steps: string[]) {
  return foundBy(signIn, ...steps);
}

async function foundBy(who: SignIn, ...steps: string[]) {
  const head = ['@req:PRC-002', 'Feature: A', '  Scenario: B'];
  mkdirSync(path.join(dir, 'features'), { recursive: true });
  writeFileSync(
    path.join(dir, 'features/a.feature'),
    [...head, ...steps.map((step) => `    ${step}`), ''].join('\n'),
  );
  const { findings, live } = await lint(openProject(dir), ['features'], who);
  return { live, absent: findings.filter(({ rule }) => rule.startsWith('absent-')) };
}

const OPEN = [
  'Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"',
  'When the buyer starts a new record',
];

test('labels, buttons, columns and stages that the form does not have are told, with the nearest that it has', async () => {
  const { absent } = await found(
    ...OPEN,
    'When the buyer sets "Vendro" to "x"',
    'And the buyer sets "Vendor" to "x"',
    'And the buyer adds to "Order Lines"',
    '  | Product | Quantty |',
    '  | a | 1 |',
    'Then the stage is "RFQ Snt"',
    'And the buyer does not see the button "Aprove Order"',
    'When the buyer presses "Confrm Order"',
    'And the buyer sets "After a button nobody knows" to "x"',
  );
  assert.deepEqual(
    absent.map(({ rule, line }) => `${line} ${rule}`),
    ['6 absent-label', '8 absent-column', '11 absent-stage', '12 absent-button', '13 absent-button'],
  );
  assert.equal(absent[0]?.what, 'the buyer does not have a field "Vendro" on "Requests for Quotation"');
  assert.match(absent[0]?.cure ?? '', /the nearest are: Vendor, /);
  assert.match(absent[3]?.what ?? '', /^nobody at all has a button "Aprove Order"/);
});

test('what the client itself brings is known in the language of the person', async () => {
  const inFrench = async (name: string) => {
    const step = `When the buyer chooses the action "${name}"`;
    const { absent } = await foundBy(async () => FRENCH_BUYER, ...OPEN, step);
    return absent.map(({ rule, line }) => `${line} ${rule}`);
  };
  assert.deepEqual(await inFrench('Dupliquer'), []);
  assert.deepEqual(await inFrench('Duplicate'), ['6 absent-action']);
});

test('menus are those of the person who goes there, and what should be absent must exist', async () => {
  const { absent, live } = await found(
    'Given the ward nurse opens the menu "Purchase > Orders"',
    'And the auditor opens the menu "Purchase > Orders"',
    'Then the ward nurse does not see the menu "Purchase > Ordres"',
    'And the ward nurse does not see the menu "Purchase > Orders"',
    'And the buyer sees the menu "Purchase > Requests for Quotation"',
  );
  assert.deepEqual(
    absent.map(({ line, what }) => `${line} ${what}`),
    [
      '4 the ward nurse does not have a menu "Purchase > Orders"',
      '6 nobody at all has a menu "Purchase > Ordres"',
    ],
  );
  assert.deepEqual(live, { people: ['ward nurse', 'buyer'], unasked: ['auditor'] });
});

test('a named record is known by where it was saved, and what business sentences lead to is not', async () => {
  const { absent } = await found(
    ...OPEN,
    'And the buyer saves it as "the order of mine"',
    'And the buyer opens the menu "Purchase > Orders > Requests for Quotation"',
    'And the buyer opens "the order of mine"',
    'Then "Vendro" is empty',
    'When the buyer puts the order up for approval',
    'Then "Vendro" is empty',
  );
  assert.deepEqual(
    absent.map(({ line }) => line),
    [9],
  );
});

test('every sentence that is understood is one of the vocabulary', async () => {
  const patterns = new Set((await vocabulary(openProject(dir).dir)).map(({ pattern }) => pattern));
  assert.deepEqual(
    UNDERSTOOD.filter((pattern) => !patterns.has(pattern)),
    [],
  );
});

test('every sentence that names a place is looked up, or there is a reason why not', async () => {
  const all = await vocabulary(openProject(dir).dir);
  const named = all.filter(({ means, pattern }) => means === undefined && pattern.includes('{place}'));
  const known = new Set([...UNDERSTOOD, ...Object.keys(NOT_LOOKED_UP)]);
  assert.deepEqual(
    named.map(({ pattern }) => pattern).filter((pattern) => !known.has(pattern)),
    [],
  );
  const patterns = new Set(all.map(({ pattern }) => pattern));
  assert.deepEqual(
    Object.keys(NOT_LOOKED_UP).filter((pattern) => !patterns.has(pattern)),
    [],
  );
});
