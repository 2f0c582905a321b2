// What things are named by: digests, passwords, clones' names, the list of modules, stages of progress.
import assert from 'node:assert/strict';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { sandboxCommand } from '../../support/cli/sandbox.ts';
import { accountsOf, personaPassword } from '../../support/sandbox/accounts.ts';
import { cloneName } from '../../support/sandbox/clones.ts';
import { digestFolder, digestListing, digestOf } from '../../support/sandbox/digest.ts';
import { MODULES_FILE, readModules } from '../../support/sandbox/modules.ts';
import { type ProgressEvent, stage } from '../../support/sandbox/progress.ts';

test('a digest does not depend on the order of keys, but on everything else', () => {
  assert.equal(digestOf({ a: 1, b: { c: 2, d: 3 } }), digestOf({ b: { d: 3, c: 2 }, a: 1 }));
  assert.notEqual(digestOf({ a: [1, 2] }), digestOf({ a: [2, 1] }));
});

test("a folder's digest follows names, content and links, not compiled Python", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vouch-digest-'));
  writeFileSync(join(folder, 'a.py'), 'x = 1');
  const [first, listed] = [await digestFolder(folder), await digestListing(folder)];
  writeFileSync(join(folder, 'a.pyc'), 'compiled');
  assert.equal(await digestFolder(folder), first);
  assert.equal(await digestListing(folder), listed);
  symlinkSync('a.py', join(folder, 'b.py'));
  const linked = await digestFolder(folder);
  assert.notEqual(linked, first);
  writeFileSync(join(folder, 'a.py'), 'x = 2');
  assert.notEqual(await digestFolder(folder), linked);
});

test('passwords differ by person and by template, and cannot be read off the login', () => {
  const password = personaPassword('secret', 'ward-nurse');
  assert.equal(password, personaPassword('secret', 'ward-nurse'));
  assert.notEqual(password, personaPassword('secret', 'buyer'));
  assert.notEqual(password, personaPassword('other', 'ward-nurse'));
  assert.equal(password.length, 24);
  const { setup, observer, reference } = accountsOf('secret');
  assert.equal(new Set([setup.password, observer.password, reference.password]).size, 3);
});

test("clones' names are names that Postgres takes as they are", () => {
  assert.equal(cloneName('20261122-1', 3), 'vouch_20261122_1_3');
  const long = cloneName('a-run-with-a-very-long-name-that-goes-on', 'and-a-feature-with-a-long-name-too');
  assert.match(long, /^vouch_[a-z0-9_]{1,57}$/);
});

test('the list of modules is read; a fault in one is told with file, line and field', () => {
  assert.ok(readModules(MODULES_FILE).includes('purchase_request_tier_validation'));
  const file = join(mkdtempSync(join(tmpdir(), 'vouch-modules-')), 'modules.yaml');
  writeFileSync(file, 'modules:\n  - base\n  - Not A Module\n');
  assert.throws(() => readModules(file), /modules\.yaml:3 modules\[1\]: expected .*, found "Not A Module"/);
});

test('a stage tells its text with its count, and how long it has taken', async () => {
  const events: ProgressEvent[] = [];
  const result = await stage(
    (event) => events.push(event),
    { step: 2, of: 6, text: 'packages' },
    async (say) => {
      say('fetching', { done: 1, total: 9 });
      say('fetching', { done: 2, total: 9 });
      say('installing');
      return 'done';
    },
  );
  assert.equal(result, 'done');
  const told = events.map(({ step, of, text, done, total }) => ({ step, of, text, done, total }));
  assert.deepEqual(told, [
    { step: 2, of: 6, text: 'packages', done: undefined, total: undefined },
    { step: 2, of: 6, text: 'fetching', done: 1, total: 9 },
    // The second count came within a second of the first.
    { step: 2, of: 6, text: 'installing', done: undefined, total: undefined },
  ]);
});

test('a command line that makes no sense ends with 2 and the help', async () => {
  for (const args of [['frobnicate'], [], ['up', 'down'], ['up', '--frob']]) {
    const printed: string[] = [];
    const stream = { write: (text: string) => printed.push(text) } as unknown as NodeJS.WriteStream;
    const code = await sandboxCommand(args, { cwd: '/', env: {}, out: stream, err: stream });
    assert.equal(code, 2, args.join(' '));
    assert.match(printed.join(''), /Usage: vouch sandbox/);
  }
});
