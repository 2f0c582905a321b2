// Scenarios of the package's own catalogue, run in any order: each accepted, or an open risk that the report names.
import assert from 'node:assert/strict';
import { ROOT, vouch } from './support.ts';

/** What the server alone lets through is an open risk: seen, and not accepted. */
export async function runs(scenarios: readonly string[], channel: 'rpc' | 'ui'): Promise<void> {
  const args = ['run', ...scenarios, '--channel', channel, '--order', 'random', '--quiet'];
  const ran = await vouch(args, { cwd: ROOT });
  const said = `${scenarios.join(' ')}\n${ran.out}${ran.err}`;
  assert.equal(ran.code, 0, said);
  assert.match(ran.out, /not accepted +0\n +not tested +0\n/, said);
  const [, accepted = ''] = /accepted +(\d+)/.exec(ran.out) ?? [];
  const [, atRisk = ''] = /open risk +(\d+)/.exec(ran.out) ?? [];
  assert.equal(Number(accepted) + Number(atRisk), scenarios.length, said);
}
