import { makeWritable } from '../evidence/disk.ts';
import { EvidenceError } from '../evidence/errors.ts';
import { runnerKey } from '../evidence/keys.ts';
import { findBrowser } from '../sandbox/browser.ts';
import type { Progress } from '../sandbox/progress.ts';
import { planSupport } from './check-steps.ts';
import { stillOpen, withoutReport } from './cut-short.ts';
import { type OpenedEnvironment, openEnvironment } from './environment.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { runLeg, type ScenarioOrder } from './legs.ts';
import { EnvironmentError } from './own-odoo.ts';
import { type Planned, planRun } from './plan-run.ts';
import { newRunId, type PreparedRun, prepareRun, type RunSettings } from './prepare.ts';
import { progressPrinter } from './progress-lines.ts';
import type { Project } from './project.ts';
import { reportRun } from './report-run.ts';
import { readCatalogue } from './requirements.ts';
import { type Rerun, rerunNotice } from './rerun.ts';
import type { RunLeg } from './run-file.ts';
import { readScope } from './scope.ts';
import { type SealedRun, sealRun } from './seal-run.ts';
import { defaultSettings } from './settings.ts';

export interface RunOrder {
  readonly project: Project;
  readonly features: readonly string[];
  readonly legs: readonly RunLeg[];
  readonly tags: string;
  readonly legTags?: Readonly<Record<string, string>>;
  readonly envFile?: string;
  readonly parallel: number;
  readonly retry: number;
  /** As the files say, unless told. */
  readonly order?: ScenarioOrder;
  /** Only what did not pass in an earlier run. */
  readonly rerun?: Rerun;
  /** `none`: the scenarios say nothing while they run. */
  readonly output: 'progress' | 'quiet' | 'json' | 'none';
  /** Told when a leg has come to its end; the time is in milliseconds. */
  readonly onLeg?: (leg: string, end: { readonly failed: boolean; readonly ms: number }) => void;
  /** What the sealed run is shown as; the reports of a run unless told. */
  readonly report?: (prepared: PreparedRun, sealed: SealedRun) => Promise<Shown>;
  readonly settings: Partial<RunSettings>;
}

export interface Shown {
  readonly text: string;
  /** The same for machines. */
  readonly summary: unknown;
  readonly exitCode: number;
}

export interface ConductIo {
  readonly env: NodeJS.ProcessEnv;
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
}

export interface ConductedRun {
  readonly exitCode: number;
  /** The pack's folder; absent in a run without evidence. */
  readonly pack?: string;
  readonly runId: string;
}

export async function conductRun(order: RunOrder, io: ConductIo): Promise<ConductedRun> {
  const settings = { ...defaultSettings(order.project, io.env), ...order.settings };
  const runId = newRunId();
  const planned = planRun(
    runId,
    {
      paths: order.features,
      cwd: order.project.dir,
      tags: order.tags,
      legs: order.legs,
      ...(order.legTags ? { legTags: order.legTags } : {}),
      ...(order.rerun ? { only: order.rerun.missed } : {}),
    },
    readScope(order.project),
  );
  await planSupport(planned.plan, order.project);
  if (order.rerun) io.err.write(rerunNotice(order.rerun, planned.plan));
  if (settings.evidence) {
    // What only the end of a run needs is missed now rather than after hours of work.
    readCatalogue(order.project.dir);
    makeWritable(settings.reportsDir);
    runnerKey({ env: io.env });
  }
  const envFile = order.envFile ?? order.project.envFile;
  if (envFile && order.parallel > 1) throw new EnvironmentError(ONE_AT_A_TIME);
  const environment = await openEnvironment({
    ...(envFile ? { envFile } : {}),
    ...(order.project.addons ? { addons: order.project.addons } : {}),
    hospitalDir: order.project.hospitalDir,
    plan: planned.plan,
    env: io.env,
    progress: printerOf(order, io),
  });
  try {
    return await conductOn(environment, planned, order, settings, io);
  } finally {
    await environment.close();
  }
}

async function conductOn(
  environment: OpenedEnvironment,
  planned: Planned,
  order: RunOrder,
  settings: RunSettings,
  io: ConductIo,
): Promise<ConductedRun> {
  const { runId } = planned.plan;
  const browser = order.legs.some(({ channel }) => channel === 'ui')
    ? (await findBrowser(printerOf(order, io), io.env)).path
    : undefined;
  if (io.err.isTTY) io.err.write('\n');
  if (environment.environment.kind === 'own' && order.legs.length > 1) io.err.write(NOT_COMPARED);
  const prepared = prepareRun({
    plan: planned.plan,
    texts: planned.texts,
    environment,
    settings: { ...settings, ...(browser ? { browser } : {}) },
  });
  const interruption = listenForInterruption(prepared, io);
  try {
    const { stopped, failed } = await runLegs(order, prepared, planned.paths, { io, interruption });
    // For measurements: no pack to seal and nothing to report on.
    if (!settings.evidence) return { exitCode: stopped ? 130 : failed ? 1 : 0, runId };
    const sealed = sealRun(prepared, io.env, stopped);
    const summary = await (order.report ?? reportRun)(prepared, sealed).catch((error: unknown) => {
      throw withoutReport(error, prepared);
    });
    io.out.write(order.output === 'json' ? `${JSON.stringify(summary.summary)}\n` : `\n${summary.text}\n`);
    return { exitCode: stopped ? 130 : summary.exitCode, pack: sealed.pack, runId };
  } catch (error) {
    throw error instanceof EvidenceError ? stillOpen(error, prepared) : error;
  } finally {
    interruption.end();
  }
}

function printerOf({ output }: RunOrder, { err }: ConductIo): Progress {
  return output === 'progress' || output === 'none' ? progressPrinter(err) : () => undefined;
}

const NOT_COMPARED =
  'The channels are not compared: on an Odoo of your own both work in one database, where the second finds what the ' +
  'first has left.\n';

const ONE_AT_A_TIME =
  'On an Odoo of your own all scenarios share one database, where those that run at the same time would take ' +
  "each other's stock and count each other's records. Leave --parallel out, or run on the sandbox.";

interface LegsEnd {
  /** Why the run was broken off; absent when every leg came to its end. */
  readonly stopped?: string;
  /** By cucumber's own count, something did not pass. */
  readonly failed: boolean;
}

async function runLegs(
  order: RunOrder,
  prepared: PreparedRun,
  paths: ReadonlyMap<string, readonly string[]>,
  { io, interruption }: { readonly io: ConductIo; readonly interruption: Interruption },
): Promise<LegsEnd> {
  let failed = false;
  for (const { leg } of prepared.run.legs) {
    const own = paths.get(leg) ?? [];
    if (own.length === 0) continue;
    const began = Date.now();
    const end = await runLeg({
      prepared,
      leg,
      paths: own,
      parallel: order.parallel,
      retry: order.retry,
      order: order.order ?? 'defined',
      output: order.output,
      env: io.env,
      signal: interruption.signal,
    });
    failed ||= end.exitCode !== 0;
    order.onLeg?.(leg, { failed: end.exitCode !== 0, ms: Date.now() - began });
    if (interruption.signal.aborted) return { stopped: 'broken off by a person', failed };
    if (end.signal) return { stopped: `the process of the leg ${leg} was ended by ${end.signal}`, failed };
    if (end.exitCode !== 0 && end.exitCode !== 1)
      return { stopped: `the process of the leg ${leg} ended with exit code ${end.exitCode}`, failed };
  }
  return { failed };
}
