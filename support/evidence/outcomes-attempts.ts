// Brings what the messages and what the journal know of an attempt together, by the attempt's key.
import type { JournalAttempt, JournalFacts } from './outcomes-journal.ts';
import type { JudgedAttempt } from './outcomes-judge.ts';
import type { LegMessages, MessageAttempt } from './outcomes-messages.ts';
import { worst } from './outcomes-rank.ts';
import type { AttemptResult } from './results.ts';

/** Attempts by `place`: an attempt that either side does not know is kept, so that it can count against a pass. */
export function attemptsByPlace(
  legs: ReadonlyMap<string, LegMessages>,
  journal: JournalFacts,
): Map<string, JudgedAttempt[]> {
  const places = new Map<string, JudgedAttempt[]>();
  const add = (key: string, attempt: JudgedAttempt): void => {
    places.set(key, [...(places.get(key) ?? []), attempt]);
  };
  const inMessages = new Set<string>();
  for (const [leg, messages] of legs) {
    for (const { scenario, ...result } of messages.attempts) {
      inMessages.add(result.attempt);
      const entry = journal.attempts.get(result.attempt);
      add(place(scenario.id, leg), {
        result: withJournal(result, entry),
        journal: entry,
        inMessages: true,
        leg,
        written: scenario,
      });
    }
  }
  for (const entry of journal.attempts.values()) {
    if (inMessages.has(entry.attempt)) continue;
    const { attempt, number, startedAt, finished, statuses } = entry;
    const bare: AttemptResult = {
      attempt,
      number,
      startedAt,
      finished,
      ms: 0,
      status: worst(statuses),
      steps: [],
      hooks: [],
      evidence: [],
    };
    add(place(entry.scenario, entry.leg), {
      result: withJournal(bare, entry),
      journal: entry,
      inMessages: false,
      leg: entry.leg,
    });
  }
  return places;
}

/** Adds what the journal knows: attachments, and statuses where its own are worse. */
function withJournal(
  result: Omit<MessageAttempt, 'scenario'>,
  journal: JournalAttempt | undefined,
): AttemptResult {
  const captured = journal?.evidence ?? [];
  const of = (step: number): string[] => captured.filter((e) => e.step === step).map((e) => e.sha256);
  return {
    ...result,
    status: worst([result.status, ...(journal?.statuses ?? [])]),
    steps: result.steps.map((step, position) => ({
      ...step,
      status: worst([step.status, journal?.stepStatuses.get(position) ?? 'PASSED']),
      facts: (journal?.facts ?? [])
        .filter((fact) => fact.step === position)
        .map(({ what, expected, found, holds }) => ({ what, expected, found, holds })),
      controls: (journal?.controls ?? [])
        .filter((control) => control.step === position)
        .map(({ person, act, depth, message }) => ({ person, act, depth, message })),
      evidence: of(position),
    })),
    evidence: captured
      .filter((e) => e.step === undefined || e.step >= result.steps.length)
      .map((e) => e.sha256),
  };
}

/** Scenario and leg as one key. */
export function place(scenario: string, leg: string): string {
  return `${leg}\n${scenario}`;
}
