// What a user sees who asks for something that cannot be done: a sentence with its cure, the right exit code, no trace.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { freePort } from '../../support/sandbox/ports.ts';
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

test('a step that fits two sentences names both, and where each is defined', async () => {
  const own =
    "import { Then } from '@cucumber/cucumber';\nThen('there is no purchase {word}', async function () {});\n";
  refused(
    await run({ 'features/a.feature': SHORT, 'steps/own.ts': own }),
    /features\/a\.feature:8 "there is no purchase requirement" fits more than one sentence/,
    /there is no purchase \{word\} {2}\(steps\/own\.ts:2\)/,
    /there is no purchase requirement {2}\(.*steps\/requirement\.ts:\d+\)/,
  );
});

test('a person whom the hospital does not have is named, with those whom it has', async () => {
  refused(
    await run({ 'features/a.feature': SHORT.replace('the technician asks', 'the astrologer asks') }),
    /features\/a\.feature:6 .*nobody in this hospital is "the astrologer"/,
    /the supplier contact, .*the technician, the ward nurse/,
  );
});

test('a malformed feature names file and line', async () => {
  refused(
    await run({ 'features/a.feature': 'Feature: A\n  Scenario: B\n    Given rain\n  Whenever it rains\n' }),
    /features\/a\.feature:4 expected .*a step \(Given, When, Then, And, But\).*found "Whenever it rains"/,
  );
});

test('no feature at all: no folder, an empty one, a file without a scenario', async () => {
  const [none, empty, bare] = await Promise.all([
    run({ 'readme.txt': 'nothing here' }),
    run({ 'features/readme.txt': 'nothing here' }),
    run({ 'features/a.feature': 'Feature: Still to be written\n' }),
  ]);
  refused(none, /No feature file/, /no such folder/);
  refused(empty, /nothing there ends in \.feature/);
  refused(bare, /no scenario in features\/a\.feature/);
});

test('a feature of another project is not run in this one', async () => {
  const other = project({ 'features/a.feature': 'Feature: A\n  Scenario: B\n    Given nothing\n' });
  refused(
    await run({ 'features/own.feature': 'Feature: Own\n' }, [path.join(other, 'features/a.feature')]),
    /a\.feature lies outside the project in/,
  );
});

test('tags that fit nothing show the tags that there are', async () => {
  refused(
    await run({ 'features/a.feature': SHORT }, ['--tags', '@nowhere']),
    /fits the tags "@nowhere"\. 1 scenario is there, with the tags @req:CHN-002/,
  );
});

test('a line at which no scenario stands is not left out without a word', async () => {
  refused(
    await run({ 'features/a.feature': SHORT }, ['features/a.feature:3:99']),
    /No scenario stands at features\/a\.feature:99/,
    /features\/a\.feature:3 {2}What is wholly in stock/,
  );
});

test('a project that is not there', async () => {
  refused(
    await run({ 'features/a.feature': SHORT }, ['--project', 'elsewhere']),
    /There is no folder \S+elsewhere/,
  );
});

test('a tag expression that is none', async () => {
  refused(await run({ 'features/a.feature': SHORT }, ['--tags', '@a and and']), /not a tag expression/);
});

test('a database tag that is none', async () => {
  const text = SHORT.replace('@req:CHN-002', '@req:CHN-002 @database:features');
  refused(
    await run({ 'features/a.feature': text }),
    /features\/a\.feature:3/,
    /@database:features/,
    /@database:run/,
  );
});

test('a browser on a machine without a screen', async () => {
  refused(
    await run({ 'features/a.feature': SHORT }, ['--headed'], { DISPLAY: '', WAYLAND_DISPLAY: '' }),
    /xvfb-run/,
  );
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

test('folders that vouch.yaml names and that are not there are told before anything is set up', async () => {
  const text = 'project: X\nhospital: h\naddons:\n  paths: [own]\n  install: [triage]\n';
  const ended = await run({ 'vouch.yaml': text, 'features/a.feature': SHORT });
  refused(
    ended,
    /vouch\.yaml:2 hospital: .*nothing at \S+\/h$/m,
    /vouch\.yaml:4 addons\.paths\[0\]: .*\/own$/m,
  );
  assert.doesNotMatch(ended.err, /Postgres/);
});

test('a gate that nobody has written, and one that is malformed, whether there is a run or not', async () => {
  const cwd = project({
    'fixtures/gates/uat-exit.yaml': 'schema: vouch/gate/v1\ngate: uat-exit\ncriterias: []\n',
  });
  const [unknown, malformed] = await Promise.all(
    ['no-such', 'uat-exit'].map((gate) => vouch(['gate', gate], { cwd })),
  );
  assert.ok(unknown && malformed);
  refused(unknown, /Known gates: uat-exit/);
  refused(malformed, /uat-exit\.yaml:3 criterias: expected no such key/);
});

const environment = (url: string, extra = '') =>
  `url: ${url}\ndatabase: nowhere\n${extra}accounts:\n  setup: { login: a, password_from: VOUCH_A }\n  observer: { login: b, password_from: VOUCH_B }\npeople:\n  technician: { login: c, password_from: VOUCH_C }\n`;

test('an Odoo that nobody answers for', async () => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const files = { 'features/a.feature': SHORT, 'uat.yaml': environment(url) };
  const env = { VOUCH_A: 'x1', VOUCH_B: 'x2', VOUCH_C: 'x3' };
  refused(
    await run(files, ['--env', 'uat.yaml'], env),
    /Nothing was run\. No Odoo answers at http:\/\/127\.0\.0\.1:\d+: nothing listens there/,
    /Correct "url" in \S+uat\.yaml, or start Odoo there/,
    /vouch doctor --env/,
  );
});

test('a password in the environment file is not repeated', async () => {
  const text = environment('http://127.0.0.1:9').replace('password_from: VOUCH_C', 'password: "open sesame"');
  const ended = await run({ 'features/a.feature': SHORT, 'uat.yaml': text }, ['--env', 'uat.yaml']);
  refused(ended, /uat\.yaml:7 people\.technician\.password: expected no such key/);
  assert.doesNotMatch(ended.out + ended.err, /sesame/);
});

test('people of the scenarios without an account are told before anybody signs in', async () => {
  const text = environment('http://127.0.0.1:9').replace('technician:', 'astrologer:');
  const files = { 'features/a.feature': SHORT, 'uat.yaml': text };
  const env = { VOUCH_A: 'x1', VOUCH_B: 'x2', VOUCH_C: 'x3' };
  refused(
    await run(files, ['--env', 'uat.yaml'], env),
    /no account in \S+uat\.yaml: technician \(the technician\)/,
  );
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
