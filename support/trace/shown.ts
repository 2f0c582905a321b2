// What one result shows: that something goes through, that something is refused, and how deep that was seen.
import type { Depth } from '../evidence/record.ts';
import type { Outcome, ResultStep, ScenarioResult } from '../evidence/results.ts';
import { acts } from './keywords.ts';

export interface Refused {
  readonly person: string;
  readonly act: string;
  readonly depth: Depth;
}

export interface Shown {
  /** Somebody did something, and what was looked at afterwards was as expected. */
  readonly allows: boolean;
  readonly refused: readonly Refused[];
}

/** A retry that passed is not among them, as in a gate. */
export function isGood(outcome: Outcome): boolean {
  return outcome === 'passed' || outcome === 'passed with finding';
}

/** A result that is not good shows nothing. */
export function shownBy({ outcome, attempts, controls }: ScenarioResult): Shown {
  if (!isGood(outcome)) return { allows: false, refused: [] };
  const steps = attempts.findLast(({ finished }) => finished)?.steps ?? [];
  return { allows: goesThrough(steps), refused: controls };
}

/**
 * An act that was carried out, and behind it a fact that holds, with no refusal between the two: what is looked at after
 * a refusal only shows that nothing happened.
 */
function goesThrough(steps: readonly ResultStep[]): boolean {
  const acting = acts(steps);
  let done = false;
  for (const [n, { status, facts, controls }] of steps.entries()) {
    if (acting[n] && status === 'PASSED') done = true;
    if (controls.length > 0) done = false;
    else if (done && facts.length > 0 && facts.every(({ holds }) => holds)) return true;
  }
  return false;
}
