// Runs the command as a user would and keeps what it printed.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const ROOT = path.join(import.meta.dirname, '../..');
const BIN = path.join(ROOT, 'support/cli/bin.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves once the text has been printed, rejects when the command ended without it. */
  printed(text: string): Promise<void>;
}

export function start(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv; program?: string },
): Started {
  const child = spawn(process.execPath, [options.program ?? BIN, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let out = '';
  let err = '';
  const listeners = new Set<() => void>();
  const heard = () => {
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    heard();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
    heard();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
  const printed = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!out.includes(text) && !err.includes(text)) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
      ended.then(
        () => reject(new Error(`The command ended without printing "${text}":\n${out}\n${err}`)),
        reject,
      );
    });
  return { child, ended, printed };
}

export function vouch(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<Ended> {
  return start(args, options).ended;
}

/** A user's project in an empty folder outside the repository. */
export function project(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'vouch-project-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return dir;
}

/** The folder of the only run, or of the newest. */
export function newestRun(dir: string): string {
  const runs = readdirSync(path.join(dir, 'reports'))
    .filter((name) => /^\d{4}-/.test(name))
    .sort();
  const newest = runs.at(-1);
  if (!newest) throw new Error(`There is no run in ${dir}/reports.`);
  return path.join(dir, 'reports', newest);
}

/** The folder of the run that a command said it made, where others may run beside it. */
export function runOf({ out, err }: { out: string; err: string }, dir: string): string {
  const id = /reports\/(\d{4}-[^/]+)\/pack/.exec(out + err)?.[1];
  if (!id) throw new Error(`No run is named in:\n${out}${err}`);
  return path.join(dir, 'reports', id);
}

export function journal(run: string): Array<{ type: string; data: Record<string, unknown> }> {
  const dir = path.join(run, 'pack', 'journal');
  return readdirSync(dir).flatMap((name) =>
    readFileSync(path.join(dir, name), 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .map((line) => JSON.parse(line) as { type: string; data: Record<string, unknown> }),
  );
}

/** One short scenario that a sandbox of the reference hospital runs in a few seconds. */
export const SHORT = `Feature: A shortage
  @req:CHN-002
  Scenario: What is wholly in stock is requested from nobody
    Given the central store holds 2 "Pump battery pack"
    And a maintenance request for "Infusion pump 7" in the technician's hands
    When the technician asks stores for 2 "Pump battery pack" for the request
    Then 2 "Pump battery pack" are reserved for the workshop
    And there is no purchase requirement
`;

/** A step of a project's own, which looks at a fact through the world: the sentence "our shelf holds the rest". */
export const OWN_STEP = {
  'steps/shelf.ts': `import { Then } from '@cucumber/cucumber';
import type { VouchWorld } from 'vouch';

Then('our shelf holds the rest', async function (this: VouchWorld) {
  const technician = this.person('the technician');
  this.facts.equal('who looks', technician.key, 'technician');
  await this.checks.stores.holds(this.house.centralStore, 2, 'Pump battery pack');
});
`,
};
