// vouch lint: what is wrong with scenarios that can be seen without an Odoo.
import path from 'node:path';
import type { Command } from 'commander';
import { type Linted, lint } from '../lint/lint.ts';
import { signInTo } from '../lint/live/live.ts';
import { openEnvironment } from '../run/environment.ts';
import { progressPrinter } from '../run/progress-lines.ts';
import { openProject, type Project } from '../run/project.ts';
import { quiet } from '../sandbox/progress.ts';
import type { CommandIo } from './io.ts';

interface LintFlags {
  json: boolean;
  live: boolean;
  env?: string;
  project: string;
}

export function defineLint(program: Command, io: CommandIo, set: (code: number) => void): void {
  program
    .command('lint')
    .description('Look at scenarios without running them: what is unclear, missing, vague or too long')
    .argument('[features...]', 'files, folders or globs; all of the project unless told')
    .option(
      '--live',
      'look at a real Odoo as well: labels, menus and buttons that its people do not have',
      false,
    )
    .option('--env <file>', 'with --live: environment file of your own Odoo; the sandbox when absent')
    .option('--json', 'as JSON', false)
    .option('--project <folder>', 'the project whose scenarios are looked at', '.')
    .addHelpText(
      'after',
      `
Words to avoid, the longest scenario and what is justified stand in fixtures/lint.yaml.

Examples:
  vouch lint                       all features
  vouch lint features/stores       a folder
  vouch lint --live                what the sandbox does not have for the people who act
  vouch lint --live --env my-odoo.yaml
  vouch lint --json                for machines

Exit code: 0 nothing found, 1 something found, 2 could not look.`,
    )
    .action(async (features: string[], flags: LintFlags) => {
      const project = openProject(path.resolve(io.cwd, flags.project));
      const args = features.length > 0 ? features : project.features;
      const linted = await (flags.live || flags.env
        ? lintLive(project, args, flags, io)
        : lint(project, args));
      io.out.write(flags.json ? jsonOf(linted) : textOf(linted));
      set(linted.findings.length > 0 ? 1 : 0);
    });
}

/** Signs in and reads; the sandbox is set up when need be. */
async function lintLive(
  project: Project,
  features: readonly string[],
  { env, json }: LintFlags,
  io: CommandIo,
): Promise<Linted> {
  const envFile = env === undefined ? project.envFile : path.resolve(io.cwd, env);
  const environment = await openEnvironment({
    hospitalDir: project.hospitalDir,
    env: io.env,
    progress: json ? quiet : progressPrinter(io.err),
    ...(envFile ? { envFile } : {}),
    ...(project.addons ? { addons: project.addons } : {}),
  });
  try {
    return await lint(project, features, signInTo(environment));
  } finally {
    await environment.close();
  }
}

function jsonOf({ justified, ...linted }: Linted): string {
  const reasons = justified.map(({ finding, why }) => ({ ...finding, justified: why }));
  return `${JSON.stringify({ schema: 'vouch/lint/v1', ...linted, justified: reasons }, null, 2)}\n`;
}

function textOf({ features, scenarios, findings, justified, live }: Linted): string {
  const lines = findings.flatMap(({ uri, line, rule, what, why, cure }) => [
    `${uri}:${line}  ${what}  [${rule}]`,
    `    Why: ${why.replace(/\.$/, '')}.`,
    `    Cure: ${cure.replace(/\.$/, '')}.`,
  ]);
  const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  const looked = `${many(scenarios, 'scenario')} in ${many(features, 'feature')}`;
  const excused = justified.length > 0 ? `, ${justified.length} justified` : '';
  return `${[
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    ...(live ? livePart(live) : []),
    `${looked}: ${many(findings.length, 'finding')}${excused}.`,
  ].join('\n')}\n`;
}

function livePart({ people, unasked }: NonNullable<Linted['live']>): string[] {
  const eyes = people.length > 0 ? people.map((role) => `the ${role}`).join(', ') : 'nobody';
  return [
    `Looked at Odoo with the eyes of ${eyes}.`,
    ...(unasked.length > 0
      ? [
          `No account there: ${unasked.map((role) => `the ${role}`).join(', ')}. Nothing is said of their screens.`,
        ]
      : []),
  ];
}
