// The hospital's own sentences where they do not hold, in one run; most in one database.
import assert from 'node:assert/strict';
import type { WrongBusiness } from '../contract/wrong-business.ts';
import { project, vouch } from './support.ts';

export async function seenRed(wrong: readonly WrongBusiness[]): Promise<void> {
  const scenarios = wrong.map(({ alone, before, step }, n) => {
    const steps = [...before, `Then ${step}`].map((line) => `    ${line}`);
    const own = alone ? ['  @database:scenario'] : [];
    return [...own, `  Scenario: Wrong ${n}`, ...steps, ''].join('\n');
  });
  const dir = project({ 'features/wrong.feature': `Feature: Wrong\n${scenarios.join('\n')}\n` });
  const ran = await vouch(['run', '--share', 'run'], { cwd: dir });
  assert.equal(ran.code, 1, ran.out + ran.err);
  assert.match(ran.out, new RegExp(`not accepted +${wrong.length} +${wrong.length} failed`), ran.out);
  for (const { step, said } of wrong) assert.match(ran.out, said, `${step}\n${ran.out}`);
}
