// Which broken controls a scenario noticed: pure, from the outcomes with and without the mutation.
import type { Outcome, Results, ScenarioResult } from '../evidence/results.ts';
import { type Mutation, noticers } from './mutation.ts';

/** Name of the leg on which nothing is broken. */
export const UNTOUCHED = 'untouched';

/** One scenario that turned red, and what it said. */
export interface Notice {
  /** `features/x.feature:12 Name`. */
  readonly scenario: string;
  readonly reason: string;
}

export interface Judged {
  readonly id: string;
  readonly requirement: string;
  readonly control: string;
  readonly broken: string;
  /** No scenario noticed; also where none could be judged, for then nothing is proved. */
  readonly survived: boolean;
  /** False where no scenario came to an end that shows anything: broken off, or not green without the mutation. */
  readonly tried: boolean;
  /** Scenarios that noticed. */
  readonly noticedBy: readonly string[];
  readonly notices: readonly Notice[];
  /** Scenarios that ran on the broken hospital. */
  readonly ran: number;
  /** Why it cannot be judged, or why nobody noticed. */
  readonly why?: string;
}

const GREEN: readonly Outcome[] = ['passed', 'passed with finding'];

export function judge(mutations: readonly Mutation[], results: Results): readonly Judged[] {
  const untouched = new Map(
    results.scenarios.filter(({ leg }) => leg === UNTOUCHED).map((found) => [found.scenario, found]),
  );
  return mutations.map((mutation) => {
    const { id, requirement, control, broken } = mutation;
    const ran = results.scenarios.filter(({ leg }) => leg === id);
    const sound = ran.filter(({ scenario }) => GREEN.includes(untouched.get(scenario)?.outcome ?? 'not run'));
    const notices = sound.flatMap((found) => {
      const reason = noticed(found, untouched.get(found.scenario));
      return reason === undefined ? [] : [{ scenario: nameOf(found), reason }];
    });
    const why = notices.length > 0 ? undefined : whyNot(mutation, ran, sound);
    return {
      ...{ id, requirement, control, broken, notices },
      survived: notices.length === 0,
      tried: sound.some(({ outcome }) => outcome === 'failed' || GREEN.includes(outcome)),
      noticedBy: notices.map(({ scenario }) => scenario),
      ran: ran.length,
      ...(why === undefined ? {} : { why }),
    };
  });
}

/** Red, or a finding that is not there in the untouched hospital. */
function noticed(found: ScenarioResult, before: ScenarioResult | undefined): string | undefined {
  if (found.outcome === 'failed') return found.reason ?? 'it failed';
  if (!GREEN.includes(found.outcome)) return undefined;
  const known = new Set(before?.findings.map(({ id }) => id));
  const fresh = found.findings.find(({ id }) => !known.has(id));
  return fresh && `it is accepted only with the finding ${fresh.id}: ${fresh.text}`;
}

function whyNot(
  mutation: Mutation,
  ran: readonly ScenarioResult[],
  sound: readonly ScenarioResult[],
): string {
  if (ran.length === 0) return `no scenario is chosen by ${noticers(mutation)}`;
  if (sound.length === 0) return 'its scenarios are not green on the untouched hospital';
  const broken = sound.find(({ outcome }) => !GREEN.includes(outcome));
  if (broken) return `${nameOf(broken)} was ${broken.outcome}: ${broken.reason ?? 'no reason is known'}`;
  return `${sound.length === 1 ? 'its scenario stayed' : `all ${sound.length} scenarios stayed`} green`;
}

function nameOf({ uri, line, name }: ScenarioResult): string {
  return `${uri}:${line} ${name}`;
}
