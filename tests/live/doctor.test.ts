// vouch doctor on a real Odoo: all is there; a wrong password, a wrong database, one that is not neutralised, a menu that nobody has.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';
import type { Finding } from '../../support/cli/doctor.ts';
import { openWebSession } from '../../support/odoo/web-session.ts';
import { environmentOf } from './own-environment.ts';
import { type LiveAccount, liveHospital } from './support.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const hospital = await liveHospital();
const dir = mkdtempSync(path.join(tmpdir(), 'vouch-doctor-'));
after(() => rmSync(dir, { recursive: true }));

/** An environment file for the hospital, and the variables that it names. */
function environment(more: Record<string, unknown> = {}, people = hospital.people) {
  const { text, env } = environmentOf({ ...hospital, people }, more);
  const file = path.join(dir, 'uat.yaml');
  writeFileSync(file, text);
  return { file, env };
}

function doctor(
  { file, env }: ReturnType<typeof environment>,
  cwd = ROOT,
): Promise<{ code: number; findings: Map<string, Finding> }> {
  const command = [path.join(ROOT, 'support/cli/bin.mjs'), 'doctor', '--env', file, '--json'];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd, env: { ...process.env, ...env } }, (error, out, err) => {
      assert.notEqual(out, '', err);
      const { findings } = JSON.parse(out) as { findings: Finding[] };
      resolve({
        code: typeof error?.code === 'number' ? error.code : 0,
        findings: new Map(findings.map((finding) => [finding.name, finding])),
      });
    });
  });
}

test('nothing is missing in the reference hospital', async () => {
  const { code, findings } = await doctor(environment());
  const missing = [...findings.values()].filter(({ state }) => state !== 'ok');
  assert.deepEqual(missing, []);
  assert.equal(code, 0);
  assert.equal(findings.get('Edition')?.found, 'Community with OCA addons');
  assert.match(findings.get('Words of the app map')?.found ?? '', /^all 9 are there$/);
  assert.match(findings.get('Menus of the app map')?.found ?? '', /^all \d+ are there$/);
});

test('a person with a wrong password is named, and the others are still looked at', async () => {
  const nurse = { ...(hospital.people['ward-nurse'] as LiveAccount), password: 'not this one' };
  const { code, findings } = await doctor(environment({}, { ...hospital.people, 'ward-nurse': nurse }));
  assert.equal(code, 1);
  assert.equal(findings.get('Account of ward-nurse')?.state, 'missing');
  assert.match(findings.get('Account of ward-nurse')?.found ?? '', /wrong login or password/);
  assert.doesNotMatch(JSON.stringify([...findings.values()]), /not this one/);
  assert.equal(findings.get('Account of buyer')?.state, 'ok');
});

test('a database that is not there is told from an Odoo that is not there', async () => {
  const { code, findings } = await doctor(environment({ database: 'vouch_no_such' }));
  assert.equal(code, 1);
  assert.equal(findings.get('Odoo')?.state, 'ok');
  assert.equal(findings.get('Database')?.state, 'missing');
});

test('people without an account and menus that nobody has are named', async () => {
  const project = path.join(dir, 'project');
  mkdirSync(path.join(project, 'fixtures/apps'), { recursive: true });
  const { 'ward-nurse': nurse } = hospital.people;
  const { code, findings } = await doctor(environment({}, { 'ward-nurse': nurse as LiveAccount }), project);
  assert.equal(code, 1);
  assert.match(findings.get('People')?.found ?? '', /no account for .*buyer/);
  assert.equal(findings.get('Edition')?.found, 'Community with OCA addons');
  assert.match(findings.get('Words of the app map')?.found ?? '', /^all 9 are there$/);
  assert.match(findings.get('Menus of the app map')?.found ?? '', /"Purchase > Orders > Purchase Orders"/);
  assert.doesNotMatch(findings.get('Menus of the app map')?.found ?? '', /"Helpdesk > Tickets > My Tickets"/);
});

test('a database that is not neutralised is missing something, unless the file allows it', async (t) => {
  const session = await openWebSession(hospital, hospital.setup);
  const mark = async (value: string) => {
    await session.call('ir.config_parameter', 'set_param', ['database.is_neutralized', value]);
  };
  await mark('False');
  t.after(() => mark('True'));
  const refused = await doctor(environment());
  assert.equal(refused.code, 1);
  assert.match(refused.findings.get('Neutralised')?.cure ?? '', /odoo neutralize -d/);
  const allowed = await doctor(environment({ allow_not_neutralised: true }));
  assert.deepEqual([allowed.code, allowed.findings.get('Neutralised')?.state], [0, 'note']);
});
