// A user's own modules are looked at before anything is built for them: folder, names, and what lies there instead.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { SandboxError } from '../../support/sandbox/errors.ts';
import { checkedAddons } from '../../support/sandbox/own-addons.ts';

const ADDONS = path.join(import.meta.dirname, '../addons');

test('a folder with the module passes, by its real path', async () => {
  const around = path.join(ADDONS, '..', 'addons');
  assert.deepEqual(await checkedAddons({ paths: [around], install: ['vouch_probe'] }), {
    paths: [ADDONS],
    install: ['vouch_probe'],
  });
});

const wrong: ReadonlyArray<readonly [string, string[], string[], RegExp]> = [
  ['no folder is named', [], ['vouch_probe'], /need both a folder .* and their names/],
  ['no module is named', [ADDONS], [], /need both a folder .* and their names/],
  ['the folder is not there', [path.join(ADDONS, 'nowhere')], ['a'], /at \S+nowhere, found nothing there/],
  ['the folder is a file', [import.meta.filename], ['a'], /found a file/],
  [
    'the module is not there',
    [ADDONS],
    ['vouch_probe', 'b'],
    /a module b .*found none\. There are: vouch_cases, vouch_cases_open, vouch_probe\./,
  ],
  [
    "the folder is the module's own",
    [path.join(ADDONS, 'vouch_probe')],
    ['vouch_probe'],
    /There is no module at all\. The folder to name is the one that the folders of the modules lie in/,
  ],
];
for (const [what, paths, install, message] of wrong) {
  test(`refused: ${what}`, async () => {
    await assert.rejects(checkedAddons({ paths, install }), (error) => {
      assert.ok(error instanceof SandboxError && error.code === 'bad-option');
      assert.match(error.message, message);
      return true;
    });
  });
}
