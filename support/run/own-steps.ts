// The steps of a user's project: which files they are, and how they come by our copy of cucumber and by our world.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import * as nodeModule from 'node:module';
import path from 'node:path';
import { globSync } from 'glob';
import type { PlannedSteps } from '../evidence/plan.ts';
import { OwnStepsError } from './own-steps-error.ts';
import { PACKAGE_DIR } from './versions.ts';

/** Kinds of files that cucumber is given; others in the folder are there to be read or imported by them. */
const CODE = '**/*.{ts,mts,js,mjs}';
const COMMON_JS = '**/*.{cjs,cts}';
const WORDINGS = 'fixtures/wordings';
const ELSEWHERE = '**/node_modules/**';

/** A file of the vocabulary, with its text for the pack. */
export interface StepFile {
  readonly planned: PlannedSteps;
  readonly path: string;
  readonly text: Uint8Array;
}

/** The project's own `steps` folder; undefined where there is none, or the project is the package itself. */
export function ownStepsDir(projectDir: string): string | undefined {
  const dir = path.join(projectDir, 'steps');
  return existsSync(dir) && !isPackage(projectDir) ? realpathSync(dir) : undefined;
}

/** What cucumber loads of a project's own. Throws `OwnStepsError` for kinds that cannot share our cucumber. */
export function ownStepsCode(projectDir: string): string[] {
  const dir = ownStepsDir(projectDir);
  if (dir === undefined) return [];
  const [old] = globSync(COMMON_JS, { cwd: dir, ignore: ELSEWHERE }).sort();
  if (old !== undefined) {
    throw new OwnStepsError(
      `steps/${old}:1 Steps are modules, which import what they need; a CommonJS file cannot. ` +
        'Write it as .ts or .mjs. Nothing was run.',
    );
  }
  return globSync(CODE, { cwd: dir, ignore: ELSEWHERE, absolute: true }).sort();
}

/** All that says what the sentences mean: our steps, everything in the project's own folder, other wordings of both. */
export function stepFiles(projectDir: string): StepFile[] {
  const ours = [
    ...filesOf(path.join(PACKAGE_DIR, 'steps'), 'vouch/steps', 'steps/vouch'),
    ...filesOf(path.join(PACKAGE_DIR, WORDINGS), `vouch/${WORDINGS}`, 'steps/vouch-wordings'),
  ];
  if (isPackage(projectDir)) return ours;
  return [
    ...ours,
    ...filesOf(path.join(projectDir, 'steps'), 'steps', 'steps/own'),
    ...filesOf(path.join(projectDir, WORDINGS), WORDINGS, 'steps/own-wordings'),
  ];
}

/** Lets the project's own steps import cucumber and `vouch` from us; before cucumber loads them, once a process. */
export async function hookOwnSteps(projectDir: string): Promise<void> {
  const stepsDir = ownStepsDir(projectDir);
  if (stepsDir === undefined) return;
  const hookFile = new URL('./own-steps-hook.mjs', import.meta.url).href;
  const data = {
    stepsDir,
    shared: {
      '@cucumber/cucumber': import.meta.resolve('@cucumber/cucumber'),
      vouch: new URL('../vouch.ts', import.meta.url).href,
    },
  };
  // Where Node can call hooks in place, so does the one that makes TypeScript readable; ours has to come before it.
  const { registerHooks } = nodeModule as { registerHooks?: (hooks: { resolve: unknown }) => void };
  if (!registerHooks) return nodeModule.register(hookFile, { data });
  const hook = (await import(hookFile)) as { initialize(data: unknown): void; resolve: unknown };
  hook.initialize(data);
  registerHooks({ resolve: hook.resolve });
}

function isPackage(projectDir: string): boolean {
  return realpathSync(projectDir) === realpathSync(PACKAGE_DIR);
}

/** Of a folder that need not be there. */
function filesOf(dir: string, uri: string, packed: string): StepFile[] {
  return globSync('**/*', { cwd: dir, nodir: true, posix: true, ignore: ELSEWHERE })
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(dir, name));
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { planned: { uri: `${uri}/${name}`, sha256 }, path: `${packed}/${name}`, text };
    });
}
