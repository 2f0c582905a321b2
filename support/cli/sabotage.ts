// vouch sabotage: breaks one control at a time in copies of the hospital and tells which scenarios noticed.
import path from 'node:path';
import { type Command, Option } from 'commander';
import { conductRun } from '../run/conduct.ts';
import type { PreparedRun } from '../run/prepare.ts';
import { openProject } from '../run/project.ts';
import { fixture } from '../run/requirements.ts';
import type { RunLeg } from '../run/run-file.ts';
import { type SealedRun, writeJsonFile } from '../run/seal-run.ts';
import { MUTATIONS } from '../run/trace-run.ts';
import { type Judged, judge, UNTOUCHED } from '../sabotage/judge.ts';
import { type Mutation, noticers } from '../sabotage/mutation.ts';
import { readMutations } from '../sabotage/mutations.ts';
import { sabotageText } from '../sabotage/table.ts';
import type { CommandIo } from './io.ts';

interface SabotageFlags {
  channel: 'ui' | 'rpc';
  list: boolean;
  json: boolean;
  project: string;
}

export class NoMutationError extends Error {
  readonly code = 'no-mutation';
}

export function defineSabotage(program: Command, io: CommandIo, set: (code: number) => void): void {
  program
    .command('sabotage')
    .description('Break controls on purpose, one at a time, and see which scenarios notice')
    .argument('[mutations...]', 'identifiers of mutations or requirements; all unless told')
    .addOption(
      new Option('--channel <channel>', 'how the scenarios act').choices(['rpc', 'ui']).default('rpc'),
    )
    .option('--list', 'show the mutations and break nothing', false)
    .option('--json', 'the outcome as JSON', false)
    .option('--project <folder>', 'the project whose scenarios are to notice', '.')
    .addHelpText(
      'after',
      `
The scenarios run first on the untouched hospital, then once for each mutation on copies in which that control is
broken. Mutations stand in fixtures/sabotage/*.yaml; a project's own take the place of those that come with Vouch. It
runs on the sandbox only, never on an Odoo of your own. The outcome stands in mutations.json of the run's folder and,
where no mutation was named, in reports/mutations.json, from which vouch trace takes it.

Examples:
  vouch sabotage                          every control
  vouch sabotage REQ-PRC-002              the controls of one requirement
  vouch sabotage finance-limit-off --json

Exit code: 0 every mutation was noticed, 1 one survived, 2 it could not be done, 130 broken off.`,
    )
    .action(async (wanted: string[], flags: SabotageFlags) => set(await sabotage(wanted, flags, io)));
}

async function sabotage(wanted: readonly string[], flags: SabotageFlags, io: CommandIo): Promise<number> {
  const project = openProject(path.resolve(io.cwd, flags.project));
  const mutations = chosen(readMutations(fixture(project.dir, 'sabotage')), wanted);
  if (flags.list) {
    io.out.write(flags.json ? `${JSON.stringify({ mutations }, null, 2)}\n` : listed(mutations));
    return 0;
  }
  const legs: RunLeg[] = [UNTOUCHED, ...mutations.map(({ id }) => id)].map((leg) => ({
    leg,
    channel: flags.channel,
  }));
  const tags = mutations.map((each) => [each.id, noticers(each)] as const);
  const any = [...new Set(tags.map(([, expression]) => `(${expression})`))].join(' or ');
  const progress = legProgress(legs, io);
  const { envFile: _, ...onSandbox } = project;
  const { exitCode } = await conductRun(
    {
      project: onSandbox,
      features: project.features,
      legs,
      tags: any,
      legTags: Object.fromEntries(tags),
      parallel: 1,
      retry: 0,
      output: flags.json ? 'json' : 'none',
      onLeg: flags.json ? () => undefined : progress,
      report: (prepared, sealed) => Promise.resolve(shown(mutations, prepared, sealed, wanted.length === 0)),
      settings: {
        share: 'scenario',
        pictures: false,
        evidence: true,
        mutations: Object.fromEntries(mutations.map((each) => [each.id, each])),
      },
    },
    io,
  );
  return exitCode;
}

/** Throws where a name fits nothing, with those that there are. */
function chosen(all: readonly Mutation[], wanted: readonly string[]): readonly Mutation[] {
  const fits = ({ id, requirement }: Mutation, name: string) => id === name || requirement === name;
  const unknown = wanted.filter((name) => !all.some((each) => fits(each, name)));
  if (unknown.length > 0 || all.length === 0) {
    const there = all.map(({ id, requirement }) => `  ${requirement}  ${id}`).join('\n');
    throw new NoMutationError(
      `Expected identifiers of mutations or requirements, found ${unknown.map((name) => `"${name}"`).join(', ') || 'none'}. ` +
        `There are:\n${there || '  none: write some in fixtures/sabotage/*.yaml'}`,
    );
  }
  return all.filter((each) => wanted.length === 0 || wanted.some((name) => fits(each, name)));
}

function listed(mutations: readonly Mutation[]): string {
  const lines = mutations.map(
    (each) => `${each.requirement}  ${each.id}\n    ${each.control}\n    broken: ${each.broken}`,
  );
  return `${lines.join('\n')}\n\n${mutations.length} ${mutations.length === 1 ? 'mutation' : 'mutations'}.\n`;
}

function legProgress(legs: readonly RunLeg[], io: CommandIo) {
  let done = 0;
  const began = Date.now();
  return (leg: string, { failed, ms }: { readonly failed: boolean; readonly ms: number }): void => {
    done += 1;
    const elapsed = Math.round((Date.now() - began) / 1000);
    // Whether that counts as noticed is judged from the outcomes, at the end.
    const came = failed ? 'not green' : 'green';
    io.err.write(
      `[${done}/${legs.length}] ${leg}: ${came}, ${(ms / 1000).toFixed(1)} s (${elapsed} s in all)\n`,
    );
  };
}

function shown(
  mutations: readonly Mutation[],
  prepared: PreparedRun,
  { results }: SealedRun,
  areAll: boolean,
) {
  const judged: readonly Judged[] = judge(mutations, results);
  const summary = { schema: 'vouch/sabotage/v1', runId: results.runId, mutations: judged };
  const { dir } = prepared.run;
  writeJsonFile(path.join(dir, MUTATIONS), summary);
  // Where the traceability matrix looks for them: some of them would hide that the others were never tried.
  if (areAll) writeJsonFile(path.join(path.dirname(dir), MUTATIONS), summary);
  return { text: sabotageText(judged), summary, exitCode: judged.some(({ survived }) => survived) ? 1 : 0 };
}
