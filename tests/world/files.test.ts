// Files that people attach: those of the project, and small ones made for a name.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { fileAtHand, fileNamed, NoSuchFileError } from '../../support/world/files.ts';

const work = mkdtempSync(path.join(tmpdir(), 'vouch-files-'));
after(() => rmSync(work, { recursive: true }));
const [own, brought] = [path.join(work, 'own'), path.join(work, 'brought')];
for (const [folder, name, content] of [
  [own, 'quote.txt', 'ours'],
  [brought, 'quote.txt', 'theirs'],
  [brought, 'report.txt', 'theirs'],
] as const) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

test('a file comes from the first folder that has it; one that is nowhere is answered with those that are', () => {
  const folders = [own, path.join(work, 'absent'), brought];
  assert.equal(String(fileAtHand(folders, 'quote.txt')), 'ours');
  assert.equal(String(fileAtHand(folders, 'report.txt')), 'theirs');
  assert.throws(
    () => fileAtHand(folders, 'qoute.txt'),
    (error: unknown) =>
      error instanceof NoSuchFileError &&
      /no file "qoute.txt".*There are: quote.txt, report.txt.*a file named/s.test(error.message),
  );
  assert.throws(() => fileAtHand([path.join(work, 'absent')], 'a.txt'), /There is none at all/);
});

test('a file is made for its name, a PDF with a table that fits its objects', () => {
  assert.equal(String(fileNamed('note.txt')), 'note.txt\n');
  const pdf = Buffer.from(fileNamed('quote (1).pdf')).toString('latin1');
  assert.match(pdf, /^%PDF-1\.4\n/);
  assert.ok(pdf.includes('(quote \\(1\\).pdf) Tj'));
  const begins = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map((found) => Number(found[1]));
  assert.deepEqual(
    begins.map((at) => /^\d+ 0 obj/.exec(pdf.slice(at))?.[0]),
    ['1 0 obj', '2 0 obj', '3 0 obj', '4 0 obj', '5 0 obj'],
  );
  assert.equal(pdf.indexOf('xref\n0 6'), Number(/startxref\n(\d+)/.exec(pdf)?.[1]));
  assert.throws(() => fileNamed('photo.png'), /No file can be made for the name "photo.png"/);
});
