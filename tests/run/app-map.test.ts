// Which edition an Odoo is, told by its modules; a project's own map takes the place of ours.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { appMapOf, editionOf, installedEdition, readAppMaps } from '../../support/run/app-map.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const OURS = path.join(ROOT, 'fixtures');
const dir = mkdtempSync(path.join(tmpdir(), 'vouch-apps-'));
after(() => rmSync(dir, { recursive: true }));

const COMMUNITY = ['base', 'helpdesk_mgmt', 'purchase_request', 'base_tier_validation'];

test('the edition is told by what is installed', () => {
  const maps = readAppMaps(OURS);
  assert.equal(editionOf(maps, COMMUNITY)?.edition, 'community-oca');
  assert.equal(editionOf(maps, ['base', 'web_enterprise'])?.edition, 'enterprise');
  assert.equal(editionOf(maps, ['base']), undefined);
  assert.equal(installedEdition(OURS, { installed: null }).edition, 'community-oca');
  assert.throws(
    () => appMapOf(maps, 'studio'),
    /no app map for the edition "studio"; there are: community-oca/,
  );
});

test('Enterprise is said to be untried, and each word has a menu', () => {
  for (const map of readAppMaps(OURS)) {
    assert.equal(map.verified, map.edition === 'community-oca');
    for (const [word, { menu }] of Object.entries(map.words)) assert.ok(map.menus[menu], `${word}: ${menu}`);
  }
});

test('a map of the project’s own counts before ours of the same file', () => {
  mkdirSync(path.join(dir, 'apps'));
  const own = {
    edition: 'community-oca',
    name: 'Ours',
    verified: true,
    language: 'en_US',
    detected_by: ['helpdesk_mgmt'],
    words: {},
    menus: {},
  };
  writeFileSync(path.join(dir, 'apps', 'community-oca.yaml'), JSON.stringify(own));
  assert.equal(installedEdition(dir, { installed: COMMUNITY }).name, 'Ours');
});
