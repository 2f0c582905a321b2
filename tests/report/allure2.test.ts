// The same result files open in Allure 2 with the same counts, where Java is there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { allureCounts, writeAllureResults } from '../../support/report/allure-results.ts';
import { sample } from './sample.ts';

test('Allure 2 counts as we do', (t) => {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.error || java.status !== 0) {
    t.diagnostic(
      'NOT CHECKED: there is no Java on this machine, so the results were not opened with Allure 2.',
    );
    return;
  }
  const dir = mkdtempSync(path.join(tmpdir(), 'vouch-allure2-'));
  try {
    const { results, plan, packDir, evidenceOf } = sample(path.join(dir, 'pack'));
    writeAllureResults(results, plan, path.join(dir, 'results'), { packDir, evidenceOf });
    // By its file: Allure 3 brings a command of the same name.
    const home = path.dirname(createRequire(import.meta.url).resolve('allure-commandline'));
    const out = path.join(dir, 'report');
    const args = ['generate', path.join(dir, 'results'), '-o', out];
    const env = { ...process.env, ALLURE_NO_ANALYTICS: 'true' };
    const made = spawnSync(process.execPath, [path.join(home, 'bin/allure'), ...args], {
      encoding: 'utf8',
      env,
    });
    assert.equal(made.status, 0, made.stdout + made.stderr);
    const read = (file: string) => JSON.parse(readFileSync(path.join(out, file), 'utf8'));
    const { passed, failed, broken, skipped, unknown, total } = read('widgets/summary.json').statistic;
    assert.deepEqual({ passed, failed, broken, skipped, unknown }, allureCounts(results));
    assert.equal(total, results.scenarios.length);
    assert.match(
      JSON.stringify(read('widgets/categories.json')),
      /Not accepted.*Not tested|Not tested.*Not accepted/,
    );
    assert.match(JSON.stringify(read('widgets/environment.json')), /rehearsal, unsigned/);
    t.diagnostic(`Allure 2 on ${java.stderr.split('\n')[0]}: ${JSON.stringify(allureCounts(results))}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
