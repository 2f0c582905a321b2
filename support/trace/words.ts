// How the matrix says things: the same words on the page, in the table file and in the terminal.
import { headline, wordFor } from '../report/words.ts';
import type { Coverage } from './coverage.ts';
import type { Matrix, Risk } from './matrix.ts';
import { isNoticed } from './mutations.ts';
import type { TracedLeg, TracedScenario } from './scenarios.ts';

export const RISKS: readonly Risk[] = ['critical', 'major', 'minor'];

/** What the verdicts mean, for somebody who reads them for the first time. */
export const MEANING = {
  uncovered: 'no scenario of this run shows it',
  weak: 'something is shown, and something that it takes is missing',
  'in part': 'what is shown lacks nothing; what is left of it, and why, stands beside',
  'not testable': 'nothing that is asked of an Odoo from outside could show it yet',
  covered: 'shown by scenarios that passed',
} as const;

/** What a control is counted by. */
export const RULE =
  'A control is covered when one scenario lets the act through and one refuses it, on the screen and on the server; a ' +
  'critical control only when it was also broken on purpose and a scenario noticed. A scenario that names more than three ' +
  'requirements walks through a chain: what is refused in it counts for none of them. Each risk is counted apart.';

export interface Mark {
  readonly what: string;
  readonly is: 'yes' | 'no' | 'not asked for';
}

/** The three things that a control takes. */
export function marksOf({ requirement, allowing, refusing, mutations }: Coverage): Mark[] {
  if (requirement.kind !== 'control') return [];
  const yes = (found: boolean) => (found ? 'yes' : 'no');
  const noticed = mutations.length > 0 && mutations.every(isNoticed);
  const asked = requirement.risk === 'critical' || mutations.length > 0;
  return [
    { what: 'goes through', is: yes(allowing.length > 0) },
    { what: 'refused', is: requirement.refuses_nobody ? 'not asked for' : yes(refusing.length > 0) },
    { what: 'broken and noticed', is: asked ? yes(noticed) : 'not asked for' },
  ];
}

export function outcomeOf({ outcome, reason }: TracedLeg): { word: string; why: string } {
  return { word: wordFor(outcome), why: headline(outcome, reason) ?? '' };
}

export function titleOf({ name, example }: TracedScenario): string {
  return example === undefined ? name : `${name} (${example})`;
}

export function standingOf({ rehearsal, runId }: Matrix): string {
  const marks = rehearsal
    ? "Rehearsal on the reference hospital, unsigned: it says nothing about anybody's own Odoo."
    : 'Unsigned.';
  return `${marks} Derived from the pack of run ${runId}, which is the evidence; this is a view of it.`;
}
