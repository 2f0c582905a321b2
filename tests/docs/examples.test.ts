// What our pages show can be used as it stands: sentences are known, data files fit their schemas.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { readFeatures } from '../../support/run/features.ts';
import { readOwnEnvironment } from '../../support/run/own-environment.ts';
import { openProject } from '../../support/run/project.ts';
import { vocabulary } from '../../support/run/vocabulary.ts';
import { type Block, blocks, pages } from './files.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'vouch-examples-'));
after(() => rmSync(work, { recursive: true }));

const shown = pages(ROOT).flatMap(({ file, text }) => blocks(text).map((block) => ({ file, ...block })));

function written(name: string, { lines }: Block): string {
  const file = path.join(work, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

test('every sentence of every scenario on our pages is known', async () => {
  const sentences = await vocabulary(ROOT);
  const features = shown.filter(({ kind }) => kind === 'gherkin');
  assert.ok(features.length >= 2);
  for (const [index, block] of features.entries()) {
    const whole = block.lines.some((line) => line.trim().startsWith('Feature:'));
    const name = `${index}.feature`;
    written(name, whole ? block : { ...block, lines: ['Feature: shown', ...block.lines] });
    const { pickles } = readFeatures([name], work);
    assert.ok(pickles.length > 0, `${block.file}:${block.line}`);
    for (const { text } of pickles.flatMap((pickle) => pickle.steps)) {
      const fitting = sentences.filter((sentence) => sentence.fits(text));
      assert.equal(fitting.length, 1, `${block.file}:${block.line}: "${text}"`);
    }
  }
});

test('environment files on our pages fit', () => {
  const files = shown.filter(({ kind }) => kind === 'yaml environment');
  assert.equal(files.length, 1);
  for (const block of files) {
    const names = [...block.lines.join('\n').matchAll(/password_from: (\w+)/g)].map(([, name = '']) => name);
    const env = Object.fromEntries(names.map((name) => [name, 'secret']));
    const { secrets } = readOwnEnvironment(written('environment.yaml', block), env);
    assert.ok(Object.keys(secrets.people).length > 0);
  }
});

test('project files on our pages fit', () => {
  const files = shown.filter(({ kind }) => kind === 'yaml project');
  assert.equal(files.length, 1);
  for (const block of files) {
    written('vouch.yaml', block);
    assert.equal(openProject(work).name, 'my-hospital');
  }
});

test('files of fixtures that our pages name are there', () => {
  const named = pages(ROOT).flatMap(({ file, text }) =>
    [...text.matchAll(/`(fixtures\/[\w./-]+)`/g)].map(([, name = '']) => ({ file, name })),
  );
  for (const { file, name } of named) assert.ok(existsSync(path.join(ROOT, name)), `${file}: ${name}`);
});

test('the licence is whole', () => {
  const text = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8');
  for (const words of ['Version 2.0, January 2004', 'END OF TERMS AND CONDITIONS', 'never shipped'])
    assert.ok(text.includes(words), words);
});
