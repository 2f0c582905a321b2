// Judges one attempt and one scenario: cucumber's status is the upper bound, the journal only lowers it.
import type { WrittenScenario } from './gherkin-index.ts';
import type { JournalAttempt } from './outcomes-journal.ts';
import { firstLine } from './outcomes-messages.ts';
import type { StepStatus } from './outcomes-rank.ts';
import type { AttemptResult, Finding, Outcome } from './results.ts';

export interface Judgement {
  readonly outcome: Outcome;
  readonly reason?: string;
}

export interface JudgedAttempt {
  readonly result: AttemptResult;
  readonly journal: JournalAttempt | undefined;
  /** False for an attempt that only the journal knows. */
  readonly inMessages: boolean;
  readonly leg: string;
  /** As the feature has it; missing for an attempt that only the journal knows. */
  readonly written?: WrittenScenario;
}

/** The outcome that the attempts at one scenario on one leg add up to; a pass after another attempt is flaky. */
export function judgeScenario(attempts: readonly JudgedAttempt[], scenario: string): Judgement {
  const inOrder = attempts.toSorted((a, b) => a.result.number - b.result.number);
  const last = inOrder.findLast((attempt) => attempt.result.finished);
  if (!last) {
    if (inOrder.length === 0) return { outcome: 'not run', reason: 'it was planned and never started' };
    const why = inOrder.flatMap((attempt) => attempt.journal?.compromised ?? [])[0];
    return why === undefined
      ? { outcome: 'not run', reason: 'it was started and did not come to its end' }
      : { outcome: 'compromised', reason: why };
  }
  const judged = judgeAttempt(last, scenario);
  const others = inOrder.length - 1;
  if (others === 0 || (judged.outcome !== 'passed' && judged.outcome !== 'passed with finding'))
    return judged;
  const first = inOrder.find((attempt) => attempt !== last)?.result.message;
  const reason = `it passed at attempt ${last.result.number + 1} only${first ? `; before: ${firstLine(first)}` : ''}`;
  return { outcome: 'flaky', reason };
}

/** Server gaps and other findings of the attempts, each once; a control that held on the screen only is one. */
export function findingsOf(attempts: readonly JudgedAttempt[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const { journal } of attempts) {
    for (const { id, kind, text, detail } of journal?.findings ?? [])
      found.set(id, { id, kind, text, detail });
    for (const { step, person, act, depth, message } of journal?.controls ?? []) {
      if (depth !== 'screen only') continue;
      const named = journal?.findings.some((f) => f.kind === 'server-gap' && f.step === step);
      if (named) continue;
      const id = gapId(person, act);
      const text = `The screen keeps ${person} from this, the server does not: ${act}`;
      found.set(id, { id, kind: 'server-gap', text, detail: message });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The name by which a gate allows the gap of a control that no finding record names. */
export function gapId(person: string, act: string): string {
  const words = `${person} ${act}`.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `server-gap:${words.join('-')}`;
}

function judgeAttempt(attempt: JudgedAttempt, scenario: string): Judgement {
  const { result, journal, inMessages, leg } = attempt;
  const compromised = journal?.compromised[0];
  if (compromised !== undefined) return { outcome: 'compromised', reason: compromised };
  if (!inMessages) return failed("it is in the journal but not in cucumber's messages");
  const status = result.status;
  if (status === 'PENDING') return { outcome: 'pending', reason: sentence(result, status) };
  if (status === 'SKIPPED') return { outcome: 'pending', reason: sentence(result, status) };
  if (status !== 'PASSED') return failed(sentence(result, status));
  if (!journal) return failed('nothing was checked: the journal holds nothing of it');
  if (journal.scenario !== scenario) return failed('the journal names another scenario for this attempt');
  if (journal.leg !== leg) return failed('the journal names another leg for this attempt');
  if (!journal.finished) return failed('the journal does not hold its end');
  const wrong = journal.facts.find((fact) => !fact.holds);
  if (wrong) return failed(`${wrong.what}: expected ${wrong.expected}, found ${wrong.found}`);
  const open = journal.controls.find((control) => control.depth === 'neither');
  if (open) return failed(`${open.person} can: ${open.act}`);
  if (journal.facts.length + journal.controls.length === 0) return failed('nothing was checked');
  // What was left behind on somebody's own Odoo is listed, but it is no doubt about the business.
  const lowering = findingsOf([attempt]).filter((finding) => finding.kind !== 'cleanup');
  return lowering.length === 0
    ? { outcome: 'passed' }
    : { outcome: 'passed with finding', reason: lowering.map((finding) => finding.text).join('; ') };
}

function sentence(result: AttemptResult, status: StepStatus): string {
  const step = result.steps.find((found) => found.status === status);
  const hook = result.hooks.find((found) => found.status === status);
  const said = step ? `"${step.keyword} ${step.text}"` : (hook?.name ?? 'it');
  const message = firstLine(step?.message ?? hook?.message ?? result.message ?? '');
  switch (status) {
    case 'UNDEFINED':
      return `no step definition fits ${said}`;
    case 'AMBIGUOUS':
      return `more than one step definition fits ${said}`;
    case 'PENDING':
      return `${said} is not written yet`;
    case 'SKIPPED':
      return `${said} was skipped`;
    case 'UNKNOWN':
      return result.steps.length === 0 ? 'it holds no steps' : `${said} has no result`;
    default:
      return `${said} failed${message ? `: ${message}` : ''}`;
  }
}

function failed(reason: string): Judgement {
  return { outcome: 'failed', reason };
}
