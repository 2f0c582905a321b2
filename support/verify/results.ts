// Do the results speak of exactly what was planned, and never better than the journal does?
import { type Attempt, attemptsOf, boundOf, rankOf } from './bound.ts';
import { type Claim, type Claims, keyOf, RESULTS, readClaims } from './claims.ts';
import type { PackFiles } from './files.ts';
import { type Entry, type Journal, ofType } from './journal.ts';
import { Fault, type Value } from './json.ts';

const PLAN = 'run/plan.json';

/** Every planned scenario on every leg has one result; what was not planned can only have failed. */
export function checkPlanned(pack: PackFiles, journal: Journal): Fault[] {
  const faults = checkRun(pack, journal);
  const claims = readClaims(pack);
  faults.push(...checkCounts(pack.json(RESULTS), claims));
  for (const { scenario, leg, name } of plannedIn(pack)) {
    if (claims.delete(keyOf(scenario, leg))) continue;
    faults.push(new Fault(RESULTS, `"${name}" on ${leg} was planned and has no result`));
  }
  for (const { said, outcome } of claims.values()) {
    if (outcome === 'failed') continue;
    faults.push(new Fault(RESULTS, `${said} was not planned, and it is said to be "${outcome}"`));
  }
  return faults;
}

/** No outcome, attempt or step is shown better than it was, and none is hidden. */
export function checkOutcomes(pack: PackFiles, journal: Journal): Fault[] {
  const claims = readClaims(pack);
  const attempts = attemptsOf(journal);
  const faults: Fault[] = [];
  for (const { scenario, leg, planned } of plannedIn(pack)) {
    const claim = claims.get(keyOf(scenario, leg));
    const own = attempts.filter((attempt) => attempt.leg === leg && attempt.scenario === scenario);
    const bound = boundOf({ attempts: own, planned, leg, journal });
    if (!claim || claim.level >= bound.level) continue;
    faults.push(new Fault(RESULTS, `${claim.said} is said to be "${claim.outcome}", but ${bound.why}`));
  }
  for (const attempt of attempts) faults.push(...checkShown(attempt, claims));
  for (const claim of claims.values()) faults.push(...checkNamed(pack, claim));
  return faults;
}

function checkRun(pack: PackFiles, journal: Journal): Fault[] {
  const faults: Fault[] = [];
  const results = pack.json(RESULTS);
  const opened = ofType(journal, 'run.opened')[0]?.data;
  const aborted = ofType(journal, 'run.aborted')[0];
  const runId = opened?.get('runId').text();
  for (const path of [RESULTS, PLAN]) {
    const found = pack.json(path).get('runId').text();
    if (found !== runId) faults.push(new Fault(path, `it is of the run ${found}, the journal of ${runId}`));
  }
  if (opened?.get('rehearsal').flag() && !results.get('rehearsal').flag()) {
    faults.push(new Fault(RESULTS, 'the journal says that this was a rehearsal, the results hide it'));
  }
  if (aborted && results.get('state').text() !== 'open') {
    faults.push(new Fault(RESULTS, `${aborted.where} aborted the run, the results hide it`));
  }
  return faults;
}

function checkCounts(results: Value, claims: Claims): Fault[] {
  const counts = results.get('counts');
  const outcomes = [...claims.values()].map((claim) => claim.outcome);
  const faults: Fault[] = [];
  for (const outcome of new Set([...outcomes, ...counts.keys()])) {
    const said = counts.has(outcome) ? counts.get(outcome).number() : 0;
    const listed = outcomes.filter((found) => found === outcome).length;
    if (said !== listed)
      faults.push(new Fault(RESULTS, `it counts ${said} "${outcome}" and lists ${listed}`));
  }
  return faults;
}

function plannedIn(pack: PackFiles) {
  const scenarios = pack.json(PLAN).get('scenarios').list();
  return scenarios.flatMap((planned) => {
    const [scenario, name] = [planned.get('id').text(), planned.get('name').text()];
    return planned
      .get('legs')
      .texts()
      .map((leg) => ({ scenario, name, leg, planned }));
  });
}

/** An attempt of the journal is shown at its scenario, with its findings, and no better than it was. */
function checkShown({ key, scenario, leg, started, records }: Attempt, claims: Claims): Fault[] {
  const claim = claims.get(keyOf(scenario, leg));
  const shown = claim?.result
    .get('attempts')
    .list()
    .find((attempt) => attempt.get('attempt').text() === key);
  if (!claim || !shown) return [new Fault(RESULTS, `it hides an attempt: ${started.where}`)];
  const findings = claim.result
    .get('findings')
    .list()
    .map((finding) => finding.get('id').text());
  const steps = shown.get('steps').list();
  const faults: Fault[] = [];
  const compare = (what: string, value: Value | undefined, { data, where }: Entry) => {
    if (!value || rankOf(value) >= rankOf(data)) return;
    const [found, status] = [value, data].map((side) => side.get('status').text());
    faults.push(new Fault(RESULTS, `${claim.said} shows ${what} as ${found}, ${where} says ${status}`));
  };
  for (const entry of records) {
    if (entry.type === 'attempt.finished') compare('an attempt', shown, entry);
    if (entry.type === 'step.finished') compare('a step', steps[entry.data.get('step').number()], entry);
    if (entry.type === 'finding' && !findings.includes(entry.data.get('id').text())) {
      faults.push(new Fault(RESULTS, `${claim.said} hides a finding: ${entry.where}`));
    }
  }
  return faults;
}

/** The evidence that a result names is there. */
function checkNamed(pack: PackFiles, { said, result }: Claim): Fault[] {
  const attempts = result.get('attempts').list();
  const parts = attempts.flatMap((attempt) => [attempt, ...attempt.get('steps').list()]);
  const missing = parts
    .flatMap((part) => part.get('evidence').texts())
    .filter((digest) => !pack.evidence.has(digest));
  return missing.map((digest) => new Fault(RESULTS, `${said} names evidence that is not there: ${digest}`));
}
