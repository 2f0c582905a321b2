// Every sentence of ours says what it does and shows how it is said, and what it shows is itself.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import { readFeatures } from '../../support/run/features.ts';
import { stepDoc } from '../../support/run/step-doc.ts';
import { vocabulary } from '../../support/run/vocabulary.ts';
import { WRONG } from '../contract/wrong.ts';
import { WRONG_BUSINESS } from '../contract/wrong-business.ts';
import { uncovered } from './covered.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'vouch-sentences-'));
after(() => rmSync(work, { recursive: true }));

const sentences = await vocabulary(ROOT);

test('every sentence has a description and an example, and works somewhere', () => {
  const bare = sentences.filter(({ description, examples, channels, means }) => {
    const whole = description !== '' && (examples.length > 0 || means !== undefined) && channels.length > 0;
    return !whole;
  });
  assert.deepEqual(
    bare.map(({ at, pattern }) => `${at} ${pattern}`),
    [],
  );
});

test('every file of steps opens with what it is about', () => {
  assert.deepEqual(
    sentences.filter(({ subject }) => subject === '').map(({ at }) => at),
    [],
  );
});

test('every example is one step, and exactly the sentence that it stands with', () => {
  for (const sentence of sentences) {
    for (const example of sentence.examples) {
      writeFileSync(path.join(work, 'a.feature'), `Feature: A\n  Scenario: B\n    * ${example}\n`);
      const steps = readFeatures(['a.feature'], work).pickles.flatMap((pickle) => pickle.steps);
      assert.equal(steps.length, 1, `${sentence.at}: ${example}`);
      const fitting = sentences.filter((other) => other.fits(steps[0]?.text ?? ''));
      assert.deepEqual(
        fitting.map(({ pattern }) => pattern),
        [sentence.pattern],
        `${sentence.at}: ${example}`,
      );
    }
  }
});

test('every example stands word for word in a scenario that is run on both channels', () => {
  assert.deepEqual(
    uncovered(ROOT, sentences).map(({ at, example }) => `${at} ${example}`),
    [],
  );
});

test('every assertion is seen red where it does not hold', () => {
  const wrong = [...WRONG, ...WRONG_BUSINESS].map(({ step }) => step.split('\n')[0] ?? '');
  const unbroken = sentences.filter(
    ({ keyword, means, fits }) => keyword === 'Then' && means === undefined && !wrong.some(fits),
  );
  assert.deepEqual(
    unbroken.map(({ at, pattern }) => `${at} ${pattern}`),
    [],
  );
});

const SAID: Readonly<Record<string, readonly string[]>> = {
  person: ['the buyer', "l'acheteuse"],
  place: ['"a"', '"a" in "b"'],
  amount: ['above the finance limit', '1,200'],
  document: ['order'],
  int: ['3'],
  day: ['in 3 days'],
  bound: ['30 seconds'],
  span: ['3 days'],
  term: ['price'],
  float: ['0.5'],
  margin: ['the tolerance'],
  programmeList: ['list of defects'],
  moved: ['counted lots'],
};

test('no two sentences or wordings fit one text', () => {
  for (const { pattern, at } of sentences) {
    const texts = pattern.split(/\{(\w+)\}/).reduce(
      (made, part, n) => {
        const said =
          n % 2 === 0
            ? [part.replaceAll(/(\S+)\/\S+/g, '$1').replaceAll(/\((\w+)\)/g, '$1')]
            : (SAID[part] ?? ['"a"']);
        return made.flatMap((text) => said.map((word) => text + word));
      },
      [''],
    );
    for (const text of texts) {
      const fitting = sentences.filter((sentence) => sentence.fits(text));
      assert.deepEqual(
        fitting.map((sentence) => sentence.pattern),
        [pattern],
        `${at}: ${text}`,
      );
    }
  }
});

test('a comment is read: broken lines, tables, channels, what is on its way out; without one, nothing', () => {
  const file = path.join(work, 'steps.ts');
  const lines = [
    '/** Sits down. @example the nurse sits */ ', // line 1
    "When('a', f);",
    '/**',
    ' * Fills in.',
    ' * A lot. @example the nurse fills in',
    ' *   very slowly',
    ' *   | Name | Nora |',
    ' * @channels ui',
    ' * @deprecated Say less.',
    ' */',
    "When('b', f);",
    '',
    "When('c', f);",
  ];
  writeFileSync(file, lines.join('\n'));
  const nothing = { description: '', examples: [], channels: ['rpc', 'ui'] };
  assert.deepEqual(stepDoc(file, 2), {
    ...nothing,
    description: 'Sits down.',
    examples: ['the nurse sits'],
  });
  assert.deepEqual(stepDoc(file, 11), {
    description: 'Fills in. A lot.',
    examples: ['the nurse fills in very slowly\n| Name | Nora |'],
    channels: ['ui'],
    deprecated: 'Say less.',
  });
  assert.deepEqual(stepDoc(file, 13), nothing);
});
