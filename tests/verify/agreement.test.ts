// The verifier is written by hand and knows no schema: here it is held to what the writer says, and to its speed.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { openJournal } from '../../support/evidence/journal.ts';
import { makeKey } from '../../support/evidence/keys.ts';
import { readJournal as read } from '../../support/evidence/reader.ts';
import { stepStatus } from '../../support/evidence/record.ts';
import { outcome, wordOf } from '../../support/evidence/results.ts';
import { sealPack } from '../../support/evidence/seal.ts';
import {
  testResultOf,
  RUN_DETAIL as WRITTEN_DETAIL,
  TEST_RESULT as WRITTEN_RESULT,
} from '../../support/evidence/statement.ts';
import { GOODNESS, STATUSES } from '../../support/verify/bound.ts';
import { readPack } from '../../support/verify/files.ts';
import { readJournal as readStrictly } from '../../support/verify/journal.ts';
import { verifyPack } from '../../support/verify/pack.ts';
import { RUN_DETAIL, TEST_RESULT, WORDS } from '../../support/verify/statements.ts';
import { Forger } from '../packs/forger.ts';
import { MIXED, sealedRun } from '../packs/scripted-run.ts';
import { tampers } from '../packs/tampers.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-agreement-'));
after(() => rmSync(work, { recursive: true, force: true }));

test('both know the same outcomes, statuses, words and predicates', () => {
  assert.deepEqual(Object.keys(GOODNESS).sort(), [...outcome.options].sort());
  assert.deepEqual([...STATUSES].sort(), [...stepStatus.options].sort());
  assert.deepEqual(
    WORDS,
    Object.fromEntries(Object.entries(testResultOf).map(([name, word]) => [name, `${word}Tests`])),
  );
  assert.deepEqual([TEST_RESULT, RUN_DETAIL], [WRITTEN_RESULT, WRITTEN_DETAIL]);
  for (const name of outcome.options) {
    // What people read as accepted is what the verifier lets stand for nothing worse.
    assert.equal(wordOf[name] === 'accepted', GOODNESS[name] === 0, name);
  }
});

test('the reader with schemas and the strict one agree about every journal of the corpus', () => {
  const key = makeKey();
  const base = join(work, 'base');
  sealedRun(base, { ...MIXED, legs: ['rpc', 'ui'], key });
  let [good, bad] = [0, 0];
  for (const [at, { name, spoil, script }] of tampers.entries()) {
    if (script?.planLate || script?.aborted || script?.environmentChanges || script?.channelsDiffer) continue;
    const forger = new Forger(join(work, `a${at}`), key);
    cpSync(base, forger.dir, { recursive: true });
    spoil(forger);
    const strict = readStrictly(readPack(forger.dir));
    for (const { segment, records, torn, fault } of read(forger.dir)) {
      const same = strict.segments.find((found) => found.segment === segment);
      assert.deepEqual([same?.entries.length, same?.torn], [records.length, torn], name);
      if (fault) bad += 1;
      else good += 1;
    }
  }
  assert.ok(good > 100 && bad > 7, `${good} good, ${bad} bad`);
});

test('5,000 records are verified well below a second', (t) => {
  const dir = join(work, 'large');
  const journal = openJournal({ dir, segment: '0', actor: 'service:vouch' });
  const tool = { name: 'vouch', version: '0' };
  journal.append('run.opened', { runId: 'r', project: 'p', rehearsal: true, tool, versions: {}, legs: [] });
  const calls = [
    {
      model: 'purchase.order',
      method: 'web_save',
      ids: [7],
      payload: { values: { date_order: '2026-02-01' }, fields: ['notes'] },
    },
  ];
  const started = performance.now();
  for (let n = 0; n < 5000; n += 1) {
    journal.append('act', {
      attempt: 'a',
      step: n,
      person: 'buyer',
      channel: 'rpc',
      verb: 'press',
      said: { label: 'Confirm Order' },
      outcome: 'done',
      ms: 12.5,
      calls,
    });
  }
  const perRecord = (performance.now() - started) / 5000;
  sealPack({ packDir: dir, key: makeKey(), journal, aborted: 'a measurement' });
  const report = verifyPack(dir);
  // The best of three: what else the machine does is not the verifier's.
  const times = [1, 2, 3].map(() => {
    const before = performance.now();
    verifyPack(dir);
    return performance.now() - before;
  });
  const ms = Math.min(...times);
  t.diagnostic(
    `verified in ${ms.toFixed(0)} ms; ${perRecord.toFixed(2)} ms to write and flush a record on this disk`,
  );
  assert.deepEqual([report.verdict, report.records], ['valid', 5003]);
  assert.ok(ms < 1000, `${ms} ms`);
});

test('no file of the verifier reaches for the network, the writer or a package', () => {
  const folder = join(import.meta.dirname, '../../support/verify');
  for (const name of readdirSync(folder)) {
    const imports = readFileSync(join(folder, name), 'utf8').matchAll(/^import (type )?.*from '([^']+)';$/gm);
    for (const [line, type, from = ''] of imports) {
      const ours = from.startsWith('./');
      const node = /^node:(crypto|fs|path)$/.test(from);
      assert.ok(ours || node || (type !== undefined && from.startsWith('../evidence/')), `${name}: ${line}`);
    }
  }
});
