// Every fault of a data file is named by file, line and field, all of them at once.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { z } from 'zod';
import { DataFileError, openDataFile, readDataFile } from '../../support/data/data-file.ts';

const dir = mkdtempSync(join(tmpdir(), 'data-file-'));
const schema = z.strictObject({
  company: z.string().min(1),
  wards: z
    .array(z.strictObject({ key: z.string().regex(/^[a-z-]+$/), beds: z.number().int().min(1) }))
    .min(1),
  kind: z.enum(['public', 'private']).optional(),
});

test('a good file gives its value, and lines for later checks', () => {
  const file = given('good.yaml', 'company: Northgate\nwards:\n  - key: ward-four\n    beds: 12\n');
  assert.deepEqual(readDataFile(file, schema), {
    company: 'Northgate',
    wards: [{ key: 'ward-four', beds: 12 }],
  });
  const opened = openDataFile(file, schema);
  assert.equal(opened.line(['wards', 0, 'beds']), 4);
  assert.deepEqual(opened.problem(['wards', 0, 'key'], 'expected a known ward, found "ward-four"'), {
    file,
    line: 3,
    field: 'wards[0].key',
    message: 'expected a known ward, found "ward-four"',
  });
});

test('wrong type, unknown key, missing key, wrong choice and wrong form are all told, each with its line', () => {
  const file = given(
    'bad.yaml',
    [
      '# a comment',
      'wards:',
      '  - key: Ward 4',
      '    beds: many',
      '  - beds: 0',
      '    colour: green',
      'kind: church',
    ].join('\n'),
  );
  assert.deepEqual(faults(file), [
    `${file}:2 company: expected text, found nothing`,
    `${file}:3 wards[0].key: expected text like /^[a-z-]+$/, found "Ward 4"`,
    `${file}:4 wards[0].beds: expected a number, found "many"`,
    `${file}:5 wards[1].key: expected text, found nothing`,
    `${file}:5 wards[1].beds: expected at least 1, found 0`,
    `${file}:6 wards[1].colour: expected no such key, found "green"`,
    `${file}:7 kind: expected one of "public", "private", found "church"`,
  ]);
});

test('an empty list and an empty file are told in words', () => {
  const list = given('list.yaml', 'company: N\nwards: []\n');
  assert.deepEqual(faults(list), [`${list}:2 wards: expected at least 1 item, found an empty list`]);
  const empty = given('empty.yaml', '');
  assert.deepEqual(faults(empty), [`${empty}:1: expected a group of keys, found an empty value`]);
});

test('malformed YAML is told with its line and no schema noise', () => {
  const file = given('broken.yaml', 'company: N\nwards: [ {key: a, beds: 1}\nkind: public\n');
  const told = faults(file);
  assert.ok(told.length >= 1);
  for (const line of told) assert.match(line, /broken\.yaml:[234]: expected YAML, found: /);
});

test('a key given twice is told together with the other faults', () => {
  const file = given('twice.yaml', 'company: N\ncompany: 7\nwards:\n  - {key: a, beds: 1}\n');
  assert.deepEqual(faults(file), [
    `${file}:2: expected each key once, found the same key again`,
    `${file}:2 company: expected text, found 7`,
  ]);
});

test('an alias is refused: a reader must see each value where it stands', () => {
  const file = given('alias.yaml', 'company: &n Northgate\nwards:\n  - {key: *n, beds: 1}\n');
  assert.deepEqual(faults(file), [`${file}:3: expected a value, found the alias *n`]);
});

test('a file that is not there is a data file fault as well', () => {
  const file = join(dir, 'absent.yaml');
  assert.deepEqual(faults(file), [`${file}:1: expected a readable data file, found none`]);
});

test('the error carries its parts for machines', () => {
  const file = given('parts.yaml', 'company: N\nwards:\n  - {key: a}\n');
  const error = thrown(file);
  assert.equal(error.code, 'data-file');
  assert.equal(error.file, file);
  assert.deepEqual(error.problems, [
    { file, line: 3, field: 'wards[0].beds', message: 'expected a number, found nothing' },
  ]);
});

function given(name: string, text: string): string {
  const file = join(dir, name);
  writeFileSync(file, text);
  return file;
}

function thrown(file: string): DataFileError {
  try {
    readDataFile(file, schema);
  } catch (error) {
    assert.ok(error instanceof DataFileError);
    return error;
  }
  return assert.fail('the file was taken as good');
}

function faults(file: string): string[] {
  return thrown(file).message.split('\n');
}
