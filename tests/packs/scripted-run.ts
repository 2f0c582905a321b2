// A run without an Odoo: the real journal, plan, outcomes and seal, fed from a script of what happened in each scenario.
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateMessages } from '@cucumber/gherkin';
import { type Envelope, IdGenerator, type Pickle, SourceMediaType } from '@cucumber/messages';
import { attach } from '../../support/evidence/attachments.ts';
import { sha256Of } from '../../support/evidence/canonical.ts';
import { indexGherkin } from '../../support/evidence/gherkin-index.ts';
import { type Journal, openJournal } from '../../support/evidence/journal.ts';
import { makeKey, type SigningKey } from '../../support/evidence/keys.ts';
import { deriveResults } from '../../support/evidence/outcomes.ts';
import {
  addFile,
  freezePlan,
  messagesPath,
  writeEnvironment,
  writeResults,
} from '../../support/evidence/pack.ts';
import { planFromPickles } from '../../support/evidence/plan-from-messages.ts';
import { inOrder, readJournal } from '../../support/evidence/reader.ts';
import { type Sealed, sealPack } from '../../support/evidence/seal.ts';

const URI = 'features/stores/receipt.feature';
const STEPS = "import { Then } from '@cucumber/cucumber';\n";

export const FEATURE = `
@req:STO-004
Feature: Receipt in the stores

  @critical
  Scenario: A receipt is counted
    When the storekeeper receives 3 filters
    Then the stock shows 3 filters

  Scenario: The buyer cannot approve the order
    Then the buyer cannot approve the order

  Scenario: A bill above the receipt is rejected
    When the clerk enters a bill of 5 filters
    Then the controller rejects it

  Scenario: The lot is on the label
    Then the label names the lot

  @later
  Scenario: The robot fetches the filters
    Then the robot brings 3 filters
`;

/** The smallest PNG; with a comment behind it, so that each is another file. */
export function picture(words: string): Buffer {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return Buffer.concat([Buffer.from(png, 'base64'), Buffer.from(words)]);
}

type Act = 'passes' | 'screen only' | 'fails' | 'retried' | 'hook fails' | 'pending';

export interface Script {
  /** Scenario name to what happens in it, on every leg; `passes` unless told. */
  acts?: Readonly<Record<string, Act>>;
  legs?: ReadonlyArray<'rpc' | 'ui'>;
  /** In the end another database answers. */
  environmentChanges?: boolean;
  /** The legs left different records behind in every scenario. */
  channelsDiffer?: boolean;
  /** Why the run is broken off when all legs have run. */
  aborted?: string;
  /** The plan is frozen when everything has run. */
  planLate?: boolean;
  key?: SigningKey;
  runId?: string;
}

export interface ScriptedRun {
  packDir: string;
  journal: Journal;
  key: SigningKey;
}

export const MIXED: Script = {
  acts: {
    'The buyer cannot approve the order': 'screen only',
    'A bill above the receipt is rejected': 'fails',
    'The lot is on the label': 'retried',
  },
};

/** The run up to its results; what remains is the seal. */
export function scriptedRun(packDir: string, script: Script = {}): ScriptedRun {
  const { legs = ['rpc'], runId = 'run-1', key = makeKey() } = script;
  const journal = openJournal({ dir: packDir, segment: '0', actor: 'service:vouch' });
  journal.append('run.opened', {
    runId,
    project: 'reference hospital',
    rehearsal: true,
    tool: { name: 'vouch', version: '0.1.0' },
    versions: { node: process.versions.node },
    legs: legs.map((leg) => ({ leg, channel: leg })),
  });
  writeEnvironment(journal, { odoo: '19.0', database: 'hospital', modules: { stock: '19.0.1.1' } });
  const envelopes = parsed();
  const pickles = envelopes.flatMap((envelope) => envelope.pickle ?? []);
  const documents = envelopes.flatMap((envelope) => envelope.gherkinDocument ?? []);
  const planned = planFromPickles({
    runId,
    tagExpression: 'not @never',
    legs: legs.map((leg) => ({ leg, channel: leg, pickles })),
    documents,
    sources: envelopes.flatMap((envelope) => envelope.source ?? []),
    outOfScope: (tags) => (tags.includes('@later') ? 'phase 2' : undefined),
  });
  const plan = { ...planned, steps: [{ uri: 'steps/receipt.ts', sha256: sha256Of(STEPS) }] };
  addFile(packDir, URI, FEATURE);
  addFile(packDir, 'steps/own/receipt.ts', STEPS);
  addFile(packDir, 'policy/uat-exit.yaml', 'gate: uat-exit\nversion: 1\n');
  if (!script.planLate) freezePlan(journal, plan);
  const messagesByLeg = new Map<string, Envelope[]>();
  for (const leg of legs)
    messagesByLeg.set(leg, runLeg({ packDir, runId, leg, envelopes, pickles, script, journal }));
  if (script.planLate) freezePlan(journal, plan);
  if (script.environmentChanges)
    journal.append('env.rechecked', { ok: false, detail: 'the nonce is not ours' });
  for (const { id } of script.channelsDiffer ? plan.scenarios : []) {
    const differences = ['stock.quant: 3 against 2'];
    journal.append('channels.compared', {
      scenario: id,
      legs: [...legs],
      equal: false,
      compared: 4,
      differences,
    });
  }
  if (script.aborted !== undefined) journal.append('run.aborted', { why: script.aborted });
  const journalRecords = inOrder(readJournal(packDir));
  writeResults(packDir, deriveResults({ plan, messagesByLeg, journalRecords, runId, rehearsal: true }));
  return { packDir, journal, key };
}

export function sealedRun(packDir: string, script: Script = {}): ScriptedRun & { sealed: Sealed } {
  const run = scriptedRun(packDir, script);
  return { ...run, sealed: sealPack({ packDir, key: run.key, journal: run.journal }) };
}

interface Leg {
  packDir: string;
  runId: string;
  leg: string;
  envelopes: Envelope[];
  pickles: Pickle[];
  script: Script;
  journal: Journal;
}

/** One process that acts: its segment of the journal, and the messages that cucumber would have sent. */
function runLeg({ packDir, runId, leg, envelopes, pickles, script, journal: parent }: Leg): Envelope[] {
  parent.append('leg.started', { leg, channel: leg });
  const journal = openJournal({ dir: packDir, segment: `${leg}-0`, actor: 'service:vouch' });
  journal.append('segment.opened', { runId, leg, pid: process.pid });
  const sent = [...envelopes];
  const index = indexGherkin(envelopes.flatMap((envelope) => envelope.gherkinDocument ?? []));
  for (const pickle of pickles) {
    if (pickle.tags.some((tag) => tag.name === '@later')) continue;
    const act = script.acts?.[pickle.name] ?? 'passes';
    const steps = pickle.steps.map((step) => ({ id: `${leg}-${step.id}`, pickleStepId: step.id }));
    const hook = { id: `${leg}-${pickle.id}-after`, hookId: 'after' };
    const testSteps = act === 'hook fails' ? [...steps, hook] : steps;
    sent.push(message({ testCase: { id: `${leg}-${pickle.id}`, pickleId: pickle.id, testSteps } }));
    const scenario = index.scenarioOf(pickle).id;
    const tries = act === 'retried' ? ['fails', 'passes'] : [act];
    for (const [number, what] of tries.entries()) {
      const attempt = `${leg}-${pickle.id}-${number}`;
      journal.append('attempt.started', { attempt, scenario, leg, number });
      sent.push(
        message({
          testCaseStarted: {
            id: attempt,
            testCaseId: `${leg}-${pickle.id}`,
            attempt: number,
            timestamp: now(),
          },
        }),
      );
      const statuses = testSteps.map((step, at) =>
        'hookId' in step
          ? 'FAILED'
          : runStep({ journal, attempt, at, act: what, last: at === steps.length - 1, name: pickle.name }),
      );
      for (const [at, status] of statuses.entries()) {
        const testStepResult = {
          status,
          duration: { seconds: 0, nanos: 1e6 },
          message: status === 'FAILED' ? 'expected 3, found 2' : undefined,
        };
        sent.push(
          message({
            testStepFinished: {
              testCaseStartedId: attempt,
              testStepId: testSteps[at]?.id,
              testStepResult,
              timestamp: now(),
            },
          }),
        );
      }
      const status = statuses.find((found) => found !== 'PASSED') ?? 'PASSED';
      journal.append('attempt.finished', { attempt, status, ms: 12.5 });
      sent.push(
        message({
          testCaseFinished: {
            testCaseStartedId: attempt,
            timestamp: now(),
            willBeRetried: number < tries.length - 1,
          },
        }),
      );
    }
  }
  sent.push(message({ testRunFinished: { success: true, timestamp: now() } }));
  journal.close();
  mkdirSync(join(packDir, 'run'), { recursive: true });
  for (const envelope of sent)
    appendFileSync(join(packDir, messagesPath(leg)), `${JSON.stringify(envelope)}\n`);
  parent.append('leg.finished', { leg, exitCode: 0, signal: null });
  return sent;
}

interface Step {
  journal: Journal;
  attempt: string;
  at: number;
  act: string;
  last: boolean;
  name: string;
}

function runStep({ journal, attempt, at, act, last, name }: Step): 'PASSED' | 'FAILED' | 'PENDING' {
  const key = { attempt, step: at };
  const status = !last ? 'PASSED' : act === 'fails' ? 'FAILED' : act === 'pending' ? 'PENDING' : 'PASSED';
  journal.append('step.started', { ...key, keyword: 'Then', text: name, at: `${URI}:1` });
  if (act === 'screen only') {
    journal.append('control.checked', {
      ...key,
      person: 'buyer',
      act: 'approve the order',
      depth: 'screen only',
    });
    journal.append('finding', {
      ...key,
      id: 'server-gap:approve',
      kind: 'server-gap',
      text: 'The server lets the buyer approve',
    });
  } else {
    journal.append('fact.asserted', { ...key, what: 'the stock', expected: '3', found: '3', holds: true });
  }
  attach(journal, picture(`${attempt} ${at}`), {
    ...key,
    mediaType: 'image/png',
    role: 'picture',
    phi: 'none',
  });
  journal.append('step.finished', { ...key, status, ms: 3.25 });
  return status;
}

function parsed(): Envelope[] {
  return [
    ...generateMessages(FEATURE, URI, SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN, {
      includeGherkinDocument: true,
      includePickles: true,
      includeSource: true,
      newId: IdGenerator.incrementing(),
    }),
  ];
}

/** The script knows only the parts of a message that anybody reads. */
function message(part: object): Envelope {
  return part as Envelope;
}

function now() {
  const ms = Date.now();
  return { seconds: Math.floor(ms / 1000), nanos: (ms % 1000) * 1e6 };
}
