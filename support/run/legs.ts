// Runs one leg of a run as a process of its own, so that a stuck or killed one ends nothing but itself.
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { PreparedRun } from './prepare.ts';
import { RUN_DIR, RUN_LEG, RUN_SECRETS } from './process.ts';
import { PACKAGE_DIR } from './versions.ts';

export interface LegRequest {
  readonly prepared: PreparedRun;
  readonly leg: string;
  /** `features/x.feature:12`, as cucumber takes them. */
  readonly paths: readonly string[];
  readonly parallel: number;
  readonly retry: number;
  readonly order: ScenarioOrder;
  readonly output: 'progress' | 'quiet' | 'json' | 'none';
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** As cucumber takes it: as the files say, or drawn by lot with a seed that gives the same again. */
export type ScenarioOrder = 'defined' | 'reverse' | `random:${string}`;

export interface LegEnd {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** What the leg's process is told beside the run's file. */
export interface LegOrder {
  readonly paths: readonly string[];
  readonly parallel: number;
  readonly retry: number;
  readonly order: ScenarioOrder;
  readonly output: LegRequest['output'];
  readonly projectDir: string;
}

export const LEG_ORDER = 'VOUCH_LEG_ORDER';

/** A leg that does not end by itself after ^C is killed after this long, in milliseconds. */
const PATIENCE_MS = 15_000;

export async function runLeg(request: LegRequest): Promise<LegEnd> {
  const { prepared, leg, signal } = request;
  const channel = prepared.run.legs.find((each) => each.leg === leg)?.channel ?? 'rpc';
  prepared.journal.append('leg.started', {
    leg,
    channel,
    ...(request.order === 'defined' ? {} : { order: request.order }),
  });
  const order: LegOrder = {
    paths: request.paths,
    parallel: request.parallel,
    retry: request.retry,
    order: request.order,
    output: request.output,
    projectDir: prepared.run.projectDir,
  };
  const child = spawn(process.execPath, [path.join(PACKAGE_DIR, 'support/run/leg-main.mjs')], {
    cwd: prepared.run.projectDir,
    stdio: ['inherit', 'inherit', 'inherit'],
    env: {
      ...request.env,
      [RUN_DIR]: prepared.run.dir,
      [RUN_LEG]: leg,
      [RUN_SECRETS]: JSON.stringify(prepared.secrets),
      [LEG_ORDER]: JSON.stringify(order),
    },
  });
  let killer: NodeJS.Timeout | undefined;
  const stop = () => {
    child.kill('SIGINT');
    killer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  const end = await new Promise<LegEnd>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode, ended) => resolve({ exitCode, signal: ended }));
  });
  clearTimeout(killer);
  signal.removeEventListener('abort', stop);
  prepared.journal.append('leg.finished', { leg, ...end });
  return end;
}
