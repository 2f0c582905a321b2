// Holds a process that runs scenarios to the sentences that were planned.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PLAN } from '../evidence/pack.ts';
import { plan as planSchema } from '../evidence/plan.ts';
import { stepFiles } from './own-steps.ts';
import { OwnStepsError } from './own-steps-error.ts';
import { RUN_DIR } from './process.ts';
import { packDir } from './run-file.ts';

/** Throws `OwnStepsError` when a file of steps is another one than the frozen plan of this process' run names. */
export function holdToPlan(projectDir: string, env: NodeJS.ProcessEnv): void {
  const dir = env[RUN_DIR];
  const file = dir && path.join(packDir({ dir }), PLAN);
  if (!file || !existsSync(file)) return;
  const { steps } = planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const planned = (steps ?? []).map(lineOf);
  const found = stepFiles(projectDir).map((each) => lineOf(each.planned));
  const other = [
    ...planned.filter((line) => !found.includes(line)),
    ...found.filter((line) => !planned.includes(line)),
  ];
  if (other.length === 0) return;
  const names = new Set(other.map((line) => line.slice(65)));
  throw new OwnStepsError(
    `These files of steps changed after the plan had been frozen: ${[...names].join(', ')}. ` +
      'A run is carried out with the sentences that were planned. Start it again, and leave the files alone meanwhile.',
  );
}

function lineOf({ uri, sha256 }: { uri: string; sha256: string }): string {
  return `${sha256} ${uri}`;
}
