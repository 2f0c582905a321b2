// Whose words a process speaks that loads steps: the project of its run, or the one that is being looked at.
import path from 'node:path';
import { RUN_DIR } from './process.ts';
import { openProject } from './project.ts';
import { readRunFile } from './run-file.ts';

/** Set by who reads the vocabulary of a project in another folder. */
export const PROJECT_DIR = 'VOUCH_PROJECT_DIR';

export interface Here {
  readonly projectDir: string;
  readonly hospitalDir: string;
}

export function here(env: NodeJS.ProcessEnv = process.env): Here {
  const runDir = env[RUN_DIR];
  if (runDir) return readRunFile(runDir);
  const { dir, hospitalDir } = openProject(path.resolve(env[PROJECT_DIR] ?? '.'));
  return { projectDir: dir, hospitalDir };
}
