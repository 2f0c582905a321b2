// What the runner says about a pack: in-toto statements whose first subject is the manifest's digest.
import type { Outcome, Results } from './results.ts';

export const STATEMENT = 'https://in-toto.io/Statement/v1';
export const TEST_RESULT = 'https://in-toto.io/attestation/test-result/v0.1';
/**
 * A URN, because no web address is ours to promise for ten years; predicate types are compared, never fetched.
 * A change of meaning gets a new number at the end.
 */
export const RUN_DETAIL = 'urn:vouch:run-detail:v1';

export interface Resource {
  name: string;
  digest: { sha256: string };
}

export interface Statement {
  _type: typeof STATEMENT;
  subject: Resource[];
  predicateType: string;
  predicate: Record<string, unknown>;
}

/** Foreign tools know three words; what was not tested counts as failed for them, except what a release leaves out. */
export const testResultOf: Readonly<Record<Outcome, 'passed' | 'warned' | 'failed'>> = {
  passed: 'passed',
  'passed with finding': 'warned',
  flaky: 'warned',
  'out of scope': 'warned',
  pending: 'failed',
  'not run': 'failed',
  compromised: 'failed',
  failed: 'failed',
};

export function resource(name: string, sha256: string): Resource {
  return { name, digest: { sha256 } };
}

export function testResult(subject: Resource[], configuration: Resource[], results?: Results): Statement {
  const named = (word: string) =>
    (results?.scenarios ?? [])
      .filter((scenario) => testResultOf[scenario.outcome] === word)
      .map(({ scenario, leg }) => `${scenario}@${leg}`)
      .sort();
  const passedTests = named('passed');
  const warnedTests = named('warned');
  const failedTests = named('failed');
  const whole = results?.state === 'sealed' && results.scenarios.length > 0;
  const result = !whole || failedTests.length > 0 ? 'FAILED' : warnedTests.length > 0 ? 'WARNED' : 'PASSED';
  const predicate = { result, configuration, passedTests, warnedTests, failedTests };
  return { _type: STATEMENT, subject, predicateType: TEST_RESULT, predicate };
}

export interface RunDetail {
  runId: string;
  project: string;
  /** True on the reference hospital: it says nothing about anyone's own Odoo. */
  rehearsal: boolean;
  state: 'sealed' | 'aborted';
  abortedBecause?: string;
  openedAt: string;
  sealedAt: string;
  tool: { name: string; version: string };
  legs: { leg: string; channel: string }[];
  /** Outcome to number of scenarios. */
  counts: Record<string, number>;
  attempts: number;
  findings: number;
  evidence: number;
  segments: { segment: string; records: number; head: string }[];
  signer: { kind: 'service'; keyid: string };
}

export function runDetail(subject: Resource[], detail: RunDetail): Statement {
  return { _type: STATEMENT, subject, predicateType: RUN_DETAIL, predicate: { ...detail } };
}
