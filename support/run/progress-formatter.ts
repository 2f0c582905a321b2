// Shows a run while it goes on: scenario, step, outcome, how far and how long.
import type { Envelope, Pickle, TestCase, TestStep } from '@cucumber/messages';
import { RUN_LEG } from './process.ts';

/** `none`: whoever began the run says what is worth saying. */
type Output = 'progress' | 'quiet' | 'json' | 'none';

interface FormatterContext {
  on(key: 'message', handler: (envelope: Envelope) => void): void;
  readonly options: { readonly output?: Output };
  write(text: string): void;
}

export const progressFormatter = {
  type: 'formatter',
  optionsKey: 'vouch',
  formatter({ on, options, write }: FormatterContext): void {
    // Looked up when a line is written: a plain run gets its leg after cucumber has made its formatters.
    const leg = () => process.env[RUN_LEG];
    const view = new ProgressView(leg, write, options.output ?? 'progress');
    on('message', (envelope) => view.take(envelope));
  },
};

interface RunningCase {
  readonly pickle: Pickle;
  readonly steps: readonly TestStep[];
  readonly startedAt: number;
  /** From 0; more than that is a retry. */
  readonly attempt: number;
  done: number;
  worst: string;
}

const MARK: Readonly<Record<string, string>> = {
  PASSED: '✓',
  FAILED: '✗',
  PENDING: '…',
  UNDEFINED: '?',
  AMBIGUOUS: '?',
};
const RANK = ['UNKNOWN', 'PASSED', 'SKIPPED', 'PENDING', 'UNDEFINED', 'AMBIGUOUS', 'FAILED'];

class ProgressView {
  readonly #leg: () => string | undefined;
  readonly #write: (text: string) => void;
  readonly #output: Output;
  readonly #pickles = new Map<string, Pickle>();
  readonly #cases = new Map<string, TestCase>();
  readonly #running = new Map<string, RunningCase>();
  #began = Date.now();
  #finished = 0;

  constructor(leg: () => string | undefined, write: (text: string) => void, output: Output) {
    this.#leg = leg;
    this.#write = write;
    this.#output = output;
  }

  take(envelope: Envelope): void {
    if (envelope.pickle) this.#pickles.set(envelope.pickle.id, envelope.pickle);
    if (envelope.testCase) this.#cases.set(envelope.testCase.id, envelope.testCase);
    if (envelope.testRunStarted) this.#began = Date.now();
    if (envelope.testCaseStarted) this.#caseStarted(envelope.testCaseStarted);
    if (envelope.testStepFinished) this.#stepFinished(envelope.testStepFinished);
    if (envelope.testCaseFinished) this.#caseFinished(envelope.testCaseFinished);
  }

  #caseStarted({ id, testCaseId, attempt }: NonNullable<Envelope['testCaseStarted']>): void {
    const testCase = this.#cases.get(testCaseId);
    const pickle = testCase && this.#pickles.get(testCase.pickleId);
    if (!testCase || !pickle) return;
    this.#running.set(id, {
      pickle,
      steps: testCase.testSteps,
      startedAt: Date.now(),
      attempt,
      done: 0,
      worst: 'UNKNOWN',
    });
    const place = `${this.#finished + this.#running.size} of ${this.#cases.size}`;
    const again = attempt > 0 ? `, attempt ${attempt + 1}` : '';
    this.#say(
      'scenario',
      { name: pickle.name, uri: pickle.uri, place, attempt: attempt + 1 },
      `
▸ ${pickle.name}   [${[this.#leg(), place + again].filter(Boolean).join(', ')}]
`,
    );
  }

  #stepFinished({
    testCaseStartedId,
    testStepId,
    testStepResult,
  }: NonNullable<Envelope['testStepFinished']>): void {
    const running = this.#running.get(testCaseStartedId);
    const step = running?.steps.find(({ id }) => id === testStepId);
    if (!running || !step) return;
    const { status, duration, message } = testStepResult;
    if (RANK.indexOf(status) > RANK.indexOf(running.worst)) running.worst = status;
    if (!step.pickleStepId) {
      if (status === 'PASSED' || !message) return;
      const text = 'before or after the scenario';
      const facts = { scenario: running.pickle.name, text, status, message: firstLine(message) };
      this.#say('step', facts, `  ✗ ${this.#whose(running)}${text}: ${firstLine(message)}\n`, true);
      return;
    }
    const text = running.pickle.steps.find(({ id }) => id === step.pickleStepId)?.text ?? '';
    running.done += 1;
    const seconds = duration.seconds + duration.nanos / 1e9;
    const elapsed = Math.round((Date.now() - this.#began) / 1000);
    const line = `  ${MARK[status] ?? '-'} ${this.#whose(running)}${text}  ${seconds.toFixed(1)} s (${running.done}/${running.pickle.steps.length}, ${clock(elapsed)})\n`;
    const trouble = status !== 'PASSED' && status !== 'SKIPPED';
    if (status === 'SKIPPED') return;
    this.#say(
      'step',
      {
        scenario: running.pickle.name,
        text,
        status,
        seconds,
        ...(message ? { message: firstLine(message) } : {}),
      },
      line,
      trouble,
    );
    if (message && trouble && (this.#output === 'progress' || this.#output === 'quiet'))
      this.#write(`      ${saidIn(message).join('\n      ')}\n`);
  }

  #caseFinished({ testCaseStartedId: id, willBeRetried }: NonNullable<Envelope['testCaseFinished']>): void {
    const running = this.#running.get(id);
    if (!running) return;
    this.#running.delete(id);
    if (!willBeRetried) this.#finished += 1;
    const { pickle, startedAt, worst, attempt } = running;
    const seconds = (Date.now() - startedAt) / 1000;
    const facts = { name: pickle.name, status: worst, seconds, attempt: attempt + 1, willBeRetried };
    this.#say('finished', facts, '', false);
    const next = willBeRetried ? ', will be tried again' : '';
    if (this.#output === 'quiet' && worst !== 'PASSED')
      this.#write(`✗ ${pickle.name} (${pickle.uri}${next})\n`);
  }

  /** Where scenarios run side by side, each line says whose it is. */
  #whose({ pickle }: RunningCase): string {
    return this.#running.size > 1 ? `${pickle.name}: ` : '';
  }

  #say(event: string, facts: Record<string, unknown>, line: string, always = false): void {
    if (this.#output === 'json') this.#write(`${JSON.stringify({ event, leg: this.#leg(), ...facts })}\n`);
    else if (line && (this.#output === 'progress' || (always && this.#output === 'quiet'))) this.#write(line);
  }
}

function firstLine(text: string): string {
  return saidIn(text)[0] ?? '';
}

/** How many lines of an error are shown while the run goes on; the report has all. */
const LINES = 12;

/** What an error says, without its class and without its trace, which are the tester's and stand in the messages. */
function saidIn(message: string): string[] {
  const lines = message.replace(/^(?:[A-Z]\w*)?Error(?: \[\w+\])?: /, '').split('\n');
  const trace = lines.findIndex((line) => /^\s+at .*[:)]/.test(line));
  return (trace < 0 ? lines : lines.slice(0, trace)).slice(0, LINES);
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
