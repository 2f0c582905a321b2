// Do the results speak of exactly what was planned, and never better than journal and messages do?
import { type Attempt, attemptsOf, boundOf, GOODNESS, rankOf, STATUSES } from './bound.ts';
import type { PackFiles } from './files.ts';
import { type Journal, ofType } from './journal.ts';
import { Fault, looseJson, type Value } from './json.ts';

const RESULTS = 'run/results.json';

interface Claim {
  /** Scenario and leg. */
  key: string;
  said: string;
  result: Value;
}

/** Every planned scenario on every leg has one result; what was not planned can only have failed. */
export function checkPlanned(pack: PackFiles, journal: Journal): Fault[] {
  const results = pack.json(RESULTS);
  const plan = pack.json('run/plan.json');
  const opened = ofType(journal, 'run.opened')[0];
  const faults: Fault[] = [];
  const runId = opened?.data.get('runId').text();
  for (const [path, value] of [
    [RESULTS, results],
    ['run/plan.json', plan],
  ] as const) {
    const found = value.get('runId').text();
    if (found !== runId) faults.push(new Fault(path, `it is of the run ${found}, the journal of ${runId}`));
  }
  if (opened?.data.get('rehearsal').flag() && !results.get('rehearsal').flag()) {
    faults.push(new Fault(RESULTS, 'the journal says that this was a rehearsal, the results hide it'));
  }
  const claims = claimsOf(results, faults);
  for (const scenario of plan.get('scenarios').list()) {
    for (const leg of scenario
      .get('legs')
      .list()
      .map((name) => name.text())) {
      const key = `${scenario.get('id').text()}@${leg}`;
      if (!claims.delete(key))
        faults.push(
          new Fault(RESULTS, `"${scenario.get('name').text()}" on ${leg} was planned and has no result`),
        );
    }
  }
  for (const { said, result } of claims.values()) {
    const outcome = result.get('outcome').text();
    if (outcome !== 'failed')
      faults.push(new Fault(RESULTS, `${said} was not planned, and it is said to be "${outcome}"`));
  }
  const counts: Record<string, number> = {};
  for (const result of results.get('scenarios').list()) {
    const outcome = result.get('outcome').text();
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  for (const outcome of new Set([...Object.keys(counts), ...results.get('counts').keys()])) {
    const said = results.get('counts').has(outcome) ? results.get('counts').get(outcome).number() : 0;
    if (said !== (counts[outcome] ?? 0))
      faults.push(new Fault(RESULTS, `it counts ${said} "${outcome}" and lists ${counts[outcome] ?? 0}`));
  }
  return faults;
}

export function checkOutcomes(pack: PackFiles, journal: Journal): Fault[] {
  const results = pack.json(RESULTS);
  const faults: Fault[] = [];
  const claims = claimsOf(results, []);
  const attempts = attemptsOf(journal);
  const aborted = ofType(journal, 'run.aborted')[0];
  if (aborted && results.get('state').text() !== 'open')
    faults.push(new Fault(RESULTS, `${aborted.where} aborted the run, the results hide it`));
  for (const scenario of pack.json('run/plan.json').get('scenarios').list()) {
    for (const leg of scenario
      .get('legs')
      .list()
      .map((name) => name.text())) {
      const claim = claims.get(`${scenario.get('id').text()}@${leg}`);
      if (!claim) continue;
      const own = attempts.filter(
        (attempt) => attempt.leg === leg && attempt.scenario === scenario.get('id').text(),
      );
      const outcome = claim.result.get('outcome').text();
      const bound = boundOf(own, scenario, leg, journal);
      if ((GOODNESS[outcome] ?? -1) < bound.level)
        faults.push(new Fault(RESULTS, `${claim.said} is said to be "${outcome}", but ${bound.why}`));
    }
  }
  return [...faults, ...checkShown(attempts, claims), ...checkEvidenceNamed(pack, claims)];
}

/** Cucumber's own messages are the upper bound of every attempt. */
export function checkMessages(pack: PackFiles): Fault[] {
  const faults: Fault[] = [];
  const claims = claimsOf(pack.json(RESULTS), []);
  for (const path of pack.files.keys()) {
    const leg = /^run\/messages\.([^/]+)\.ndjson$/.exec(path)?.[1];
    if (leg === undefined) continue;
    for (const [attempt, rank] of worstStatuses(path, pack.bytes(path) ?? Buffer.alloc(0))) {
      const shown = shownAttempts(claims, leg).get(attempt);
      const status = STATUSES[rank] ?? 'PASSED';
      if (!shown) faults.push(new Fault(path, `the attempt ${attempt} is in no result`));
      else if (rankOf(shown.attempt) < rank)
        faults.push(
          new Fault(
            RESULTS,
            `${shown.said} shows ${STATUSES[rankOf(shown.attempt)]}, cucumber's messages say ${status}`,
          ),
        );
      else if (rank > 0 && shown.passes)
        faults.push(
          new Fault(RESULTS, `${shown.said} is said to have passed, cucumber's messages say ${status}`),
        );
    }
  }
  return faults;
}

function claimsOf(results: Value, faults: Fault[]): Map<string, Claim> {
  const claims = new Map<string, Claim>();
  for (const result of results.get('scenarios').list()) {
    const key = `${result.get('scenario').text()}@${result.get('leg').text()}`;
    const said = `"${result.get('name').text()}" on ${result.get('leg').text()}`;
    const outcome = result.get('outcome').text();
    if (GOODNESS[outcome] === undefined)
      faults.push(new Fault(RESULTS, `${said} has the unknown outcome "${outcome}"`));
    if (claims.has(key)) faults.push(new Fault(RESULTS, `${said} has more than one result`));
    claims.set(key, { key, said, result });
  }
  return claims;
}

/** Every attempt of the journal is shown at its scenario, with its findings, and no better than it was. */
function checkShown(attempts: Attempt[], claims: Map<string, Claim>): Fault[] {
  const faults: Fault[] = [];
  for (const { key, scenario, leg, started, records } of attempts) {
    const claim = claims.get(`${scenario}@${leg}`);
    const shown = claim?.result
      .get('attempts')
      .list()
      .find((attempt) => attempt.get('attempt').text() === key);
    if (!claim || !shown) {
      faults.push(new Fault(RESULTS, `it hides an attempt: ${started.where}`));
      continue;
    }
    const findings = new Set(
      claim.result
        .get('findings')
        .list()
        .map((finding) => finding.get('id').text()),
    );
    for (const { type, data, where } of records) {
      if (type === 'finding' && !findings.has(data.get('id').text()))
        faults.push(new Fault(RESULTS, `${claim.said} hides a finding: ${where}`));
      if (type === 'attempt.finished' && rankOf(shown) < rankOf(data)) {
        faults.push(
          new Fault(
            RESULTS,
            `${claim.said} shows ${STATUSES[rankOf(shown)]}, ${where} says ${data.get('status').text()}`,
          ),
        );
      }
      const step =
        type === 'step.finished' ? shown.get('steps').list()[data.get('step').number()] : undefined;
      if (step && rankOf(step) < rankOf(data)) {
        faults.push(
          new Fault(
            RESULTS,
            `${claim.said} shows a step as ${STATUSES[rankOf(step)]}, ${where} says ${data.get('status').text()}`,
          ),
        );
      }
    }
  }
  return faults;
}

function checkEvidenceNamed(pack: PackFiles, claims: Map<string, Claim>): Fault[] {
  const present = new Set(
    [...pack.files].filter(([path]) => path.startsWith('evidence/')).map(([, { sha256 }]) => sha256),
  );
  const faults: Fault[] = [];
  for (const { said, result } of claims.values()) {
    for (const attempt of result.get('attempts').list()) {
      for (const part of [attempt, ...attempt.get('steps').list()]) {
        for (const digest of part
          .get('evidence')
          .list()
          .map((item) => item.text())) {
          if (!present.has(digest))
            faults.push(new Fault(RESULTS, `${said} names evidence that is not there: ${digest}`));
        }
      }
    }
  }
  return faults;
}

function shownAttempts(claims: Map<string, Claim>, leg: string) {
  const shown = new Map<string, { said: string; attempt: Value; passes: boolean }>();
  for (const { said, result } of claims.values()) {
    if (result.get('leg').text() !== leg) continue;
    const attempts = result.get('attempts').list();
    const passes = (GOODNESS[result.get('outcome').text()] ?? 0) < 2;
    for (const attempt of attempts) shown.set(attempt.get('attempt').text(), { said, attempt, passes });
  }
  return shown;
}

/** Attempt to the rank of its worst step or hook. A last line that was never finished is left out. */
function worstStatuses(path: string, ndjson: Buffer): Map<string, number> {
  const worst = new Map<string, number>();
  for (const [at, line] of ndjson.toString('utf8').split('\n').slice(0, -1).entries()) {
    const message = looseJson(line, `${path}:${at + 1}`);
    if (message.has('testCaseStarted')) worst.set(message.get('testCaseStarted').get('id').text(), 0);
    if (!message.has('testStepFinished')) continue;
    const step = message.get('testStepFinished');
    const attempt = step.get('testCaseStartedId').text();
    worst.set(attempt, Math.max(worst.get(attempt) ?? 0, rankOf(step.get('testStepResult'))));
  }
  return worst;
}
