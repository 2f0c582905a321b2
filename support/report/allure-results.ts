// Writes Allure result files from our results, so that no adapter's idea of "passed" can come in between.
import { mkdirSync } from 'node:fs';
import { type Label, LabelName, Stage, Status, type StepResult, type TestResult } from 'allure-js-commons';
import { FileSystemWriter } from 'allure-js-commons/sdk/reporter';
import type { Plan, PlannedScenario } from '../evidence/plan.ts';
import type { Depth } from '../evidence/record.ts';
import type { AttemptResult, Outcome, ResultStep, Results, ScenarioResult } from '../evidence/results.ts';
import { Attachments, type EvidenceFile } from './allure-attachments.ts';
import { descriptionHtml } from './allure-description.ts';
import { digest, uuidOf } from './allure-id.ts';
import { plainLine, plainText, shortened } from './plain.ts';
import { domainOf, headline, tally, wordFor } from './words.ts';

export interface AllureOptions {
  readonly packDir: string;
  /** Where an attachment lies in the pack; undefined when it is not there. */
  readonly evidenceOf: (sha256: string) => EvidenceFile | undefined;
  /** The pack as seen from the report's folder; `../pack` unless told. */
  readonly packLink?: string;
  /** Where the report says more of a requirement, as seen from its folder. */
  readonly requirementLink?: (id: string) => string;
  /** Shown as the report's environment: "Odoo" to "19.0". */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Allure has no word for an open risk: a result without a status is counted apart, as "unknown", and not as passed. */
type Shown = Status | 'unknown';

/** What Allure will count: one for each scenario and leg, retries apart. */
export type AllureCounts = Readonly<Record<Shown, number>>;

export function allureCounts(results: Results): AllureCounts {
  const counts = { passed: 0, failed: 0, broken: 0, skipped: 0, unknown: 0 };
  for (const scenario of results.scenarios) counts[statusOf(scenario)] += 1;
  return counts;
}

/** Whole per cent of what is in scope; 100 only where everything is accepted. */
export function acceptedShare({ passed, failed, broken, unknown }: AllureCounts): number {
  const inScope = passed + failed + broken + unknown;
  return inScope === 0 ? 0 : Math.floor((100 * passed) / inScope);
}

export function writeAllureResults(
  results: Results,
  plan: Plan,
  outDir: string,
  options: AllureOptions,
): void {
  mkdirSync(outDir, { recursive: true });
  const writer = new FileSystemWriter({ resultsDir: outDir });
  const attachments = new Attachments(writer, options);
  const planned = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario]));
  for (const result of results.scenarios) {
    const context = {
      results,
      result,
      planned: planned.get(result.scenario),
      attachments,
      legs: plan.legs.length,
      requirementLink: options.requirementLink,
    };
    const attempts = result.attempts.length === 0 ? [undefined] : result.attempts;
    let latest = 0;
    for (const [n, attempt] of attempts.entries()) {
      const last = n === attempts.length - 1;
      const written = testResult({ ...context, attempt, last, after: latest });
      latest = written.start ?? latest;
      writer.writeResult(written);
    }
  }
  writer.writeEnvironmentInfo({
    Run: results.runId,
    Standing: results.rehearsal ? 'rehearsal, unsigned' : 'unsigned',
    ...verdicts(results),
    ...options.environment,
  });
  writer.writeCategoriesDefinitions([...allureCategories]);
}

/** The words that people see, on the report's first page, and what the open risks are. */
function verdicts(results: Results): Record<string, string> {
  const total = results.scenarios.length;
  const rows = Object.entries(tally(results)).map(([word, count]) => [
    `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    word === 'accepted' ? `${count} of ${total}` : String(count),
  ]);
  const findings = [...new Set(results.scenarios.flatMap((s) => s.findings.map(({ id }) => plainLine(id))))];
  return { ...Object.fromEntries(rows), ...(findings.length > 0 ? { Findings: findings.join(', ') } : {}) };
}

interface Context {
  readonly results: Results;
  readonly result: ScenarioResult;
  readonly planned: PlannedScenario | undefined;
  readonly attachments: Attachments;
  readonly legs: number;
  readonly requirementLink: AllureOptions['requirementLink'];
  readonly attempt: AttemptResult | undefined;
  /** The last attempt carries the scenario's outcome, earlier ones their own status. */
  readonly last: boolean;
  /** Allure takes the attempt that started last for the one that counts. */
  readonly after: number;
}

function testResult(context: Context): TestResult {
  const { results, result, planned, attempt, last, after, attachments } = context;
  const own = last ? statusOf(result) : statusOfAttempt(attempt);
  const message = last
    ? headline(result.outcome, result.reason)
    : plainText(attempt?.message ?? 'another attempt');
  const start = Math.max(Date.parse(attempt?.startedAt ?? results.startedAt) || 0, after + 1);
  const key = `${result.scenario}:${result.leg}`;
  const details = {
    message: message ?? '',
    trace: plainText(attempt?.message ?? ''),
    flaky: last && result.outcome === 'flaky',
  };
  const steps = attempt ? stepsOf(context, attempt, start) : [];
  const name = plainLine(result.name);
  return {
    uuid: uuidOf({ scenario: result.scenario, leg: result.leg, attempt: attempt?.attempt }),
    historyId: digest(key),
    testCaseId: digest(key),
    fullName: `${result.uri}:${result.line} ${name} [${result.leg}]`,
    titlePath: [
      domainOf(result.uri),
      planned?.feature ?? result.uri,
      ...(planned?.rule ? [planned.rule] : []),
    ],
    name: context.legs > 1 ? `${name} (${result.leg})` : name,
    descriptionHtml: descriptionHtml({
      results,
      result,
      planned,
      linked: attempt ? attachments.linked(attempt) : [],
      requirementLink: context.requirementLink,
    }),
    ...(own === 'unknown' ? {} : { status: own }),
    statusDetails: own === Status.PASSED && message === undefined ? {} : details,
    stage: attempt?.finished === false ? Stage.INTERRUPTED : Stage.FINISHED,
    start,
    stop: start + Math.round(attempt?.ms ?? 0),
    steps,
    attachments: attempt ? attachments.ofAttempt(attempt) : [],
    parameters: [
      { name: 'channel', value: result.channel },
      ...Object.entries(planned?.example ?? {}).map(([column, cell]) => ({
        name: column,
        value: plainLine(cell),
      })),
    ],
    labels: labelsOf(result, planned),
    links: [],
  };
}

function stepsOf({ attachments, last }: Context, attempt: AttemptResult, start: number): StepResult[] {
  let at = start;
  const picture = last ? attachments.lastPicture(attempt) : undefined;
  const steps = attempt.steps.map((step): StepResult => {
    const begun = at;
    at += Math.round(step.ms);
    return {
      name: `${step.keyword} ${plainLine(step.text)}`,
      status: statusOfStep[step.status],
      statusDetails: step.message === undefined ? {} : { message: plainText(step.message) },
      stage: Stage.FINISHED,
      start: begun,
      stop: at,
      steps: [
        ...step.facts.map((fact) => factStep(fact, at)),
        ...step.controls.map((control) => controlStep(control, at)),
      ],
      attachments: attachments.ofStep(step, picture),
      parameters: [],
    };
  });
  const hooks = attempt.hooks.map((hook): StepResult => {
    const statusDetails = { message: plainText(hook.message ?? '') };
    const rest = { stage: Stage.FINISHED, start: at, stop: at, steps: [], attachments: [], parameters: [] };
    return { name: plainLine(hook.name), status: statusOfStep[hook.status], statusDetails, ...rest };
  });
  return [...steps, ...hooks];
}

/** What was looked at, as a line below its step: what a reader of a green report wants to know. */
function factStep({ what, expected, found, holds }: ResultStep['facts'][number], at: number): StepResult {
  const [wanted, seen] = [shortened(plainLine(expected), 200), shortened(plainLine(found), 200)];
  const name = `${plainLine(what)}: ${holds && wanted === seen ? seen : `expected ${wanted}, found ${seen}`}`;
  return { ...noLonger(at), name, status: holds ? Status.PASSED : Status.FAILED };
}

/** A control, how deep it was seen to hold, and Odoo's words; green only where it holds on the server too. */
function controlStep(
  { person, act, depth, message }: ResultStep['controls'][number],
  at: number,
): StepResult {
  const words = message === undefined ? '' : ` (${shortened(plainLine(message), 200)})`;
  return {
    ...noLonger(at),
    name: `${plainLine(person)} cannot ${plainLine(act)}: ${depth}${words}`,
    ...statusOfDepth[depth],
  };
}

const statusOfDepth: Record<Depth, { status?: Status }> = {
  'screen and server': { status: Status.PASSED },
  'screen only': {},
  'server not probed': {},
  neither: { status: Status.FAILED },
};

/** A line below a step that has no length and nothing below it. */
function noLonger(at: number): Omit<StepResult, 'name'> {
  return {
    statusDetails: {},
    stage: Stage.FINISHED,
    start: at,
    stop: at,
    steps: [],
    attachments: [],
    parameters: [],
  };
}

function labelsOf(result: ScenarioResult, planned: PlannedScenario | undefined): Label[] {
  const feature = planned?.feature ?? result.uri;
  const word = wordFor(result.outcome);
  const tags = (planned?.tags ?? []).map((tag) => tag.slice(1)).filter((tag) => !/^(req|id):/.test(tag));
  const labels: Label[] = [
    { name: LabelName.EPIC, value: domainOf(result.uri) },
    { name: LabelName.FEATURE, value: feature },
    { name: LabelName.PARENT_SUITE, value: domainOf(result.uri) },
    { name: LabelName.SUITE, value: feature },
    { name: LabelName.SEVERITY, value: severities[planned?.criticality ?? 'major'] },
    { name: LabelName.LAYER, value: result.channel },
    { name: LabelName.FRAMEWORK, value: 'vouch' },
    { name: 'outcome', value: result.outcome },
    { name: 'scenario', value: result.scenario },
    ...(planned?.requirements ?? []).map((id) => ({ name: 'requirement', value: id })),
    ...[...new Set([...tags, ...(word === 'accepted' ? [] : [word])])].map((value) => ({
      name: LabelName.TAG,
      value,
    })),
  ];
  if (planned?.rule)
    labels.push(
      { name: LabelName.STORY, value: planned.rule },
      { name: LabelName.SUB_SUITE, value: planned.rule },
    );
  return labels.map(({ name, value }) => ({ name, value: shortened(plainLine(value), 200) }));
}

/** Only what is accepted may be green. */
function statusOf({ outcome, attempts }: ScenarioResult): Shown {
  const shown = statusOfOutcome[outcome];
  const last = attempts.at(-1);
  // "Failed" is kept for what was looked at and was wrong; what did not get that far is "broken".
  return shown === Status.FAILED && last?.status !== 'PASSED' ? statusOfAttempt(last) : shown;
}

function statusOfAttempt(attempt: AttemptResult | undefined): Status {
  return attempt?.steps.some((step) => step.status === 'FAILED') ? Status.FAILED : Status.BROKEN;
}

const statusOfOutcome: Readonly<Record<Outcome, Shown>> = {
  passed: Status.PASSED,
  'passed with finding': 'unknown',
  flaky: 'unknown',
  pending: Status.BROKEN,
  'not run': Status.BROKEN,
  'out of scope': Status.SKIPPED,
  compromised: Status.BROKEN,
  failed: Status.FAILED,
};

const statusOfStep = {
  PASSED: Status.PASSED,
  FAILED: Status.FAILED,
  SKIPPED: Status.SKIPPED,
  PENDING: Status.BROKEN,
  UNDEFINED: Status.BROKEN,
  AMBIGUOUS: Status.BROKEN,
  UNKNOWN: Status.BROKEN,
} as const;

const severities = { critical: 'critical', major: 'normal', minor: 'minor' } as const;

/** Both generations of Allure read these; without them a failure is called a "product error". */
export const allureCategories = [
  {
    name: 'Not accepted',
    messageRegex: '^Not accepted:[\\s\\S]*',
    matchedStatuses: [Status.FAILED, Status.BROKEN],
  },
  { name: 'Not tested', messageRegex: '^Not tested:[\\s\\S]*', matchedStatuses: [Status.BROKEN] },
  { name: 'Open risk', messageRegex: '^Open risk:[\\s\\S]*' },
  {
    name: 'Out of scope in this release',
    messageRegex: '^Out of scope[\\s\\S]*',
    matchedStatuses: [Status.SKIPPED],
  },
];
