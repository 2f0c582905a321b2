// The hospital's own sentences seen red: each assertion where it does not hold, in one run and one database.
import assert from 'node:assert/strict';
import test from 'node:test';
import { WRONG_BUSINESS } from '../contract/wrong-business.ts';
import { project, vouch } from './support.ts';

test('each business assertion is red where it does not hold, and names what was expected and found', async () => {
  const scenarios = WRONG_BUSINESS.map(({ alone, before, step }, n) => {
    const steps = [...before, `Then ${step}`].map((line) => `    ${line}`);
    const own = alone ? ['  @database:scenario'] : [];
    return [...own, `  Scenario: Wrong ${n}`, ...steps, ''].join('\n');
  });
  const dir = project({ 'features/wrong.feature': `Feature: Wrong\n${scenarios.join('\n')}\n` });
  const ran = await vouch(['run', '--share', 'run'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  const all = WRONG_BUSINESS.length;
  assert.match(ran.out, new RegExp(`not accepted +${all} +${all} failed`), ran.out);
  for (const { step, said } of WRONG_BUSINESS) assert.match(ran.out, said, `${step}\n${ran.out}`);
});
