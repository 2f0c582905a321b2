// What a user sees who asks for something that cannot be done: a sentence with its cure, the right exit code, no trace.
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Ended, project, SHORT, vouch } from './support.ts';

function refused(ended: Ended, ...words: RegExp[]): void {
  assert.equal(ended.code, 2, ended.out + ended.err);
  for (const word of words) assert.match(ended.err, word);
  assert.doesNotMatch(ended.err, /\n\s+at .*:\d+:\d+/, 'a stack trace is no message');
}

const run = (files: Record<string, string>, args: string[] = [], env: NodeJS.ProcessEnv = {}) =>
  vouch(['run', ...args], { cwd: project(files), env });

test('an unknown step names its place and the nearest known ones', async () => {
  const text = SHORT.replace('asks stores for 2', 'begs stores for 2');
  refused(
    await run({ 'features/a.feature': text }),
    /features\/a\.feature:6/,
    /begs stores/,
    /asks stores for \{int\}/,
  );
});

test('a person whom nobody knows is an unknown step', async () => {
  refused(
    await run({ 'features/a.feature': SHORT.replace('the technician asks', 'the astrologer asks') }),
    /astrologer/,
  );
});

test('a malformed feature names file and line', async () => {
  refused(
    await run({ 'features/a.feature': 'Feature: A\n  Scenario: B\n    Given rain\n  Whenever it rains\n' }),
    /features\/a\.feature:4/,
  );
});

test('no feature at all', async () => {
  refused(await run({ 'readme.txt': 'nothing here' }), /No feature file/);
});

test('a tag expression that is none', async () => {
  refused(await run({ 'features/a.feature': SHORT }, ['--tags', '@a and and']), /not a tag expression/);
});

test('two scenarios of one name cannot be told apart', async () => {
  const twice = `${SHORT}\n${SHORT.slice(SHORT.indexOf('  @req'))}`;
  refused(await run({ 'features/a.feature': twice }), /the same one twice/, /features\/a\.feature:3/);
});

test('a malformed vouch.yaml names file, line and field', async () => {
  refused(
    await run({ 'vouch.yaml': 'project: X\nfeaturez: [a]\n', 'features/a.feature': SHORT }),
    /vouch\.yaml:2/,
    /featurez/,
  );
});

test('a malformed hospital names file, line and field', async () => {
  const files = {
    'features/a.feature': SHORT,
    'vouch.yaml': 'project: X\nhospital: h\n',
    'h/organisation.yaml': 'seed: many\n',
  };
  refused(await run(files), /organisation\.yaml/);
});

const environment = (url: string, extra = '') =>
  `url: ${url}\ndatabase: nowhere\n${extra}accounts:\n  setup: { login: a, password_from: VOUCH_A }\n  observer: { login: b, password_from: VOUCH_B }\npeople:\n  technician: { login: c, password_from: VOUCH_C }\n`;

test('an Odoo that nobody answers for', async () => {
  const files = { 'features/a.feature': SHORT, 'uat.yaml': environment('http://127.0.0.1:9') };
  const env = { VOUCH_A: 'x1', VOUCH_B: 'x2', VOUCH_C: 'x3' };
  refused(await run(files, ['--env', 'uat.yaml'], env), /127\.0\.0\.1:9/);
});

test('a password that the environment does not hold', async () => {
  const files = { 'features/a.feature': SHORT, 'uat.yaml': environment('http://127.0.0.1:9') };
  refused(await run(files, ['--env', 'uat.yaml'], { VOUCH_A: 'x1' }), /VOUCH_B/, /VOUCH_C/, /uat\.yaml:5/);
});

test('an unknown option shows what there is', async () => {
  const ended = await run({ 'features/a.feature': SHORT }, ['--chanel', 'ui']);
  assert.equal(ended.code, 2);
  assert.match(ended.err, /--channel/);
});
