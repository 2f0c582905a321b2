// vouch clean: removes old runs from the reports folder, never the newest, the one that `latest` shows, or one under way.
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST } from '../evidence/pack.ts';
import { readLeftBehind } from '../run/left-behind.ts';
import { runsIn } from '../run/seal-run.ts';
import type { CommandIo } from './io.ts';

const HELP = `Usage: vouch clean [--keep N] [--yes] [--project FOLDER]

Removes runs from reports/, oldest first, and keeps the newest N (default 5). Shows what it would remove;
removes with --yes only, because packs are evidence. The run that reports/latest shows is always kept, and
so is a run that may still be going on.

Options:
  --keep N           how many runs stay, 1 or more
  --yes              remove them
  --project FOLDER   the project whose runs are meant (default: this folder)

Exit code: 0 done, 2 it could not be done as asked.
`;

const OPTIONS = {
  keep: { type: 'string', default: '5' },
  yes: { type: 'boolean', default: false },
  project: { type: 'string', default: '.' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** A run writes to its journal with every act, and no step may take as long; in milliseconds. */
const QUIET_MS = 15 * 60_000;

export async function cleanCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const asked = read(args);
  if (typeof asked === 'string') {
    io.err.write(`${asked}\n\n${HELP}`);
    return 2;
  }
  if (asked.help) {
    io.out.write(HELP);
    return 0;
  }
  const reportsDir = path.resolve(io.cwd, asked.project, 'reports');
  const runs = runsIn(reportsDir);
  const shown = latest(reportsDir);
  const old = runs.slice(0, -asked.keep).filter((run) => run !== shown && !mayBeUnderWay(reportsDir, run));
  const kept = runs.length - old.length;
  if (old.length === 0) {
    io.out.write(
      `Nothing to remove: ${runs.length} ${runs.length === 1 ? 'run' : 'runs'} in ${reportsDir}.\n`,
    );
    return 0;
  }
  let bytes = 0;
  for (const run of old) {
    const dir = path.join(reportsDir, run);
    const size = sizeOf(dir);
    const what = described(dir);
    bytes += size;
    if (asked.yes) rmSync(dir, { recursive: true });
    io.out.write(`${asked.yes ? 'removed' : 'would remove'} reports/${run}  ${megabytes(size)}  ${what}\n`);
  }
  const total = `${old.length} ${old.length === 1 ? 'run' : 'runs'}, ${megabytes(bytes)}; ${kept} stay`;
  io.out.write(asked.yes ? `${total}.\n` : `${total}. Nothing was removed. Say --yes to remove these.\n`);
  return 0;
}

interface Asked {
  readonly keep: number;
  readonly yes: boolean;
  readonly project: string;
  readonly help: boolean;
}

/** What is wrong with the arguments, as a sentence. Nothing is removed by a command that was misspelt. */
function read(args: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true });
    const keep = Number(values.keep);
    if (!Number.isInteger(keep) || keep < 1)
      return `--keep needs a whole number of 1 or more, found "${values.keep}": the newest run is always kept.`;
    return { ...values, keep };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The run that `latest` points to: not the newest one where that was killed. */
function latest(reportsDir: string): string | undefined {
  const link = path.join(reportsDir, 'latest');
  const found = lstatSync(link, { throwIfNoEntry: false });
  return found?.isSymbolicLink() ? path.basename(readlinkSync(link)) : undefined;
}

function mayBeUnderWay(reportsDir: string, run: string): boolean {
  const dir = path.join(reportsDir, run);
  if (isSealed(dir)) return false;
  const written = filesIn(dir).map((file) => statSync(file).mtimeMs);
  return Math.max(statSync(dir).mtimeMs, ...written) > Date.now() - QUIET_MS;
}

function isSealed(dir: string): boolean {
  return existsSync(path.join(dir, 'pack', MANIFEST));
}

/** What would go with it, so that nobody has to open each run. */
function described(dir: string): string {
  const parts = [];
  const file = path.join(dir, 'summary.json');
  if (!isSealed(dir)) parts.push('open, it did not come to its end');
  else if (existsSync(file)) {
    const { words } = JSON.parse(readFileSync(file, 'utf8')) as { words: Record<string, number> };
    const counted = Object.entries(words).filter(([, count]) => count > 0);
    parts.push(counted.map(([word, count]) => `${count} ${word}`).join(', ') || 'no scenario in scope');
  } else parts.push('sealed, without a summary');
  const left = readLeftBehind(dir)?.records.length ?? 0;
  if (left > 0) parts.push(`with the list of ${left} records that it left in your Odoo`);
  return parts.join(', ');
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function sizeOf(dir: string): number {
  return filesIn(dir).reduce((sum, file) => sum + statSync(file).size, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
