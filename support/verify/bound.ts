// How good an outcome the journal allows at best, for each scenario and leg, and which record says so.
import { type Entry, type Journal, ofType } from './journal.ts';
import type { Value } from './json.ts';

/** From best to worst. Outcomes of one group say the same to people: accepted, open risk, not tested, not accepted. */
export const GOODNESS: Readonly<Record<string, number>> = {
  passed: 0,
  'passed with finding': 1,
  flaky: 2,
  pending: 3,
  'not run': 3,
  'out of scope': 3,
  compromised: 3,
  failed: 4,
};
const [PASSED, WITH_FINDING, FLAKY, UNTESTED, FAILED] = [0, 1, 2, 3, 4];

/** Statuses of steps and attempts, from best to worst. */
export const STATUSES = ['PASSED', 'SKIPPED', 'PENDING', 'UNDEFINED', 'AMBIGUOUS', 'UNKNOWN', 'FAILED'];

export interface Bound {
  level: number;
  /** What lowers it, with its record. */
  why: string;
}

export interface Attempt {
  key: string;
  scenario: string;
  leg: string;
  number: number;
  started: Entry;
  records: Entry[];
}

export function attemptsOf(journal: Journal): Attempt[] {
  const attempts = new Map<string, Attempt>();
  for (const started of ofType(journal, 'attempt.started')) {
    const key = started.data.get('attempt').text();
    const [scenario, leg] = [started.data.get('scenario').text(), started.data.get('leg').text()];
    attempts.set(key, {
      key,
      scenario,
      leg,
      number: started.data.get('number').number(),
      started,
      records: [],
    });
  }
  for (const entry of journal.entries) {
    const key = entry.data.optional('attempt');
    if (key !== undefined && entry.type !== 'attempt.started') attempts.get(key)?.records.push(entry);
  }
  return [...attempts.values()].sort((a, b) => a.number - b.number);
}

/** The best that attempts at one planned scenario on one leg can add up to; `attempts` in their order. */
export function boundOf(attempts: Attempt[], planned: Value, leg: string, journal: Journal): Bound {
  if (planned.has('outOfScope')) return { level: UNTESTED, why: 'the plan leaves it out of this release' };
  const finished = attempts.filter((attempt) =>
    attempt.records.some((entry) => entry.type === 'attempt.finished'),
  );
  const last = finished.at(-1);
  if (!last) return { level: UNTESTED, why: 'the journal holds no attempt that came to its end' };
  const own = [attemptBound(last), ...runBounds(planned.get('id').text(), leg, journal)];
  if (attempts.length > 1) own.push({ level: FLAKY, why: `the journal holds ${attempts.length} attempts` });
  return own.reduce((worst, next) => (next.level > worst.level ? next : worst));
}

function attemptBound({ started, records }: Attempt): Bound {
  const bounds: Bound[] = [];
  let checked = 0;
  for (const { type, data, where } of records) {
    const say = (level: number, what: string) => bounds.push({ level, why: `${where} says: ${what}` });
    // A broken environment says nothing about the scenario, whatever else happened in it.
    if (type === 'compromised') return { level: UNTESTED, why: `${where} says: compromised` };
    if (type === 'fact.asserted' || type === 'control.checked') checked += 1;
    if (type === 'step.finished' || type === 'attempt.finished') {
      const status = data.get('status').text();
      if (status === 'SKIPPED' || status === 'PENDING') say(UNTESTED, status);
      else if (status !== 'PASSED') say(FAILED, status);
    }
    if (type === 'fact.asserted' && !data.get('holds').flag())
      say(FAILED, `${data.get('what').text()} does not hold`);
    if (type === 'control.checked') {
      const depth = data.get('depth').text();
      if (depth === 'neither') say(FAILED, `a control holds nowhere: ${data.get('act').text()}`);
      if (depth === 'screen only')
        say(WITH_FINDING, `a control holds on the screen only: ${data.get('act').text()}`);
    }
    if (type === 'finding' && data.get('kind').text() !== 'cleanup')
      say(WITH_FINDING, `finding ${data.get('id').text()}`);
  }
  if (checked === 0)
    bounds.push({ level: FAILED, why: `${started.where}: nothing was checked in this attempt` });
  return bounds.reduce((worst, next) => (next.level > worst.level ? next : worst), {
    level: PASSED,
    why: '',
  });
}

/** What holds for a whole leg, or was found when two legs were compared. */
function runBounds(scenario: string, leg: string, journal: Journal): Bound[] {
  const bounds: Bound[] = [];
  const legOf = new Map(
    ofType(journal, 'segment.opened').map((entry) => [entry.segment, entry.data.get('leg').text()]),
  );
  for (const { segment, data, where } of ofType(journal, 'env.rechecked')) {
    const concerned = legOf.get(segment) ?? leg;
    if (!data.get('ok').flag() && concerned === leg)
      bounds.push({ level: UNTESTED, why: `${where} says: the environment changed` });
  }
  for (const { data, where } of ofType(journal, 'channels.compared')) {
    const legs = data
      .get('legs')
      .list()
      .map((name) => name.text());
    if (data.get('scenario').text() === scenario && legs.includes(leg) && !data.get('equal').flag()) {
      bounds.push({ level: FAILED, why: `${where} says: the channels left different records behind` });
    }
  }
  return bounds;
}
