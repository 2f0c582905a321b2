// Which examples of the sentences stand, word for word and with their table, in a scenario that is run on both channels.
import type { PickleStep } from '@cucumber/messages';
import { featureFiles, readFeatures } from '../../support/run/features.ts';
import type { Sentence } from '../../support/run/vocabulary.ts';

/** `npm test -- --whole` runs these on both channels (tests/whole/sentences.test.ts); of the package's own, the long chain. */
const SENTENCES = 'tests/contract/features';
const CHAIN = '@chain';

/** Of the features of a module of one's own, those that run on both (tests/e2e/unknown-module.test.ts). */
const OWN = 'tests/e2e/unknown-module/features';
const SCREEN = '@screen';

export interface Uncovered {
  readonly at: string;
  readonly example: string;
}

/** Other wordings have the code of the sentence that they mean, so that its example is theirs. */
export function uncovered(root: string, sentences: readonly Sentence[]): Uncovered[] {
  const read = (folder: string) =>
    readFeatures(
      featureFiles([folder], root).map(({ uri }) => uri),
      root,
    ).pickles;
  const onBoth = [
    ...read(SENTENCES),
    ...read(OWN).filter(({ tags }) => tags.some(({ name }) => name === SCREEN)),
    ...read('features').filter(({ tags }) => tags.some(({ name }) => name === CHAIN)),
  ];
  const said = new Set(onBoth.flatMap(({ steps }) => steps.map(asSaid)));
  return sentences
    .filter(({ means }) => means === undefined)
    .flatMap(({ at, examples }) => examples.map((example) => ({ at, example })))
    .filter(({ example }) => !said.has(asShown(example)));
}

function asSaid({ text, argument }: PickleStep): string {
  const rows = argument?.dataTable?.rows ?? [];
  return [text, ...rows.map(({ cells }) => rowOf(cells.map(({ value }) => value)))].join('\n');
}

function asShown(example: string): string {
  const [text = '', ...table] = example.split('\n');
  return [text, ...table.map((row) => rowOf(row.split('|').slice(1, -1)))].join('\n');
}

function rowOf(cells: readonly string[]): string {
  return cells.map((cell) => cell.trim()).join(' | ');
}
