// The mutations of a project: its own, or those that come with the reference hospital.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'glob';
import { DataFileError, type DataProblem, openDataFile } from '../data/data-file.ts';
import { type Mutation, mutationFile } from './mutation.ts';

/**
 * Those of the first of these `fixtures` folders that holds any. Throws `DataFileError` with every fault of every file,
 * an identifier that stands twice included; gives none where no folder holds any.
 */
export function readMutations(fixtureDirs: readonly string[]): readonly Mutation[] {
  const dir = fixtureDirs.map((each) => path.join(each, 'sabotage')).find((each) => existsSync(each));
  if (dir === undefined) return [];
  const files = globSync('*.yaml', { cwd: dir, absolute: true, posix: true }).sort();
  const read = files.map((file) => openDataFile(file, mutationFile));
  const seen = new Set<string>();
  const twice: DataProblem[] = [];
  for (const { value, problem } of read) {
    for (const [n, { id }] of value.mutations.entries()) {
      if (seen.has(id))
        twice.push(problem(['mutations', n, 'id'], `expected each mutation once, found "${id}" again`));
      seen.add(id);
    }
  }
  if (twice.length > 0) throw new DataFileError(twice);
  return read.flatMap(({ value }) => value.mutations);
}
