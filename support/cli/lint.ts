// vouch lint: what is wrong with scenarios that can be seen without an Odoo.
import path from 'node:path';
import type { Command } from 'commander';
import { type Linted, lint } from '../lint/lint.ts';
import { openProject } from '../run/project.ts';
import type { CommandIo } from './io.ts';

export function defineLint(program: Command, io: CommandIo, set: (code: number) => void): void {
  program
    .command('lint')
    .description('Look at scenarios without running them: what is unclear, missing, vague or too long')
    .argument('[features...]', 'files, folders or globs; all of the project unless told')
    .option('--json', 'as JSON', false)
    .option('--project <folder>', 'the project whose scenarios are looked at', '.')
    .addHelpText(
      'after',
      `
Words to avoid, the longest scenario and what is justified stand in fixtures/lint.yaml.

Examples:
  vouch lint                       all features
  vouch lint features/stores       a folder
  vouch lint --json                for machines

Exit code: 0 nothing found, 1 something found, 2 could not look.`,
    )
    .action(async (features: string[], flags: { json: boolean; project: string }) => {
      const project = openProject(path.resolve(io.cwd, flags.project));
      const linted = await lint(project, features.length > 0 ? features : project.features);
      io.out.write(flags.json ? jsonOf(linted) : textOf(linted));
      set(linted.findings.length > 0 ? 1 : 0);
    });
}

function jsonOf({ justified, ...linted }: Linted): string {
  const reasons = justified.map(({ finding, why }) => ({ ...finding, justified: why }));
  return `${JSON.stringify({ schema: 'vouch/lint/v1', ...linted, justified: reasons }, null, 2)}\n`;
}

function textOf({ features, scenarios, findings, justified }: Linted): string {
  const lines = findings.flatMap(({ uri, line, rule, what, why, cure }) => [
    `${uri}:${line}  ${what}  [${rule}]`,
    `    Why: ${why.replace(/\.$/, '')}.`,
    `    Cure: ${cure.replace(/\.$/, '')}.`,
  ]);
  const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
  const looked = `${many(scenarios, 'scenario')} in ${many(features, 'feature')}`;
  const excused = justified.length > 0 ? `, ${justified.length} justified` : '';
  return `${[...lines, ...(lines.length > 0 ? [''] : []), `${looked}: ${many(findings.length, 'finding')}${excused}.`].join('\n')}\n`;
}
