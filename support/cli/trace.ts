// vouch trace: the traceability matrix of an earlier run, made again from its pack and shown in a terminal.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { openProject } from '../run/project.ts';
import { traceRun, writeTrace } from '../run/trace-run.ts';
import { matrixText } from '../trace/text.ts';
import { readPack } from './gate-pack.ts';
import type { CommandIo } from './io.ts';

interface TraceFlags {
  mutations?: string;
  json: boolean;
  project: string;
}

export class TraceError extends Error {
  readonly code = 'trace';
}

export function defineTrace(program: Command, io: CommandIo, set: (code: number) => void): void {
  program
    .command('trace')
    .description('Which requirements a run covers, which are weak and why, and by which scenarios')
    .argument('[run]', 'the folder of a run, or its name in reports/', 'latest')
    .option('--mutations <file>', 'what became of controls that were broken on purpose')
    .option('--json', 'as JSON', false)
    .option('--project <folder>', 'the project with the catalogue of requirements', '.')
    .addHelpText(
      'after',
      `
The matrix is made from the pack of the run and the catalogue as it is now, and kept beside the pack as
traceability.html and traceability.csv. What became of broken controls is taken from reports/mutations.json, where there
is one (vouch sabotage).

Examples:
  vouch trace
  vouch trace 2026-03-01T100000Z-1a2b --json

Exit code: 0 it was made, 2 it could not be made.`,
    )
    .action(async (run: string, flags: TraceFlags) => set(trace(run, flags, io)));
}

function trace(run: string, { mutations, json, project }: TraceFlags, io: CommandIo): number {
  const { dir } = openProject(path.resolve(io.cwd, project));
  const packDir = packOf(run, dir, io.cwd);
  const { plan, results, faults } = readPack(packDir);
  if (!plan || !results || faults.length > 0) {
    throw new TraceError(
      `Expected a pack whose results can be believed in ${packDir}, found: ${faults.join('; ')}. ` +
        'See what is wrong with it (vouch verify), or name another run.',
    );
  }
  const file = mutations === undefined ? undefined : path.resolve(io.cwd, mutations);
  if (file !== undefined && !existsSync(file)) {
    throw new TraceError(`Expected results of mutations in ${file}, found no such file.`);
  }
  const matrix = traceRun({ projectDir: dir, plan, results, ...(file ? { mutations: file } : {}) });
  if (json) io.out.write(`${JSON.stringify(matrix, null, 2)}\n`);
  else io.out.write(matrixText(matrix, io.out.columns ?? 110));
  // Shown first: a folder that cannot be written to does not keep anybody from reading it.
  const page = writeTrace(matrix, packDir);
  if (!json) io.out.write(`\nmatrix   ${path.relative(io.cwd, page)}\n`);
  return 0;
}

function packOf(run: string, projectDir: string, cwd: string): string {
  const places = [path.resolve(cwd, run), path.join(projectDir, 'reports', run)];
  const packs = places.flatMap((place) => [path.join(place, 'pack'), place]);
  const found = packs.find((place) => existsSync(path.join(place, 'run', 'plan.json')));
  if (found !== undefined) return found;
  throw new TraceError(
    `Expected a run with a pack in ${places.join(' or ')}, found none. Run the scenarios first (vouch run), or name the folder of a run.`,
  );
}
