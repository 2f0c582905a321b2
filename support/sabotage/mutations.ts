// The mutations of a folder.
import { globSync } from 'glob';
import { DataFileError, type DataProblem, openDataFile } from '../data/data-file.ts';
import { type Mutation, mutationFile } from './mutation.ts';

/**
 * Throws `DataFileError` with every fault of every file, an identifier that stands twice included; gives none where
 * there is no such folder.
 */
export function readMutations(dir: string): readonly Mutation[] {
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
