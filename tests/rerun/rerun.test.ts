// vouch run --rerun-failed, looked at without running: which run it goes by, what it takes, on which channel.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { project, SHORT, vouch } from '../e2e/support.ts';
import { FEATURE, type Script, scriptedRun } from '../packs/scripted-run.ts';

const RUN = '2026-01-01T080000Z-aaaa';
const KILLED = '2026-01-02T080000Z-bbbb';
/** The scripted run's scenarios in sentences that our vocabulary knows. */
const KNOWN = FEATURE.replaceAll(
  /^( +)(When|Then) .*$/gm,
  '$1$2 there is no purchase requirement',
).replaceAll('When there is', 'Then there is');

function after(script: Script, files: Readonly<Record<string, string>> = {}): string {
  const dir = project({ 'features/stores/receipt.feature': KNOWN, ...files });
  scriptedRun(path.join(dir, 'reports', RUN, 'pack'), script);
  return dir;
}

const again = (dir: string, ...args: string[]) =>
  vouch(['run', '--rerun-failed', '--dry-run', ...args], { cwd: dir });
const FAILED: Script = {
  acts: { 'A bill above the receipt is rejected': 'fails', 'The lot is on the label': 'retried' },
};

test('what failed and what was flaky is taken, on the channel where it was so, and the run is named', async () => {
  const said = await again(after({ ...FAILED, legs: ['ui'] }));
  assert.equal(said.code, 0, said.err);
  assert.match(said.err, new RegExp(`Again what did not pass in ${RUN}: 2 of 2 scenarios, on ui\\.`));
  assert.match(said.out, /A bill above the receipt is rejected {2}\[ui,/);
  assert.match(said.out, /The lot is on the label {2}\[ui,/);
  assert.doesNotMatch(said.out, /\[rpc|A receipt is counted/);
});

test('a channel that is named takes the place of that', async () => {
  const said = await again(after({ ...FAILED, legs: ['ui'] }), '--channel', 'rpc');
  assert.equal(said.code, 0, said.err);
  assert.match(said.out, /A bill above the receipt is rejected {2}\[rpc,/);
});

test('a newer run that was killed counts: what it did not come to is taken', async () => {
  const dir = after({});
  const pack = path.join(dir, 'reports', KILLED, 'pack');
  cpSync(path.join(dir, 'reports', RUN, 'pack'), pack, { recursive: true });
  rmSync(path.join(pack, 'run/results.json'));
  rmSync(path.join(pack, 'journal/rpc-0.jsonl'));
  rmSync(path.join(pack, 'run/messages.rpc.ndjson'));
  const said = await again(dir);
  assert.equal(said.code, 0, said.err);
  assert.match(said.err, new RegExp(`in ${KILLED}: 4 of 4 scenarios, on rpc`));
});

test('a run that died before its plan was frozen is passed over', async () => {
  const dir = after(FAILED);
  mkdirSync(path.join(dir, 'reports', KILLED, 'pack'), { recursive: true });
  assert.match((await again(dir)).err, new RegExp(`in ${RUN}: 2 of 2`));
});

test('what is not there any more is named, and the rest is taken', async () => {
  const dir = after(FAILED);
  writeFileSync(
    path.join(dir, 'features/stores/receipt.feature'),
    KNOWN.replace('The lot is on the label', 'The lot is on the box'),
  );
  const said = await again(dir);
  assert.equal(said.code, 0, said.err);
  assert.match(said.err, /1 of 2 scenarios/);
  assert.match(said.err, /not run: "The lot is on the label" \(features\/stores\/receipt\.feature\)/);
});

test('when none of it is there any more, that is said with its names', async () => {
  const said = await again(after(FAILED, { 'other/a.feature': SHORT }), 'other');
  assert.equal(said.code, 2);
  assert.match(
    said.err,
    /not among what was asked for \(other\).*: "A bill above the receipt is rejected", "The lot/,
  );
});

test('when everything passed, and when nothing was run, there is nothing to run again', async () => {
  const passed = await again(after({}));
  assert.equal(passed.code, 2);
  assert.match(passed.err, new RegExp(`Everything passed in the newest run, ${RUN}`));
  const none = await again(project({ 'features/a.feature': SHORT }));
  assert.equal(none.code, 2);
  assert.match(none.err, /There is no earlier run/);
});

test('how long it took is told from the runs that can be read; others are passed over', async () => {
  const dir = after({});
  const plain = () => vouch(['run', '--dry-run'], { cwd: dir });
  assert.match((await plain()).out, /\(1 estimated/);
  const results = path.join(dir, 'reports', RUN, 'pack/run/results.json');
  for (const damaged of ['{ "schema": ', '{ "schema": "vouch/results/v0" }']) {
    writeFileSync(results, damaged);
    const said = await plain();
    assert.equal(said.code, 0, said.err);
    assert.match(said.out, /\(5 estimated/);
  }
});
