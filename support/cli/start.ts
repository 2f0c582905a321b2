// vouch start: the main job in one command. Sets the sandbox up, runs chain A both ways and the rest without the
// screen, leaves report, pack and the decision of the gate `uat-exit`.
import path from 'node:path';
import type { Command } from 'commander';
import { conductRun } from '../run/conduct.ts';
import { featureFiles, readFeatures } from '../run/features.ts';
import { openProject, type Project } from '../run/project.ts';
import { decideGate } from './gate-wiring.ts';
import { type CommandIo, printer } from './io.ts';
import { legsOf } from './run.ts';
import { verifyCommand } from './verify.ts';

/** Of the scenarios, those that the main job runs; all of them where none carries it. */
const SMOKE = '@smoke';

export function defineStart(program: Command, io: CommandIo, set: (code: number) => void): void {
  program
    .command('start')
    .description(
      'Everything in one go: a sandbox, chain A on both channels, report, signed pack, gate uat-exit',
    )
    .action(async () => set(await start(io)));
}

async function start(io: CommandIo): Promise<number> {
  const project = openProject(io.cwd);
  const run = await conductRun(
    {
      project,
      features: project.features,
      legs: legsOf('both'),
      tags: hasSmoke(project) ? SMOKE : '',
      legTags: { ui: '@chain' },
      parallel: 1,
      retry: 0,
      output: 'progress',
      settings: {},
    },
    io,
  );
  if (!run.pack) return run.exitCode;
  const print = printer(io);
  const verified = await verifyCommand([path.relative(io.cwd, run.pack)], print);
  const decided = await decideGate(['uat-exit', '--pack', run.pack], io);
  return Math.max(run.exitCode, verified, decided);
}

function hasSmoke({ features, dir }: Project): boolean {
  const uris = featureFiles(features, dir).map(({ uri }) => uri);
  return readFeatures(uris, dir).pickles.some(({ tags }) => tags.some(({ name }) => name === SMOKE));
}
