// Every tampered pack must be found not valid, and the report must say what is wrong and where.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { makeKey } from '../../support/evidence/keys.ts';
import { verifyPack } from '../../support/verify/pack.ts';
import { Forger } from '../packs/forger.ts';
import { MIXED, type Script, sealedRun } from '../packs/scripted-run.ts';
import { type Tamper, tampers } from '../packs/tampers.ts';

const work = mkdtempSync(join(tmpdir(), 'vouch-tampered-'));
after(() => rmSync(work, { recursive: true, force: true }));
const key = makeKey();
const trust = { keyids: new Set([key.keyid]), source: 'the test' };

test('every name in the corpus is said once', () => {
  assert.equal(new Set(tampers.map(({ name }) => name)).size, tampers.length);
});

for (const [at, tamper] of tampers.entries()) {
  test(tamper.name, () => {
    const forger = new Forger(copyOf(tamper.script, `t${at}`), key);
    tamper.spoil(forger);
    const report = verifyPack(forger.dir, tamper.trusting ? { trust } : {});
    assert.equal(report.verdict, 'not-valid');
    assert.ok(
      saysSo(report.checks, tamper),
      JSON.stringify(
        report.checks.filter((check) => !check.ok),
        null,
        1,
      ),
    );
  });
}

test('a pack from which any one file is missing', () => {
  const dir = copyOf({ ...MIXED, legs: ['rpc', 'ui'] }, 'missing');
  for (const path of new Forger(dir, key).files()) {
    const copy = new Forger(join(work, 'missing-one'), key);
    cpSync(dir, copy.dir, { recursive: true });
    copy.remove(path);
    const report = verifyPack(copy.dir);
    assert.equal(report.verdict, 'not-valid', path);
    assert.ok(
      report.checks.some(({ faults }) =>
        faults.some(({ where, what }) => where === path && /missing/.test(what)),
      ),
      `${path}: ${JSON.stringify(report.checks.filter((check) => !check.ok))}`,
    );
    rmSync(copy.dir, { recursive: true });
  }
});

function saysSo(checks: ReturnType<typeof verifyPack>['checks'], { where, what }: Tamper): boolean {
  return checks.some(({ faults }) =>
    faults.some((fault) => where.test(fault.where) && what.test(fault.what)),
  );
}

const good = new Map<string, string>();

/** A fresh copy of the good pack that the script leads to. */
function copyOf(script: Script | undefined, name: string): string {
  const wanted = JSON.stringify(script);
  let base = good.get(wanted);
  if (base === undefined) {
    base = join(work, `good-${good.size}`);
    sealedRun(base, { ...script, key });
    assert.equal(verifyPack(base).verdict, script?.planLate ? 'not-valid' : 'valid');
    good.set(wanted, base);
  }
  const dir = join(work, name);
  cpSync(base, dir, { recursive: true });
  return dir;
}
