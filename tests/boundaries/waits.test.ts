// No wait guesses: the code and the tests of the channels hold none that is not on the list, and each kind is seen.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { ALLOWED_WAITS } from './allowed-waits.ts';
import { type Allowed, guessedWaits } from './waits.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FOLDERS = ['support', 'steps', 'tests/contract', 'tests/live', 'tests/e2e'];

test('no wait guesses, and every allowance is needed', () => {
  assert.deepEqual(guessedWaits(ROOT, FOLDERS, ALLOWED_WAITS), []);
});

const guesses: readonly (readonly [string, RegExp])[] = [
  ['await page.waitForTimeout(500);', /:1: pause: page\.waitForTimeout\(500\)/],
  ["import { setTimeout as nap } from 'node:timers/promises';\nawait nap(500);", /:2: pause: nap\(500\)/],
  ['await new Promise((next) => setTimeout(next, 500));', /:1: timer: setTimeout\(next, 500\)/],
  ['window.setInterval(look, 50);', /:1: timer/],
  ['Atomics.wait(cells, 0, 0, 500);', /:1: pause/],
  ["await page.waitForLoadState('networkidle');", /:1: network idle/],
  ['await page.goto(url, { waitUntil: `networkidle` });', /:1: network idle/],
  ['for (let n = 0; n < 3; n += 1) {\n  try { await act(); break; } catch {}\n}', /:2: swallowing loop/],
  ['for (;;)\n  await act().catch(() => undefined);', /:2: swallowing loop/],
  ['await expect(act).toPass();', /:1: swallowing loop/],
];

for (const [text, expected] of guesses) {
  test(`seen: ${text.split('\n').join(' ')}`, (t) => {
    const found = guessedWaits(folderWith(t, text), ['support'], []);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', expected);
  });
}

test('what throws again in a loop swallows nothing, and what is allowed so often may not be there more often', (t) => {
  const thrown = 'while (true) {\n  try { act(); } catch (error) { if (isOurs(error)) throw error; }\n}';
  assert.deepEqual(guessedWaits(folderWith(t, thrown), ['support'], []), []);
  const pause: Allowed = { file: 'support/a.ts', wait: 'pause', why: 'it looks again' };
  const twice = folderWith(t, 'await page.waitForTimeout(1);\nawait page.waitForTimeout(2);');
  assert.match(guessedWaits(twice, ['support'], [pause]).join(), /1 × pause allowed, 2 there/);
  assert.match(guessedWaits(folderWith(t, ''), ['support'], [pause]).join(), /1 × pause allowed, 0 there/);
});

function folderWith(t: TestContext, text: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'vouch-waits-'));
  t.after(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, 'support'));
  writeFileSync(path.join(root, 'support/a.ts'), text);
  return root;
}
