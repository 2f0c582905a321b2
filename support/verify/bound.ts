// How good an outcome the journal allows at best, for each scenario and leg, and which record says so.
import { type Entry, type Journal, ofType } from './journal.ts';
import { Fault, type Value } from './json.ts';

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
    if (attempts.has(key)) throw new Fault(started.where, 'it starts the same attempt a second time');
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

export interface Weighed {
  /** At one scenario on one leg, in their order. */
  attempts: Attempt[];
  /** The scenario in the plan. */
  planned: Value;
  leg: string;
  journal: Journal;
}

/** The best that attempts at one planned scenario on one leg can add up to. */
export function boundOf({ attempts, planned, leg, journal }: Weighed): Bound {
  if (planned.has('outOfScope')) return { level: UNTESTED, why: 'the plan leaves it out of this release' };
  const finished = attempts.filter((attempt) =>
    attempt.records.some((entry) => entry.type === 'attempt.finished'),
  );
  const last = finished.at(-1);
  if (!last) return { level: UNTESTED, why: 'the journal holds no attempt that came to its end' };
  const own = [attemptBound(last), ...runBounds(planned.get('id').text(), leg, journal)];
  if (attempts.length > 1) own.push({ level: FLAKY, why: `the journal holds ${attempts.length} attempts` });
  return worstOf(own);
}

/** Weighed in this order: a broken environment, then what ran, then what was found. */
function attemptBound({ started, records }: Attempt): Bound {
  const compromised = records.find((entry) => entry.type === 'compromised');
  if (compromised) return { level: UNTESTED, why: `${compromised.where} says: compromised` };
  const ran = records.filter((entry) => entry.type === 'step.finished' || entry.type === 'attempt.finished');
  const worst = ran.reduce((a, b) => (rankOf(b.data) > rankOf(a.data) ? b : a));
  if (rankOf(worst.data) > 0) {
    const status = worst.data.get('status').text();
    const level = status === 'SKIPPED' || status === 'PENDING' ? UNTESTED : FAILED;
    return { level, why: `${worst.where} says: ${status}` };
  }
  const checks = records.filter(({ type }) => type === 'fact.asserted' || type === 'control.checked');
  if (checks.length === 0)
    return { level: FAILED, why: `${started.where}: nothing was checked in this attempt` };
  return worstOf([{ level: PASSED, why: '' }, ...records.flatMap(foundBy)]);
}

/** What one record of a check or a finding lowers. */
function foundBy({ type, data, where }: Entry): Bound[] {
  const says = (level: number, what: string) => [{ level, why: `${where} says: ${what}` }];
  if (type === 'fact.asserted' && !data.get('holds').flag()) {
    return says(FAILED, `${data.get('what').text()} does not hold`);
  }
  if (type === 'finding' && data.get('kind').text() !== 'cleanup') {
    return says(WITH_FINDING, `finding ${data.get('id').text()}`);
  }
  if (type !== 'control.checked') return [];
  const depth = data.get('depth').text();
  const act = data.get('act').text();
  if (depth === 'neither') return says(FAILED, `a control holds nowhere: ${act}`);
  return depth === 'screen only' ? says(WITH_FINDING, `a control holds on the screen only: ${act}`) : [];
}

/** The first of the worst. */
function worstOf(bounds: Bound[]): Bound {
  return bounds.reduce((worst, next) => (next.level > worst.level ? next : worst));
}

/** Place of a status from best to worst; what is not known counts as the worst. */
export function rankOf(value: Value): number {
  const at = STATUSES.indexOf(value.get('status').text());
  return at < 0 ? STATUSES.length - 1 : at;
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
    const legs = data.get('legs').texts();
    if (data.get('scenario').text() === scenario && legs.includes(leg) && !data.get('equal').flag()) {
      bounds.push({ level: FAILED, why: `${where} says: the channels left different records behind` });
    }
  }
  return bounds;
}
