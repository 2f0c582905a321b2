// The widgets that the forms of a sandbox name, as they were once: of each it is known how it is filled in, or why not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { isKnown, NOT_FILLED, onlyShows } from '../../support/odoo/view/widgets.ts';

const NAMES = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'form-widgets.json'), 'utf8'),
) as string[];

test('each widget of a form is filled in as its type, only shows, or is named with a reason', () => {
  const unknown = NAMES.filter((name) => !isKnown(name) && !onlyShows(name) && !NOT_FILLED[name]);
  assert.deepEqual(unknown, []);
});

test('no widget is known in two ways, and one that nobody has named is not known', () => {
  const twice = NAMES.filter((name) => isKnown(name) && (onlyShows(name) || name in NOT_FILLED));
  assert.deepEqual(twice, []);
  assert.equal(isKnown('our_own_widget') || onlyShows('our_own_widget'), false);
});
