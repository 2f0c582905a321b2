// General sentences seen red: each assertion where it does not hold. Green they are in tests/e2e/sentences.test.ts.
import assert from 'node:assert/strict';
import test from 'node:test';
import { BEFORE, WRONG } from '../contract/wrong.ts';
import { project, vouch } from './support.ts';

test('each assertion of a screen is red where it does not hold, and where a label is nobody’s', async () => {
  const scenarios = WRONG.map(({ before, step }, n) => {
    const [text, ...table] = step.split('\n');
    const steps = [...BEFORE[before], `Then ${text}`, ...table];
    return [`  Scenario: Wrong ${n}`, ...steps.map((line) => `    ${line}`), ''].join('\n');
  });
  const dir = project({ 'features/wrong.feature': `Feature: Wrong\n${scenarios.join('\n')}\n` });
  const ran = await vouch(['run', '--share', 'run'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  assert.match(ran.out, new RegExp(`not accepted +${WRONG.length} +${WRONG.length} failed`));
  for (const { step, said } of WRONG) assert.match(ran.out, said, step);
});
