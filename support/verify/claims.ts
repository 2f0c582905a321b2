// What the results claim: one outcome for each scenario and leg.
import { GOODNESS } from './bound.ts';
import type { PackFiles } from './files.ts';
import { Fault, type Value } from './json.ts';

export const RESULTS = 'run/results.json';

export interface Claim {
  /** For people. */
  said: string;
  leg: string;
  outcome: string;
  /** 0 is the best; see GOODNESS. */
  level: number;
  result: Value;
}

/** By scenario and leg, as `keyOf` names them. */
export type Claims = Map<string, Claim>;

export function keyOf(scenario: string, leg: string): string {
  return `${scenario}@${leg}`;
}

/** Throws when the results contradict themselves. */
export function readClaims(pack: PackFiles): Claims {
  const claims: Claims = new Map();
  for (const result of pack.json(RESULTS).get('scenarios').list()) {
    const leg = result.get('leg').text();
    const key = keyOf(result.get('scenario').text(), leg);
    const said = `"${result.get('name').text()}" on ${leg}`;
    const outcome = result.get('outcome').text();
    const level = GOODNESS[outcome];
    if (level === undefined) throw new Fault(RESULTS, `${said} has the unknown outcome "${outcome}"`);
    if (claims.has(key)) throw new Fault(RESULTS, `${said} has more than one result`);
    claims.set(key, { said, leg, outcome, level, result });
  }
  return claims;
}
