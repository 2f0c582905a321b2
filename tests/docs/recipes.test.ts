// The recipes for auditors, word for word as the page has them: good on a good pack, and each notices its own fault.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { MIXED, sealedRun } from '../packs/scripted-run.ts';
import { blocks } from './files.ts';

const page = path.join(import.meta.dirname, '../../docs/for-auditors.md');
const recipes = blocks(readFileSync(page, 'utf8'))
  .filter(({ kind }) => kind === 'sh recipe')
  .map(({ lines }) => lines.join('\n'));

const work = mkdtempSync(path.join(tmpdir(), 'vouch-recipes-'));
after(() => rmSync(work, { recursive: true }));
const pack = path.join(work, 'pack');
const { key } = sealedRun(pack, MIXED);

/** The one recipe that holds these words. */
function recipe(words: string): string {
  const found = recipes.filter((text) => text.includes(words));
  assert.equal(found.length, 1, `recipes with "${words}"`);
  return found[0] ?? '';
}

function run(script: string, cwd = pack): { status: number | null; out: string } {
  const env = { ...process.env, LC_ALL: 'C', TMPDIR: work };
  const { status, stdout, stderr } = spawnSync('sh', ['-eu', '-c', script], { cwd, encoding: 'utf8', env });
  return { status, out: stdout + stderr };
}

/** A copy of the pack with one thing changed. */
function changed(name: string, change: (dir: string) => void): string {
  const dir = path.join(work, name);
  cpSync(pack, dir, { recursive: true });
  change(dir);
  return dir;
}

test('every recipe is content with a good pack', () => {
  assert.equal(recipes.length, 8);
  for (const script of recipes) {
    const { status, out } = run(script);
    assert.equal(status, 0, `${script}\n${out}`);
  }
});

test('what the good recipes print is what the page says', () => {
  assert.equal(run(recipe('diff')).out, '');
  assert.equal(run(recipe('openssl')).out, 'Signature Verified Successfully\n'.repeat(2));
  assert.equal(run(recipe('grep -o ')).out.trim().split('\n').length, 2);
  assert.match(run(recipe('prev')).out, /^(journal\/.+\.jsonl: whole, its last record is [0-9a-f]{64}\n)+$/);
  assert.match(run(recipe('plan.frozen')).out, /plan\.frozen/);
  assert.ok(run(recipe('ssh-keygen')).out.includes(key.keyid));
});

const faults: readonly (readonly [string, string, (dir: string) => void])[] = [
  ['a changed file', 'sha256sum --strict', (dir) => appendFileSync(path.join(dir, 'run/plan.json'), ' ')],
  ['a file more', 'diff', (dir) => writeFileSync(path.join(dir, 'run/more.json'), '{}')],
  [
    'a changed statement',
    'openssl',
    (dir) => swap(dir, 'attestations/10-run.dsse.json', '"payload":"ey', '"payload":"eZ'),
  ],
  ['another manifest', 'grep -o ', (dir) => appendFileSync(path.join(dir, 'manifest.json'), ' ')],
  [
    'a changed journal',
    'prev',
    (dir) => swap(dir, 'journal/0.jsonl', '"rehearsal":true', '"rehearsal":false'),
  ],
  ['another plan', 'plan.frozen', (dir) => appendFileSync(path.join(dir, 'run/plan.json'), ' ')],
  ['a changed attachment', 'basename', (dir) => appendFileSync(firstIn(path.join(dir, 'evidence')), 'x')],
];

for (const [name, words, change] of faults) {
  test(`noticed: ${name}`, () => {
    const { status, out } = run(recipe(words), changed(name.replaceAll(' ', '-'), change));
    assert.notEqual(status, 0, out);
  });
}

function swap(dir: string, file: string, from: string, to: string): void {
  const text = readFileSync(path.join(dir, file), 'utf8');
  assert.ok(text.includes(from), `${file} holds ${from}`);
  writeFileSync(path.join(dir, file), text.replace(from, to));
}

function firstIn(dir: string): string {
  const [first] = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  assert.ok(first, `a file in ${dir}`);
  return path.join(first.parentPath, first.name);
}
