// Are the results never better than cucumber's own messages, the upper bound of every attempt?
import { rankOf, STATUSES } from './bound.ts';
import { RESULTS, readClaims } from './claims.ts';
import type { PackFiles } from './files.ts';
import { Fault, looseJson } from './json.ts';

export function checkMessages(pack: PackFiles): Fault[] {
  const faults: Fault[] = [];
  const said = new Map<string, number>();
  for (const path of pack.files.keys()) {
    if (!path.startsWith('run/messages.')) continue;
    for (const [attempt, rank] of worstStatuses(path, pack.bytes(path) ?? Buffer.alloc(0)))
      said.set(attempt, rank);
  }
  const unseen = new Set(said.keys());
  for (const claim of readClaims(pack).values()) {
    const attempts = claim.result.get('attempts').list();
    for (const attempt of attempts) {
      const key = attempt.get('attempt').text();
      unseen.delete(key);
      const rank = said.get(key) ?? 0;
      if (rankOf(attempt) >= rank) continue;
      const [shown, told] = [STATUSES[rankOf(attempt)], STATUSES[rank]];
      faults.push(
        new Fault(RESULTS, `${claim.said} shows an attempt as ${shown}, cucumber's messages say ${told}`),
      );
    }
    // Accepted or flaky: then one of its attempts passed, and cucumber must know of it.
    const passed = attempts.some((attempt) => said.get(attempt.get('attempt').text()) === 0);
    if (claim.level > 2 || passed) continue;
    faults.push(
      new Fault(
        RESULTS,
        `${claim.said} is said to be "${claim.outcome}", and cucumber's messages hold no attempt that passed`,
      ),
    );
  }
  return [
    ...faults,
    ...[...unseen].map(
      (attempt) => new Fault(RESULTS, `it hides an attempt of cucumber's messages: ${attempt}`),
    ),
  ];
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
