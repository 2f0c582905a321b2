// An own module that was not known when the sentences were written, tested by feature files alone: green, and red
// where one of its controls is taken out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { project, ROOT, vouch } from './support.ts';

const HERE = path.join(import.meta.dirname, 'unknown-module');
const YAML = readFileSync(path.join(HERE, 'vouch.yaml'), 'utf8').replace(
  '../../addons',
  path.join(ROOT, 'tests/addons'),
);
const FEATURE = readFileSync(path.join(HERE, 'features/loans.feature'), 'utf8');

test('a module of one’s own is tested on both channels without a line of code', async () => {
  const dir = project({ 'vouch.yaml': YAML, 'features/loans.feature': FEATURE });
  const ran = await vouch(
    ['run', '--channel', 'both', '--ui-tags', '@screen', '--share', 'feature', '--quiet'],
    { cwd: dir },
  );
  assert.equal(ran.code, 0, ran.out + ran.err);
  assert.match(ran.out, /rpc +7 accepted/);
  assert.match(ran.out, /ui +4 accepted/);
});

test('the same features are red where a control is taken out of the module', async () => {
  const open = YAML.replace('[vouch_cases]', '[vouch_cases, vouch_cases_open]');
  const dir = project({ 'vouch.yaml': open, 'features/loans.feature': FEATURE });
  const ran = await vouch(['run', '--tags', '@four-eyes', '--channel', 'both', '--quiet'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  const summary = readFileSync(path.join(dir, 'reports/latest/summary.json'), 'utf8');
  const { open: left } = JSON.parse(summary) as { open: Array<Record<'leg' | 'outcome' | 'reason', string>> };
  assert.deepEqual(
    left.map(({ leg, outcome }) => `${leg} ${outcome}`),
    ['rpc failed', 'ui failed'],
  );
  for (const { reason } of left)
    assert.match(
      reason,
      /Leila Biomedlead should not be able to press "Approve" on .*, but the screen offers it/,
    );
});
