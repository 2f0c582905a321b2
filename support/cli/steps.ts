// vouch steps: the sentences that scenarios can be written with, searched by word.
import path from 'node:path';
import type { Command } from 'commander';
import { cataloguePage, catalogueText, entriesOf, found } from '../run/catalogue.ts';
import { openProject } from '../run/project.ts';
import { vocabulary } from '../run/vocabulary.ts';
import type { CommandIo } from './io.ts';

interface StepsFlags {
  json: boolean;
  markdown: boolean;
  project: string;
}

export function defineSteps(program: Command, io: CommandIo, set: (code: number) => void): void {
  program
    .command('steps')
    .description('The sentences that scenarios can be written with')
    .argument('[words...]', 'only those in which every word is found')
    .option('--json', 'as JSON', false)
    .option('--markdown', 'as the page docs/steps.md', false)
    .option('--project <folder>', 'the project whose sentences are shown', '.')
    .addHelpText(
      'after',
      `
Examples:
  vouch steps                  all of them, by subject
  vouch steps order approv     with both words, in the sentence or in what is said about it
  vouch steps --json           for machines

Exit code: 0 something was found, 1 nothing was found, 2 the sentences could not be read.`,
    )
    .action(async (words: string[], flags: StepsFlags) => set(await steps(words, flags, io)));
}

async function steps(words: string[], flags: StepsFlags, io: CommandIo): Promise<number> {
  const project = openProject(path.resolve(io.cwd, flags.project));
  const all = entriesOf(await vocabulary(project.dir));
  const entries = found(all, words);
  if (flags.json) io.out.write(`${JSON.stringify(entries, null, 2)}\n`);
  else if (flags.markdown) io.out.write(cataloguePage(entries));
  else if (entries.length > 0) io.out.write(`${catalogueText(entries)}\n`);
  else
    io.err.write(`None of the ${all.length} sentences holds ${words.map((w) => `"${w}"`).join(' and ')}.\n`);
  return entries.length > 0 ? 0 : 1;
}
