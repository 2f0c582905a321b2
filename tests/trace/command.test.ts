// vouch trace on real packs: what it prints and leaves, and what it says when there is nothing to trace.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import test, { after, before } from 'node:test';
import { main } from '../../support/cli/main.ts';
import { MIXED, type Script, sealedRun } from '../packs/scripted-run.ts';
import { smallCatalogue } from '../packs/small-catalogue.ts';

let dir: string;
before(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'vouch-trace-'));
});
after(() => rmSync(dir, { recursive: true }));

function project(name: string, script: Script = {}) {
  const cwd = path.join(dir, name);
  mkdirSync(path.join(cwd, 'fixtures/requirements'), { recursive: true });
  mkdirSync(path.join(cwd, 'features'), { recursive: true });
  writeFileSync(path.join(cwd, 'fixtures/requirements/catalogue.yaml'), smallCatalogue);
  sealedRun(path.join(cwd, 'reports/latest/pack'), script);
  return cwd;
}

async function vouch(cwd: string, ...args: string[]) {
  const stream = () => new PassThrough() as unknown as NodeJS.WriteStream & PassThrough;
  const [out, err] = [stream(), stream()];
  const code = await main(args, { cwd, env: {}, out, err });
  const text = (from: PassThrough) => String(from.read() ?? '');
  return { code, out: text(out), err: text(err) };
}

test('it prints what is covered and leaves page and table beside the pack', async () => {
  const cwd = project('good');
  const { code, out, err } = await vouch(cwd, 'trace');
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /Covered \(1\).*\n {2}REQ-STO-004/);
  const page = path.join(cwd, 'reports/latest/traceability.html');
  assert.match(out, /matrix {3}reports\/latest\/traceability\.html/);
  const html = readFileSync(page, 'utf8');
  for (const [, href = ''] of html.matchAll(/href="(pack\/[^"#]+)"/g)) {
    assert.ok(existsSync(path.join(path.dirname(page), href)), href);
  }
  assert.match(html, /href="pack\/evidence\//);
  assert.match(readFileSync(page.replace('.html', '.csv'), 'utf8'), /"REQ-STO-004","covered"/);
});

test('a run that went wrong is weak or uncovered, by its folder as well, and as JSON', async () => {
  const cwd = project('mixed', MIXED);
  const { code, out } = await vouch(cwd, 'trace', 'reports/latest', '--json');
  assert.equal(code, 0);
  const { requirements } = JSON.parse(out) as { requirements: [{ verdict: string; missing: string[] }] };
  assert.equal(requirements[0].verdict, 'weak');
  assert.ok(requirements[0].missing.length > 0);
});

test('results of mutations are taken from reports/mutations.json, or from the file that is named', async () => {
  const cwd = project('broken');
  const broken = { id: 'no-count', requirement: 'STO-004', survived: true, why: 'all stayed green' };
  const survived = { runId: 'r0', mutations: [broken] };
  const file = path.join(cwd, 'reports/mutations.json');
  writeFileSync(file, JSON.stringify(survived));
  assert.match((await vouch(cwd, 'trace')).out, /no scenario noticed: no-count \(all stayed green\)/);
  const page = readFileSync(path.join(cwd, 'reports/latest/traceability.html'), 'utf8');
  assert.match(page, /One control was broken on purpose in run r0; 1 survived/);
  writeFileSync(path.join(cwd, 'other.json'), '{"mutations":[]}');
  assert.match((await vouch(cwd, 'trace', '--mutations', 'other.json')).out, /Covered \(1\)/);
  writeFileSync(file, '{');
  const { code, err } = await vouch(cwd, 'trace');
  assert.equal(code, 2);
  assert.match(err, /Expected results of mutations in .*reports\/mutations\.json/);
});

test('what cannot be traced is told with its cure', async () => {
  const cwd = project('told');
  const none = await vouch(cwd, 'trace', '2020');
  assert.equal(none.code, 2);
  assert.match(none.err, /found none\. Run the scenarios first \(vouch run\)/);
  const missing = await vouch(cwd, 'trace', '--mutations', 'gone.json');
  assert.match(missing.err, /Expected results of mutations in .*gone\.json, found no such file/);
  const results = path.join(cwd, 'reports/latest/pack/run/results.json');
  writeFileSync(results, readFileSync(results, 'utf8').replace('"outcome":"passed"', '"outcome":"failed"'));
  const changed = await vouch(cwd, 'trace');
  assert.equal(changed.code, 2);
  assert.match(
    changed.err,
    /Expected a pack whose results can be believed .*is not what messages and journal give/,
  );
  const other = project('catalogue');
  const file = path.join(other, 'fixtures/requirements/catalogue.yaml');
  writeFileSync(file, smallCatalogue.replace('critical', 'huge'));
  assert.match(
    (await vouch(other, 'trace')).err,
    /catalogue\.yaml:10 requirements\[0\]\.risk: expected .*"huge"/,
  );
});
