// Controls broken on purpose: one that is noticed, one that survives, one that cannot be broken; nothing of it is a pass.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { journal, project, SHORT, vouch } from './support.ts';

const MUTATIONS = `schema: vouch/mutations/v1
mutations:
  - id: nothing-reserved
    control: What is in stock is reserved
    broken: internal transfers reserve nothing by themselves
    requirement: REQ-CHN-002
    break:
      - { model: stock.picking.type, where: [[code, "=", internal]], write: { reservation_method: manual } }
  - id: company-renamed
    control: The company has its name
    broken: it has another
    requirement: REQ-CHN-002
    break:
      - { record: base.main_company, write: { name: Another hospital } }
  - id: no-such-record
    control: Nothing that there is
    broken: nothing
    requirement: REQ-CHN-002
    break:
      - { record: stock.no_such_record, delete: true }
`;

test('what a scenario notices is told from what survives, and a broken hospital proves nothing', async () => {
  const dir = project({ 'features/shortage.feature': SHORT, 'fixtures/sabotage/own.yaml': MUTATIONS });
  const ran = await vouch(['sabotage'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  const [survived = '', noticed = ''] = ran.out.split('\nNoticed\n');
  assert.match(survived, /REQ-CHN-002 company-renamed\n.*survived: its scenario stayed green/s);
  assert.match(
    survived,
    /Not tried\n.*REQ-CHN-002 no-such-record\n.*there is no record stock\.no_such_record/s,
  );
  assert.match(noticed, /nothing-reserved\n.*features\/shortage\.feature:3 What is wholly in stock/s);
  assert.match(noticed, /3 mutations: 1 noticed, 1 survived, 1 not tried/);

  const file = path.join(dir, 'reports/mutations.json');
  const { runId, mutations } = JSON.parse(readFileSync(file, 'utf8')) as {
    runId: string;
    mutations: { id: string; requirement: string; survived: boolean; noticedBy: string[] }[];
  };
  assert.deepEqual(
    mutations.map(({ id, requirement, survived: s, noticedBy }) => [id, requirement, s, noticedBy.length]),
    [
      ['nothing-reserved', 'REQ-CHN-002', false, 1],
      ['company-renamed', 'REQ-CHN-002', true, 0],
      ['no-such-record', 'REQ-CHN-002', true, 0],
    ],
  );
  const run = path.join(dir, 'reports', runId);
  const broken = journal(run).filter(({ type }) => type === 'control.broken');
  assert.deepEqual(broken.map(({ data }) => data['mutation']).sort(), [
    'company-renamed',
    'nothing-reserved',
  ]);

  // Its pack is sound, and no gate takes it for a test of the hospital; nor is it anybody's latest run.
  const pack = path.join(run, 'pack');
  assert.equal((await vouch(['verify', pack], { cwd: dir })).code, 0);
  const decided = await vouch(['gate', 'uat-exit', '--pack', pack], { cwd: dir });
  assert.equal(decided.code, 1, decided.out + decided.err);
  assert.match(
    decided.out.replaceAll(/\s+/g, ' '),
    /Controls were broken .*nothing-reserved, company-renamed/,
  );
  assert.equal(existsSync(path.join(dir, 'reports/latest')), false);
});

test('what is asked for must be there', async () => {
  const dir = project({ 'features/shortage.feature': SHORT, 'fixtures/sabotage/own.yaml': MUTATIONS });
  const ran = await vouch(['sabotage', 'nothing-reservd'], { cwd: dir });
  assert.equal(ran.code, 2, ran.out + ran.err);
  assert.match(ran.err, /found "nothing-reservd"\. There are:\n {2}REQ-CHN-002 {2}nothing-reserved/);
  const listed = await vouch(['sabotage', '--list', 'company-renamed'], { cwd: dir });
  assert.equal(listed.code, 0);
  assert.match(listed.out, /The company has its name\n {4}broken: it has another\n\n1 mutation\.\n/);
});
