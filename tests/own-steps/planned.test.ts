// The files of steps are part of the plan: by their digests, ours and the project's own, and nobody runs with others.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { sha256Of } from '../../support/evidence/canonical.ts';
import { stepFiles } from '../../support/run/own-steps.ts';
import { holdToPlan } from '../../support/run/planned-steps.ts';
import { RUN_DIR } from '../../support/run/process.ts';
import { project, ROOT } from '../e2e/support.ts';

const OWN = {
  'steps/pumps.ts': 'one',
  'steps/data/pumps.json': '[]',
  'steps/node_modules/x/index.js': '',
  'fixtures/wordings/fr.yaml': 'language: fr',
};

test("the package's steps and everything in the project's own folder are named, with where the pack keeps them", () => {
  const found = stepFiles(project(OWN)).map(({ planned, path: packed }) => `${planned.uri} ${packed}`);
  assert.ok(found.includes('vouch/steps/stores.ts steps/vouch/stores.ts'));
  assert.ok(found.includes('vouch/fixtures/wordings/en.yaml steps/vouch-wordings/en.yaml'));
  assert.deepEqual(found.slice(-3), [
    'steps/data/pumps.json steps/own/data/pumps.json',
    'steps/pumps.ts steps/own/pumps.ts',
    'fixtures/wordings/fr.yaml steps/own-wordings/fr.yaml',
  ]);
  assert.equal(stepFiles(project(OWN)).at(-2)?.planned.sha256, sha256Of('one'));
});

test('the package itself has no own steps beside its own', () => {
  assert.ok(stepFiles(ROOT).every(({ planned }) => planned.uri.startsWith('vouch/')));
});

test('a file that changed, came or went after the plan was frozen is refused', () => {
  const dir = project(OWN);
  const env = { [RUN_DIR]: path.join(dir, 'reports/run') };
  holdToPlan(dir, {});
  const file = path.join(dir, 'reports/run/pack/run/plan.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const steps = stepFiles(dir).map(({ planned }) => planned);
  const plan = {
    schema: 'vouch/plan/v1',
    runId: 'a',
    tagExpression: '',
    features: [],
    legs: [],
    scenarios: [],
  };
  writeFileSync(file, JSON.stringify({ ...plan, steps }));
  holdToPlan(dir, env);
  writeFileSync(path.join(dir, 'steps/pumps.ts'), 'two');
  writeFileSync(path.join(dir, 'steps/new.ts'), '');
  assert.throws(() => holdToPlan(dir, env), /frozen: steps\/pumps\.ts, steps\/new\.ts\./);
});
