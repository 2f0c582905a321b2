// Whole commands as a user types them, in a project of their own, so that the user's reports stay as they are.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PACKAGE_DIR } from '../../support/run/versions.ts';
import { timed } from './stopwatch.ts';

const VOUCH = path.join(PACKAGE_DIR, 'support/cli/bin.mjs');
const CUCUMBER = path.join(PACKAGE_DIR, 'node_modules/@cucumber/cucumber/bin/cucumber.js');

export interface BenchProject {
  /** Milliseconds of `vouch run ...` from its start to its end, which must be good. */
  vouchRun(args: readonly string[]): Promise<number>;
  /** Milliseconds of `cucumber-js ...` in the same folder, on a vocabulary of two empty steps. */
  cucumber(args: readonly string[]): Promise<number>;
  readonly dir: string;
}

/** A feature that both commands know: sentences of the package's vocabulary, and empty steps of the same words. */
export const TRIVIAL = 'trivial/trivial.feature';
const FEATURE = `Feature: Trivial
  Scenario: Two sentences
    Given the central store holds 2 "Pump battery pack"
    Then the central store holds 2 "Pump battery pack" in all
`;
const BARE_STEPS = `import { Given, Then } from '@cucumber/cucumber';
Given('the central store holds {int} {string}', (_count, _what) => undefined);
Then('the central store holds {int} {string} in all', (_count, _what) => undefined);
`;

export function openProject(env: NodeJS.ProcessEnv): BenchProject {
  const dir = mkdtempSync(path.join(tmpdir(), 'vouch-bench-'));
  cpSync(path.join(PACKAGE_DIR, 'features'), path.join(dir, 'features'), { recursive: true });
  symlinkSync(path.join(PACKAGE_DIR, 'node_modules'), path.join(dir, 'node_modules'));
  mkdirSync(path.join(dir, 'trivial'));
  writeFileSync(path.join(dir, TRIVIAL), FEATURE);
  writeFileSync(path.join(dir, 'trivial', 'steps.mjs'), BARE_STEPS);
  writeFileSync(path.join(dir, 'package.json'), '{ "type": "module" }\n');
  const run = (program: string, args: readonly string[]) =>
    timed(() => end([program, ...args], { cwd: dir, env }));
  return {
    dir,
    vouchRun: (args) => run(VOUCH, ['run', ...args, '--quiet']),
    cucumber: (args) => run(CUCUMBER, ['--import', 'trivial/steps.mjs', ...args, TRIVIAL]),
  };
}

/** Resolves when the program ended with 0; rejects with all that it said otherwise. */
async function end(
  command: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<void> {
  const child = spawn(process.execPath, command, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => said.push(part));
  child.stderr.on('data', (part: Buffer) => said.push(part));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const all = Buffer.concat(said).toString('utf8');
  throw new Error(`${command.slice(1).join(' ')} ended with ${code}, so it has no time:\n${all}`);
}
