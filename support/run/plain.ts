// A run started by plain `npx cucumber-js`: the same evidence, opened and sealed from within cucumber's process.
import path from 'node:path';
import type { Envelope } from '@cucumber/messages';
import { planFromPickles } from '../evidence/plan-from-messages.ts';
import { openEnvironment } from './environment.ts';
import type { PlannedPickle } from './plugin.ts';
import { newRunId, type PreparedRun, prepareRun } from './prepare.ts';
import { RUN_DIR, RUN_LEG, RUN_SECRETS } from './process.ts';
import { progressPrinter } from './progress-lines.ts';
import { openProject } from './project.ts';
import { reportRun } from './report-run.ts';
import { sealRun } from './seal-run.ts';
import { defaultSettings } from './settings.ts';

export interface PlainRun {
  readonly prepared: PreparedRun;
  readonly leg: string;
  close(): Promise<void>;
}

/** The channel is `rpc` unless VOUCH_CHANNEL says `ui`; VOUCH_ENV names an environment file. */
export async function openPlainRun(
  pickles: readonly PlannedPickle[],
  early: readonly Envelope[],
): Promise<PlainRun> {
  const env = process.env;
  const project = openProject(path.resolve('.'));
  const channel = env['VOUCH_CHANNEL'] === 'ui' ? 'ui' : 'rpc';
  const uris = new Set(pickles.map(({ pickle }) => pickle.uri));
  const sources = early.flatMap(({ source }) => (source && uris.has(source.uri) ? [source] : []));
  const plan = planFromPickles({
    runId: newRunId(),
    tagExpression: '',
    legs: [{ leg: channel, channel, pickles: pickles.map(({ pickle }) => pickle) }],
    documents: [...new Set(pickles.map(({ gherkinDocument }) => gherkinDocument))],
    sources,
  });
  const environment = await openEnvironment({
    ...(env['VOUCH_ENV'] ? { envFile: path.resolve(env['VOUCH_ENV']) } : {}),
    hospitalDir: project.hospitalDir,
    plan,
    env,
    progress: progressPrinter(process.stderr),
  });
  const prepared = prepareRun({
    plan,
    texts: new Map(sources.map(({ uri, data }) => [uri, data])),
    environment,
    settings: defaultSettings(project, env),
  });
  prepared.journal.append('leg.started', { leg: channel, channel });
  env[RUN_DIR] = prepared.run.dir;
  env[RUN_LEG] = channel;
  env[RUN_SECRETS] = JSON.stringify(environment.secrets);
  return { prepared, leg: channel, close: environment.close };
}

/** cucumber's own exit code can only get worse: nothing checked, or a control that did not hold. */
export async function finishPlainRun({ prepared, leg, close }: PlainRun): Promise<void> {
  await close();
  // The leg is this process itself, which has not ended yet and has no exit code.
  prepared.journal.append('leg.finished', { leg, exitCode: null, signal: null });
  const sealed = sealRun(prepared, process.env);
  const summary = await reportRun(prepared, sealed);
  process.stderr.write(`${summary.text}\n`);
  if (summary.exitCode !== 0) {
    process.once('exit', () => {
      if (!process.exitCode) process.exitCode = summary.exitCode;
    });
  }
}
