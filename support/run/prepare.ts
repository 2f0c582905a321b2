// Opens a run: its folder, its plan frozen, its journal begun, before the first scenario.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { makeFolder } from '../evidence/disk.ts';
import { type Journal, openJournal } from '../evidence/journal.ts';
import { addFile, freezePlan, writeEnvironment } from '../evidence/pack.ts';
import type { Plan } from '../evidence/plan.ts';
import type { OpenedEnvironment } from './environment.ts';
import { stepFiles } from './own-steps.ts';
import { allPasswords, type RunSecrets } from './process.ts';
import { packDir, type RunFile, writeRunFile } from './run-file.ts';
import { VERSIONS, VOUCH_VERSION } from './versions.ts';

export interface RunSettings
  extends Omit<RunFile, 'edition' | 'schema' | 'runId' | 'dir' | 'environment' | 'legs'> {
  readonly reportsDir: string;
  readonly project: string;
}

export interface PreparedRun {
  readonly run: RunFile;
  readonly plan: Plan;
  readonly secrets: RunSecrets;
  readonly rehearsal: boolean;
  /** Segment 0: the parent's. */
  readonly journal: Journal;
}

/** `2026-11-22T081500Z-3f9a`: sorts by time, unique on one machine and beyond. */
export function newRunId(now = new Date()): string {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '');
  return `${time}Z-${randomBytes(2).toString('hex')}`;
}

export function prepareRun(input: {
  readonly plan: Plan;
  readonly texts: ReadonlyMap<string, string>;
  readonly environment: OpenedEnvironment;
  readonly settings: RunSettings;
}): PreparedRun {
  const { texts, environment, settings } = input;
  const steps = stepFiles(settings.projectDir);
  const plan: Plan = { ...input.plan, steps: steps.map(({ planned }) => planned) };
  const { reportsDir, project, ...rest } = settings;
  const dir = path.join(reportsDir, plan.runId);
  makeFolder(path.join(dir, 'pack'));
  const run: RunFile = {
    schema: 'vouch/run/v1',
    runId: plan.runId,
    dir,
    environment: environment.environment,
    edition: environment.edition,
    legs: plan.legs.map(({ leg, channel }) => ({ leg, channel })),
    ...rest,
  };
  writeRunFile(run);
  const journal = openJournal({ dir: packDir(run), segment: '0', actor: 'service:vouch' });
  for (const secret of allPasswords(environment.secrets)) journal.registerSecret(secret);
  journal.append('run.opened', {
    runId: plan.runId,
    project,
    rehearsal: environment.rehearsal,
    tool: { name: 'vouch', version: VOUCH_VERSION },
    versions: VERSIONS,
    legs: run.legs,
  });
  writeEnvironment(journal, environment.fingerprint);
  for (const [uri, text] of texts) addFile(packDir(run), featurePath(uri), text);
  for (const { path: file, text } of steps) addFile(packDir(run), file, text);
  freezePlan(journal, plan);
  return { run, plan, secrets: environment.secrets, rehearsal: environment.rehearsal, journal };
}

/** Below `features/` in the pack, wherever the features of the project lie. */
function featurePath(uri: string): string {
  const clean = uri.replaceAll('\\', '/').replace(/^(\.\.?\/)+/, '');
  return clean.startsWith('features/') ? clean : `features/${clean}`;
}
