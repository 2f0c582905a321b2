// The options of a run as a tester uses them: shared databases, retries, a pause.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { journal, newestRun, project, ROOT, SHORT, vouch } from './support.ts';

const named = (name: string, tag = '') => {
  const text = SHORT.slice(SHORT.indexOf('  @req')).replace(
    'What is wholly in stock is requested from nobody',
    name,
  );
  return `  ${tag}\n${text}`;
};

/** Fails at its first try, and passes at the next. */
const SECOND_TRY = `import { When } from '@cucumber/cucumber';
let tries = 0;
When('it works at the second try', () => {
  tries += 1;
  if (tries === 1) throw new Error('not yet');
});
`;

test('one database for a run: scenarios do not count each other, a retried pass is an open risk, JSON is JSON', async () => {
  const flaky = `${named('Flaky').replace('    When', '    When it works at the second try\n    And')}`;
  const dir = project({
    'features/a.feature': `Feature: Shared\n${named('One')}\n${named('Alone', '@database:scenario')}\n${flaky}`,
    'steps/second.mjs': SECOND_TRY,
  });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(dir, 'node_modules'));
  const ran = await vouch(['run', '--share', 'run', '--retry', '1', '--json'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  const events = ran.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const summary = events.at(-1) as { words: Record<string, number>; outcomes: Record<string, number> };
  assert.deepEqual([summary.words['accepted'], summary.words['open risk']], [2, 1], ran.out);
  assert.equal(summary.outcomes['flaky'], 1);
  const records = journal(newestRun(dir));
  const attempts = records.filter(({ type }) => type === 'attempt.started');
  assert.deepEqual(
    attempts.map(({ data }) => data['number']),
    [0, 0, 0, 1],
  );
  const failed = records.filter(
    ({ type, data }) => type === 'attempt.finished' && data['status'] === 'FAILED',
  );
  assert.equal(failed.length, 1, 'the first try is on record');
  const [one, alone, ...flakies] = records
    .filter(({ type }) => type === 'database.prepared')
    .map(({ data }) => data['database']);
  assert.notEqual(alone, one);
  assert.deepEqual(flakies, [one, one]);
});

test('--pause-on-failure waits for Enter at a terminal', { timeout: 120_000 }, async () => {
  const dir = project({ 'features/a.feature': SHORT.replace('Then 2 "Pump', 'Then 1 "Pump') });
  const terminal = atTerminal(['run', '--pause-on-failure'], dir);
  await terminal.printed('Press Enter to go on');
  assert.match(terminal.text(), /Paused at a failure: .*expected 1, found 2/);
  const before = journal(newestRun(dir));
  assert.ok(!before.some(({ type }) => type === 'attempt.finished'), 'nothing goes on before Enter');
  terminal.type('\n');
  assert.equal(await terminal.ended, 1, terminal.text());
});

test('--pause-on-failure says where nobody could press Enter', async () => {
  const ran = await vouch(['run', '--pause-on-failure'], { cwd: project({ 'features/a.feature': SHORT }) });
  assert.equal(ran.code, 2, ran.out + ran.err);
  assert.match(ran.err, /nobody is at a terminal/);
});

/** Gives a command a terminal of its own and ends as it does. */
const TERMINAL = 'import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))';

function atTerminal(args: readonly string[], cwd: string) {
  const command = [process.execPath, path.join(ROOT, 'support/cli/bin.mjs'), ...args];
  const child = spawn('python3', ['-c', TERMINAL, ...command], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const printed = (wanted: string) =>
    new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.includes(wanted)) resolve();
      });
      ended.then(() => reject(new Error(`It ended without "${wanted}":\n${said}`)), reject);
    });
  return { ended, printed, text: () => said, type: (keys: string) => void child.stdin.write(keys) };
}

test('--at lets a scenario begin at the end of a year, with a database of its own, and says so in the journal', async () => {
  const year = new Date().getFullYear() + 1;
  const dir = project({ 'features/a.feature': `@database:feature\n${SHORT}` });
  const refused = await vouch(['run', '--at', '2020-12-31 23:59'], { cwd: dir });
  assert.equal(refused.code, 2, refused.out + refused.err);
  assert.match(refused.err, /Expected a moment to come, such as "2027-01-31 23:58": time does not go back\./);
  const ran = await vouch(['run', '--at', `${year}-12-31 23:59`], { cwd: dir });
  assert.equal(ran.code, 0, ran.out + ran.err);
  const [passed] = journal(newestRun(dir)).filter(({ data }) => data['verb'] === 'letPass');
  assert.ok(passed, 'no time has passed');
  const { person, outcome, said } = passed.data;
  assert.deepEqual([person, outcome], ['the system', 'done']);
  const { to } = said as { to: string };
  // The hospital's clocks are at most a day away from those of UTC.
  assert.ok(Math.abs(Date.parse(to) - Date.parse(`${year}-12-31T23:59:00Z`)) < 86_400_000, to);
});
