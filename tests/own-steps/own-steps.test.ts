// A project's own steps, in a folder that has no packages: they reach our cucumber, and what is wrong with them is said.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { type Ended, project, vouch } from '../e2e/support.ts';

const FEATURE = `Feature: Own words
  Scenario: The sentence of the ward
    Given the central store holds 2 "Pump battery pack"
    Then our shelf shows 2 of "Pump battery pack"
`;
const SHELF = `import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from 'vouch';
import { words } from './words/of-ours.ts';

Then(words.shelf, async function (this: VouchWorld, count: number, product: string) {
  await this.checks.stores.holds(this.house.centralStore, count, product);
});
`;
const OWN = {
  'features/own.feature': FEATURE,
  'steps/shelf.ts': SHELF,
  'steps/words/of-ours.ts': "export const words = { shelf: 'our shelf shows {int} of {string}' };\n",
};

async function read(files: Readonly<Record<string, string>>): Promise<Ended & { dir: string }> {
  const dir = project(files);
  return { dir, ...(await vouch(['run', '--dry-run'], { cwd: dir })) };
}

test('own sentences are known beside ours', async () => {
  const ended = await read(OWN);
  assert.equal(ended.code, 0, ended.err);
  assert.match(ended.out, /1 scenarios, every sentence known/);
});

test('neither a cucumber nor settings of the folder come in between', async () => {
  const ended = await read({
    ...OWN,
    'package.json': '{ "name": "a-ward", "type": "commonjs" }',
    'node_modules/@cucumber/cucumber/package.json': '{ "name": "@cucumber/cucumber", "main": "index.js" }',
    'node_modules/@cucumber/cucumber/index.js': "throw new Error('the other cucumber');\n",
    'tsconfig.json': '{ "compilerOptions": { "paths": { "zod": ["./other.mjs"] } } }',
    'other.mjs': "throw new Error('the other zod');\n",
  });
  assert.equal(ended.code, 0, ended.err);
});

test('JavaScript will do', async () => {
  const plain =
    "import 'vouch';\nimport { Then } from '@cucumber/cucumber';\nThen('our shelf shows {int} of {string}', () => undefined);\n";
  for (const name of ['shelf.js', 'shelf.mjs']) {
    const ended = await read({ 'features/own.feature': FEATURE, [`steps/${name}`]: plain });
    assert.equal(ended.code, 0, ended.err);
  }
});

const faults: ReadonlyArray<readonly [string, Readonly<Record<string, string>>, ...RegExp[]]> = [
  [
    'TypeScript that is none',
    { 'steps/a.ts': 'const a = 1;\n\nconst = 3;\n' },
    /^steps\/a\.ts:3 Expected identifier/m,
  ],
  [
    'JavaScript that is none',
    { 'steps/a.mjs': 'const a = 1;\n\nconst = 3;\n' },
    /^steps\/a\.mjs:3 Unexpected token/m,
  ],
  [
    'a sentence that the package has as well',
    {
      'steps/a.ts':
        "import { Given } from '@cucumber/cucumber';\n\nGiven('the central store holds {int} {string}', () => 1);\n",
    },
    /own\.feature:3 .* fits more than one sentence/,
    /\(\S*steps\/stores\.ts:\d+\)/,
    /\(steps\/a\.ts:3\)/,
  ],
  [
    'a file that throws while it is read',
    { 'steps/a.ts': "\nthrow new Error('no such pump');\n" },
    /^steps\/a\.ts:2 threw while it was read: no such pump/m,
  ],
  [
    'a package that is not there',
    { 'steps/a.ts': "\nimport pumps from 'pumps';\npumps();\n" },
    /^steps\/a\.ts:2 "pumps" cannot be imported: it is not there/m,
    /packages that are installed in the folder of the project/,
  ],
  [
    'a file outside of the folder, which the plan could not name',
    {
      'lib/a.ts': 'export const a = 1;\n',
      'steps/a.ts': "import { a } from '../lib/a.ts';\nconsole.log(a);\n",
    },
    /^steps\/a\.ts:1 "\.\.\/lib\/a\.ts" cannot be imported: it lies outside of the folder/m,
  ],
  [
    'the inside of the package',
    { 'steps/a.ts': "import 'vouch/support/world/world.ts';\n" },
    /^steps\/a\.ts:1 "vouch\/support\/world\/world\.ts" cannot be imported: what lies within "vouch"/m,
  ],
  [
    'a sentence that cucumber cannot read',
    { 'steps/a.ts': "import { Then } from '@cucumber/cucumber';\nThen('a { b', () => 1);\n" },
    /^steps\/a\.ts:2 This Cucumber Expression has a problem at column 3/m,
  ],
  [
    'what would change how a run works',
    {
      'steps/a.ts':
        "import { setDefaultTimeout, setWorldConstructor, Then, World } from '@cucumber/cucumber';\n" +
        "setWorldConstructor(World);\nsetDefaultTimeout(1);\nThen('a {colour}', () => 1);\n",
    },
    /"a \{colour\}" uses \{colour\}, which nobody has defined/,
    /setWorldConstructor is called/,
    /setDefaultTimeout is called/,
  ],
  ['CommonJS', { 'steps/a.cjs': "require('@cucumber/cucumber');\n" }, /^steps\/a\.cjs:1 Steps are modules/m],
];

for (const [name, files, ...words] of faults) {
  test(`refused: ${name}`, async () => {
    const ended = await read({ ...OWN, ...files });
    assert.equal(ended.code, 2, ended.out + ended.err);
    for (const word of words) assert.match(ended.err, word);
    assert.doesNotMatch(ended.err, /\n\s+at .*:\d+:\d+/, 'a stack trace is no message');
    assert.ok(!existsSync(path.join(ended.dir, 'reports')), 'nothing was begun');
  });
}
