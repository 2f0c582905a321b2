// Do the signed statements speak of this manifest, and do they say what results and journal say?
import type { PackFiles } from './files.ts';
import { type Journal, ofType } from './journal.ts';
import { canonical, Fault, type Value } from './json.ts';

const STATEMENT = 'https://in-toto.io/Statement/v1';
export const TEST_RESULT = 'https://in-toto.io/attestation/test-result/v0.1';
export const RUN_DETAIL = 'urn:vouch:run-detail:v1';

/** How outcomes read to tools that know three words only. */
export const WORDS: Readonly<Record<string, string>> = {
  passed: 'passedTests',
  'passed with finding': 'warnedTests',
  flaky: 'warnedTests',
  'out of scope': 'warnedTests',
  pending: 'failedTests',
  'not run': 'failedTests',
  compromised: 'failedTests',
  failed: 'failedTests',
};

/** The first subject is the manifest, the second the list of checksums; by digest, as in-toto wants it. */
export function checkSubject(pack: PackFiles, statement: Value): Fault[] {
  const faults: Fault[] = [];
  const type = statement.get('_type').text();
  if (type !== STATEMENT) faults.push(new Fault(statement.where, `expected a ${STATEMENT}, found ${type}`));
  const subjects = statement.get('subject').list();
  for (const [at, path] of ['manifest.json', 'SHA256SUMS'].entries()) {
    const found = subjects[at]?.get('digest').get('sha256').text();
    const digest = pack.files.get(path)?.sha256;
    if (digest === undefined || found !== digest) {
      faults.push(
        new Fault(
          statement.where,
          `it is about another ${path} (sha256 ${found ?? 'none'}), this pack's is ${digest ?? 'missing'}`,
        ),
      );
    }
  }
  return faults;
}

export function checkTestResult(pack: PackFiles, statement: Value): Fault[] {
  const lists: Record<string, string[]> = { passedTests: [], warnedTests: [], failedTests: [] };
  const results = pack.files.has('run/results.json') ? pack.json('run/results.json') : undefined;
  const scenarios = results?.get('scenarios').list() ?? [];
  for (const result of scenarios) {
    const list = lists[WORDS[result.get('outcome').text()] ?? 'failedTests'];
    list?.push(`${result.get('scenario').text()}@${result.get('leg').text()}`);
  }
  const whole = results?.get('state').text() === 'sealed' && scenarios.length > 0;
  const [warned, failed] = [lists.warnedTests?.length ?? 0, lists.failedTests?.length ?? 0];
  const configuration = [...pack.files.keys()]
    .sort()
    .filter((path) => /^(run\/(plan|environment)\.json$|features\/|policy\/)/.test(path));
  return differences(statement, {
    result: !whole || failed > 0 ? 'FAILED' : warned > 0 ? 'WARNED' : 'PASSED',
    configuration: configuration.map((name) => ({ name, digest: { sha256: pack.files.get(name)?.sha256 } })),
    passedTests: lists.passedTests?.sort(),
    warnedTests: lists.warnedTests?.sort(),
    failedTests: lists.failedTests?.sort(),
  });
}

interface Detail {
  statement: Value;
  /** Of the key that signed it. */
  keyid: string;
}

export function checkRunDetail(pack: PackFiles, journal: Journal, detail: Detail): Fault[] {
  const { statement, keyid } = detail;
  const opened = ofType(journal, 'run.opened')[0];
  const sealed = ofType(journal, 'run.sealed')[0];
  const aborted = ofType(journal, 'run.aborted')[0];
  const results = pack.files.has('run/results.json') ? pack.json('run/results.json') : undefined;
  const { runId, project, rehearsal, tool, legs } = opened?.data.members() ?? {};
  return differences(statement, {
    ...{ runId, project, rehearsal, tool, legs },
    state: aborted ? 'aborted' : 'sealed',
    ...(aborted ? { abortedBecause: aborted.data.get('why').text() } : {}),
    openedAt: opened?.at,
    sealedAt: sealed?.at,
    counts: results?.get('counts').raw ?? {},
    attempts: ofType(journal, 'attempt.started').length,
    findings: ofType(journal, 'finding').length,
    evidence: ofType(journal, 'evidence.captured').length,
    segments: journal.segments.map(({ segment, entries }) => ({
      segment,
      records: entries.length,
      head: entries.at(-1)?.sha256,
    })),
    signer: { kind: 'service', keyid },
  });
}

/** The predicate must say exactly this. */
function differences(statement: Value, expected: Record<string, unknown>): Fault[] {
  const found = statement.get('predicate').members();
  const faults: Fault[] = [];
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [wanted, said] = [expected[key], found[key]].map((value) =>
      value === undefined ? 'nothing' : canonical(value),
    );
    if (wanted === said) continue;
    faults.push(
      new Fault(`${statement.where} ${key}`, `it says ${short(said)}, the pack says ${short(wanted)}`),
    );
  }
  return faults;
}

function short(text = ''): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
