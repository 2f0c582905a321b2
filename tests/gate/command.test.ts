// vouch gate on real packs: exit codes, the table, gate.json, and what it says when it cannot decide.
import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { type GateDeps, gateCommand, gateHelp } from '../../support/cli/gate.ts';
import { packVerdict } from '../../support/cli/gate-pack.ts';
import { gateDecision } from '../../support/gate/decision.ts';
import { MIXED, type Script, sealedRun } from '../packs/scripted-run.ts';
import { smallCatalogue } from '../packs/small-catalogue.ts';

let dir: string;
before(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'vouch-gate-'));
});
after(() => rmSync(dir, { recursive: true }));

const policy = `
schema: vouch/gate/v1
gate: small
version: 2
title: A small gate
criteria:
  - { id: C1, text: All ran, kind: plan.complete, class: mandatory }
  - { id: C2, text: Ended, kind: run.sealed, class: mandatory }
  - { id: C3, text: Valid, kind: pack.valid, class: mandatory }
  - { id: C4, text: Rate, kind: results.rate, class: waivable, params: { min: "1" } }
  - { id: C5, text: Where, kind: environment.match, class: mandatory, params: { read: [odoo, database], equals: {} } }
  - { id: C6, text: Pictures, kind: evidence.present, class: mandatory, params: { roles: { rpc: [picture] } } }
  - { id: C7, text: Covered, kind: requirements.covered, class: mandatory, params: { gate: uat-exit, min: "1" } }
`;

/** A project with its gate, its catalogue and one sealed run, and the command run in it. */
function project(name: string, script: Script = {}, gate = policy) {
  const cwd = path.join(dir, name);
  const pack = path.join(cwd, 'reports/latest/pack');
  mkdirSync(path.join(cwd, 'fixtures/gates'), { recursive: true });
  mkdirSync(path.join(cwd, 'fixtures/requirements'), { recursive: true });
  writeFileSync(path.join(cwd, 'fixtures/gates/small.yaml'), gate);
  writeFileSync(path.join(cwd, 'fixtures/requirements/catalogue.yaml'), smallCatalogue);
  const { key } = sealedRun(pack, script);
  const run = async (args: string[], more: Partial<GateDeps> = {}) => {
    const said = { out: [] as string[], err: [] as string[] };
    const io = { out: (text: string) => said.out.push(text), err: (text: string) => said.err.push(text) };
    const deps = {
      verifyPack: packVerdict,
      fixtureDirs: [path.join(cwd, 'fixtures')],
      cwd,
      width: 110,
      ...more,
    };
    const code = await gateCommand(args, io, deps);
    return { code, out: said.out.join(''), err: said.err.join('') };
  };
  return { cwd, pack, key, run, gateJson: path.join(cwd, 'reports/latest/gate.json') };
}

test('GO: exit 0, a table, and gate.json beside the pack, all marked as a rehearsal', async () => {
  const { run, gateJson, key } = project('go');
  const { code, out, err } = await run(['small']);
  assert.equal(code, 0, out + err);
  assert.match(out, /^ +Criterion +Expected +Actual +Verdict$/m);
  assert.match(out, /^C1 +All ran +every scenario in scope ran +4 of 4 +MET$/m);
  assert.match(out, /^Decision: GO \(rehearsal, unsigned\)$/m);
  assert.match(out, /accepted 4, not accepted 0, not tested 1, open risk 0; out of scope in this release 1/);
  assert.match(out, /not decided: The robot fetches the filters \(phase 2\)/);
  assert.ok(out.includes(key.keyid.slice(0, 20)));
  const decision = gateDecision.parse(JSON.parse(readFileSync(gateJson, 'utf8')));
  assert.deepEqual([decision.decision, decision.rehearsal, decision.unsigned], ['GO', true, true]);
  assert.equal(decision.label, 'GO (rehearsal, unsigned)');
  assert.match(decision.pack.manifest ?? '', /^[0-9a-f]{64}$/);
  assert.ok(decision.criteria[0]?.evidence.every((found) => found.sha256));
});

test('--json prints exactly what gate.json holds', async () => {
  const { run, gateJson } = project('json');
  const { out } = await run(['small', '--json']);
  assert.equal(out, readFileSync(gateJson, 'utf8'));
});

test('NO-GO: exit 1, and the table says what is missing', async () => {
  const { run } = project('no-go', MIXED);
  const { code, out } = await run(['small']);
  assert.equal(code, 1);
  assert.match(out, /Decision: NO-GO \(rehearsal, unsigned\)/);
  assert.match(out, /C4 .* 2 of 4 +UNMET/);
});

test('CONDITIONAL: exit 3, with its condition', async () => {
  const waived = policy
    .replace(
      'class: waivable,',
      'class: waivable, waiver: { text: Retest the bill, owner: QA, due: 2999-01-01 },',
    )
    .replace(/ {2}- { id: C7.*\n/, '');
  const { run } = project('conditional', MIXED, waived);
  const { code, out } = await run(['small']);
  assert.equal(code, 3, out);
  assert.match(out, /Condition of C4: Retest the bill; QA, by 2999-01-01\./);
  assert.match(out, /Decision: CONDITIONAL \(rehearsal, unsigned\)/);
});

test('a tampered pack is NO-GO, and the reason stands in the table', async () => {
  const { run, pack } = project('tampered');
  const results = path.join(pack, 'run/results.json');
  writeFileSync(results, readFileSync(results, 'utf8').replace('"rehearsal":true', '"rehearsal":false'));
  const { code, out } = await run(['small', '--json']);
  assert.equal(code, 1);
  const decision = gateDecision.parse(JSON.parse(out));
  assert.equal(decision.rehearsal, true);
  const [, , valid] = decision.criteria;
  assert.equal(valid?.verdict, 'UNMET');
  assert.match(valid?.actual ?? '', /run\/results\.json is not what messages and journal give/);
});

test('results that a valid-looking pack states are not believed: they are derived again', async () => {
  const { run, pack } = project('restated', MIXED);
  const results = path.join(pack, 'run/results.json');
  writeFileSync(
    results,
    readFileSync(results, 'utf8').replaceAll('"outcome":"failed"', '"outcome":"passed"'),
  );
  const { code, out } = await run(['small'], { verifyPack: () => ({ verdict: 'valid', reasons: [] }) });
  assert.equal(code, 1);
  assert.match(out, /2 of 4/);
  assert.match(out.replaceAll(/\s+/g, ' '), /not valid/);
});

test('a pack of which a part is missing is NO-GO with errors, not a crash', async () => {
  const { run, pack } = project('partial');
  rmSync(path.join(pack, 'run/plan.json'));
  const { code, out } = await run(['small']);
  assert.equal(code, 1);
  assert.match(out, /C1 +All ran .* ERROR/);
});

test('another key than the one to trust is NO-GO; the right one is named as trusted', async () => {
  const { run, key } = project('trust');
  assert.equal((await run(['small', '--trust', `SHA256:${'a'.repeat(43)}`])).code, 1);
  const { code, out } = await run(['small', '--trust', key.keyid]);
  assert.equal(code, 0);
  assert.match(out.replaceAll(/\s+/g, ' '), /\(trusted\)/);
  const unreadable = await run(['small', '--trust', path.join(dir, 'none.pub')]);
  assert.equal(unreadable.code, 2);
});

test('--env holds the run to a named environment', async () => {
  const { run } = project('env');
  const expecting = (database: string) => ({ expectedEnvironment: () => ({ database }) });
  assert.equal((await run(['small', '--env', 'uat.yaml'], expecting('hospital'))).code, 0);
  const other = await run(['small', '--env', 'uat.yaml'], expecting('production'));
  assert.equal(other.code, 1);
  assert.match(other.out, /another\n? .*environment: database is/s);
});

test('what cannot be decided is exit 2 with the reason and the way out', async () => {
  const { run, cwd } = project('errors');
  const cases: readonly (readonly [string[], RegExp])[] = [
    [[], /Expected the name of one gate, found 0/],
    [['small', 'other'], /found 2/],
    [['small', '--pck', 'x'], /--pck/],
    [['no-such'], /Expected a gate named "no-such".*Known gates: small/s],
    [['../../etc/passwd'], /Expected a gate named/],
    [['small', '--pack', 'nowhere'], /Expected an evidence pack in .*nowhere.*vouch run/s],
    [['small', '--env', 'uat.yaml'], /uat.yaml/],
  ];
  for (const [args, message] of cases) {
    const { code, out, err } = await run(args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, message);
  }
  appendFileSync(
    path.join(cwd, 'fixtures/gates/small.yaml'),
    '  - { id: C9, text: New, kind: results.min, class: mandatory }\n',
  );
  const { code, err } = await run(['small']);
  assert.equal(code, 2);
  assert.match(err, /small\.yaml:\d+ criteria\[7\]\.kind: .*"results\.min"/);
  assert.ok(!existsSync(path.join(cwd, 'reports/latest/gate.json')));
});

test('help is help', async () => {
  const { run } = project('help');
  assert.deepEqual(await run(['--help']), { code: 0, out: gateHelp, err: '' });
});

test("the user's own gate stands before the one of the package", async () => {
  const own = project('own');
  const other = project('other', {}, policy.replace('A small gate', 'The gate of the package'));
  const fixtureDirs = [path.join(own.cwd, 'fixtures'), path.join(other.cwd, 'fixtures')];
  assert.match((await own.run(['small'], { fixtureDirs })).out, /A small gate/);
  cpSync(path.join(other.cwd, 'fixtures/gates/small.yaml'), path.join(other.cwd, 'fixtures/gates/wide.yaml'));
  assert.match((await own.run(['wide'], { fixtureDirs })).out, /The gate of the package/);
});
