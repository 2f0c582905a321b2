// The checks of our pages see what they are there for: dead links, unknown commands, what must not be given away.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { shownCommands, unknownCommands } from './commands.ts';
import { deadLinks } from './links.ts';
import { forbiddenWords } from './words.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'vouch-pages-'));
after(() => rmSync(work, { recursive: true }));

test('links: a missing file, a missing heading and a missing path are found with their line; others are not', () => {
  const text = [
    '# One page',
    '[gone](docs/gone.md) [here](README.md) [web](https://example.org/gone.md)',
    '[no heading](CONTEXT.md#nowhere) [own](#one-page)',
    'See `support/gone.ts` and `support/cli/main.ts`, `reports/latest/pack`.',
    '```',
    '[in code](docs/gone.md)',
    '```',
  ].join('\n');
  const pages = [
    { file: 'README.md', text },
    { file: 'CONTEXT.md', text: '# Words' },
  ];
  assert.deepEqual(deadLinks(ROOT, pages), [
    'README.md:2: the link docs/gone.md leads nowhere',
    'README.md:3: CONTEXT.md has no heading for #nowhere',
    'README.md:4: there is no support/gone.ts',
  ]);
});

test('commands: only what the program and package.json know', async () => {
  const text = [
    'Run `vouch runn` or `vouch run --chanel ui`, `vouch sandbox upp`.',
    '```sh',
    'UAT=1 npx vouch verify reports/latest/pack --trust KEY   # --not-an-option',
    'npm ci && npm strat',
    'npm test -- --units',
    '```',
    '```ts',
    'vouch nothing',
    '```',
  ].join('\n');
  const found = await unknownCommands(ROOT, shownCommands([{ file: 'a.md', text }]));
  assert.deepEqual(found.toSorted(), [
    'a.md:1: vouch has no command "runn"',
    'a.md:1: vouch run has no option --chanel',
    'a.md:1: vouch sandbox has no command "upp"',
    'a.md:4: package.json has no script "strat"',
    'a.md:5: npm test has no option --units',
  ]);
});

test('words: this checkout, this home, anybody’s home and hosts of packages are found', () => {
  const lines = [
    `cd ${work}/somewhere`,
    `ls ${path.join(homedir(), '.cache')}`,
    `see /home/${'somebody'}/x`,
    `fetched from registry${'.example.org'}`,
    'cache/root/usr/lib and https://example.org/home and /home/u/x are fine',
  ];
  writeFileSync(path.join(work, 'a.txt'), lines.join('\n'));
  writeFileSync(path.join(work, 'b.bin'), Buffer.from([0, ...Buffer.from(lines.join('\n'))]));
  const found = forbiddenWords(work, ['a.txt', 'b.bin']).map((each) => each.split(': ')[0]);
  assert.deepEqual(found, ['a.txt:1', 'a.txt:2', 'a.txt:3', 'a.txt:4']);
});
