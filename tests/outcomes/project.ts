// A tiny cucumber project that is really run, with hooks that write a real journal: what outcomes are derived from.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { openJournal } from '../../support/evidence/journal.ts';
import { deriveResults } from '../../support/evidence/outcomes.ts';
import { parseMessages } from '../../support/evidence/outcomes-messages.ts';
import type { Plan } from '../../support/evidence/plan.ts';
import { planFromPickles } from '../../support/evidence/plan-from-messages.ts';
import { inOrder, readJournal } from '../../support/evidence/reader.ts';
import type { TypedRecord } from '../../support/evidence/record.ts';
import type { Results } from '../../support/evidence/results.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface TinyProject {
  /** File below the project to its text. */
  readonly features: Readonly<Record<string, string>>;
  /** Module text that follows the hooks and the common steps. */
  readonly steps?: string;
  readonly args?: readonly string[];
  readonly leg?: string;
  /** What prints; cucumber's own summary cannot show a scenario without steps when there are hooks. */
  readonly printer?: 'summary' | 'rerun';
  /** Where to leave a copy of the pack. */
  readonly keepPack?: string;
}

export interface TinyRun {
  readonly envelopes: Envelope[];
  readonly records: TypedRecord[];
  readonly plan: Plan;
  readonly results: Results;
  readonly exitCode: number | null;
  /** What cucumber printed about its scenarios: `{passed: 2, failed: 1}`. */
  readonly said: Readonly<Record<string, number>>;
  readonly output: string;
}

const common = `
import { After, AfterStep, Before, BeforeStep, Given, defineParameterType } from '@cucumber/cucumber';
import { openJournal } from '${root}/support/evidence/journal.ts';
import { indexGherkin } from '${root}/support/evidence/gherkin-index.ts';
const leg = process.env.LEG;
const journal = openJournal({ dir: process.env.PACK, segment: leg + '-1', actor: 'service:vouch' });
journal.append('segment.opened', { runId: 'r1', leg, pid: process.pid });
let attempt, step, tries = new Map();
Before({ name: 'journal' }, ({ pickle, gherkinDocument, testCaseStartedId }) => {
  attempt = testCaseStartedId;
  step = 0;
  const number = tries.get(pickle.id) ?? 0;
  tries.set(pickle.id, number + 1);
  const scenario = indexGherkin([gherkinDocument]).scenarioOf(pickle).id;
  journal.append('attempt.started', { attempt, scenario, leg, number });
});
AfterStep(({ result }) => { journal.append('step.finished', { attempt, step: step++, status: result.status, ms: 1 }); });
After({ name: 'journal' }, ({ result }) => { journal.append('attempt.finished', { attempt, status: result?.status ?? 'UNKNOWN', ms: 1 }); });
const fact = (what, holds = true) =>
  journal.append('fact.asserted', { attempt, step, what, expected: 'yes', found: holds ? 'yes' : 'no', holds });
Given('the order is confirmed', () => { fact('the order is confirmed'); });
Given('nothing is looked at', () => {});
Given('it breaks', () => { fact('the stock', true); throw new Error('expected 3, found 2\\nsecond line'); });
Given('it waits to be written', () => 'pending');
Given('it is skipped', () => 'skipped');
Given(/^two .*$/, () => {});
Given(/^.* fit$/, () => {});
Given('it passes at the second try', () => {
  if (journal.tries !== attempt && !journal.tries) { journal.tries = attempt; throw new Error('not yet'); }
  fact('the second try');
});
const control = (depth) => journal.append('control.checked', { attempt, step, person: 'ward-nurse', act: 'approve the order', depth });
Given('the nurse cannot approve', () => { control('screen and server'); });
Given('the nurse cannot approve on the screen', () => { control('screen only'); });
Given('the nurse can approve', () => { control('neither'); });
Given('a fact was wrong and nobody threw', () => { fact('the ledger', false); });
Given('the database was swapped', () => { journal.append('compromised', { attempt, step, why: 'the nonce is not ours' }); fact('x'); });
const find = (kind) => journal.append('finding', { attempt, step, id: 'F-' + kind, kind, text: 'A finding: ' + kind });
Given('a finding {string}', (kind) => { fact('x'); find(kind); });
`;

// Cucumber's own message formatter loses its tail when a hook of the run fails.
const messages = `
import { appendFileSync } from 'node:fs';
import { Formatter } from '@cucumber/cucumber';
export default class extends Formatter {
  constructor(options) {
    super(options);
    options.eventBroadcaster.on('envelope', (e) => appendFileSync('messages.ndjson', JSON.stringify(e) + '\\n'));
  }
}
`;

/** Runs the project once and derives everything from what it left; removes it again. */
export function runTiny(project: TinyProject): TinyRun {
  const leg = project.leg ?? 'rpc';
  const work = path.join(root, 'tests/outcomes/.vouch');
  mkdirSync(work, { recursive: true });
  const dir = mkdtempSync(path.join(work, 'tiny-'));
  try {
    for (const [file, text] of Object.entries(project.features)) {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
      writeFileSync(path.join(dir, file), text);
    }
    writeFileSync(path.join(dir, 'messages.mjs'), messages);
    writeFileSync(path.join(dir, 'steps.mjs'), common + (project.steps ?? ''));
    const pack = path.join(dir, 'pack');
    const parent = openJournal({ dir: pack, segment: '0', actor: 'service:vouch' });
    parent.append('run.opened', {
      runId: 'r1',
      project: 'tiny',
      rehearsal: true,
      tool: { name: 'vouch', version: '0' },
      versions: {},
      legs: [{ leg, channel: 'rpc' }],
    });
    const child = spawnSync(
      process.execPath,
      [
        ...['--import', 'tsx', path.join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js')],
        ...[
          '--import',
          './steps.mjs',
          '--format',
          './messages.mjs:unused.txt',
          '--format',
          project.printer ?? 'summary',
        ],
        ...(project.args ?? []),
      ],
      { cwd: dir, encoding: 'utf8', env: { ...process.env, PACK: pack, LEG: leg, NO_COLOR: '1' } },
    );
    parent.append('leg.finished', { leg, exitCode: child.status, signal: child.signal });
    parent.close();
    if (project.keepPack !== undefined) cpSync(pack, project.keepPack, { recursive: true });
    const { envelopes } = parseMessages(readFileSync(path.join(dir, 'messages.ndjson'), 'utf8'));
    const records = inOrder(readJournal(pack));
    const plan = planOf(envelopes, leg);
    const messagesByLeg = new Map([[leg, envelopes]]);
    const results = deriveResults({
      plan,
      messagesByLeg,
      journalRecords: records,
      runId: 'r1',
      rehearsal: true,
    });
    const output = child.stdout + child.stderr;
    return { envelopes, records, plan, results, exitCode: child.status, said: scenariosSaid(output), output };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** The plan of everything that cucumber made a test case of. */
export function planOf(
  envelopes: readonly Envelope[],
  leg = 'rpc',
  more: Partial<Parameters<typeof planFromPickles>[0]> = {},
): Plan {
  const chosen = new Set(envelopes.map((e) => e.testCase?.pickleId));
  return planFromPickles({
    runId: 'r1',
    tagExpression: '',
    legs: [
      { leg, channel: 'rpc', pickles: only(envelopes.map((e) => e.pickle)).filter((p) => chosen.has(p.id)) },
    ],
    documents: only(envelopes.map((e) => e.gherkinDocument)),
    sources: only(envelopes.map((e) => e.source)),
    ...more,
  });
}

function only<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** "6 scenarios (1 failed, 5 passed)" as an object. */
function scenariosSaid(output: string): Record<string, number> {
  const counts = /^\d+ scenarios? \((.*)\)$/m.exec(output)?.[1] ?? '';
  return Object.fromEntries(
    counts.split(', ').flatMap((part) => {
      const [count, status] = part.split(' ');
      return status === undefined ? [] : [[status, Number(count)]];
    }),
  );
}
