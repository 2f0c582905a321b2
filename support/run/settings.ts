// What a run is made with where nobody says otherwise.
import path from 'node:path';
import type { RunSettings } from './prepare.ts';
import type { Project } from './project.ts';

/** Deadline of one step in milliseconds. */
export const STEP_TIMEOUT_MS = 120_000;

export function defaultSettings(project: Project, env: NodeJS.ProcessEnv): RunSettings {
  return {
    project: project.name,
    reportsDir: path.join(project.dir, 'reports'),
    projectDir: project.dir,
    hospitalDir: project.hospitalDir,
    share: 'scenario',
    stepTimeoutMs: STEP_TIMEOUT_MS,
    headed: false,
    ...(env['VOUCH_BROWSER'] ? { browser: env['VOUCH_BROWSER'] } : {}),
    trace: false,
    pictures: true,
    pauseOnFailure: false,
    evidence: true,
    keepDatabases: false,
  };
}
