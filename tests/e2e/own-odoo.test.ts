// Runs on an Odoo of one's own: it keeps what they make, says so, and one run never counts what another one left.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { ownOdoo, texts } from './own-odoo-support.ts';
import { type Ended, journal, newestRun, project, SHORT, start, vouch } from './support.ts';

const own = await ownOdoo();
const dir = project({
  'features/shortage.feature': SHORT,
  'uat.yaml': own.environment(),
  'allowed.yaml': own.environment('allow_not_neutralised: true'),
});

interface LeftBehind {
  readonly asOf: string;
  readonly suffix: string;
  readonly records: ReadonlyArray<{ readonly model: string; readonly id: number; readonly name: string }>;
}

const leftBehind = (run: string) =>
  JSON.parse(readFileSync(path.join(run, 'left-behind.json'), 'utf8')) as LeftBehind;

const run = (args: readonly string[] = [], file = 'uat.yaml') =>
  vouch(['run', '--env', file, ...args], { cwd: dir, env: own.env });

function noPassword(ended: Ended, folder: string): void {
  for (const { file, text } of [
    ...texts(folder),
    { file: 'what was printed', text: ended.out + ended.err },
  ]) {
    for (const password of own.passwords) assert.ok(!text.includes(password), `${file} holds a password`);
  }
}

test('the first run leaves what it lists, says that it is no rehearsal, and holds no password', async () => {
  const ended = await run();
  assert.equal(ended.code, 0, ended.out + ended.err);
  const folder = newestRun(dir);
  const { asOf, suffix, records } = leftBehind(folder);
  assert.equal(asOf, 'the end of the run');
  const models = new Set(records.map(({ model }) => model));
  for (const model of ['stock.lot', 'stock.request', 'stock.picking', 'maintenance.request']) {
    assert.ok(models.has(model), `${model} is missing among ${[...models]}`);
  }
  const lot = records.find(({ model }) => model === 'stock.lot');
  assert.equal(lot?.name, `LOT-OPENING ${suffix}-rpc-01`);
  assert.deepEqual(await own.names('stock.lot', suffix), [lot?.name]);
  assert.match(ended.out, new RegExp(`Left behind in ${own.database}: ${records.length} records`));
  const summary = JSON.parse(readFileSync(path.join(folder, 'summary.json'), 'utf8'));
  assert.equal(summary.rehearsal, false);
  assert.equal(summary.leftBehind.records, records.length);
  assert.ok(journal(folder).some(({ data }) => data['about'] === 'left behind in this Odoo by the scenario'));
  noPassword(ended, folder);
});

test('the second run on the same database meets nothing of the first, and lists only its own', async () => {
  const earlier = leftBehind(newestRun(dir));
  await own.neutralised(false);
  const refused = await run();
  assert.equal(refused.code, 2, refused.out + refused.err);
  assert.match(refused.err, /not marked neutralised[\s\S]*allow_not_neutralised: true[\s\S]*uat\.yaml/);
  const ended = await run([], 'allowed.yaml');
  await own.neutralised(true);
  assert.equal(ended.code, 0, ended.out + ended.err);
  const { suffix, records } = leftBehind(newestRun(dir));
  assert.notEqual(suffix, earlier.suffix);
  const known = new Set(earlier.records.map(({ model, id }) => `${model} ${id}`));
  assert.deepEqual(
    records.filter(({ model, id }) => known.has(`${model} ${id}`)),
    [],
  );
  const withdrawn = journal(newestRun(dir)).filter(
    ({ type, data }) => type === 'records.changed' && !('step' in data),
  );
  assert.match(JSON.stringify(withdrawn), /"state":"cancel".*"model":"stock\.request"/);
});

test('what a gate says about it: no rehearsal, and nothing without a key that is trusted', async () => {
  const decided = await vouch(['gate', 'uat-exit', '--env', 'uat.yaml'], { cwd: dir, env: own.env });
  assert.equal(decided.code, 1, decided.out + decided.err);
  assert.match(decided.out, /NO-GO \(unsigned\)/);
  assert.doesNotMatch(decided.out, /rehearsal/i);
  assert.match(decided.out, /trust/);
});

test('scenarios at the same time are refused: they would count each other', async () => {
  const ended = await run(['--parallel', '2']);
  assert.equal(ended.code, 2, ended.out + ended.err);
  assert.match(ended.err, /share one database[\s\S]*--parallel/);
});

test('a trace shows what was on the screen and opens nothing: no password in it, and its session is over', async () => {
  const ended = await run(['--channel', 'both', '--trace', '--quiet']);
  assert.equal(ended.code, 0, ended.out + ended.err);
  assert.match(ended.out, /traces +reports/);
  const folder = newestRun(dir);
  assert.match(ended.err, /channels are not compared/);
  assert.ok(!journal(folder).some(({ type }) => type === 'channels.compared'));
  const [attempt = ''] = readdirSync(path.join(folder, 'traces'));
  const zip = path.join(folder, 'traces', attempt, 'technician.zip');
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, path.join(folder, 'unzipped')]);
  noPassword(ended, folder);
  const trace = texts(path.join(folder, 'unzipped')).map(({ text }) => text);
  assert.ok(
    trace.some((text) => text.includes('Pump battery pack')),
    'the trace was read',
  );
  const sessions = new Set(trace.flatMap((text) => text.match(/(?<=session_id=)[\w-]{20,}/g) ?? []));
  assert.equal(sessions.size, 1, 'a session of its own');
  assert.equal(await own.opens(own.session), true, 'one that was not ended does');
  for (const session of sessions) assert.equal(await own.opens(session), false, 'the session still works');
});

test('^C: what was made so far is listed, under the names that it had at the end', async () => {
  const running = start(['run', '--env', 'uat.yaml'], { cwd: dir, env: own.env });
  await running.printed('✓ the central store holds 2');
  process.kill(-(running.child.pid ?? 0), 'SIGINT');
  const ended = await running.ended;
  assert.equal(ended.code, 130, ended.out + ended.err);
  const { asOf, suffix, records } = leftBehind(newestRun(dir));
  assert.equal(asOf, 'the end of the run');
  assert.ok(
    records.some(({ name }) => name.includes(`LOT-OPENING ${suffix}`)),
    JSON.stringify(records),
  );
  assert.match(ended.out, /Left behind in/);
});

test('kill -9: the list stands as of the last step, and the journal verifies up to there', async () => {
  const running = start(['run', '--env', 'uat.yaml'], { cwd: dir, env: own.env });
  await running.printed('✓ a maintenance request');
  process.kill(-(running.child.pid ?? 0), 'SIGKILL');
  await running.ended;
  const folder = newestRun(dir);
  const { asOf, suffix, records } = leftBehind(folder);
  assert.equal(asOf, 'the last step');
  assert.ok(
    records.some(({ name }) => name.includes(`LOT-OPENING ${suffix}`)),
    JSON.stringify(records),
  );
  const verified = await vouch(['verify', path.join(folder, 'pack')], { cwd: dir });
  assert.equal(verified.code, 1, verified.out + verified.err);
  assert.match(verified.out, /ok\s+journal: \d+ records in \d segments chain without a gap/);
  assert.match(verified.out, /the run is open/);
});
