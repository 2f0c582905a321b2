// Reads one leg's cucumber messages as attempts at scenarios, with the worst status of steps and hooks.
import type {
  Duration,
  Envelope,
  GherkinDocument,
  Hook,
  Pickle,
  TestCase,
  TestCaseStarted,
  TestStepResult,
  Timestamp,
} from '@cucumber/messages';
import { indexGherkin, type WrittenScenario } from './gherkin-index.ts';
import { type StepStatus, worst } from './outcomes-rank.ts';
import type { AttemptResult } from './results.ts';

export interface MessageAttempt extends AttemptResult {
  readonly scenario: WrittenScenario;
}

export interface LegMessages {
  readonly attempts: readonly MessageAttempt[];
  /** Faults of the leg as a whole. */
  readonly problems: readonly string[];
  /** Cucumber said that it came to its end. */
  readonly finished: boolean;
}

/** Envelopes of a messages file. A last line cut off by a kill is left out and said; any other bad line throws. */
export function parseMessages(ndjson: string): { envelopes: Envelope[]; truncated: boolean } {
  const lines = ndjson.split('\n');
  const tail = lines.pop() ?? '';
  const envelopes = lines.filter((line) => line !== '').map((line): Envelope => JSON.parse(line));
  if (tail === '') return { envelopes, truncated: false };
  try {
    return { envelopes: [...envelopes, JSON.parse(tail)], truncated: false };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { envelopes, truncated: true };
    throw cause;
  }
}

export function readLeg(envelopes: Iterable<Envelope>, featuresRoot?: string): LegMessages {
  const documents: GherkinDocument[] = [];
  const pickles = new Map<string, Pickle>();
  const hooks = new Map<string, Hook>();
  const cases = new Map<string, TestCase>();
  const started = new Map<string, TestCaseStarted>();
  const finished = new Map<string, Timestamp>();
  const stepResults = new Map<string, Map<string, TestStepResult>>();
  const runHooks = new Map<string, string>();
  const problems: string[] = [];
  let ended = false;
  for (const envelope of envelopes) {
    if (envelope.gherkinDocument) documents.push(envelope.gherkinDocument);
    else if (envelope.pickle) pickles.set(envelope.pickle.id, envelope.pickle);
    else if (envelope.hook) hooks.set(envelope.hook.id, envelope.hook);
    else if (envelope.testCase) cases.set(envelope.testCase.id, envelope.testCase);
    else if (envelope.testCaseStarted) started.set(envelope.testCaseStarted.id, envelope.testCaseStarted);
    else if (envelope.testCaseFinished) {
      finished.set(envelope.testCaseFinished.testCaseStartedId, envelope.testCaseFinished.timestamp);
    } else if (envelope.testStepFinished) {
      const { testCaseStartedId, testStepId, testStepResult } = envelope.testStepFinished;
      const results = stepResults.get(testCaseStartedId) ?? new Map<string, TestStepResult>();
      stepResults.set(testCaseStartedId, results.set(testStepId, testStepResult));
    } else if (envelope.testRunHookStarted) {
      runHooks.set(envelope.testRunHookStarted.id, envelope.testRunHookStarted.hookId);
    } else if (envelope.testRunHookFinished) {
      const { testRunHookStartedId, result } = envelope.testRunHookFinished;
      if (result.status !== 'PASSED') {
        const hook = hooks.get(runHooks.get(testRunHookStartedId) ?? '');
        problems.push(
          `${hookName(hook)} of the run ${result.status.toLowerCase()}: ${firstLine(messageOf(result) ?? '')}`,
        );
      }
    } else if (envelope.parseError) {
      const { source, message } = envelope.parseError;
      problems.push(`${source.uri ?? 'a feature'} could not be read: ${firstLine(message)}`);
    } else if (envelope.undefinedParameterType) {
      problems.push(`A step uses the unknown parameter type {${envelope.undefinedParameterType.name}}`);
    } else if (envelope.testRunFinished) {
      ended = true;
      if (envelope.testRunFinished.exception) {
        problems.push(
          `cucumber ended with: ${firstLine(envelope.testRunFinished.exception.message ?? 'an error')}`,
        );
      }
    }
  }
  const index = indexGherkin(documents, featuresRoot);
  const attempts = [...started.values()].map((attempt): MessageAttempt => {
    const testCase = cases.get(attempt.testCaseId);
    const pickle = pickles.get(testCase?.pickleId ?? '');
    if (!testCase || !pickle) throw new Error(`The messages hold no test case for the attempt ${attempt.id}`);
    const scenario = index.scenarioOf(pickle);
    const end = finished.get(attempt.id);
    const results = stepResults.get(attempt.id) ?? new Map<string, TestStepResult>();
    return {
      scenario,
      attempt: attempt.id,
      number: attempt.attempt,
      startedAt: new Date(millis(attempt.timestamp)).toISOString(),
      ms: end ? millis(end) - millis(attempt.timestamp) : 0,
      finished: end !== undefined,
      evidence: [],
      ...stepsAndHooks({ testCase, pickle, scenario, results, hooks }),
    };
  });
  return { attempts, problems, finished: ended };
}

/** What an error says, without its trace and without saying that it is an error. */
export function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/^(?:[A-Z]\w*)?Error(?: \[\w+\])?: /, '');
}

interface CaseParts {
  readonly testCase: TestCase;
  readonly pickle: Pickle;
  readonly scenario: WrittenScenario;
  readonly results: ReadonlyMap<string, TestStepResult>;
  readonly hooks: ReadonlyMap<string, Hook>;
}

function stepsAndHooks(parts: CaseParts): Pick<AttemptResult, 'status' | 'message' | 'steps' | 'hooks'> {
  const steps: AttemptResult['steps'] = [];
  const hooks: AttemptResult['hooks'] = [];
  const statuses: StepStatus[] = [];
  for (const testStep of parts.testCase.testSteps) {
    const result = parts.results.get(testStep.id);
    const status: StepStatus = result?.status ?? 'UNKNOWN';
    statuses.push(status);
    const message = result && messageOf(result);
    const position = parts.pickle.steps.findIndex((step) => step.id === testStep.pickleStepId);
    const written = parts.scenario.steps[position];
    if (written) {
      steps.push({
        ...written,
        status,
        ms: result ? length(result.duration) : 0,
        message,
        facts: [],
        controls: [],
        evidence: [],
      });
    } else if (status !== 'PASSED') {
      hooks.push({ name: hookName(parts.hooks.get(testStep.hookId ?? '')), status, message });
    }
  }
  const status = steps.length === 0 ? worst(['UNKNOWN', ...statuses]) : worst(statuses);
  const culprit = [...steps, ...hooks].find((part) => part.status === status && status !== 'PASSED');
  return { status, message: culprit?.message, steps, hooks };
}

function hookName(hook: Hook | undefined): string {
  const kind = hook?.type === undefined ? 'A hook' : hookKinds[hook.type];
  return hook?.name ? `${kind} "${hook.name}"` : (kind ?? 'A hook');
}

const hookKinds: Readonly<Record<string, string>> = {
  BEFORE_TEST_RUN: 'The hook before the start',
  AFTER_TEST_RUN: 'The hook after the end',
  BEFORE_TEST_CASE: 'The hook before the scenario',
  AFTER_TEST_CASE: 'The hook after the scenario',
  BEFORE_TEST_STEP: 'The hook before a step',
  AFTER_TEST_STEP: 'The hook after a step',
};

function messageOf(result: TestStepResult): string | undefined {
  return result.message ?? result.exception?.message;
}

function millis(time: Timestamp): number {
  return time.seconds * 1000 + Math.round(time.nanos / 1e6);
}

function length(time: Duration): number {
  return time.seconds * 1000 + Math.round(time.nanos / 1e3) / 1e3;
}
